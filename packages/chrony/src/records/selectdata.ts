import { malformed } from '../errors.ts';
import { at, gap, hidden, type RecordOf } from '../fields.ts';
import { float, type Kind, name, quoted, referenceId, secondsAgo, words } from '../kinds.ts';
import type { Report } from '../report.ts';
import { leap8, textOfReferenceId } from '../words.ts';

/** What a source's letter means (chronyc(1), selectdata). */
export const selectionStates: Readonly<Record<string, string>> = {
  N: 'has the option noselect',
  s: 'is not synchronised',
  M: 'has too few measurements',
  d: 'has a root distance beyond maxdistance',
  '~': 'has a jitter beyond maxjitter',
  w: 'waits for sources that have too few measurements',
  S: 'has only measurements older than those of other sources',
  O: 'has the stratum of an orphan, or a higher one',
  T: 'does not agree with the sources that are trusted',
  x: 'does not agree with the other sources (falseticker)',
  W: 'waits for other sources that are required',
  P: 'stands back behind a preferred source',
  U: 'waits for a new measurement',
  D: 'has a root distance too large to be combined',
  '+': 'is combined with the best source',
  '*': 'is the best source',
};

/** Letters of the options; the lowest bit is the first. */
const letters = ['N', 'P', 'T', 'R'] as const;

/** Any of `N` noselect, `P` prefer, `T` trust, `R` require, in this order. */
const options: Kind<string> = {
  size: 2,
  decode: (reader) => {
    const bits = reader.u16();
    return letters.filter((_, bit) => (bits & (1 << bit)) !== 0).join('');
  },
  encode: (writer, value) => writer.u16(letters.reduce((sum, it, bit) => sum | (value.includes(it) ? 1 << bit : 0), 0)),
  // The fifth is always `-`.
  cells: 5,
  parse: (cells) => {
    const text = cells.join('');
    if (!/^[N-][P-][T-][R-]-$/.test(text)) throw malformed(`chronyc prints ${quoted(text)} where options belong`);
    return text.replaceAll('-', '');
  },
};

const letter: Kind<string> = {
  size: 1,
  decode: (reader) => {
    const byte = reader.u8();
    return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?';
  },
  encode: (writer, value) => writer.u8(value.charCodeAt(0)),
  cells: 1,
  parse: ([cell]) => {
    if (cell?.length !== 1) throw malformed(`chronyc prints ${quoted(cell)} where a state belongs`);
    return cell;
  },
};

const authenticated = words(
  1,
  [
    [0, 'no', 'N'],
    [1, 'yes', 'Y'],
  ],
  'yes',
);

/** candm.h `RPY_SelectData`; chronyc(1), selectdata. */
const fields = {
  referenceId: hidden(referenceId),
  /** As in `Source.name`. */
  name: at(1, name),
  /** One of the letters of `selectionStates`; newer daemons may have more. */
  state: at(0, letter),
  authenticated: at(2, authenticated),
  leap: at(17, leap8),
  pad: gap(1),
  configuredOptions: at(3, options),
  /** They differ from the configured ones by `authselectmode`. */
  effectiveOptions: at(8, options),
  /** When the selection was made; 0, too, where there never was a sample. */
  lastSampleSecondsAgo: at(13, secondsAgo),
  /** Against the best source; above 1: this one was better of late, at 10 it takes over. */
  score: at(14, float(1)),
  /** Where the true offset of the system clock was expected to lie. */
  lowLimitSeconds: at(15, float(9)),
  highLimitSeconds: at(16, float(9)),
};

/** Why a source is used or not. */
export type SelectData = RecordOf<typeof fields>;

export const selectData: Report<typeof fields> = {
  command: 69,
  requestSize: 4,
  replies: { 23: fields },
  fields,
  line: { widths: [18], text: 1 },
  derive: (raw) => ({ name: raw.name || textOfReferenceId(raw.referenceId) }),
};
