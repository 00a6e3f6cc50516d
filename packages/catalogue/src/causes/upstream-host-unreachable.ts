import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Nothing answers at the address. */
export default cause({
  key: 'upstream-host-unreachable',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 6,
  brings: { 'backend.unreachable': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'place.one-port-silent', outcome: 'yes', factor: 0.02 },
    { finding: 'said.host-off', outcome: 'yes', factor: 8 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 0.2 },
    { finding: 'said.new-rule', outcome: 'yes', factor: 0.3 },
    { finding: 'said.address-changed', outcome: 'yes', factor: 0.6 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 1.2 },
  ],
  title: {
    en: 'Nothing answers at the backend’s address',
    ja: 'バックエンドのアドレスが何にも応答しません',
  },
  explanation: {
    en: 'The machine is off, gone or cut off, so that not even its neighbours find it: after about 3 s the kernel reports "no route to host" (errno 113), and with a shorter connect time-out the proxy only says "timed out". All ports of the address fail alike, also ping.',
    ja: 'マシンが停止、撤去、または切り離されており、隣の機器からも見つかりません。約3秒後にカーネルが「No route to host」（errno 113）を返し、接続タイムアウトがそれより短ければプロキシは「timed out」とだけ記録します。そのアドレスの全ポートとpingが同じように失敗します。',
  },
  breaks: {
    en: 'Each try costs the whole connect time-out before another member is asked.',
    ja: '別のメンバーに移るまで、試行のたびに接続タイムアウトいっぱい待たされます。',
  },
  remedy: {
    en: 'From the proxy: `ping -c 3 ADDRESS`, `ip route get ADDRESS`, `ip neigh show ADDRESS` (FAILED: nobody at home). Then the machine itself: power and console by its BMC, the hypervisor’s list, cable and VLAN of the port. Until it is back take it out so that nobody waits: `server ADDRESS:PORT down;` and `nginx -s reload`, or `set server POOL/NAME state maint` on HAProxy’s socket.',
    ja: 'プロキシから `ping -c 3 ADDRESS`、`ip route get ADDRESS`、`ip neigh show ADDRESS`（FAILEDなら相手が不在）を実行します。続いてマシン側を、BMCでの電源とコンソール、ハイパーバイザーの一覧、ケーブルとVLANの順に確認します。復旧までは待たされないように外します。nginxは `server ADDRESS:PORT down;` と `nginx -s reload`、HAProxyはソケットで `set server POOL/NAME state maint` です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Use a connect time-out of a few seconds with a second member, and watch the host apart from the service.',
    ja: '接続タイムアウトを数秒にして予備のメンバーを置き、サービスとは別にホスト自体を監視します。',
  },
  references: ['connect(2) EHOSTUNREACH', 'ip-neighbour(8)', 'nginx ngx_http_upstream_module server'],
});
