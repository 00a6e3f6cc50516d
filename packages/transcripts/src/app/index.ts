import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { clientErrors } from './client/errors.ts';
import { plainConnect } from './client/plain.ts';
import { pythonTrace } from './client/traceback.ts';
import { curl } from './curl.ts';
import { loadGenerators } from './load-generators.ts';
import { openssl } from './openssl.ts';
import { appServers } from './servers.ts';
import { wget } from './wget.ts';

export const appReaders: readonly Reader[] = [
  openssl,
  curl,
  wget,
  loadGenerators,
  appServers,
  pythonTrace,
  clientErrors,
];

/** Asked after every program's own reader. */
export const lastAppReaders: readonly Reader[] = [plainConnect];

export const appRules: readonly MessageRule[] = [];
