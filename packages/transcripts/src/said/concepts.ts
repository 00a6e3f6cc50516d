import { bmcConcepts } from './bmc.ts';
import type { Concept } from './concept.ts';
import { generalConcepts } from './general.ts';
import { machineConcepts } from './machine.ts';
import { timeConcepts } from './time.ts';
import { upstreamConcepts } from './upstream.ts';

/** Everything a person may say that means something, topic by topic. */
export const concepts: readonly Concept[] = [
  ...timeConcepts,
  ...machineConcepts,
  ...upstreamConcepts,
  ...bmcConcepts,
  ...generalConcepts,
];
