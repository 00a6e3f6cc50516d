import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';

export const hostReaders: readonly Reader[] = [];

export const hostRules: readonly MessageRule[] = [];
