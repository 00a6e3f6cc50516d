import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'drift-file',
  severity: 'hint',
  title: t('no drift file', 'ドリフトファイルがない'),
  reason: t(
    'Without a drift file the daemon forgets the clock’s frequency error at each start and needs hours to learn it again.',
    'ドリフトファイルがないと、起動のたびに時計の周波数誤差を忘れ、学び直すのに何時間もかかります。',
  ),
  reference: 'chrony.conf(5) driftfile, ntp.conf(5) driftfile',
  bad: 'pool pool.ntp.org iburst\nmakestep 1 3\nrtcsync',
  fine: 'pool pool.ntp.org iburst\nmakestep 1 3\nrtcsync\ndriftfile /var/lib/chrony/drift',
  *find(conf) {
    if (!conf.whole || conf.all.length < 3 || conf.all.some((it) => it.name === 'driftfile')) return;
    yield {
      add: [
        `driftfile ${conf.kind === 'chrony' ? '/var/lib/chrony/drift' : conf.esxi ? '/etc/ntp.drift' : '/var/lib/ntp/drift'}`,
      ],
    };
  },
} satisfies Rule<TimeConf>;
