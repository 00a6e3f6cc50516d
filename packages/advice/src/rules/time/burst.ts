import { isPublic } from '../../providers.ts';
import { type Rule, t } from '../../rule.ts';
import { edited, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'burst',
  severity: 'warning',
  title: t('`burst` against public servers', '公開サーバーに `burst`'),
  reason: t(
    '`burst` sends up to eight packets at every poll. Public servers forbid it and answer with a rate limit or not at all. `iburst` is meant: a burst at the start only.',
    '`burst` はポーリングのたびに最大 8 個のパケットを送ります。公開サーバーは禁じており、流量制限がかかるか応答がなくなります。起動時だけの `iburst` にします。',
  ),
  reference: 'NTP pool terms of use; RFC 8633 §5.4',
  bad: 'server 0.pool.ntp.org burst iburst\nmakestep 1 3',
  fine: 'server 10.0.0.1 burst iburst\nmakestep 1 3',
  *find(conf) {
    for (const { at, host, options } of conf.sources) {
      if (!options.includes('burst') || !conf.owns(at) || !isPublic(host)) continue;
      const without = edited(at, /\s+burst\b/i, '');
      yield { at, instead: [/\biburst\b/.test(without) ? without : `${without} iburst`] };
    }
  },
} satisfies Rule<TimeConf>;
