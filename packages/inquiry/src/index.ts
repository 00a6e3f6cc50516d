export { type Explainable, type ExplainOptions, explain, network, words } from './explain.ts';
export { nameAt } from './verdict.ts';
