export * from './command.ts';
export * from './daemons.ts';
export * from './files.ts';
export * from './judge.ts';
export * from './ledger.ts';
export * from './load.ts';
export { Host, type Output } from './namespace.ts';
export * from './run.ts';
export type * from './scenario.ts';
