import type { NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'error-log-level',
  severity: 'warning',
  title: t('the error log hides upstream errors', 'エラーログが upstream の障害を隠す'),
  reason: t(
    'Time-outs, refusals and resets of upstreams are logged at level `error`. At this level the log stays silent while clients see 502 and 504.',
    'upstream のタイムアウト、拒否、切断は `error` レベルで記録されます。このレベルでは、502 や 504 が出ていてもログは黙ったままです。',
  ),
  reference: 'nginx docs: error_log',
  bad: 'error_log /var/log/nginx/error.log crit;\nhttp { server { listen 80; } }',
  fine: 'error_log /var/log/nginx/error.log warn;\nhttp { server { listen 80; } }',
  *find(conf) {
    for (const at of conf.nodes.filter((it) => it.name === 'error_log')) {
      if (/^(?:crit|alert|emerg)$/.test(at.args[1] ?? '')) yield { at, instead: [`error_log ${at.args[0]} warn;`] };
      if (at.args[0] === 'off') yield { at, reason: off, instead: ['error_log /var/log/nginx/error.log warn;'] };
      if (at.args[0] === '/dev/null') yield { at, reason: away, instead: ['error_log /var/log/nginx/error.log warn;'] };
    }
  },
} satisfies Rule<NginxConf>;

const off = t(
  '`off` is no level here: nginx writes its errors into a file named “off”.',
  'ここでの `off` は無効化ではありません。nginx は「off」という名前のファイルに書き込みます。',
);
const away = t(
  'Errors are thrown away: no failure of an upstream leaves a trace.',
  'エラーが捨てられ、upstream の障害の痕跡が残りません。',
);
