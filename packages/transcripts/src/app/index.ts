import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';

export const appReaders: readonly Reader[] = [];

export const appRules: readonly MessageRule[] = [];
