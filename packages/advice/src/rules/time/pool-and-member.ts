import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'pool-and-member',
  severity: 'hint',
  title: t('a pool and its own member', 'プールとその一部を両方指定'),
  reason: t(
    'This name is part of a pool that has a `pool` line already: the same servers may be asked twice and count as several.',
    'この名前は、すでに `pool` 行にあるプールの一部です。同じサーバーに二重に問い合わせ、別のソースとして数えるおそれがあります。',
  ),
  reference: 'RFC 8633 §3.6',
  bad: 'pool pool.ntp.org iburst\nserver 0.pool.ntp.org iburst\nmakestep 1 3',
  fine: 'pool 0.pool.ntp.org iburst\npool 1.pool.ntp.org iburst\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    const pools = sources.filter((it) => it.mode === 'pool');
    for (const { at, host } of sources)
      if (
        pools.some((it) => it.at !== at && (host.endsWith(`.${it.host}`) || (host === it.host && at.name === 'server')))
      )
        yield { at, instead: [] };
  },
} satisfies Rule<TimeConf>;
