import { type Rule, t } from '../../rule.ts';
import { edited, numberOf, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'local-stratum',
  severity: 'warning',
  title: t('`local` claims good time', '`local` が正しい時刻を装う'),
  reason: t(
    'When its sources are lost, this host goes on serving its own clock at this low stratum, and clients prefer it to servers that still have real time. Use a high stratum.',
    'ソースを失っても、このホストは小さい stratum のまま自分の時計を配り続け、クライアントは正しい時刻を持つサーバーより優先します。大きい stratum にします。',
  ),
  reference: 'chrony.conf(5) local',
  bad: 'server ntp1.example.net iburst\nlocal stratum 2\nallow 10.0.0.0/8',
  fine: 'server ntp1.example.net iburst\nlocal stratum 10 orphan\nallow 10.0.0.0/8',
  *find(conf) {
    if (conf.kind !== 'chrony' || remote(conf).length === 0) return;
    for (const at of conf.directives.filter((it) => it.name === 'local')) {
      const stratum = numberOf(at.args[at.args.indexOf('stratum') + 1]) ?? 10;
      if (at.args.includes('stratum') && stratum < 8)
        yield { at, instead: [edited(at, /stratum\s+\d+/i, 'stratum 10')] };
      else if (conf.whole && !conf.all.some((it) => it.name === 'allow'))
        yield { at, severity: 'hint', reason: idle, instead: [] };
    }
  },
} satisfies Rule<TimeConf>;

const idle = t(
  'Nobody is allowed to ask this host (`allow` is missing), so `local` only hides from tools that synchronisation is lost.',
  '`allow` がなく誰にも時刻を配らないため、`local` は同期を失ったことをツールから隠すだけです。',
);
