import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'same-provider',
  severity: 'hint',
  title: t('all sources from one provider', 'すべてのソースが同じ事業者'),
  reason: t(
    'All sources belong to one provider: its mistake is everyone’s mistake. Add sources of another operator.',
    'すべてのソースが同じ事業者のものです。その事業者の誤りがそのまま自分の誤りになります。別の運用者のソースを加えます。',
  ),
  reference: 'RFC 8633 §3.3',
  bad: 'server time1.google.com iburst\nserver time2.google.com iburst\nserver time3.google.com iburst\nserver time4.google.com iburst\nmakestep 1 3',
  fine: 'server 0.pool.ntp.org iburst\nserver 1.pool.ntp.org iburst\nserver 2.pool.ntp.org iburst\nserver 3.pool.ntp.org iburst\nmakestep 1 3',
  *find(conf) {
    const sources = remote(conf);
    const [first] = sources;
    const provider = first?.provider;
    // The pool is many operators; a smearing provider must not be mixed with others, so it is left alone with a pool line.
    if (provider === undefined || provider.name === 'NTP pool' || sources.length < 2) return;
    if (sources.some((it) => it.provider !== provider)) return;
    yield provider.smears ? { at: first?.at, reason: smearing } : { at: first?.at };
  },
} satisfies Rule<TimeConf>;

const smearing = t(
  'All sources belong to one provider. That is the price of its smeared leap seconds, which must not be mixed with others: keep it only if you want the smear, else use sources that follow UTC.',
  'すべてのソースが同じ事業者のものです。うるう秒を平滑化するソースは他と混ぜられないためで、平滑化が要らなければ UTC に従うソースに替えます。',
);
