import type { Key } from '../../keys.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'key-md5',
  severity: 'warning',
  title: t('a key for MD5', 'MD5 の鍵'),
  reason: t(
    'MD5 must no longer authenticate NTP. Use AES128-CMAC (`chronyc keygen 10 AES128`, `ntpkeygen`), on both sides.',
    'MD5 で NTP を認証してはいけません。AES128-CMAC（`chronyc keygen 10 AES128`、`ntpkeygen`）に双方で替えます。',
  ),
  reference: 'RFC 8573 §2; RFC 8633 §4.1',
  bad: '1 MD5 HEX:00112233445566778899aabbccddeeff',
  fine: '1 AES128 HEX:00112233445566778899aabbccddeeff',
  *find(keys) {
    for (const at of keys) if (/^(?:M|MD5)$/.test(at.type)) yield { at, instead: [`${at.id} AES128 HEX:…`] };
  },
} satisfies Rule<readonly Key[]>;
