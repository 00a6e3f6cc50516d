// chrony and system
import { chronydRules } from '../chrony/log.ts';
import { systemRules } from '../system/index.ts';
import type { MessageRule } from './rule.ts';

/** Every known message, program by program. A new program is one file and one line here. */
export const messageRules: readonly MessageRule[] = [
  // chrony and system
  ...chronydRules,
  ...systemRules,
];
