import { timeChecks } from './time.ts';

/** Every check there is. The same list makes the next-check text, and later `collect` and the manual. */
export const checks = [...timeChecks];
