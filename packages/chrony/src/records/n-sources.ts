import { at } from '../fields.ts';
import { u32 } from '../kinds.ts';
import type { Report } from '../report.ts';

/** candm.h `RPY_N_Sources`: how many sources may be asked for by index. chronyc does not print it. */
const fields = { count: at(0, u32) };

export const nSources: Report<typeof fields> = {
  command: 14,
  requestSize: 0,
  replies: { 2: fields },
  fields,
  line: { widths: [1] },
};
