import type { Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { rowPath, rowsOf } from './table.ts';
import { numberOf, secondsOf } from './values.ts';

const heading = /^[\W\d]{0,24}Name\/IP\s+Address\s+NP\s+NR\s+Span\s+Frequency\b/i;
const row =
  /(?:(?<name>[^\s=]\S{0,120})\s+)?\b(?<np>\d{1,3})\s+(?<nr>\d{1,3})\s+(?<span>\d{1,9}[smhdy]?)\s+(?<frequency>[+-]\d{1,7}\.\d{3})\s+(?<skew>\d{1,9}\.\d{3})\s+(?<offset>[+-]\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy]))\s+(?<deviation>\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy]))/g;

/** A part of every row that is quick to find: the frequency. */
const skewed = /\s[+-]\d{1,7}\.\d{3}\s/;

/** `chronyc sourcestats`. */
export const sourcestats: Reader = {
  id: 'chronyc.sourcestats',
  title: 'chronyc sourcestats',
  seen: 'captured',
  sign: signOf(heading, piece('.', skewed)),
  begins: (line) => heading.test(line.text) || (skewed.test(line.text) && line.text.search(row) >= 0),
  read(cursor, out) {
    out.covered('chronyc.sourcestats');
    rowsOf(cursor, row).forEach(({ line, cells }, index) => {
      const options = { subject: rowPath(out, cells.name, index) };
      const samples = Number(cells.np);
      out.fact('assoc.samples', samples, line, options);
      if (samples === 0) return; // The remaining columns are the defaults of an empty register.
      const frequency = numberOf(cells.frequency);
      const skew = numberOf(cells.skew);
      const deviation = secondsOf(cells.deviation);
      if (frequency !== undefined) out.fact('assoc.frequency', frequency, line, options);
      if (skew !== undefined) out.fact('assoc.frequency-skew', skew, line, options);
      if (deviation !== undefined) out.fact('assoc.jitter', deviation, line, options);
    });
  },
};
