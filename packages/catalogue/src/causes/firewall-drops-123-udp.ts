import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A packet filter on the way swallows NTP. */
export default cause({
  key: 'firewall-drops-123-udp',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 14,
  brings: { 'way.drops': grade.sure },
  given: [
    { finding: 'place.firewall', outcome: 'yes', factor: 3 },
    { finding: 'place.others-fail', outcome: 'yes', factor: 2 },
    { finding: 'place.chrony-works', outcome: 'yes', factor: 0.1 },
  ],
  wide: true,
  title: {
    en: 'A firewall on the way drops NTP (UDP 123)',
    ja: '経路上のファイアウォールがNTP（UDP 123）を捨てています',
  },
  explanation: {
    en: 'Requests leave the host and nothing at all comes back, no reply and no ICMP, while the server answers others. A filter between the two drops UDP 123, so the sent counter rises, the received one stands still and reach sinks to 0 within eight polls.',
    ja: '要求は出ていきますが、応答もICMPも戻らず、サーバーは他には応答しています。途中のフィルターがUDP 123番を捨てているため、送信数だけが増えて受信数は止まり、到達性は8回のポーリングで0になります。',
  },
  breaks: {
    en: 'chrony keeps showing the last good values for a while, so the loss is noticed late; then the clock runs free.',
    ja: 'chronyはしばらく最後の正常値を表示するため気づくのが遅れ、その後は自走します。',
  },
  remedy: {
    en: 'Find the box: `tcpdump -ni any udp port 123` on client and server and on each gateway between, or `traceroute -U -p 123 SERVER`. Open it there in both directions, with nftables `nft insert rule inet filter forward ip saddr CLIENT ip daddr SERVER udp dport 123 accept` and the way back by `ct state established accept`; write it into the permanent rule set. Clients need nothing; `chronyc burst 4/4` shows the success at once.',
    ja: 'クライアント、サーバー、途中の各ゲートウェイで `tcpdump -ni any udp port 123`、または `traceroute -U -p 123 SERVER` で止めている機器を突き止めます。その機器で往復を許可し（nftablesなら `nft insert rule inet filter forward ip saddr CLIENT ip daddr SERVER udp dport 123 accept`、戻りは `ct state established accept`）、恒久設定にも書きます。クライアント側の変更は不要で、`chronyc burst 4/4` ですぐ確認できます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: "Put NTP into the firewall's change checklist, and have a source inside each zone.",
    ja: 'ファイアウォール変更時の確認項目にNTPを加え、ゾーンごとに内部の同期元を置きます。',
  },
  references: ['RFC 5905 §7.2', 'nft(8)', 'traceroute(8)'],
});
