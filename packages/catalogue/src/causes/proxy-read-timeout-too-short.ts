import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The proxy waits less than an honest answer takes. */
export default cause({
  key: 'proxy-read-timeout-too-short',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'proxy.reads-too-short': grade.sure },
  given: [
    { finding: 'upstream.paths', outcome: 'one-path', factor: 2 },
    { finding: 'upstream.paths', outcome: 'every-path', factor: 0.3 },
    { finding: 'upstream.read-timer', outcome: 'short', factor: 4 },
    { finding: 'upstream.read-timer', outcome: 'below-backend', factor: 8 },
    { finding: 'upstream.read-timer', outcome: 'long', factor: 0.2 },
    { finding: 'said.long-requests', outcome: 'yes', factor: 9 },
    { finding: 'said.long-poll', outcome: 'yes', factor: 8 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 3 },
    { finding: 'said.backend-quick', outcome: 'yes', factor: 0.2 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 0.2 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 0.2 },
    { finding: 'said.slow-database', outcome: 'yes', factor: 0.5 },
    { finding: 'proxy.slow-all', outcome: 'yes', factor: 0.2 },
    { finding: 'said.after-upgrade', outcome: 'yes', factor: 1.3 },
  ],
  title: {
    en: 'The proxy’s read time-out is shorter than honest answers take',
    ja: 'プロキシの読み取りタイムアウトが正当な処理より短いです',
  },
  explanation: {
    en: 'The backend does what it should, only the proxy stops waiting earlier: the failed requests last exactly the configured time, and asked past the proxy the same request completes. For WebSocket and event streams the timer counts silence, so a quiet but healthy connection is cut as well.',
    ja: 'バックエンドは正しく動いており、プロキシが先に待つのをやめています。失敗した要求の所要時間は設定値とちょうど等しく、プロキシを通さなければ同じ要求が完了します。WebSocketやイベントストリームでは無通信の時間が数えられるため、静かなだけの正常な接続も切られます。',
  },
  breaks: {
    en: 'The backend finishes work whose result nobody receives, and clients repeat it.',
    ja: 'バックエンドは誰も受け取らない結果を作り終え、クライアントは同じ要求を繰り返します。',
  },
  remedy: {
    en: 'Measure first: `curl -o /dev/null -s -w "%{time_starttransfer}\\n" http://BACKEND/PATH` from the proxy. Then raise the limit only where it is needed: nginx `proxy_read_timeout 300s;` in that location, HAProxy `timeout server 300s` in that backend (`timeout tunnel 1h` for WebSocket), Apache `ProxyTimeout 300`. Check and load with `nginx -t && nginx -s reload`; running connections are kept.',
    ja: 'まずプロキシから `curl -o /dev/null -s -w "%{time_starttransfer}\\n" http://BACKEND/PATH` で実際の時間を測ります。必要な箇所だけ延ばしてください。nginxは該当locationの `proxy_read_timeout 300s;`、HAProxyは該当backendの `timeout server 300s`（WebSocketは `timeout tunnel 1h`）、Apacheは `ProxyTimeout 300` です。`nginx -t && nginx -s reload` で検査して反映すれば、既存の接続は保たれます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let time-outs grow from the inside out (database, application, proxy, load balancer), and send keep-alive frames on long-lived connections.',
    ja: 'タイムアウトは内側から外側へ（データベース、アプリケーション、プロキシ、ロードバランサー）長くし、長時間の接続では定期的に確認フレームを送ります。',
  },
  references: [
    'nginx ngx_http_proxy_module proxy_read_timeout',
    'HAProxy configuration manual: timeout server, timeout tunnel',
    'Apache mod_proxy ProxyTimeout',
  ],
});
