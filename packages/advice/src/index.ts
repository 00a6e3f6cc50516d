import type { Severity, Text } from '@tokimori/model';
import { commandRules } from './rules/command/index.ts';
import { keyRules } from './rules/keys/index.ts';
import { nginxRules } from './rules/nginx/index.ts';
import { timeRules } from './rules/time/index.ts';

export { review } from './review.ts';

/** Every rule by what it looks at. For the manual. */
export const ruleTable: readonly (readonly [about: string, rules: readonly Listed[]])[] = [
  ['ntp.conf, chrony.conf', timeRules],
  ['ntp.keys, chrony.keys', keyRules],
  ['nginx.conf', nginxRules],
  ['commands', commandRules],
];

interface Listed {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly reference: string;
}
