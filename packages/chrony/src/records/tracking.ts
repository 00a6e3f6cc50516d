import { at, type RecordOf } from '../fields.ts';
import { float, name, referenceId, timespec, u16 } from '../kinds.ts';
import type { Report } from '../report.ts';
import { leap16, textOfReferenceId } from '../words.ts';

/** candm.h `RPY_Tracking`; chronyc(1), tracking. */
const fields = {
  /** Of the source the clock follows; `7F7F0101`: itself (`local`), `00000000`: it never followed any. */
  referenceId: at(0, referenceId),
  /** Address of that source, or the text of the reference ID when it is a reference clock. Empty: none. */
  source: at(1, name),
  /** 0 while not synchronised. Stays as it was after all sources are lost. */
  stratum: at(2, u16),
  /** Stays `normal` after all sources are lost. */
  leap: at(13, leap16),
  /** When the last measurement of the source was processed. */
  referenceTime: at(3, timespec),
  /** What is still to be corrected. Positive: the system clock is behind. Negative: it is ahead. */
  currentCorrectionSeconds: at(4, float(9)),
  /** Offset at the last update. Positive: the system clock was ahead. */
  lastOffsetSeconds: at(5, float(9)),
  rmsOffsetSeconds: at(6, float(9)),
  /** By how much the clock would run wrong without chronyd. Positive: too fast. */
  frequencyPpm: at(7, float(3)),
  residualFrequencyPpm: at(8, float(3)),
  skewPpm: at(9, float(3)),
  rootDelaySeconds: at(10, float(9)),
  rootDispersionSeconds: at(11, float(9)),
  lastUpdateIntervalSeconds: at(12, float(1)),
};

/** The state of the daemon's clock. */
export type Tracking = RecordOf<typeof fields>;

export const tracking: Report<typeof fields> = {
  command: 33,
  requestSize: 0,
  replies: { 5: fields },
  fields,
  line: { widths: [14], text: 1 },
  derive: (raw) => ({ source: raw.source || textOfReferenceId(raw.referenceId) }),
};
