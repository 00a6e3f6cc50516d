import { type Rule, t } from '../../rule.ts';
import { numberOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'panic-off',
  severity: 'hint',
  title: t('the panic limit is off', 'パニック閾値が無効'),
  reason: t(
    'With `tinker panic 0` ntpd follows any offset, even years, when its sources lie. In a virtual machine that is paused it is right; on hardware and on ESXi itself the limit of 1000 s protects you (`ntpd -g` lifts it once, at the start).',
    '`tinker panic 0` の ntpd は、ソースが嘘をつけば何年のずれにも従います。一時停止されうる仮想マシンでは妥当ですが、実機と ESXi 自身では 1000 秒の上限が守りになります（`ntpd -g` なら起動時に 1 回だけ外せます）。',
  ),
  reference: 'ntp.conf(5) tinker panic; RFC 8633 §5.2',
  bad: 'tinker panic 0\npool pool.ntp.org iburst',
  fine: 'tinker panic 1000\npool pool.ntp.org iburst',
  *find(conf) {
    for (const at of conf.directives) {
      const where = at.name === 'tinker' ? at.args.indexOf('panic') : -1;
      if (where >= 0 && numberOf(at.args[where + 1]) === 0) yield { at };
    }
  },
} satisfies Rule<TimeConf>;
