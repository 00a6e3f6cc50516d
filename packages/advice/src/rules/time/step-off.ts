import { type Rule, t } from '../../rule.ts';
import { edited, numberOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'step-off',
  severity: 'hint',
  title: t('the clock is never stepped', '時計を一度も飛ばして合わせない'),
  reason: t(
    'With `tinker step 0` the clock is only slewed, 0.5 ms each second: 10 s of error take more than five hours, and the kernel discipline is off.',
    '`tinker step 0` では 1 秒あたり 0.5 ms の調整しか行いません。10 秒のずれを直すのに 5 時間以上かかり、カーネルの調整機構も使われません。',
  ),
  reference: 'ntp.conf(5) tinker step, chrony.conf(5) makestep',
  bad: 'tinker step 0\npool pool.ntp.org iburst',
  fine: 'tinker step 0.128\npool pool.ntp.org iburst',
  *find(conf) {
    for (const at of conf.directives) {
      const where = at.name === 'tinker' ? at.args.indexOf('step') : -1;
      if (where >= 0 && numberOf(at.args[where + 1]) === 0)
        yield { at, instead: [edited(at, /step\s+0(?:\.0*)?/, 'step 0.128')] };
    }
    const steps = /^(?:makestep|initstepslew)$/;
    if (conf.kind === 'chrony' && conf.whole && conf.all.length >= 4 && !conf.all.some((it) => steps.test(it.name)))
      yield { reason: slews, add: ['makestep 1.0 3'] };
  },
} satisfies Rule<TimeConf>;

const slews = t(
  'Without `makestep` chronyd only slews: a clock that is minutes wrong at the start stays wrong for hours. Allow steps in the first updates.',
  '`makestep` がないと chronyd はゆっくり調整するだけで、起動時に数分ずれた時計は何時間もずれたままです。最初の数回だけ飛ばすことを許します。',
);
