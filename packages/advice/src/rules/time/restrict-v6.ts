import { defaults } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

export default {
  id: 'restrict-v6',
  severity: 'warning',
  title: t('IPv6 is not restricted', 'IPv6 に制限がない'),
  reason: t(
    'This default covers IPv4 only; over IPv6 everybody may query and, with a key, change the daemon.',
    'この既定は IPv4 にしか効きません。IPv6 からは誰でも照会でき、鍵があれば変更もできます。',
  ),
  reference: 'ntp.conf(5) restrict',
  bad: 'restrict -4 default kod nomodify nopeer noquery\nserver ntp1.example.net',
  fine: 'restrict -4 default kod nomodify nopeer noquery\nrestrict -6 default kod nomodify nopeer noquery\nserver ntp1.example.net',
  *find(conf) {
    const all = defaults(conf);
    const [first] = all;
    if (first === undefined || all.some((it) => it.family !== 4)) return;
    yield { at: first.at, add: [`restrict -6 default ${first.flags.join(' ')}`.trim()] };
  },
} satisfies Rule<TimeConf>;
