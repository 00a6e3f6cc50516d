import type { Concept } from './concept.ts';

export const machineConcepts: readonly Concept[] = [];
