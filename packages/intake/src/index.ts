export { type Decoded, decode, type Encoding } from './decode.ts';
export { type Gathered, gather, type Sources } from './gather.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { documentOf, splitLines } from './lines.ts';
