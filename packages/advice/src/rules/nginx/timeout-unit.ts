import { type NginxConf, seconds } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'timeout-unit',
  severity: 'warning',
  title: t('a time-out that was meant in milliseconds', 'ミリ秒のつもりのタイムアウト'),
  reason: t(
    'A number without a unit is seconds here: this is more than half a day. Probably milliseconds were meant.',
    '単位のない数は秒です。このままでは半日を超えます。おそらくミリ秒のつもりでした。',
  ),
  reference: 'nginx docs: Configuration file measurement units',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 60000; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 600; } }',
  *find(conf) {
    for (const at of conf.nodes) {
      const value = at.args[0];
      if (!/_timeout$/.test(at.name) || value === undefined || !/^\d+$/.test(value) || (seconds(value) ?? 0) <= 43_200)
        continue;
      yield {
        at,
        instead: [`${at.name} ${value.replace(/000$/, '') === value ? `${value}ms` : `${value.slice(0, -3)}s`};`],
      };
    }
  },
} satisfies Rule<NginxConf>;
