export { type ReadingWithNames, read } from './read.ts';
export { readers } from './table.ts';
