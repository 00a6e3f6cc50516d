import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'leap-smear',
  severity: 'warning',
  title: t('smeared and unsmeared sources mixed', 'うるう秒の平滑化が混在'),
  reason: t(
    'Some of these sources smear leap seconds and others do not: on such a day they differ by up to a second, and half of them become falsetickers.',
    'うるう秒を平滑化するソースとしないソースが混ざっています。うるう秒の日には最大 1 秒食い違い、半分が誤ったソースとして捨てられます。',
  ),
  reference: 'RFC 8633 §3.7.1',
  bad: 'server time1.google.com iburst\npool pool.ntp.org iburst\nmakestep 1 3',
  fine: 'server time1.google.com iburst\nserver time2.google.com iburst\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    const smearing = sources.filter((it) => it.provider?.smears === true);
    if (smearing.length === 0 || !sources.some((it) => it.provider?.smears === false)) return;
    for (const { at } of smearing) yield { at, instead: [] };
  },
} satisfies Rule<TimeConf>;
