import type { Key } from '../../keys.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'key-twice',
  severity: 'error',
  title: t('two keys with one number', '同じ番号の鍵が 2 つ'),
  reason: t(
    'This number has a key already. Which one is used depends on the daemon, and the other side may use the other.',
    'この番号の鍵はすでにあります。どちらが使われるかはデーモン次第で、相手は別の方を使うかもしれません。',
  ),
  reference: 'chrony.conf(5) keyfile, ntp.keys(5)',
  bad: '1 AES128 HEX:00112233445566778899aabbccddeeff\n1 AES128 HEX:ffeeddccbbaa99887766554433221100',
  fine: '1 AES128 HEX:00112233445566778899aabbccddeeff\n2 AES128 HEX:ffeeddccbbaa99887766554433221100',
  *find(keys) {
    const seen = new Set<number>();
    for (const at of keys) {
      if (seen.has(at.id)) yield { at };
      seen.add(at.id);
    }
  },
} satisfies Rule<readonly Key[]>;
