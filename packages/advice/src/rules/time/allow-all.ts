import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'allow-all',
  severity: 'hint',
  title: t('time is served to everybody', '誰にでも時刻を配る'),
  reason: t(
    '`allow` without a subnet serves everybody who reaches this host. If this is no public server, name your networks.',
    'サブネットのない `allow` は、このホストに届く全員に時刻を配ります。公開サーバーでなければ、自分のネットワークに限ります。',
  ),
  reference: 'chrony.conf(5) allow',
  bad: 'pool pool.ntp.org iburst\nallow',
  fine: 'pool pool.ntp.org iburst\nallow 10.0.0.0/8',
  *find(conf) {
    if (conf.kind !== 'chrony') return;
    for (const at of conf.directives.filter((it) => it.name === 'allow'))
      if (/^(?:all)?(?: ?(?:0\/0|0\.0\.0\.0(?:\/0)?|::\/0))?$/.test(at.args.join(' ')))
        yield { at, instead: ['allow 10.0.0.0/8'] };
  },
} satisfies Rule<TimeConf>;
