import { type Rule, t } from '../../rule.ts';
import { lastOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'command-open',
  severity: 'hint',
  title: t('monitoring over the network is open', 'ネットワークからの監視が開いている'),
  reason: t(
    '`cmdallow` lets others read the daemon’s state. As long as `bindcmdaddress` stays on the loopback address nothing listens for them; then the line only misleads.',
    '`cmdallow` は他者にデーモンの状態を読ませます。`bindcmdaddress` がループバックの間は待ち受けがなく、この行は誤解を招くだけです。',
  ),
  reference: 'chrony.conf(5) cmdallow, bindcmdaddress; RFC 8633 §5.1',
  bad: 'pool pool.ntp.org iburst\ncmdallow all',
  fine: 'pool pool.ntp.org iburst\ncmdallow 10.0.0.5',
  *find(conf) {
    for (const at of conf.directives.filter((it) => it.name === 'cmdallow')) {
      const who = at.args.filter((it) => it !== 'all')[0];
      if (who !== undefined && !/^(?:0\/0|0\.0\.0\.0(?:\/0)?|::\/0)$/.test(who)) continue;
      const bound = lastOf(conf, 'bindcmdaddress')?.args[0];
      const reachable = bound !== undefined && !/^(?:127\.|::1$|\/)/.test(bound);
      yield reachable
        ? { at, severity: 'warning', reason: exposed, instead: ['cmdallow MONITORING-HOST'] }
        : { at, instead: [] };
    }
  },
} satisfies Rule<TimeConf>;

const exposed = t(
  'Everybody may read the daemon’s state over UDP 323. Name the monitoring host alone.',
  '誰でも UDP 323 でデーモンの状態を読めます。監視ホストだけに限ります。',
);
