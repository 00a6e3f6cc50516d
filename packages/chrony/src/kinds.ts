/**
 * The types of the protocol's fields (candm.h of chrony 4.3). Each says how its bytes are read and written and how the
 * cells that `chronyc -c` prints for it are read, so that both ways give the same value.
 */
import { readAddress, writeAddress } from './address.ts';
import { malformed } from './errors.ts';
import { decodeFloat, encodeFloat } from './float.ts';
import type { Reader, Writer } from './reader.ts';

export interface Kind<T> {
  /** Bytes in the packet. */
  readonly size: number;
  readonly decode: (reader: Reader) => T;
  readonly encode: (writer: Writer, value: T) => void;
  /** Cells in a line of `chronyc -c`. */
  readonly cells: number;
  readonly parse: (cells: readonly string[]) => T;
  /** Digits after the point that chronyc prints: beyond them, a value read from its output is rounded. */
  readonly decimals?: number;
}

function number(text: string | undefined, form: RegExp, what: string): number {
  if (text === undefined || !form.test(text)) throw malformed(`chronyc prints ${quoted(text)} where ${what} belongs`);
  return Number(text);
}

export const quoted = (text: string | undefined): string =>
  text === undefined ? 'nothing' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const digits = /^\d{1,20}$/;
const signed = /^-?\d{1,10}$/;
const point = /^-?\d{1,20}\.\d{1,9}$/;

const whole = (size: 1 | 2 | 4): Kind<number> => ({
  size,
  decode: (reader) => (size === 1 ? reader.u8() : size === 2 ? reader.u16() : reader.u32()),
  encode: (writer, value) => (size === 1 ? writer.u8(value) : size === 2 ? writer.u16(value) : writer.u32(value)),
  cells: 1,
  parse: ([cell]) => number(cell, digits, 'a number'),
});

export const u8 = whole(1);
export const u16 = whole(2);
export const u32 = whole(4);

/** candm.h `Integer64`; exact up to 2^53. */
export const u64: Kind<number> = {
  size: 8,
  decode: (reader) => Number(reader.u64()),
  encode: (writer, value) => writer.u64(BigInt(value)),
  cells: 1,
  parse: ([cell]) => number(cell, digits, 'a number'),
};

export const i8: Kind<number> = {
  size: 1,
  decode: (reader) => reader.i8(),
  encode: (writer, value) => writer.i8(value),
  cells: 1,
  parse: ([cell]) => number(cell, signed, 'a signed number'),
};

export const i16: Kind<number> = { ...i8, size: 2, decode: (reader) => reader.i16(), encode: (w, v) => w.i16(v) };

/** 16 bits that chronyc prints in base 8. */
export const octal16: Kind<number> = {
  ...u16,
  parse: ([cell]) => {
    number(cell, /^[0-7]{1,6}$/, 'an octal number');
    return Number.parseInt(cell ?? '', 8);
  },
};

const never = 0xffff_ffff;

/** Seconds since something happened; undefined: it never did. */
export const secondsAgo: Kind<number | undefined> = {
  size: 4,
  decode: (reader) => known(reader.u32(), never),
  encode: (writer, value) => writer.u32(value ?? never),
  cells: 1,
  parse: ([cell]) => known(number(cell, digits, 'a number of seconds'), never),
};

/** Base-2 logarithm of a mean interval in seconds; undefined: none is known yet. */
export const interval: Kind<number | undefined> = {
  size: 1,
  decode: (reader) => known(reader.i8(), 127),
  encode: (writer, value) => writer.i8(value ?? 127),
  cells: 1,
  parse: ([cell]) => known(number(cell, signed, 'an interval'), 127),
};

/** A count in a place that older daemons leave reserved, which they fill with ones; undefined: it is such a one. */
export const laterCount: Kind<number | undefined> = { ...secondsAgo };

const known = (value: number, unknown: number): number | undefined => (value === unknown ? undefined : value);

