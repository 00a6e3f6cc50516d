export type { Cause } from './cause.ts';
export { causes } from './causes/index.ts';
export { heard } from './heard.ts';
export { lexicon, realms } from './lexicon.ts';
export { states } from './states/index.ts';
