import { type Rule, t } from '../../rule.ts';
import { edited, hasRefclock, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'only-noselect',
  severity: 'error',
  title: t('all sources are `noselect`', 'すべてのソースが `noselect`'),
  reason: t(
    'Every source is `noselect`: they are measured and never followed, so the clock runs free.',
    'すべてのソースが `noselect` です。測るだけで従わないため、時計は野放しになります。',
  ),
  reference: 'chrony.conf(5) noselect, ntp.conf(5) noselect',
  bad: 'server ntp1.example.net iburst noselect\nmakestep 1 3',
  fine: 'server ntp1.example.net iburst noselect\nserver ntp2.example.net iburst\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    if (sources.length === 0 || !conf.whole || hasRefclock(conf)) return;
    if (sources.every((it) => it.options.includes('noselect')))
      for (const { at } of sources) yield { at, instead: [edited(at, /\s+noselect\b/i, '')] };
  },
} satisfies Rule<TimeConf>;
