import { type Rule, t } from '../../rule.ts';
import { edited, hasRefclock, numberOf, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'min-sources',
  severity: 'error',
  title: t('more sources required than there are', '必要数がソースの数より多い'),
  reason: t(
    'More sources must agree than are configured, so the clock is never updated.',
    '設定したソースより多くの一致を求めているため、時計は決して更新されません。',
  ),
  reference: 'chrony.conf(5) minsources, ntp.conf(5) tos minsane',
  bad: 'server ntp1.example.net iburst\nserver ntp2.example.net iburst\nminsources 3\nmakestep 1 3',
  fine: 'server ntp1.example.net iburst\nserver ntp2.example.net iburst\nminsources 2\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    if (!conf.whole || sources.length === 0 || hasRefclock(conf) || sources.some((it) => it.mode === 'pool')) return;
    for (const at of conf.directives) {
      const word =
        at.name === 'minsources'
          ? at.args[0]
          : at.name === 'tos' && at.args.includes('minsane')
            ? at.args[at.args.indexOf('minsane') + 1]
            : undefined;
      const least = numberOf(word) ?? 0;
      if (least > sources.length)
        yield { at, instead: [edited(at, /(minsources|minsane)\s+\S+/i, `$1 ${sources.length}`)] };
    }
  },
} satisfies Rule<TimeConf>;
