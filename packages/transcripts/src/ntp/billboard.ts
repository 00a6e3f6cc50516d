import type { FactValueOf } from '@tokimori/facts';
import { type PathId, pathId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { decimalEnd, piece, signOf } from '../sign.ts';
import { type Layout, layoutOf, type Row, rowOf, rowTexts } from './billboard-row.ts';
import { idName, joinByPlace, sessionOf } from './session.ts';
import { clockKind, fromMillis, kissOf } from './units.ts';

const rule = /^\s*=[=\s]*$/;

/** So ends every row. */
const endsInDecimal = /\s\d{1,40}\.\d{1,40}\s*$/;

/** `ntpq -p`, `-pn`, `peers`, `apeers`, `opeers`: ntp 3.x to 4.2.8 and NTPsec. Delay, offset and jitter are milliseconds. */
const brokenHeading = /\bpoll\s+reach\s*$/i;

export const billboard: Reader = {
  id: 'ntpq.peers',
  title: 'ntpq -p',
  seen: 'captured',
  sign: signOf('remote', piece('', brokenHeading), piece(decimalEnd, endsInDecimal)),
  begins: (line, cursor) => headOf(line, cursor) !== undefined || rowOf(line.text) !== undefined,
  read(cursor, out) {
    const whole = headOf(cursor.peek(), cursor) !== undefined;
    const rows = rowsOf(cursor);
    if (rows.length > 0) tell(rows, whole, out);
  },
};

interface Numbered {
  readonly row: Row;
  readonly line: Line;
}

function rowsOf(cursor: Cursor): Numbered[] {
  const rows: Numbered[] = [];
  const head = headOf(cursor.peek(), cursor);
  const isRow = (text: string) => rowOf(text, head?.layout) !== undefined;
  if (head !== undefined) {
    const line = cursor.next();
    if (head.wrapped) cursor.next();
    for (const row of rowsInLine(head.rest, head.layout)) rows.push({ row, line });
    skipBlank(cursor, (text) => rule.test(text));
    if (rule.test(cursor.peek()?.text ?? 'x')) cursor.next();
    skipBlank(cursor, isRow);
  }
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const split = rowTexts(line.text).flatMap((text) => rowOf(text, head?.layout) ?? []);
    const row = split.length > 1 ? undefined : (rowOf(line.text, head?.layout) ?? wrapped(line, cursor, head?.layout));
    if (row === undefined && split.length < 2) break;
    cursor.next();
    for (const it of row === undefined ? split : [row]) rows.push({ row: it, line });
    skipBlank(cursor, isRow);
  }
  return rows;
}

/** Double-spaced pastes: one empty line belongs to the table when the table goes on after it. */
function skipBlank(cursor: Cursor, goesOn: (text: string) => boolean): void {
  if (cursor.peek()?.text.trim() === '' && goesOn(cursor.peek(1)?.text ?? '')) cursor.next();
}

/** The heading, where need be with what a mail program broke off it. */
function headOf(line: Line | undefined, cursor: Cursor) {
  if (line === undefined) return undefined;
  const whole = layoutOf(line.text);
  if (whole !== undefined) return { ...whole, wrapped: false };
  const rest = cursor.peek(1)?.text;
  if (rest === undefined || !/^\s{0,12}remote\s/.test(line.text) || !/(?:jitter|disp)\s*$/.test(rest)) return undefined;
  const joined = layoutOf(`${line.text} ${rest.trim()}`);
  return joined === undefined ? undefined : { ...joined, wrapped: true };
}

/** `ntpq -w`: a long name stands alone, its values on the next line. A mail program breaks rows where they are too wide. */
function wrapped(line: Line, cursor: Cursor, layout: Layout | undefined): Row | undefined {
  if (layout === undefined) return undefined;
  const next = cursor.peek(1)?.text;
  const named = /^\s{0,2}\S{15,255}$/.test(line.text) && next !== undefined && /^\s/.test(next);
  if (next === undefined || (!named && !(brokenRow.test(line.text) && brokenOff.test(next)))) return undefined;
  const row = rowOf(`${line.text} ${next.trim()}`, layout);
  if (row !== undefined) cursor.next();
  return row;
}

/** Cut behind one of its numbers, and what was cut off: up to six of them. */
const brokenRow = /\s(?:1?\d)\s+[a-zA-Z-](?:\s+(?:\d+[smhdy]?|-|[+-]?\d+\.\d+)){0,6}\s*$/;
const brokenOff = /^\s{0,20}(?:(?:\d+[smhdy]?|-|[+-]?\d+\.\d+)(?:\s+|$)){1,6}$/;

