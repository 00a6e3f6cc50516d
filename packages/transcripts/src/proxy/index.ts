import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { nginxAccess } from './nginx/access.ts';
import { nginxConf } from './nginx/conf.ts';
import { nginxError } from './nginx/error.ts';

import { ingressSetting } from './nginx/ingress.ts';

export const proxyReaders: readonly Reader[] = [nginxError, nginxAccess, nginxConf, ingressSetting];

export const proxyRules: readonly MessageRule[] = [];
