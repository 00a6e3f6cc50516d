import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { apacheError } from './apache.ts';
import { edges } from './edges.ts';
import { envoyLog } from './envoy.ts';
import { elbAccess, goProxies } from './gateways.ts';
import { haproxyConf } from './haproxy/conf.ts';
import { haproxyLog } from './haproxy/log.ts';
import { iisLog } from './iis.ts';
import { nginxAccess } from './nginx/access.ts';
import { nginxConf } from './nginx/conf.ts';
import { nginxError } from './nginx/error.ts';
import { ingressSetting } from './nginx/ingress.ts';
import { gatewayPages } from './pages.ts';
import { plainToTls } from './plain-to-tls.ts';

/** Formats with words of their own come before those told by their shape. */
export const proxyReaders: readonly Reader[] = [
  nginxError,
  haproxyLog,
  envoyLog,
  elbAccess,
  iisLog,
  goProxies,
  nginxAccess,
  apacheError,
  nginxConf,
  ingressSetting,
  plainToTls,
  edges,
  gatewayPages,
  haproxyConf,
];

export const proxyRules: readonly MessageRule[] = [];
