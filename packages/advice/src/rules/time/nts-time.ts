import { type Rule, t } from '../../rule.ts';
import { lastOf, numberOf, remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'nts-time',
  severity: 'hint',
  title: t('NTS and a clock that is far off', '大きくずれた時計と NTS'),
  reason: t(
    'All sources use NTS. Started with a clock that is years off (no battery, a new board), the certificates look invalid and time is never set. `nocerttimecheck 1` lets the first update through.',
    'すべてのソースが NTS です。電池切れや新品の基板で時計が何年もずれて起動すると、証明書が無効に見え、時刻が合いません。`nocerttimecheck 1` で最初の 1 回だけ検査を外せます。',
  ),
  reference: 'chrony.conf(5) nocerttimecheck; RFC 8915 §8.5',
  bad: 'server nts1.example.net iburst nts\nserver nts2.example.org iburst nts\nmakestep 1 3',
  fine: 'server nts1.example.net iburst nts\nserver ntp2.example.org iburst\nmakestep 1 3',
  *find(conf) {
    if (conf.kind !== 'chrony') return;
    const sources = remote(conf);
    const check = lastOf(conf, 'nocerttimecheck');
    if (check !== undefined && (numberOf(check.args[0]) ?? 0) > 10)
      yield { at: check, severity: 'warning', reason: never, instead: ['nocerttimecheck 1'] };
    else if (
      check === undefined &&
      conf.whole &&
      sources.length > 0 &&
      sources.every((it) => it.options.includes('nts'))
    )
      yield { at: sources[0]?.at, add: ['nocerttimecheck 1'] };
  },
} satisfies Rule<TimeConf>;

const never = t(
  'For this many updates the validity of certificates is not checked: an old, stolen one is accepted for a long time.',
  'この回数の間は証明書の有効期間を確かめません。盗まれた古い証明書が長く通用します。',
);
