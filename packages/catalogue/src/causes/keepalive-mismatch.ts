import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The backend closes idle connections before the proxy stops using them. */
export default cause({
  key: 'keepalive-mismatch',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 4,
  brings: { 'proxy.reuses-too-long': grade.sure },
  given: [
    { finding: 'proxy.reuses', outcome: 'yes', factor: 2 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 4 },
    { finding: 'said.after-upgrade', outcome: 'yes', factor: 1.5 },
    { finding: 'place.under-load', outcome: 'yes', factor: 0.5 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 2 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 1.5 },
    { finding: 'said.outer-timeout', outcome: 'yes', factor: 2 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 0.1 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 0.3 },
    { finding: 'said.long-requests', outcome: 'yes', factor: 0.2 },
  ],
  title: {
    en: 'The backend closes idle connections before the proxy reuses them',
    ja: 'バックエンドが先にアイドル接続を閉じています',
  },
  explanation: {
    en: 'Proxy and backend keep connections open between requests, and the backend’s limit is the shorter one. Now and then the proxy sends into a connection that is being closed at that moment: reset (104) or "prematurely closed" within a millisecond. Reads are retried unseen, POST is not, so only a few requests fail and never the same ones.',
    ja: 'プロキシとバックエンドは要求の間も接続を保持しますが、保持時間はバックエンドの方が短くなっています。閉じられつつある接続に要求を送ると、1ミリ秒以内にリセット（104）や「prematurely closed」になります。GETは気づかれずに再試行されますがPOSTはされないため、失敗は毎回違うごく一部の要求だけです。',
  },
  breaks: {
    en: 'Sporadic 502 on writes, which clients may send twice.',
    ja: '書き込みでまれに502が出て、クライアントが二重に送信することがあります。',
  },
  remedy: {
    en: 'Make the backend’s limit the longer one: Node `server.keepAliveTimeout = 65000; server.headersTimeout = 66000`, gunicorn `--keep-alive 75`, Apache `KeepAliveTimeout 75`. Or shorten the proxy’s: nginx in the upstream block `keepalive_timeout 4s;`, HAProxy `http-reuse safe` and `pool-purge-delay 2s`; apply with `nginx -s reload`. To see whether it is this: `keepalive 0;` for a while must end the errors.',
    ja: 'バックエンドの保持時間を長くします。Nodeは `server.keepAliveTimeout = 65000; server.headersTimeout = 66000`、gunicornは `--keep-alive 75`、Apacheは `KeepAliveTimeout 75` です。またはプロキシ側を短くします。nginxはupstreamブロックの `keepalive_timeout 4s;`、HAProxyは `http-reuse safe` と `pool-purge-delay 2s` で、`nginx -s reload` で反映します。一時的に `keepalive 0;` としてエラーが止まれば、原因は確実にこれです。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let idle times grow from the client towards the backend, and check them after upgrades (nginx 1.29.7 turns upstream keep-alive on by default).',
    ja: 'アイドル時間をクライアント側からバックエンド側へ順に長くし、更新後に確認します（nginx 1.29.7からupstreamのkeep-aliveが既定で有効です）。',
  },
  references: [
    'nginx ngx_http_upstream_module keepalive_timeout',
    'Node.js documentation: server.keepAliveTimeout',
    'RFC 9112 §9.3.1',
  ],
});