/** candm.h `Float`; `decimals` as chronyc prints it. */
export const float = (decimals: number): Kind<number> => ({
  size: 4,
  decode: (reader) => decodeFloat(reader.u32()),
  encode: (writer, value) => writer.u32(encodeFloat(value)),
  cells: 1,
  parse: ([cell]) => number(cell, point, 'a decimal number') || 0,
  decimals,
});

/** A point in time by the daemon's clock. */
export interface Timespec {
  /** Since 1970-01-01 00:00:00 UTC. */
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** High word of a time that has only 32 bits. */
const noHigh = 0x7fff_ffff;

/** candm.h `Timespec`, 12 bytes. */
export const timespec: Kind<Timespec> = {
  size: 12,
  decode: (reader) => {
    const high = reader.u32();
    const low = reader.u32();
    const seconds = BigInt.asIntN(64, (BigInt(high === noHigh ? 0 : high) << 32n) | BigInt(low));
    return { seconds: Number(seconds), nanoseconds: Math.min(reader.u32(), 999_999_999) };
  },
  encode: (writer, { seconds, nanoseconds }) => {
    writer.u64(BigInt.asUintN(64, BigInt(seconds)));
    writer.u32(nanoseconds);
  },
  cells: 1,
  parse: ([cell]) => {
    number(cell, /^-?\d{1,20}\.\d{9}$/, 'a time');
    const [seconds, nanoseconds] = (cell ?? '').split('.');
    return { seconds: Number(seconds) || 0, nanoseconds: Number(nanoseconds) };
  },
};

/** A 32-bit reference ID as eight hexadecimal digits, as chronyc prints it. */
export const referenceId: Kind<string> = {
  size: 4,
  decode: (reader) => hex8(reader.u32()),
  encode: (writer, value) => writer.u32(Number.parseInt(value, 16)),
  cells: 1,
  parse: ([cell]) => matching(cell, /^[0-9A-F]{8}$/, 'a reference ID'),
};

const hex8 = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');

function matching(text: string | undefined, form: RegExp, what: string): string {
  if (text === undefined || !form.test(text)) throw malformed(`chronyc prints ${quoted(text)} where ${what} belongs`);
  return text;
}

/** Undefined: none. */
export const address: Kind<string | undefined> = {
  size: 20,
  decode: readAddress,
  encode: writeAddress,
  cells: 1,
  parse: ([cell]) => {
    // A reference ID may stand in its place, and may be empty.
    const text = matching(cell, /^[\x20-\x7e]{0,64}$/, 'an address');
    return text === '[UNSPEC]' ? undefined : text;
  },
};

/** An address that is called by; empty: none. */
export const name: Kind<string> = {
  ...address,
  decode: (reader) => readAddress(reader) ?? '',
  encode: (writer, value) => writeAddress(writer, value === '' ? undefined : value),
  parse: (cells) => address.parse(cells) ?? '',
};

/** What the request named: it is printed, but does not come back in the packet; whoever asked puts it in. */
export const asked: Kind<string> = { ...name, size: 0, decode: () => '', encode: () => {} };

/** A number that stands for a word, and the cell that chronyc prints for it. */
export function words<W extends string>(
  size: 1 | 2,
  table: readonly (readonly [code: number, word: W, cell: string])[],
  other: NoInfer<W>,
): Kind<W> {
  const number = size === 1 ? u8 : u16;
  return {
    size,
    decode: (reader) => {
      const code = number.decode(reader);
      return table.find(([it]) => it === code)?.[1] ?? other;
    },
    encode: (writer, value) => number.encode(writer, table.find(([, word]) => word === value)?.[0] ?? 0xff),
    cells: 1,
    parse: ([cell]) => {
      const row = table.find(([, , it]) => it === cell);
      if (row !== undefined) return row[1];
      throw malformed(`chronyc prints ${quoted(cell)} where one of ${table.map(([, , it]) => it).join(', ')} belongs`);
    },
  };
}

/** Bytes that mean nothing. */
export const pad = (size: number): Kind<undefined> => ({
  size,
  decode: (reader) => void reader.bytes(size),
  encode: (writer) => writer.set(new Uint8Array(size)),
  cells: 0,
  parse: () => undefined,
});
