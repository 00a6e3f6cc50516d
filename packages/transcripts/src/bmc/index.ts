import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';

export const bmcReaders: readonly Reader[] = [];

export const bmcRules: readonly MessageRule[] = [];
