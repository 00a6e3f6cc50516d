import { type Rule, t } from '../../rule.ts';
import { lastOf, numberOf, optionOf, type TimeConf } from '../../time-conf.ts';

export default {
  id: 'key-not-trusted',
  severity: 'error',
  title: t('a key that is used and not known', '使う鍵が読めない、または信頼されていない'),
  reason: t(
    'This key is not in `trustedkey`: packets signed with it are dropped and the source stays at reach 0.',
    'この鍵は `trustedkey` にありません。署名されたパケットは捨てられ、このソースの reach は 0 のままです。',
  ),
  reference: 'ntp.conf(5) trustedkey, chrony.conf(5) keyfile',
  bad: 'keys /etc/ntp.keys\ntrustedkey 1\nserver ntp1.example.net key 2',
  fine: 'keys /etc/ntp.keys\ntrustedkey 1 (2 ... 5)\nserver ntp1.example.net key 2',
  *find(conf) {
    if (!conf.whole) return;
    const file = lastOf(conf, conf.kind === 'ntp' ? 'keys' : 'keyfile');
    for (const source of conf.sources) {
      const key = optionOf(source, 'key');
      if (key === undefined) continue;
      if (file === undefined)
        yield {
          at: source.at,
          reason: noFile,
          add: [conf.kind === 'ntp' ? 'keys /etc/ntp.keys' : 'keyfile /etc/chrony.keys'],
        };
      else if (conf.kind === 'ntp' && !trusts(conf, key)) yield { at: source.at, add: [`trustedkey ${key}`] };
    }
  },
} satisfies Rule<TimeConf>;

/** `trustedkey 1 5 (10 ... 20)` */
function trusts(conf: TimeConf, key: number): boolean {
  for (const { args } of conf.all.filter((it) => it.name === 'trustedkey')) {
    const words = args.join(' ').replace(/[()]/g, ' ').split(/\s+/);
    for (const [i, word] of words.entries()) {
      if (numberOf(word) === key) return true;
      const [from, to] = [numberOf(words[i - 1]), numberOf(words[i + 1])];
      if (word === '...' && from !== undefined && to !== undefined && key >= from && key <= to) return true;
    }
  }
  return false;
}

const noFile = t(
  'The source asks for a key, and no key file is named: the key is missing and nothing is sent.',
  'このソースには鍵が要りますが、鍵ファイルの指定がありません。鍵が見つからず、問い合わせは送られません。',
);
