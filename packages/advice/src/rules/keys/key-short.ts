import type { Key } from '../../keys.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'key-short',
  severity: 'warning',
  title: t('a short key', '短い鍵'),
  reason: t(
    'The secret is short enough to be found by trying, from one recorded packet. Take at least 128 random bits: `chronyc keygen 10 AES128`.',
    '秘密が短く、記録した 1 パケットから総当たりで割り出せます。128 ビット以上の乱数にします: `chronyc keygen 10 AES128`。',
  ),
  reference: 'RFC 8633 §4.1; chrony.conf(5) keyfile',
  bad: '1 SHA1 secret',
  fine: '1 SHA1 HEX:00112233445566778899aabbccddeeff00112233',
  *find(keys) {
    for (const at of keys) if (at.bits < 80) yield { at };
  },
} satisfies Rule<readonly Key[]>;
