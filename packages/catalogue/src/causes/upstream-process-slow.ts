import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The backend answers, later than the proxy waits. */
export default cause({
  key: 'upstream-process-slow',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 34,
  brings: { 'backend.slow': grade.sure, 'pool.all-slow': grade.evenly },
  given: [
    { finding: 'upstream.paths', outcome: 'one-path', factor: 4 },
    { finding: 'upstream.paths', outcome: 'every-path', factor: 0.5 },
    { finding: 'upstream.heavy', outcome: 'yes', factor: 4 },
    { finding: 'said.heavy-request', outcome: 'yes', factor: 5 },
    { finding: 'said.slow-database', outcome: 'yes', factor: 5 },
    { finding: 'said.long-requests', outcome: 'yes', factor: 1.5 },
    { finding: 'said.backend-quick', outcome: 'yes', factor: 0.1 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 0.5 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 0.5 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 0.2 },
    { finding: 'place.large-hangs', outcome: 'yes', factor: 0.5 },
    { finding: 'said.not-in-backend-log', outcome: 'yes', factor: 0.2 },
    { finding: 'proxy.slow-all', outcome: 'yes', factor: 0.4 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 0.4 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 0.5 },
  ],
  title: {
    en: 'The backend is slower than the proxy waits',
    ja: 'バックエンドの処理がプロキシの待ち時間を超えています',
  },
  explanation: {
    en: 'The request reached the backend and was worked on, but the answer took longer than the read time-out, so the proxy closed the connection and sent 504. The port accepts, other paths may be quick; what takes the time is a query, a report or a service behind the backend.',
    ja: '要求はバックエンドに届き処理されていますが、応答が読み取りタイムアウトより遅いため、プロキシが接続を閉じて504を返しています。ポートは接続を受け付け、ほかのパスは速いことが多く、時間を使っているのは検索、帳票、またはその先のサービスです。',
  },
  breaks: {
    en: 'Each late request holds a worker and a connection even after the client has gone, and can drag quick pages along.',
    ja: '遅い要求は利用者が去った後もワーカーと接続を占有し、速いページまで巻き込みます。',
  },
  remedy: {
    en: 'Find which requests: group the access log by path and `$upstream_header_time`. Then look where the time goes while it happens: `ss -tnp state established` on the backend (Recv-Q 0 means it is working), its slow log, and the database with `SELECT pid, now()-query_start, query FROM pg_stat_activity` or `SHOW FULL PROCESSLIST`. End the worst query, add the missing index or limit, page by key instead of by offset. Until that is done a longer `proxy_read_timeout` for that one location, applied with `nginx -s reload`, lets honest requests finish.',
    ja: 'まず遅い要求を絞り込みます。アクセスログをパスと `$upstream_header_time` で集計してください。発生中にバックエンドで `ss -tnp state established` を見て（Recv-Qが0なら処理中）、低速ログと、データベースの `SELECT pid, now()-query_start, query FROM pg_stat_activity` または `SHOW FULL PROCESSLIST` を確認します。最も重い問い合わせを止め、索引や件数制限を加え、オフセットでなくキーでページを送ります。それまでは該当のlocationだけ `proxy_read_timeout` を延ばし、`nginx -s reload` で反映すれば正当な要求は完了します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Log `$upstream_connect_time`, `$upstream_header_time` and `$upstream_response_time`, and alert when the slowest per cent comes near the time-out.',
    ja: '`$upstream_connect_time`、`$upstream_header_time`、`$upstream_response_time` を記録し、遅い側の1%がタイムアウトに近づいたら警報を出します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_read_timeout', 'RFC 9110 §15.6.5'],
});
