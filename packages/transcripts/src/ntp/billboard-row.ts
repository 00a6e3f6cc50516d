import { decimal, interval, reachOf } from './units.ts';

/** What a heading tells about its rows. */
export interface Layout {
  /** The second column: the refid, or (`opeers`) the local address. */
  readonly second: 'refid' | 'local';
  readonly assid: boolean;
  /** Column where the second cell begins (12 after the word `remote`), when the heading has kept its blanks. */
  readonly secondAt: number | undefined;
}

const heading =
  /^\s{0,40}(?:\S{1,4}\s{0,4})?remote\s+(refid|local)\s+(assid\s+)?st\s+t\s+when\s+poll\s+reach\s+delay\s+offset\s+(?:jitter|disp)\b/i;

/** Reads a heading; `rest` is what stands after it on the same line. */
export function layoutOf(text: string): { layout: Layout; rest: string } | undefined {
  const match = heading.exec(text);
  if (match === null) return undefined;
  const second = match[1]?.toLowerCase() === 'local' ? 'local' : 'refid';
  const intact = /^\s.*remote\s{4,}/.test(match[0]);
  return {
    layout: {
      second,
      assid: match[2] !== undefined,
      secondAt: intact ? match[0].toLowerCase().indexOf('remote') + 12 : undefined,
    },
    rest: text.slice(match[0].length).trim(),
  };
}

export interface Row {
  /** Undefined when the cell was emptied. */
  readonly remote: string | undefined;
  /** `blank`: the column is there and empty. Undefined: nothing stands where a tally may have been. */
  readonly tally: string | 'blank' | undefined;
  /** Undefined where `opeers` shows the client's own address instead. */
  readonly refid: string | undefined;
  /** `opeers` shows 0.0.0.0 as the client's address of a row that has no association yet. */
  readonly unbound: boolean;
  readonly assid?: string;
  readonly stratum: number;
  readonly type: string;
  readonly when: number | undefined;
  readonly poll: number | undefined;
  readonly reach: number;
  readonly delay: number;
  readonly offset: number;
  /** Undefined in `opeers`, whose last column is the peer dispersion. */
  readonly jitter: number | undefined;
}

const tallies = '*+-#xo.';
const unheaded: Layout = { second: 'refid', assid: false, secondAt: undefined };
/** Without a heading only what ntpq alone prints is taken for a row: a type letter, and decimals. */
const unmistakable = /\s[ulpsbBmM-]\s+(?:\d+[smhdy]?|-)\s+\d+[smhdy]?\s+[0-7]{1,3}\s+\d+\.\d+\s+\S+\s+\d+\.\d+\s*$/;

/** One row, read from its right end, where nothing can be missing. */
export function rowOf(text: string, known?: Layout): Row | undefined {
  if (text.length > 300 || (known === undefined && !unmistakable.test(text))) return undefined;
  const layout = known ?? unheaded;
  const cells = text.trim().split(/\s+/);
  if (cells.length < 9) return undefined;
  const [st = '', type = '', when = '', poll = '', reach = '', ...numbers] = cells.slice(-8);
  const [delay, offset, jitter] = numbers.map(decimal);
  const register = reachOf(reach);
  if (!/^(?:1?\d)$/.test(st) || Number(st) > 16 || !/^[a-zA-Z0-8-]$/.test(type)) return undefined;
  if (when !== '-' && interval(when) === undefined) return undefined;
  if (poll !== '-' && interval(poll) === undefined) return undefined;
  if (register === undefined || delay === undefined || offset === undefined || jitter === undefined) return undefined;
  const left = leftOf(text, cells.slice(0, -8), layout);
  if (left === undefined) return undefined;
  return {
    ...left,
    stratum: Number(st),
    type,
    when: interval(when),
    poll: interval(poll),
    reach: register,
    delay,
    offset,
    jitter: layout.second === 'local' ? undefined : jitter,
  };
}

/** What every row ends in. */
const numbersOf =
  /\s(?:1?\d)\s+[a-zA-Z-]\s+(?:\d+[smhdy]?|-)\s+\d+[smhdy]?\s+[0-7]{1,3}\s+\d+\.\d+\s+[+-]?\d+\.\d+\s+\d+\.\d+(?=\s+\S)/g;

/** Rows that lost the line break between them: one text per row. */
export function rowTexts(text: string): string[] {
  if (text.length > 2000) return [text];
  const ends = [...text.matchAll(numbersOf)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((from, i) => text.slice(from, ends[i] ?? text.length));
}

type Left = Pick<Row, 'remote' | 'tally' | 'refid' | 'unbound' | 'assid'>;

function leftOf(text: string, cells: string[], layout: Layout): Left | undefined {
  const assid = layout.assid && /^\d{1,5}$/.test(cells.at(-1) ?? '') ? cells.pop() : undefined;
  // a line number that no neighbour confirms
  if (cells.length > 2 && /^\d{1,4}[.:)|]?$/.test(cells[0] ?? '')) cells.shift();
  let tally: string | undefined = /^\s/.test(text) ? 'blank' : undefined;
  const [first] = cells;
  if (first === undefined) return undefined;
  // Both names eaten (angle brackets, masking): the mark alone is left.
  if (cells.length === 1 && first.length === 1 && tallies.includes(first) && layout.secondAt !== undefined)
    return { remote: undefined, tally: first, refid: undefined, unbound: false };
  if (first.length === 1 && tallies.includes(first) && cells.length > 1) {
    tally = first;
    cells.shift();
  } else if (!isRefidOnly(text, cells, layout)) {
    const glued = gluedTally(text, cells, tally !== 'blank', layout);
    if (glued !== undefined) {
      tally = glued;
      cells[0] = first.slice(1);
    }
  }
  const only = isRefidOnly(text, cells, layout);
  const remote = only ? undefined : cells.slice(0, Math.max(1, cells.length - 1)).join(' ');
  const second = only || cells.length > 1 ? cells.at(-1) : undefined;
  const ownAddress = layout.second === 'local';
  return {
    remote,
    tally,
    refid: ownAddress ? undefined : second,
    unbound: ownAddress && second === '0.0.0.0',
    ...(assid === undefined ? {} : { assid }),
  };
}

/** The one cell left of the numbers is the refid when it stands in the refid's column or looks like nothing else. */
function isRefidOnly(text: string, cells: readonly string[], layout: Layout): boolean {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return false;
  if (/^\.[A-Za-z0-9_-]{1,4}\.$/.test(only)) return true;
  const at = text.indexOf(only);
  return layout.secondAt !== undefined ? at >= layout.secondAt - 1 : /^\s{2,}/.test(text);
}

/** Letters (`x`, `o`) are a tally only where a name cannot begin with them, or where every column is in its place. */
function gluedTally(text: string, cells: readonly string[], atStart: boolean, layout: Layout): string | undefined {
  const first = cells[0] ?? '';
  const mark = first.charAt(0);
  const rest = first.slice(1);
  if (!tallies.includes(mark) || rest === '') return undefined;
  if ('*+-#'.includes(mark)) return mark === '*' && /^\*+(?:\.|$)/.test(first) ? undefined : mark;
  if (mark === '.') return atStart ? mark : undefined;
  const second = cells.length > 1 ? text.indexOf(cells.at(-1) ?? '', first.length) : -1;
  const inPlace = atStart && second === layout.secondAt;
  const clearlyName = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*|[A-Z][A-Z0-9_]*\(\d+\))$/i.test(rest);
  return clearlyName || inPlace ? mark : undefined;
}
