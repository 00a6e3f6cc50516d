export { aboutCause, causeKeys, findCauses } from './about.ts';
export { type Explainable, type ExplainOptions, explain, type Mode, modes } from './explain.ts';
export { termsOf } from './heard.ts';
export { network } from './network.ts';
export { signsOf, similarTo } from './similar.ts';
export { nameAt } from './verdict.ts';
export { words } from './words.ts';
