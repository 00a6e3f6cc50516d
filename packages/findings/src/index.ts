export { judge } from './judge.ts';
export { type FindingName, findings } from './table.ts';
