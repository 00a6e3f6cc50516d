import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No local port is left. */
export default cause({
  key: 'ephemeral-ports-exhausted',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'proxy.no-ports': grade.sure },
  given: [{ finding: 'place.under-load', outcome: 'yes', factor: 2 }],
  title: {
    en: 'The proxy has run out of local ports to the backend',
    ja: 'プロキシのローカルポートが尽きています',
  },
  explanation: {
    en: 'Each connection to one backend address needs its own local port, and the range (28 232 by default) is used up, mostly by short connections waiting in TIME-WAIT for 60 s. connect() fails at once with errno 99; other destinations still work.',
    ja: '一つの宛先への接続にはそれぞれローカルポートが必要で、その範囲（既定で28,232個）が尽きています。多くは60秒間TIME-WAITに残る短い接続によるものです。connect()は即座にerrno 99で失敗し、ほかの宛先へは接続できます。',
  },
  breaks: {
    en: '502 in bursts at peak load although backend and network are idle.',
    ja: 'バックエンドにも網にも余裕があるのに、負荷の山で502が集中します。',
  },
  remedy: {
    en: 'Count them: `ss -Htan dst BACKEND | wc -l` against `sysctl net.ipv4.ip_local_port_range`. Live: `sysctl -w net.ipv4.ip_local_port_range="10240 65535"` and `sysctl -w net.ipv4.tcp_tw_reuse=1`. Then stop opening a connection for each request: `keepalive 64;` in the upstream block with `proxy_http_version 1.1;` and `proxy_set_header Connection "";`, `nginx -s reload`. Several backend addresses or `proxy_bind` with a second own address multiply the range.',
    ja: '`ss -Htan dst BACKEND | wc -l` を `sysctl net.ipv4.ip_local_port_range` と比べます。すぐ効く対処は `sysctl -w net.ipv4.ip_local_port_range="10240 65535"` と `sysctl -w net.ipv4.tcp_tw_reuse=1` です。次に要求ごとの接続をやめます。upstreamブロックに `keepalive 64;`、加えて `proxy_http_version 1.1;` と `proxy_set_header Connection "";` を設定し、`nginx -s reload` します。宛先アドレスを増やすか、`proxy_bind` で自分の二つ目のアドレスを使えば範囲は倍になります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert at 70 % of the range for each backend.',
    ja: 'バックエンドごとに範囲の70%で警報を出します。',
  },
  references: ['ip(7) ip_local_port_range', 'nginx ngx_http_upstream_module keepalive', 'connect(2) EADDRNOTAVAIL'],
});
