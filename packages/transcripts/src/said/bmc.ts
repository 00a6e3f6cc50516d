import type { Concept } from './concept.ts';

export const bmcConcepts: readonly Concept[] = [];
