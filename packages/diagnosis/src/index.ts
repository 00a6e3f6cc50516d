export { infer } from './infer.ts';
