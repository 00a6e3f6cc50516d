// chrony and system
import { chronyReaders } from './chrony/index.ts';
import { logReader } from './log/reader.ts';
import type { Reader } from './reader.ts';
import { lastReaders, systemReaders } from './system/index.ts';

/** Every format, in the order they are asked. Tables and blocks come before single log lines. */
export const readers: readonly Reader[] = [
  // chrony and system
  ...chronyReaders,
  ...systemReaders,
  logReader,
  ...lastReaders,
];
