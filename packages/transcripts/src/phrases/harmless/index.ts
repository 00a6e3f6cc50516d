import type { Phrase } from '../phrase.ts';
import { bmc } from './bmc.ts';
import { esxi } from './esxi.ts';
import { hints } from './hints.ts';
import { kernel } from './kernel.ts';
import { knocks } from './knocks.ts';
import { time } from './time.ts';
import { workers } from './workers.ts';

/**
 * Lines that alarm and mean nothing, by what those who wrote the program say of them. Only sentences that look like trouble
 * stand here: what looks like ordinary work alarms nobody.
 */
export const harmlessPhrases: readonly Phrase[] = [
  ...knocks,
  ...workers,
  ...hints,
  ...kernel,
  ...time,
  ...bmc,
  ...esxi,
];
