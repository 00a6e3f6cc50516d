import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';

export const proxyReaders: readonly Reader[] = [];

export const proxyRules: readonly MessageRule[] = [];