/** Heading, rule and rows pasted into one line: ten cells a row. */
function rowsInLine(text: string, layout: Layout): Row[] {
  const cells = text.replace(/=+/g, ' ').trim().split(/\s+/);
  const width = layout.assid ? 11 : 10;
  const rows: Row[] = [];
  for (let i = 0; i + width <= cells.length; i += width) {
    const row = rowOf(cells.slice(i, i + width).join(' '), layout);
    if (row === undefined) break;
    rows.push(row);
  }
  return rows;
}

/** `whole`: it had its heading; rows alone may be some of many and count nothing. */
function tell(rows: readonly Numbered[], whole: boolean, out: Out): void {
  const first = rows[0]?.line;
  if (first === undefined) return;
  out.fact('daemon.control', 'answers', first);
  if (whole) {
    out.covered('ntpq.peers');
    const pools = rows.filter(({ row }) => row.type === 'p' || row.refid === '.POOL.').length;
    // Pool rows stand for names; they count only when nothing has come of them.
    out.fact('sync.sources', rows.length - pools || pools, first, pools > 0 ? { conditions: { pools } } : undefined);
  }
  const marked = rows.some(({ row }) => row.tally !== undefined && row.tally !== 'blank');
  const names = namesOf(rows.map(({ row }) => row));
  const session = sessionOf(out);
  session.names = names;
  rows.forEach(({ row, line }, i) => {
    const name = names[i] ?? '';
    if (row.assid !== undefined) out.alias(name, idName(row.assid), 'one row of `ntpq apeers`');
    tellRow(row, pathId(out.host, name), line, out, marked);
  });
  joinByPlace(session, out);
}

/** Rows are different associations even when cutting or masking has made their names equal. */
function namesOf(rows: readonly Row[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row, i) => {
    const name = row.remote ?? `row-${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

function tellRow(row: Row, subject: PathId, line: Line, out: Out, marked: boolean): void {
  const on = { subject };
  const refid = row.refid ?? '';
  const mode = modeOf(row);
  if (mode !== undefined) out.fact('assoc.mode', mode, line, on);
  // `...` stands for an address that does not fit
  if (refid !== '' && refid !== '...') out.fact('assoc.refid', refid, line, on);
  // A pool row is a name, not an association: it has no reach and no stratum of its own.
  if (mode === 'pool') return;
  out.fact('assoc.reach', row.reach, line, on);
  const tally = row.tally === undefined && marked ? 'blank' : row.tally;
  if (tally !== undefined) out.fact('assoc.tally', tallyWords[tally] ?? 'rejected', line, on);
  out.fact('assoc.stratum', row.stratum, line, on);
  if (row.poll !== undefined) out.fact('assoc.poll', row.poll, line, on);
  if (row.when !== undefined) out.fact('assoc.last-rx', row.when, line, on);
  if (/^[0-8]$/.test(row.type)) {
    out.fact('assoc.auth', 'nts', line, on);
    out.fact('assoc.nts-cookies', Number(row.type), line, on);
  }
  if (refid === '.DNS.') out.fact('assoc.unresolved', true, line, on);
  const kiss = kissOf(refid);
  if (kiss !== undefined) out.fact('event.kod', kiss, line, on);
  // Zeros of a source that never answered are no measurement.
  if (row.reach === 0 && row.delay === 0 && row.offset === 0) return;
  out.fact('assoc.delay', fromMillis(row.delay), line, on);
  out.fact('assoc.offset', fromMillis(row.offset), line, on);
  if (row.jitter !== undefined) out.fact('assoc.jitter', fromMillis(row.jitter), line, on);
}

const tallyWords: Readonly<Record<string, FactValueOf<'assoc.tally'>>> = {
  '*': 'selected',
  o: 'pps',
  '+': 'combined',
  '-': 'not-combined',
  x: 'falseticker',
  '#': 'backup',
  '.': 'excess',
  blank: 'rejected',
};

function modeOf(row: Row): FactValueOf<'assoc.mode'> | undefined {
  if (row.type === 'p' || row.refid === '.POOL.') return 'pool';
  if (row.unbound) return undefined;
  const clock = clockKind(row.remote ?? '', row.type === 'l' ? row.refid : undefined);
  if (clock !== undefined) return clock;
  switch (row.type) {
    case 'l':
      return 'refclock';
    case 's':
      return 'peer';
    case 'b':
    case 'B':
    case 'm':
    case 'M':
    case 'a':
    case 'A':
      return 'broadcast';
    case '-':
      return undefined;
    default:
      return 'server';
  }
}
