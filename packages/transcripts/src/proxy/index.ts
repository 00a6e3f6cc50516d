import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { nginxError } from './nginx/error.ts';

export const proxyReaders: readonly Reader[] = [nginxError];

export const proxyRules: readonly MessageRule[] = [];
