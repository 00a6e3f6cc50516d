import { defaults, restricts } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

/** NTPsec knows `nopeer` and lets pools through. */
export default {
  id: 'restrict-pool',
  severity: 'warning',
  title: t('`nopeer` keeps pool servers out', '`nopeer` がプールのサーバーを拒む'),
  reason: t(
    'In ntpd 4.2.8 `nopeer` also keeps the servers of a `pool` line from being taken in. A `restrict source` line lets them in.',
    'ntpd 4.2.8 の `nopeer` は、`pool` 行のサーバーの取り込みも拒みます。`restrict source` 行を加えると通ります。',
  ),
  reference: 'ntp.conf(5) restrict nopeer',
  bad: 'pool pool.ntp.org iburst\nrestrict default kod nomodify nopeer noquery limited\ndriftfile /var/lib/ntp/drift',
  fine: 'pool pool.ntp.org iburst\nrestrict default kod nomodify nopeer noquery limited\nrestrict source nomodify noquery\ndriftfile /var/lib/ntp/drift',
  *find(conf) {
    if (conf.ntpsec || !conf.whole || restricts(conf).some((it) => it.who === 'source')) return;
    if (!remote(conf).some((it) => it.mode === 'pool')) return;
    const [strict] = defaults(conf).filter((it) => it.flags.includes('nopeer'));
    if (strict !== undefined) yield { at: strict.at, add: ['restrict source nomodify noquery notrap'] };
  },
} satisfies Rule<TimeConf>;
