export { judge, subjectsIn } from './judge.ts';
export { relationsOf } from './relations.ts';
export { type FindingName, findings } from './table.ts';
