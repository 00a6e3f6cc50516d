import type { PastCase } from './case.ts';
import patterns from './patterns.json' with { type: 'json' };

/** The patterns that come with Tokimori: faults made on real daemons, and cases written from manuals. By `npm run format`. */
export const published: readonly PastCase[] = patterns.map(({ name, key, signs }) => ({
  name,
  key,
  signs,
  origin: 'published',
}));
