import type { MessageRule } from './rule.ts';

/** Every known message, program by program. A new program is one file and one line here. */
export const messageRules: readonly MessageRule[] = [];
