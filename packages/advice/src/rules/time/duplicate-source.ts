import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'duplicate-source',
  severity: 'warning',
  title: t('the same source twice', '同じソースが 2 回'),
  reason: t(
    'This source is configured already (names are the same with and without a trailing dot, in any case). chronyd refuses the second line; either way it is one source, not two.',
    'このソースはすでに指定されています（末尾のドットや大文字小文字の違いは同じ名前です）。chronyd は 2 行目を拒みます。いずれにせよソースは 1 つです。',
  ),
  reference: 'chrony.conf(5) server, ntp.conf(5) server',
  bad: 'server ntp1.example.net iburst\nserver NTP1.example.net. iburst\nmakestep 1 3',
  fine: 'server ntp1.example.net iburst\nserver ntp2.example.net iburst\nmakestep 1 3',
  *find(conf) {
    const seen = new Set<string>();
    for (const { at, host, mode, options } of conf.sources) {
      const port = options.indexOf('port');
      const id = `${mode === 'pool' ? 'pool' : 'one'} ${host} ${port < 0 ? '' : options[port + 1]}`;
      if (seen.has(id)) yield { at, instead: [] };
      seen.add(id);
    }
  },
} satisfies Rule<TimeConf>;
