import { at, hidden, packetOnly, type RecordOf } from '../fields.ts';
import { float, name, referenceId, u32 } from '../kinds.ts';
import type { Report } from '../report.ts';
import { textOfReferenceId } from '../words.ts';

/** candm.h `RPY_Sourcestats`; chronyc(1), sourcestats. */
const fields = {
  referenceId: hidden(referenceId),
  /** As in `Source.name`. */
  name: at(0, name),
  samples: at(1, u32),
  /** Runs of residuals with the same sign. */
  runs: at(2, u32),
  spanSeconds: at(3, u32),
  standardDeviationSeconds: at(7, float(9)),
  residualFrequencyPpm: at(4, float(3)),
  skewPpm: at(5, float(3)),
  /** Positive: the system clock is ahead of the source. */
  estimatedOffsetSeconds: at(6, float(9)),
  /** Only by UDP: chronyc does not print it. */
  estimatedOffsetErrorSeconds: packetOnly(float(9)),
};

/** What regression over a source's samples found. */
export type SourceStats = RecordOf<typeof fields>;

export const sourcestats: Report<typeof fields> = {
  command: 34,
  requestSize: 4,
  replies: { 6: fields },
  fields,
  line: { widths: [8], text: 0 },
  derive: (raw) => ({ name: raw.name || textOfReferenceId(raw.referenceId) }),
};
