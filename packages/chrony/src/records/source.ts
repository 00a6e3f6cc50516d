import { referenceIdOf } from '../address.ts';
import { at, gap, type RecordOf } from '../fields.ts';
import { float, i16, name, octal16, secondsAgo, u16, words } from '../kinds.ts';
import type { Report } from '../report.ts';
import { textOfReferenceId } from '../words.ts';

const mode = words(
  2,
  [
    [0, 'server', '^'],
    [1, 'peer', '='],
    [2, 'reference-clock', '#'],
    [3, 'unknown', ' '],
  ],
  'unknown',
);

const state = words(
  2,
  [
    [0, 'selected', '*'],
    [1, 'unusable', '?'],
    [2, 'falseticker', 'x'],
    [3, 'jittery', '~'],
    [4, 'combined', '+'],
    [5, 'not-combined', '-'],
    [6, 'unknown', ' '],
  ],
  'unknown',
);

/** candm.h `RPY_Source_Data`; chronyc(1), sources. */
const fields = {
  /** Address; `ID#0000000001` while its name is not resolved; the reference ID's text when it is a reference clock. */
  name: at(2, name),
  /** Base-2 logarithm of seconds. */
  poll: at(4, i16),
  stratum: at(3, u16),
  /** May stay `selected` for a while after the source fell silent: see `reach` and `lastSampleSecondsAgo`. */
  state: at(1, state),
  mode: at(0, mode),
  flags: gap(2),
  /** The last eight polls, newest in bit 0. */
  reach: at(5, octal16),
  /** Undefined: there never was a sample. */
  lastSampleSecondsAgo: at(6, secondsAgo),
  /** As measured. Positive: the system clock was ahead of the source. */
  measuredOffsetSeconds: at(8, float(9)),
  /** The same, less what has been corrected since. */
  adjustedOffsetSeconds: at(7, float(9)),
  errorBoundSeconds: at(9, float(9)),
};

/** One time source. */
export type Source = RecordOf<typeof fields>;

export const sourceData: Report<typeof fields> = {
  command: 15,
  requestSize: 4,
  replies: { 3: fields },
  fields,
  line: { widths: [10], text: 2 },
  // A reference clock's ID travels as if it were an IPv4 address.
  derive: ({ name, mode }) =>
    mode === 'reference-clock' ? { name: textOfReferenceId(referenceIdOf(name) ?? '') } : {},
};
