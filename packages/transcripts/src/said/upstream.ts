import type { Concept } from './concept.ts';

export const upstreamConcepts: readonly Concept[] = [];
