import { defaults } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'query-open',
  severity: 'warning',
  title: t('control queries (mode 6) are open to all', '制御照会（mode 6）が誰にでも開いている'),
  reason: t(
    'Anyone may query the daemon (`ntpq`): it tells about your network, and its long answers serve for amplification attacks.',
    '誰でもデーモンに照会できます（`ntpq`）。ネットワークの情報が漏れ、長い応答は増幅攻撃に使われます。',
  ),
  reference: 'RFC 8633 §3.4',
  bad: 'pool pool.ntp.org iburst\nrestrict default kod nomodify notrap\nrestrict 127.0.0.1\ndriftfile /var/lib/ntp/drift',
  fine: 'pool pool.ntp.org iburst\nrestrict default kod nomodify noquery notrap\nrestrict 127.0.0.1\ndriftfile /var/lib/ntp/drift',
  *find(conf) {
    if (conf.kind !== 'ntp') return;
    const all = defaults(conf);
    for (const { at, flags } of all)
      if (!flags.includes('noquery') && !flags.includes('ignore'))
        yield { at, instead: [`${at.text.replace(/\s+#.*$/, '')} noquery`] };
    if (all.length === 0 && conf.whole && conf.all.length >= 2)
      yield { add: ['restrict default kod nomodify noquery limited', 'restrict 127.0.0.1', 'restrict ::1'] };
  },
} satisfies Rule<TimeConf>;
