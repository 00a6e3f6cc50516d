// Written by `npm run format` from the files of this folder.
import type { Key } from '../../keys.ts';
import type { Rule } from '../../rule.ts';
import keyMd5 from './key-md5.ts';
import keyShort from './key-short.ts';
import keyTwice from './key-twice.ts';

/** Rules for ntp.keys and chrony.keys. */
export const keyRules: readonly Rule<readonly Key[]>[] = [keyMd5, keyShort, keyTwice];
