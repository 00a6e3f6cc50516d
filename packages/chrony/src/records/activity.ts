import { at, type RecordOf } from '../fields.ts';
import { u32 } from '../kinds.ts';
import type { Report } from '../report.ts';

/** candm.h `RPY_Activity`; chronyc(1), activity. */
const fields = {
  online: at(0, u32),
  offline: at(1, u32),
  burstOnline: at(2, u32),
  burstOffline: at(3, u32),
  /** Sources whose name is not resolved. */
  unresolved: at(4, u32),
};

/** How many NTP sources are in which state. */
export type Activity = RecordOf<typeof fields>;

export const activity: Report<typeof fields> = {
  command: 44,
  requestSize: 0,
  replies: { 12: fields },
  fields,
  line: { widths: [5] },
};
