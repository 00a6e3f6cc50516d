import type { Reader } from '../reader.ts';
import {
  allowedAddresses,
  clockData,
  endpointPage,
  esxiVersion,
  nicStatistics,
  rulesets,
  services,
  vimServers,
  vmkernelAddresses,
} from './shell.ts';

export { esxiRules } from './log-rules.ts';

export const esxiReaders: readonly Reader[] = [
  esxiVersion,
  rulesets,
  allowedAddresses,
  services,
  vmkernelAddresses,
  clockData,
  vimServers,
  endpointPage,
  nicStatistics,
];
