import { type Rule, t } from '../../rule.ts';
import { hasRefclock, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'no-sources',
  severity: 'warning',
  title: t('no source at all', 'ソースがない'),
  reason: t(
    'No `server`, `pool`, `peer` or reference clock is configured, so the daemon has nothing to follow.',
    '`server`、`pool`、`peer`、基準時計のいずれもないため、デーモンは合わせる相手を持ちません。',
  ),
  reference: 'chrony.conf(5), ntp.conf(5)',
  bad: 'driftfile /var/lib/chrony/drift\nmakestep 1 3\nrtcsync',
  fine: 'driftfile /var/lib/chrony/drift\nmakestep 1 3\nrtcsync\nsourcedir /etc/chrony/sources.d',
  *find(conf) {
    const serves = conf.all.some((it) =>
      /^(?:local|manual|broadcastclient|multicastclient|manycastclient)$/.test(it.name),
    );
    if (!conf.whole || conf.sources.length > 0 || hasRefclock(conf) || serves || conf.all.length < 2) return;
    if (conf.esxi) yield { severity: 'hint', reason: esxi };
    else yield { add: ['pool pool.ntp.org iburst'] };
  },
} satisfies Rule<TimeConf>;

const esxi = t(
  'No source yet: on ESXi set the servers in the host client (Manage, System, Time & date) so that they persist.',
  'ソースがまだありません。ESXi では Host Client の「管理 > システム > 日付と時刻」で設定すると再起動後も残ります。',
);
