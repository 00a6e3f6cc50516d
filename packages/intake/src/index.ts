export { type Gathered, gather, gatherWhole, type Sources } from './gather.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { documentOf } from './lines.ts';
export { sized } from './words.ts';
