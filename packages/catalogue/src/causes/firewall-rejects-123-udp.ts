import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A packet filter answers NTP with an ICMP error although the server runs. */
export default cause({
  key: 'firewall-rejects-123-udp',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.5,
  brings: { 'way.rejects': grade.sure },
  given: [{ finding: 'place.firewall', outcome: 'yes', factor: 2 }],
  wide: true,
  title: {
    en: 'A firewall on the way rejects NTP with an ICMP error',
    ja: '経路上のファイアウォールがNTPをICMPで拒否しています',
  },
  explanation: {
    en: "A filter does not swallow the request but refuses it with ICMP (port unreachable or administratively prohibited), often in the server's name, while the server is running. A connected socket learns it at once (`Connection refused`, `No route to host`); ntpq and chronyc show only silence.",
    ja: 'フィルターが要求を黙って捨てずにICMP（ポート到達不能、管理上の禁止）で拒否しており、サーバー名義で返すこともありますが、サーバーは動いています。接続済みソケットには即座に `Connection refused` や `No route to host` が伝わり、ntpqやchronycでは無応答にしか見えません。',
  },
  breaks: {
    en: 'It is taken for a stopped server, and the wrong team is woken.',
    ja: 'サーバー停止と取り違えられ、担当外のチームが呼び出されます。',
  },
  remedy: {
    en: "See who sent it: `tcpdump -vni any icmp` names the box, and a TTL that differs from the server's other packets gives it away even when it borrows the server's address. Change that rule from reject to accept, e.g. `nft insert rule inet filter forward ip saddr CLIENT udp dport 123 accept` there, or `firewall-cmd --add-service=ntp` (and again with `--permanent`) if it is the server's own firewalld.",
    ja: '`tcpdump -vni any icmp` で送信者を確認します。サーバーのアドレスを名乗っていても、TTLがサーバーのほかのパケットと異なれば途中の機器です。そこで `nft insert rule inet filter forward ip saddr CLIENT udp dport 123 accept` のように拒否を許可に変え、サーバー自身のfirewalldなら `firewall-cmd --add-service=ntp`（恒久化は `--permanent` を付けて再度）とします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'After each change of rules ask every server once from every zone, and log the rejects with their rule number.',
    ja: 'ルール変更後は各ゾーンから全サーバーへ一度問い合わせ、拒否はルール番号とともに記録します。',
  },
  references: ['RFC 1812 §5.2.7.1', 'RFC 1122 §3.2.2.1', 'firewall-cmd(1)'],
});
