import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A middle box forgot the idle connection. */
export default cause({
  key: 'connection-idle-dropped',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 0.8,
  brings: { 'way.forgets-idle': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 30 },
    { finding: 'place.nat', outcome: 'yes', factor: 3 },
    { finding: 'place.cloud', outcome: 'yes', factor: 2 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 1.5 },
    { finding: 'place.firewall', outcome: 'yes', factor: 2 },
    { finding: 'said.not-in-backend-log', outcome: 'yes', factor: 2 },
    { finding: 'said.reload-helps', outcome: 'yes', factor: 1.5 },
  ],
  wide: true,
  title: {
    en: 'A device on the way forgets idle connections',
    ja: '途中の機器がアイドル状態の接続を忘れています',
  },
  explanation: {
    en: 'A firewall, NAT or load balancer drops its entry of a connection without traffic and tells neither end. The next request on that kept connection vanishes until the time-out, while new connections work at once; the first request after a quiet time is the one that fails.',
    ja: 'ファイアウォール、NAT、ロードバランサーが、通信のない接続の記録を両端に知らせず消しています。保持された接続での次の要求はタイムアウトまで消えたままになり、新しい接続はすぐに成功します。静かな時間の後の最初の要求が失敗します。',
  },
  breaks: {
    en: 'Database and API pools of the backend suffer the same on their own idle connections.',
    ja: 'バックエンドのデータベースやAPIの接続プールでも、同じことがアイドル接続に起こります。',
  },
  remedy: {
    en: 'Let the ends speak before the box forgets. nginx: `proxy_socket_keepalive on;` and a `keepalive_timeout` in the upstream block below the box’s limit; kernel, live for new connections: `sysctl -w net.ipv4.tcp_keepalive_time=60 net.ipv4.tcp_keepalive_intvl=15`. HAProxy: `option srvtcpka`. Load with `nginx -s reload`. Or raise the idle limit of the box (cloud NAT and load balancers: often 350 s or 4 min).',
    ja: '機器が忘れる前に両端が通信するようにします。nginxは `proxy_socket_keepalive on;` と、upstreamブロックの `keepalive_timeout` を機器の制限より短くし、カーネルは `sysctl -w net.ipv4.tcp_keepalive_time=60 net.ipv4.tcp_keepalive_intvl=15`（新しい接続から有効）、HAProxyは `option srvtcpka` です。`nginx -s reload` で反映します。または機器側のアイドル制限（クラウドのNATやロードバランサーでは350秒や4分が多い）を延ばします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Know the idle limit of every device between two services, and keep pool idle times below the smallest.',
    ja: 'サービス間の全機器のアイドル制限を把握し、プールの保持時間を最小値より短くします。',
  },
  references: ['nginx ngx_http_proxy_module proxy_socket_keepalive', 'tcp(7) tcp_keepalive_time', 'RFC 5382 §5'],
});
