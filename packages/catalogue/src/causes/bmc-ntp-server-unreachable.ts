import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** NTP is on in the BMC, its server does not answer it. */
export default cause({
  key: 'bmc-ntp-server-unreachable',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.ntp-cut-off': grade.sure },
  given: [
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 2.5 },
    { finding: 'place.firewall', outcome: 'yes', factor: 1.5 },
    { finding: 'bmc.ntp', outcome: 'off', factor: 0.02 },
  ],
  title: { en: 'The NTP server of the BMC does not answer it', ja: 'BMCのNTPサーバーが応答していません' },
  explanation: {
    en: 'NTP is on, and the server it names cannot be had from where the BMC stands: a name without DNS, a public pool from a closed management network, an address beyond a missing gateway, or UDP 123 filtered between the zones. The BMC shows the entry as if all were well.',
    ja: 'NTPは有効ですが、指定したサーバーにBMCの位置から届きません。DNSのない環境での名前指定、閉じた管理ネットワークからの公開プール、ゲートウェイの先のアドレス、ゾーン間のUDP 123遮断などです。BMCの画面上は設定済みで正常に見えます。',
  },
  breaks: {
    en: 'The clock runs free; event log, certificates and log-ins by directory go wrong in the end.',
    ja: '時計が自走し、やがてイベントログ、証明書、ディレクトリー認証に支障が出ます。',
  },
  remedy: {
    en: 'Ask the same server from the same network: `chronyd -Q "server SERVER iburst"` on a host there, and watch `tcpdump -ni any host BMC and udp port 123` for requests without replies. Give the BMC a server inside its network by address (Redfish NTP.NTPServers, `racadm set iDRAC.NTPConfigGroup.NTP1 ADDRESS`), or open UDP 123. The BMC takes it over at once; iLO asks for its own reset.',
    ja: '同じネットワークのホストで `chronyd -Q "server SERVER iburst"` を試し、`tcpdump -ni any host BMC and udp port 123` で要求だけが出ていないか見ます。管理ネットワーク内のサーバーをアドレスで指定する（RedfishのNTP.NTPServers、`racadm set iDRAC.NTPConfigGroup.NTP1 ADDRESS`）か、UDP 123を許可します。すぐ反映されますが、iLOはiLO自体のリセットを求めます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Run two NTP servers inside the management network and use their addresses.',
    ja: '管理ネットワーク内にNTPサーバーを2台置き、アドレスで指定します。',
  },
  references: ['DSP0268 ManagerNetworkProtocol.NTP', 'RFC 8633 §3.2'],
});
