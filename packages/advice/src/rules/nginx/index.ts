// Written by `npm run format` from the files of this folder.
import type { NginxConf } from '../../nginx-conf.ts';
import type { Rule } from '../../rule.ts';
import connectTimeoutTooLong from './connect-timeout-too-long.ts';
import duplicateDirective from './duplicate-directive.ts';
import errorLogLevel from './error-log-level.ts';
import headersDropped from './headers-dropped.ts';
import keepaliveTooLong from './keepalive-too-long.ts';
import keepaliveUnused from './keepalive-unused.ts';
import logWithoutUpstream from './log-without-upstream.ts';
import misspeltDirective from './misspelt-directive.ts';
import nameResolvedOnce from './name-resolved-once.ts';
import proxyBuffers from './proxy-buffers.ts';
import readTimeoutShort from './read-timeout-short.ts';
import resolver from './resolver.ts';
import resolverMissing from './resolver-missing.ts';
import retryNotIdempotent from './retry-not-idempotent.ts';
import retryWithoutLimit from './retry-without-limit.ts';
import singleServer from './single-server.ts';
import timeoutUnit from './timeout-unit.ts';
import upstreamCertificate from './upstream-certificate.ts';
import upstreamSni from './upstream-sni.ts';
import websocket from './websocket.ts';
import workerFiles from './worker-files.ts';

/** Rules for nginx. */
export const nginxRules: readonly Rule<NginxConf>[] = [
  connectTimeoutTooLong,
  duplicateDirective,
  errorLogLevel,
  headersDropped,
  keepaliveTooLong,
  keepaliveUnused,
  logWithoutUpstream,
  misspeltDirective,
  nameResolvedOnce,
  proxyBuffers,
  readTimeoutShort,
  resolver,
  resolverMissing,
  retryNotIdempotent,
  retryWithoutLimit,
  singleServer,
  timeoutUnit,
  upstreamCertificate,
  upstreamSni,
  websocket,
  workerFiles,
];
