import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Mode 7 monlist answers strangers with far more than they sent. */
export default cause({
  key: 'ntp-monlist-amplification',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 1,
  brings: { 'monlist.open': grade.sure },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.01 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.01 },
    { finding: 'server.mode7', outcome: 'open', factor: 2000 },
    { finding: 'server.mode7', outcome: 'closed', factor: 0.001 },
  ],
  title: {
    en: 'NTP monlist is open to everyone: abuse for amplification',
    ja: 'NTPのmonlistが外部に開かれ、増幅攻撃に使えます',
  },
  explanation: {
    en: "An old ntpd (before 4.2.7p26) answers the mode 7 request `monlist` with up to 600 addresses, hundreds of times the size of the question. With forged sender addresses it floods others, and the host's own time suffers when its line is full.",
    ja: '古いntpd（4.2.7p26より前）はモード7の `monlist` に最大600件のアドレスを返し、応答は要求の数百倍になります。送信元を偽られると第三者への攻撃に使われ、自ホストも回線が埋まって同期が乱れます。',
  },
  breaks: {
    en: 'You attack third parties without knowing it, the address gets onto block lists, and the list of clients is public.',
    ja: '知らぬ間に第三者を攻撃して遮断リストに載り、クライアントの一覧も外部に見えます。',
  },
  remedy: {
    en: 'At once, without touching ntpd: `nft insert rule inet filter input udp dport 123 @th,69,3 7 drop` drops mode 7 only (keep the rule in /etc/nftables.conf). Then update ntpd, and have `restrict default nomodify nopeer noquery limited kod` in ntp.conf; both take one restart of ntpd in your maintenance window. chronyd and ntpsec do not implement mode 7.',
    ja: 'ntpdに触れずに今すぐできる対処は `nft insert rule inet filter input udp dport 123 @th,69,3 7 drop` で、モード7だけを捨てます（/etc/nftables.confにも記載します）。その後ntpdを更新し、ntp.confを `restrict default nomodify nopeer noquery limited kod` とします（保守時間帯にntpdを1回再起動）。chronydとntpsecはモード7を実装していません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Do not offer NTP to the internet unless you mean to, and scan your own addresses for mode 6 and 7 regularly.',
    ja: '意図しない限りNTPをインターネットに公開せず、自組織のアドレスに対しモード6・7の応答を定期的に検査します。',
  },
  references: ['CVE-2013-5211', 'US-CERT TA14-013A', 'RFC 8633 §3.4'],
});
