import { type Rule, t } from '../../rule.ts';
import { numberOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'update-skew',
  severity: 'hint',
  title: t('frequency updates hardly ever accepted', '周波数の更新がほとんど採用されない'),
  reason: t(
    'With so low a `maxupdateskew` most measurements of the frequency are thrown away, and the clock follows temperature badly. 5 suits bad links, 100 a LAN.',
    '`maxupdateskew` が小さすぎ、周波数の測定のほとんどが捨てられて温度変化に追従できません。悪い回線で 5、LAN で 100 が目安です。',
  ),
  reference: 'chrony.conf(5) maxupdateskew',
  bad: 'pool pool.ntp.org iburst\nmaxupdateskew 0.1\nmakestep 1 3',
  fine: 'pool pool.ntp.org iburst\nmaxupdateskew 100.0\nmakestep 1 3',
  *find(conf) {
    for (const at of conf.directives.filter((it) => it.name === 'maxupdateskew'))
      if ((numberOf(at.args[0]) ?? 100) < 1) yield { at, instead: ['maxupdateskew 100.0'] };
  },
} satisfies Rule<TimeConf>;
