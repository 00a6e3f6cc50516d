import type { NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'retry-not-idempotent',
  severity: 'warning',
  title: t('POST requests are sent twice', 'POST が二重に送られる'),
  reason: t(
    '`non_idempotent` sends a POST again that the first server may have carried out already: orders and payments double.',
    '`non_idempotent` は、最初のサーバーが処理したかもしれない POST をもう一度送ります。注文や支払いが二重になります。',
  ),
  reference: 'nginx docs: proxy_next_upstream',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_next_upstream error timeout non_idempotent; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_next_upstream error timeout; } }',
  *find(conf) {
    for (const at of conf.nodes)
      if (/_next_upstream$/.test(at.name) && at.args.includes('non_idempotent'))
        yield { at, instead: [`${at.name} ${at.args.filter((it) => it !== 'non_idempotent').join(' ') || 'error'};`] };
  },
} satisfies Rule<NginxConf>;
