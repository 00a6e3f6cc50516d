import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Every member is marked down. */
export default cause({
  key: 'upstream-no-live-peer',
  on: 'upstream',
  nature: 'effect',
  domain: 'upstream',
  weight: 12,
  brings: { 'pool.none-live': grade.sure },
  title: {
    en: 'Every member of the pool is marked down',
    ja: 'プールの全メンバーが停止扱いになっています',
  },
  explanation: {
    en: 'After failures each member is left out for a while (nginx fail_timeout, a health check elsewhere), and now none is left: requests fail at once with 502 or 503 and no backend is asked. It is a consequence; the failures just before it in the log say why.',
    ja: '失敗したメンバーは一定時間外されます（nginxのfail_timeout、ほかではヘルスチェック）。全メンバーが外れたため、どのバックエンドにも尋ねずに即座に502か503になります。これは結果であり、理由はログの直前の失敗にあります。',
  },
  breaks: {
    en: 'It goes on for the whole fail_timeout after the backends have come back.',
    ja: 'バックエンドが復旧した後も、fail_timeoutの間は続きます。',
  },
  remedy: {
    en: 'Read the lines before the first "no live upstreams" (or the health check’s reason: `echo "show servers state" | socat - /run/haproxy/admin.sock`) and mend that. Then bring the pool back at once: `nginx -s reload` forgets the marks; in HAProxy `set server POOL/NAME health up`. Soften the rule if single failures did it: `max_fails=3 fail_timeout=5s`.',
    ja: '最初の「no live upstreams」より前の行（HAProxyはヘルスチェックの理由を `echo "show servers state" | socat - /run/haproxy/admin.sock` で確認）を読み、その原因を直します。すぐ復帰させるには、`nginx -s reload` で印を消すか、HAProxyで `set server POOL/NAME health up` とします。単発の失敗が原因なら `max_fails=3 fail_timeout=5s` と緩めます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Do not let all members depend on one thing, and keep one backup server that says sorry.',
    ja: '全メンバーが一つのものに依存しないようにし、案内を返す予備サーバーを置きます。',
  },
  references: [
    'nginx ngx_http_upstream_module max_fails, fail_timeout',
    'HAProxy management guide: show servers state',
  ],
});
