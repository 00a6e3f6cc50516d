import { defaults, restricts } from '../../restrict.ts';
import { type Rule, t } from '../../rule.ts';
import { edited, remote, type TimeConf } from '../../time-conf.ts';

/** `ignore` and `noserve` drop what servers answer; `notrust` drops what is not signed. */
export default {
  id: 'restrict-replies',
  severity: 'error',
  title: t('`restrict` drops the servers’ answers', '`restrict` がサーバーの応答を捨てる'),
  reason: t(
    'This default drops packets from the configured servers too: reach stays 0. Deny changes and queries instead, or give every server a `restrict` line of its own.',
    'この既定は、設定したサーバーからの応答まで捨てるため、reach は 0 のままです。変更と照会だけを拒むか、各サーバーに `restrict` 行を書きます。',
  ),
  reference: 'ntp.conf(5) restrict',
  bad: 'restrict default ignore\nrestrict 127.0.0.1\nserver ntp1.example.net iburst',
  fine: 'restrict default ignore\nrestrict 127.0.0.1\nrestrict ntp1.example.net nomodify noquery\nserver ntp1.example.net iburst',
  *find(conf) {
    if (conf.kind !== 'ntp') return;
    const rules = restricts(conf);
    const sources = remote(conf);
    if (rules.some((it) => it.who === 'source')) return;
    const own = new Set(rules.map((it) => it.who));
    // A line for a network may cover the servers: only names and addresses that stand alone can be compared.
    const covered =
      sources.some((it) => own.has(it.host)) || rules.some((it) => it.mask !== undefined && !it.isDefault);
    for (const { at, flags } of defaults(conf)) {
      if (sources.length === 0 || covered) continue;
      const drop = flags.find((it) => /^(?:ignore|noserve)$/.test(it));
      if (drop !== undefined)
        yield { at, instead: [edited(at, new RegExp(`\\b${drop}\\b`), 'kod nomodify noquery limited')] };
      else if (
        flags.includes('notrust') &&
        sources.some(
          (it) => !/^(?:key|autokey|nts)$/.test(it.options.find((o) => /^(?:key|autokey|nts)$/.test(o)) ?? ''),
        )
      )
        yield { at, reason: unsigned, instead: [edited(at, /\s*\bnotrust\b/, '')] };
    }
  },
} satisfies Rule<TimeConf>;

const unsigned = t(
  'Since ntpd 4.2 `notrust` drops everything that is not authenticated, and these sources have no key.',
  'ntpd 4.2 以降の `notrust` は認証のないパケットをすべて捨てます。これらのソースには鍵がありません。',
);
