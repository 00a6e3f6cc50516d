import { type Rule, t } from '../../rule.ts';
import { hasRefclock, remote, type TimeConf } from '../../time-conf.ts';

/** A `pool` line gives up to four (chrony `maxsources`, ntpd until `tos maxclock`), so it is enough by itself. */
export default {
  id: 'too-few-sources',
  severity: 'warning',
  title: t('fewer than four sources', 'ソースが 4 つ未満'),
  reason: t(
    'With one source its error becomes the clock’s error, and nothing notices.',
    'ソースが 1 つでは、その誤差がそのまま自分の時計の誤差になり、誰も気づけません。',
  ),
  reference: 'RFC 8633 §3.2',
  bad: 'driftfile /var/lib/ntp/drift\nrestrict default nomodify noquery\nserver ntp1.example.net iburst',
  fine: 'driftfile /var/lib/ntp/drift\nrestrict default nomodify noquery\nserver ntp1.example.net iburst\nserver ntp2.example.org iburst\nserver ntp3.example.com iburst\nserver ntp4.example.edu iburst',
  *find(conf) {
    if (!conf.whole || hasRefclock(conf)) return;
    const sources = remote(conf);
    if (sources.length === 0 || sources.some((it) => it.mode === 'pool')) return;
    const count = new Set(sources.map((it) => it.host)).size;
    // A peer group brings its own sources.
    if (count >= 4 || sources.some((it) => it.mode === 'peer')) return;
    const at = sources.at(-1)?.at;
    if (count === 1) yield { at, add: missing(3) };
    if (count === 2) yield { at, reason: two, add: missing(2) };
    if (count === 3) yield { at, severity: 'hint', reason: three, add: missing(1) };
  },
} satisfies Rule<TimeConf>;

const two = t(
  'When two sources disagree, no algorithm can tell which one is wrong: both are rejected or the wrong one wins.',
  '2 つのソースが食い違うと、どちらが誤りかを判定できません。両方とも捨てられるか、誤った方が選ばれます。',
);
const three = t(
  'Three sources find one falseticker only while all three answer; a fourth keeps that true during an outage.',
  '3 つで誤ったソースを見抜けるのは、3 つとも応答している間だけです。4 つあれば 1 つ止まっても判定できます。',
);
const missing = (n: number): string[] => Array.from({ length: n }, (_, i) => `server NTP${4 - n + i + 1} iburst`);
