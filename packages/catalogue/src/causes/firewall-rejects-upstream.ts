import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A filter answers in the backend’s place. */
export default cause({
  key: 'firewall-rejects-upstream',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'way.refuses-connects': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'said.new-rule', outcome: 'yes', factor: 6 },
    { finding: 'place.firewall', outcome: 'yes', factor: 2.5 },
    { finding: 'said.backend-stopped', outcome: 'yes', factor: 0.1 },
    { finding: 'said.host-off', outcome: 'yes', factor: 0.2 },
  ],
  wide: true,
  title: {
    en: 'A firewall refuses the connections in the backend’s place',
    ja: 'ファイアウォールがバックエンドの代わりに接続を拒否しています',
  },
  explanation: {
    en: 'The refusal comes at once, but not from the service: a filter rejects with a reset or with ICMP "administratively prohibited", which programs print as "Connection refused" or "No route to host". On the backend the service listens and its counters stay still.',
    ja: '拒否は即座に返りますが、サービスからではありません。フィルターがリセットやICMPの「管理上禁止」で断っており、プログラムには「Connection refused」や「No route to host」と表示されます。バックエンドではサービスが待ち受けており、受信数は増えません。',
  },
  breaks: {
    en: 'It reads like a dead service or a missing route, so people restart the wrong thing.',
    ja: 'サービスの停止や経路の欠落に見えるため、無関係なものを再起動しがちです。',
  },
  remedy: {
    en: 'On the proxy: `tcpdump -ni any "host BACKEND and tcp port PORT or icmp"` shows who answers; `traceroute -n -T -p PORT BACKEND` ends one hop too early. Often it is the backend’s own firewalld: `firewall-cmd --list-all` there, then `firewall-cmd --add-port=PORT/tcp` and the same with `--permanent`. On a gateway insert an accept for PROXY to BACKEND:PORT in front of the reject.',
    ja: 'プロキシで `tcpdump -ni any "host BACKEND and tcp port PORT or icmp"` を実行すると、誰が答えているか分かります。`traceroute -n -T -p PORT BACKEND` は一つ手前の機器で終わります。バックエンド自身のfirewalldであることが多いので、そこで `firewall-cmd --list-all` を確認し、`firewall-cmd --add-port=PORT/tcp` と、`--permanent` を付けた同じ命令を実行します。ゲートウェイの場合は拒否の規則より前に、PROXYからBACKEND:PORTへの許可を加えます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Test after host hardening from where the clients are, and log what the filter rejects.',
    ja: 'ホストの要塞化後は利用側から確認し、フィルターの拒否を記録します。',
  },
  references: ['firewall-cmd(1)', 'RFC 1812 §5.2.7.1', 'icmp(7)'],
});
