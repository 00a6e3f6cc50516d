import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A packet filter on the way drops or rejects IPMI over LAN. */
export default cause({
  key: 'firewall-blocks-623-udp',
  on: 'path',
  nature: 'fault',
  domain: 'bmc',
  weight: 4,
  brings: { 'bmc.way-blocked': grade.sure },
  given: [
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 2 },
    { finding: 'place.firewall', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-others-fail', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 0.25 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-subnet', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.05 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.3 },
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 0.3 },
  ],
  wide: true,
  title: {
    en: 'A firewall on the way stops IPMI (UDP 623)',
    ja: '経路上のファイアウォールがIPMI（UDP 623）を止めています',
  },
  explanation: {
    en: 'IPMI over LAN needs UDP 623 in both directions, and filters that let the web page (TCP 443) and ping through often leave it out. A silent drop looks to every tool like a dead BMC: 20 seconds, then "Unable to establish IPMI v2 / RMCP+ session"; a filter that rejects sends ICMP, which none of these tools shows.',
    ja: 'IPMI over LANには往復のUDP 623が必要ですが、Web画面（TCP 443）やpingだけを通し、これを通さないフィルターが少なくありません。黙って捨てられると、どのツールでも20秒後に「Unable to establish IPMI v2 / RMCP+ session」となり、BMCの停止と区別がつきません。拒否型のフィルターはICMPを返しますが、これらのツールは表示しません。',
  },
  breaks: {
    en: 'Power control, sensors and consoles over IPMI are gone from this network, just when a host is stuck and they are needed.',
    ja: 'このネットワークからは電源操作、センサー、コンソールが使えず、ホスト停止時の復旧手段を失います。',
  },
  remedy: {
    en: 'Watch both ends while somebody asks: `tcpdump -ni any udp port 623 or icmp` on the client and on each gateway between. Where requests enter and do not leave, allow them, with nftables `nft insert rule inet filter forward ip saddr CLIENT ip daddr BMC udp dport 623 accept` and answers by `ct state established accept`; then `ipmitool -I lanplus -H BMC -U USER -E chassis power status` answers at once.',
    ja: 'クライアントと途中の各ゲートウェイで `tcpdump -ni any udp port 623 or icmp` を動かしながら操作します。要求が入って出ていかない機器で許可します（nftablesなら `nft insert rule inet filter forward ip saddr CLIENT ip daddr BMC udp dport 623 accept`、応答は `ct state established accept`）。直後に `ipmitool -I lanplus -H BMC -U USER -E chassis power status` が応答します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'List UDP 623 beside TCP 443 and 22 in the rules of the management network, and test it from the monitoring host after each change.',
    ja: '管理ネットワークの規則にTCP 443・22と並べてUDP 623を記載し、変更のたびに監視ホストから確認します。',
  },
  references: ['IPMI 2.0 §13.1 (RMCP port numbers)', 'nft(8)', 'tcpdump(8)'],
});
