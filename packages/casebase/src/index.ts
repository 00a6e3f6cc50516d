export { caseFile, type PastCase, parseCase, type Similar } from './case.ts';
export { similarCases } from './similar.ts';
