/**
 * A report's fields as one table, in the order of the packet: its bytes are read and written by it, and so is the line
 * that `chronyc -c` prints for it. What a record looks like to the caller follows from the table, too.
 */
import { ChronyError, malformed } from './errors.ts';
import type { Kind } from './kinds.ts';
import { pad } from './kinds.ts';
import type { Reader, Writer } from './reader.ts';

/**
 * `both`: in every record. `some`: only in records of newer daemons, or only in what came by UDP.
 * `hidden`: in the packet, not in the record.
 */
type Presence = 'both' | 'some' | 'hidden';

export interface Field<T, P extends Presence> {
  readonly kind: Kind<T>;
  readonly presence: P;
  /** Index of the first cell in the line of `chronyc -c`. */
  readonly column?: number;
}

/** A field that chronyc prints, too. */
export const at = <T>(column: number, kind: Kind<T>): Field<T, 'both'> => ({ kind, presence: 'both', column });
/** A field that only newer daemons have. */
export const newer = <T>(column: number, kind: Kind<T>): Field<T, 'some'> => ({ kind, presence: 'some', column });
/** A field that chronyc does not print. */
export const packetOnly = <T>(kind: Kind<T>): Field<T, 'some'> => ({ kind, presence: 'some' });
/** A field that serves to make another one. */
export const hidden = <T>(kind: Kind<T>): Field<T, 'hidden'> => ({ kind, presence: 'hidden' });
/** Bytes that mean nothing. */
export const gap = (size: number): Field<undefined, 'hidden'> => hidden(pad(size));

// biome-ignore lint/suspicious/noExplicitAny: a kind both takes and gives its value, so no other type fits all of them
export type Fields = Readonly<Record<string, Field<any, Presence>>>;

type ValueOf<F> = F extends Field<infer T, Presence> ? T : never;

/** What the packet holds. */
export type Raw<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };

/** What the caller gets. */
export type RecordOf<F extends Fields> = {
  readonly [K in keyof F as F[K]['presence'] extends 'both' ? K : never]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as F[K]['presence'] extends 'some' ? K : never]?: ValueOf<F[K]>;
};

/** Bytes of the packet that the fields take. */
export const sizeOf = (fields: Fields): number => Object.values(fields).reduce((sum, { kind }) => sum + kind.size, 0);

/** Throws `CHRONY_TRUNCATED`. */
export function decodeFields<F extends Fields>(fields: F, reader: Reader): Raw<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, kind.decode(reader)])) as Raw<F>;
}

export function encodeFields<F extends Fields>(fields: F, writer: Writer, raw: Raw<F>): void {
  for (const [name, { kind }] of Object.entries(fields)) kind.encode(writer, raw[name]);
}

/** The record without what is hidden. */
export function shown<F extends Fields>(fields: F, raw: Raw<F>): RecordOf<F> {
  return Object.fromEntries(
    Object.entries(raw).filter(([name, value]) => {
      const presence = fields[name]?.presence;
      return presence === 'both' || (presence === 'some' && value !== undefined);
    }),
  ) as unknown as RecordOf<F>;
}

/** Cells of a line, as many as one of the versions prints. Throws `CHRONY_MALFORMED`. */
function parseCells<F extends Fields>(fields: F, cells: readonly string[]): RecordOf<F> {
  const record: Record<string, unknown> = {};
  for (const [name, { kind, column }] of Object.entries(fields)) {
    if (column !== undefined && column < cells.length)
      record[name] = kind.parse(cells.slice(column, column + kind.cells));
  }
  return record as unknown as RecordOf<F>;
}

/** How `chronyc -c` prints a report. */
export interface Line {
  /** Numbers of cells in a line, by version, smallest first. */
  readonly widths: readonly number[];
  /** The cell that may hold commas of its own, being the text of a reference ID. */
  readonly text?: number;
}

/**
 * One line of `chronyc -c`. A reference ID is four bytes of the server's choice, and chronyc prints commas in it as they
 * are: what is too much belongs to that cell. Throws `CHRONY_MALFORMED`.
 */
export function parseLine<F extends Fields>(fields: F, { widths, text }: Line, line: string): RecordOf<F> {
  const cells = line.split(',', maximumCells);
  let failure: unknown = malformed(`chronyc prints ${cells.length} cells where ${widths.join(' or ')} belong`);
  for (const width of widths.toReversed()) {
    const surplus = cells.length - width;
    if (surplus < 0 || surplus > (text === undefined ? 0 : 4)) continue;
    try {
      return parseCells(fields, surplus === 0 || text === undefined ? cells : joined(cells, text, surplus));
    } catch (error) {
      if (!(error instanceof ChronyError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** More than any line has. */
const maximumCells = 64;

const joined = (cells: readonly string[], text: number, surplus: number): readonly string[] => [
  ...cells.slice(0, text),
  cells.slice(text, text + surplus + 1).join(','),
  ...cells.slice(text + surplus + 1),
];
