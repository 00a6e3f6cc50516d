import { type Rule, t } from '../../rule.ts';
import { edited, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'many-preferred',
  severity: 'hint',
  title: t('many sources are preferred', '`prefer` が多い'),
  reason: t(
    '`prefer` on several sources cancels out: it is for one or two near, known good ones. A preferred source wins even when others are better.',
    '`prefer` を多くに付けると意味がなくなります。近くて確かな 1、2 個のためのものです。優先されたソースは、ほかの方がよくても選ばれます。',
  ),
  reference: 'ntp.conf(5) prefer, chrony.conf(5) prefer',
  bad: 'server ntp1.example.net prefer\nserver ntp2.example.net prefer\nserver ntp3.example.net prefer\nmakestep 1 3',
  fine: 'server ntp1.example.net prefer\nserver ntp2.example.net\nserver ntp3.example.net\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    const preferred = sources.filter((it) => it.options.includes('prefer'));
    if (preferred.length < 2 || (preferred.length === 2 && sources.length > 3)) return;
    for (const { at } of preferred.slice(1)) yield { at, instead: [edited(at, /\s+prefer\b/i, '')] };
  },
} satisfies Rule<TimeConf>;
