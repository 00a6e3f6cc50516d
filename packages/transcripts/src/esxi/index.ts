import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';

export const esxiReaders: readonly Reader[] = [];

export const esxiRules: readonly MessageRule[] = [];
