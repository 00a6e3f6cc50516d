import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Failures come from one member only. */
export default cause({
  key: 'one-backend-of-many-bad',
  on: 'upstream',
  nature: 'fault',
  domain: 'upstream',
  weight: 4,
  brings: { 'pool.member-bad': grade.sure },
  given: [
    // One is one: where several fail it is out of the question, however much each failure by itself would fit.
    { finding: 'pool.spread', outcome: 'several-fail', factor: 1e-30 },
    { finding: 'pool.spread', outcome: 'all-fail', factor: 1e-30 },
    { finding: 'said.one-member', outcome: 'yes', factor: 15 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 2 },
  ],
  title: {
    en: 'One member of the pool fails, the others answer',
    ja: 'プールの一つのメンバーだけが失敗しています',
  },
  explanation: {
    en: 'All failures carry the address of the same member, while the others answer the same requests. Round-robin makes it look random: every n-th request is slow or fails, or only one request per fail_timeout, because the rest are retried elsewhere unseen.',
    ja: '失敗はすべて同じメンバーのアドレスで起き、ほかは同じ要求に応答しています。順番に振り分けられるため不規則に見え、n回に1回だけ遅い・失敗する、または残りは気づかれずに再試行されてfail_timeoutごとに1回だけ遅い、という形になります。',
  },
  breaks: {
    en: 'Averages hide it; users with sticky sessions on that member suffer all the time.',
    ja: '平均値には現れず、そのメンバーに固定された利用者だけが常に影響を受けます。',
  },
  remedy: {
    en: 'Group the log by `$upstream_addr` and `$upstream_status`. Take the member out live: nginx `server ADDRESS:PORT down;` and `nginx -s reload`, HAProxy `echo "set server POOL/NAME state drain" | socat - /run/haproxy/admin.sock`. Then diagnose that member alone from the proxy (`curl -sv http://ADDRESS:PORT/PATH`), compare version, configuration and load with a good one, and put it back.',
    ja: 'ログを `$upstream_addr` と `$upstream_status` で集計します。該当メンバーを動作中に外します。nginxは `server ADDRESS:PORT down;` と `nginx -s reload`、HAProxyは `echo "set server POOL/NAME state drain" | socat - /run/haproxy/admin.sock` です。その後、プロキシから単独で調べ（`curl -sv http://ADDRESS:PORT/PATH`）、正常なメンバーと版、設定、負荷を比べてから戻します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Use active health checks that exercise the application, and chart errors per member.',
    ja: 'アプリケーションを実際に動かすヘルスチェックを使い、メンバー別にエラーを記録します。',
  },
  references: ['nginx ngx_http_upstream_module server, max_fails', 'HAProxy management guide: set server state'],
});
