import type { Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { rowPath, rowsOf } from './table.ts';

const heading = /^\s*(?:\d{1,4}\s+)?S\s+Name\/IP\s+Address\s+Auth\s+COpts\b/i;
/** State, name, authenticated, configured and effective options, Last, Score, interval, leap. */
const row =
  /(?<![^\s=])(?<state>[NsMrdDwWSTPOUx~+*])\s+(?:(?<name>\S{1,120})\s+)?(?<auth>[YN])\s+(?<copts>[-NPTR]{4,5})\s+(?<eopts>[-NPTR]{4,5})\s+(?<last>-|\d{1,9}[smhdy]?)\s+(?<score>\d{1,9}\.\d)\s+(?<low>[+-]?\d\S{0,12})\s+(?<high>[+-]?\d\S{0,12})\s+(?<leap>[N+?-])/g;

/** chronyc(1), selectdata. `d` is a large root distance; `D` a large one compared with the best source. */
/** A part of every row that is quick to find. */
const options = /\s[YN]\s+[-NPTR]{4,5}\s/;

const states = {
  N: 'noselect',
  s: 'unsynchronised',
  M: 'few-samples',
  d: 'distance',
  D: 'worse',
  w: 'waits',
  W: 'waits',
  S: 'stale',
  T: 'untrusted',
  P: 'not-preferred',
  O: 'orphan',
  // Selectable and not used: out-ranked after a change of the best source (U), by stratum limits (r).
  U: 'worse',
  r: 'noselect',
  x: 'falseticker',
  '~': 'jittery',
  '+': 'combined',
  '*': 'selected',
} as const;

/** `chronyc selectdata` (chrony 4.0 and later). */
export const selectdata: Reader = {
  id: 'chronyc.selectdata',
  title: 'chronyc selectdata',
  seen: 'captured',
  sign: signOf(heading, piece('', options)),
  begins: (line) => heading.test(line.text) || line.text.search(row) >= 0,
  read(cursor, out) {
    out.covered('chronyc.selectdata');
    rowsOf(cursor, row).forEach(({ line, cells }, index) => {
      const options = { subject: rowPath(out, cells.name, index) };
      const state = states[cells.state as keyof typeof states];
      if (state !== undefined) {
        const conditions = { required: (cells.eopts ?? '').includes('R'), letter: cells.state ?? '' };
        out.fact('assoc.selection', state, line, { ...options, conditions });
      }
      const leap = { N: 'none', '+': 'add', '-': 'delete', '?': 'unsynchronised' }[cells.leap ?? ''] as
        | 'none'
        | 'add'
        | 'delete'
        | 'unsynchronised'
        | undefined;
      // `?` is also shown for a source that never answered (state s), which announced nothing.
      if (leap !== undefined && leap !== 'unsynchronised') out.fact('assoc.leap', leap, line, options);
    });
  },
};
