import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'same-network',
  severity: 'hint',
  title: t('all sources in one /24', 'すべてのソースが同じ /24'),
  reason: t(
    'All sources stand in one network: one switch, firewall or upstream clock takes them all away, or makes all of them wrong together.',
    'すべてのソースが同じネットワークにあります。スイッチ、ファイアウォール、上位の時計のどれか 1 つで、すべてが止まるか、揃って狂います。',
  ),
  reference: 'RFC 8633 §3.3',
  bad: 'server 192.0.2.1 iburst\nserver 192.0.2.2 iburst\nserver 192.0.2.3 iburst\nrestrict default noquery',
  fine: 'server 192.0.2.1 iburst\nserver 192.0.2.2 iburst\nserver 198.51.100.3 iburst\nrestrict default noquery',
  *find(conf) {
    const sources = remote(conf);
    if (sources.length < 2) return;
    const networks = new Set(sources.map((it) => networkOf(it.host)));
    const [network] = networks;
    if (networks.size === 1 && network !== undefined) yield { at: sources[0]?.at };
  },
} satisfies Rule<TimeConf>;

const networkOf = (host: string): string | undefined =>
  /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(host)?.[1] ?? /^([0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}):/.exec(host)?.[1];
