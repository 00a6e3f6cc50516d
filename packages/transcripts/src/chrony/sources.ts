import type { Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { endsCleanly, type Row, rowPath, rowsOf } from './table.ts';
import { pollSeconds, secondsOf } from './values.ts';

const heading = /^[\W\d]{0,24}MS\s+Name\/IP\s+address\s+Stratum\s+Poll\s+Reach\b/i;
const count = /^\s*210 Number of sources = (\d{1,5})\s*$/;

/** Mode, state, name (may be lost), stratum, poll, reach, LastRx, adjusted[measured] +/- bound. */
const row =
  /(?<mode>[\^=#])(?<state>[-*+?x~ ])? *(?:(?<name>[^\s=^]\S{0,120})\s+)?(?<stratum>\d{1,2})\s+(?<poll>-?\d{1,2})\s+(?<reach>[0-7]{1,3})\s+(?<last>-|\d{1,9}[smhdy]?)\s+(?<adjusted>[+-]?\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy]))\s?\[\s*(?<measured>[+-]?\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy]))\s?\]\s*(?:\+\/-|±)\s*(?<bound>\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy]))/g;

/** A part of every row that is quick to find: what was measured, or its bound. */
const bound = /\s(?:[+-]?\d{1,9}(?:\.\d)?(?:[num]?s|[mhdy])\s?\[)/;

const modes = { '^': 'server', '=': 'peer', '#': 'refclock' } as const;
const tallies = {
  '*': 'selected',
  '+': 'combined',
  '-': 'not-combined',
  '?': 'unusable',
  x: 'falseticker',
  '~': 'jittery',
} as const;

/** `chronyc sources`, with or without the legend of `-v`, the heading, or the `210` line of chrony 1.x. */
export const sources: Reader = {
  id: 'chronyc.sources',
  title: 'chronyc sources',
  seen: 'captured',
  sign: signOf(heading, count, piece('[', bound)),
  begins: (line) => heading.test(line.text) || count.test(line.text) || line.text.search(row) >= 0,
  read(cursor, out) {
    const first = cursor.peek();
    if (first === undefined) return;
    out.covered('chronyc.sources');
    const counted = count.exec(first.text)?.[1];
    if (counted !== undefined) {
      cursor.next();
      out.fact('sync.sources', Number(counted), first);
      return;
    }
    const said = cursor.peek(-1);
    const rows = rowsOf(cursor, row);
    const known = said !== undefined && count.test(said.text);
    const whole = heading.test(first.text) && (rows.length > 0 || endsCleanly(cursor));
    if (whole) out.fact('daemon.control', 'answers', first);
    if (whole && !known) out.fact('sync.sources', rows.length, first);
    rows.forEach((one, index) => {
      tell(one, index, out);
    });
  },
};

function tell({ line, cells }: Row, index: number, out: Parameters<Reader['read']>[1]): void {
  const options = { subject: rowPath(out, cells.name, index) };
  const tally = tallies[(cells.state ?? ' ') as keyof typeof tallies] ?? 'rejected';
  const refclock = cells.mode === '#';
  out.fact('assoc.mode', modes[cells.mode as keyof typeof modes], line, options);
  out.fact('assoc.tally', tally, line, options);
  if (!refclock || cells.stratum !== '0') out.fact('assoc.stratum', Number(cells.stratum), line, options);
  out.fact('assoc.poll', pollSeconds(cells.poll ?? '0'), line, options);
  out.fact('assoc.reach', Number.parseInt(cells.reach ?? '0', 8), line, options);
  if (/^ID#/.test(cells.name ?? '')) out.fact('assoc.unresolved', true, line, options);
  const last = secondsOf(cells.last);
  if (last === undefined) return; // Never answered: the zeroes that follow are no sample.
  out.fact('assoc.last-rx', last, line, options);
  // Left of the brackets stands the last sample adjusted for what the clock was slewed since, so it is the offset the
  // clock has now, and all rows share one clock; the value in brackets is what was measured then. chronyc: positive
  // means the local clock is ahead.
  const offset = secondsOf(cells.adjusted);
  if (offset !== undefined) out.fact('assoc.offset', -offset || 0, line, options);
  const bound = secondsOf(cells.bound);
  if (bound !== undefined) out.fact('assoc.error-bound', bound, line, options);
}
