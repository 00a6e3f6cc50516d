import { defaults, restricts } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'restrict-localhost',
  severity: 'hint',
  title: t('the host may not query its own daemon', '自ホストから照会できない'),
  reason: t(
    'The default denies queries, and no line lets this host itself through: `ntpq -p` says “Request timed out” although all is well.',
    '既定で照会を拒み、自ホストを通す行がありません。正常でも `ntpq -p` が「Request timed out」になります。',
  ),
  reference: 'ntp.conf(5) restrict',
  bad: 'restrict default nomodify noquery\nserver ntp1.example.net\ndriftfile /var/lib/ntp/drift',
  fine: 'restrict default nomodify noquery\nrestrict 127.0.0.1\nrestrict ::1\nserver ntp1.example.net\ndriftfile /var/lib/ntp/drift',
  *find(conf) {
    const strict = defaults(conf).find((it) => it.flags.includes('noquery') || it.flags.includes('ignore'));
    if (strict === undefined || !conf.whole) return;
    const who = new Set(
      restricts(conf)
        .filter((it) => !it.isDefault)
        .map((it) => it.who),
    );
    if (who.has('localhost')) return;
    const add = [
      ...(who.has('127.0.0.1') || who.has('127.0.0.0') ? [] : ['restrict 127.0.0.1']),
      ...(who.has('::1') ? [] : ['restrict ::1']),
    ];
    // ::1 alone is missing in files of many years: where localhost means ::1, ntpq takes the other address then.
    if (add.includes('restrict 127.0.0.1')) yield { at: strict.at, add };
    else if (add.length > 0) yield { at: strict.at, reason: six, add };
  },
} satisfies Rule<TimeConf>;

const six = t(
  'Queries from ::1 are denied. Where `localhost` means ::1 first, `ntpq -p` times out until it is called with `-4`.',
  '::1 からの照会が拒まれます。`localhost` がまず ::1 になる環境では、`-4` を付けるまで `ntpq -p` がタイムアウトします。',
);
