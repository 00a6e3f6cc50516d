export { type Explainable, type ExplainOptions, explain, type Mode, modes, words } from './explain.ts';
export { network } from './network.ts';
export { nameAt } from './verdict.ts';
