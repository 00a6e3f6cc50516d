import { type Rule, t } from '../../rule.ts';
import { edited, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'autokey',
  severity: 'warning',
  title: t('Autokey', 'Autokey の使用'),
  reason: t(
    'Autokey is broken and must not be used: its keys can be recovered by anyone on the way. Use NTS or symmetric keys.',
    'Autokey は破られており、使ってはいけません。経路上の誰でも鍵を復元できます。NTS か共通鍵を使います。',
  ),
  reference: 'RFC 8633 §4.2',
  bad: 'crypto pw secret\nserver ntp1.example.net autokey\nrestrict default noquery',
  fine: 'keys /etc/ntp.keys\ntrustedkey 1\nserver ntp1.example.net key 1\nrestrict default noquery',
  *find(conf) {
    if (conf.kind !== 'ntp') return;
    for (const at of conf.directives) if (at.name === 'crypto') yield { at, instead: [] };
    for (const { at, options } of conf.sources)
      if (options.includes('autokey')) yield { at, instead: [edited(at, /\s+autokey\b/, '')] };
  },
} satisfies Rule<TimeConf>;
