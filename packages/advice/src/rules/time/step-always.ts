import { type Rule, t } from '../../rule.ts';
import { edited, numberOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'step-always',
  severity: 'hint',
  title: t('the clock may be stepped at any time', 'いつでも時計を飛ばせる'),
  reason: t(
    'A limit of -1 lets chronyd step the clock at any time; databases and clusters do not expect that. It suits machines that are suspended; elsewhere allow it in the first updates only.',
    '回数 -1 では、chronyd がいつでも時計を飛ばします。データベースやクラスターはそれを想定していません。サスペンドする機械には合いますが、それ以外では最初の数回に限ります。',
  ),
  reference: 'chrony.conf(5) makestep',
  bad: 'pool pool.ntp.org iburst\nmakestep 1 -1',
  fine: 'pool pool.ntp.org iburst\nmakestep 1 3',
  *find(conf) {
    for (const at of conf.directives.filter((it) => it.name === 'makestep'))
      if ((numberOf(at.args[1]) ?? 0) < 0) yield { at, instead: [edited(at, /-\d+\s*$/, '3')] };
  },
} satisfies Rule<TimeConf>;
