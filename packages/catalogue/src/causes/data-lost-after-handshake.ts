import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The connection opens, data is lost. */
export default cause({
  key: 'data-lost-after-handshake',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 0.7,
  brings: { 'way.eats-data': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'said.not-in-backend-log', outcome: 'yes', factor: 5 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 2 },
    { finding: 'said.backend-quick', outcome: 'yes', factor: 1.5 },
    { finding: 'place.firewall', outcome: 'yes', factor: 1.5 },
  ],
  wide: true,
  title: {
    en: 'The connection opens, but the request’s bytes never arrive',
    ja: '接続は確立しますが要求のデータが届いていません',
  },
  explanation: {
    en: 'The small packets of the handshake pass, the data after them does not: an inspecting firewall, a broken offload, heavy loss or a half-open translation. On the proxy the request stays in Send-Q and is sent again; the backend’s log has no entry of it.',
    ja: 'ハンドシェイクの小さいパケットは通り、その後のデータが届きません。内容を検査するファイアウォール、オフロードの不具合、大きな損失、片側だけのアドレス変換などが原因です。プロキシでは要求がSend-Qに残って再送が続き、バックエンドのログには記録がありません。',
  },
  breaks: {
    en: 'TCP checks are green, each real request runs into the read time-out.',
    ja: 'TCPの監視は正常でも、実際の要求はすべて読み取りタイムアウトになります。',
  },
  remedy: {
    en: 'On the proxy during a request: `ss -tino dst BACKEND` (Send-Q above 0, retrans rising). Capture on both ends, `tcpdump -ni any host BACKEND and tcp port PORT`, and find the hop after which the data is missing. Typical cures: switch the inspection off for this pair, `ethtool -K IFACE tso off gso off gro off` on a suspicious card or tunnel, mend the lossy link.',
    ja: '要求中にプロキシで `ss -tino dst BACKEND`（Send-Qが0より大きく、retransが増える）を確かめます。両端で `tcpdump -ni any host BACKEND and tcp port PORT` を採取し、データが消える区間を特定します。対処は、その組の内容検査を外す、疑わしいNICやトンネルで `ethtool -K IFACE tso off gso off gro off` を試す、損失のある回線を直す、のいずれかです。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Probe with a real request of usual size, not with a bare connect.',
    ja: '接続だけでなく、通常の大きさの要求で監視します。',
  },
  references: ['ss(8)', 'ethtool(8) -K', 'tcpdump(8)'],
});
