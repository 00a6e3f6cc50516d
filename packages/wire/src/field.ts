/** A value of fixed size on the wire. Fields are data: decoder, encoder and hexdump come from the same table. */
import { WireError } from './errors.ts';

export interface Field<T> {
  /** Octets on the wire. */
  readonly size: number;
  read(view: DataView, at: number): T;
  /** Throws `WIRE_RANGE` when the value does not fit. */
  write(view: DataView, at: number, value: T): void;
}

export type ValueOf<F> = F extends Field<infer T> ? T : never;

type Order = 'big' | 'little';

const whole = (
  name: string,
  size: number,
  least: number,
  most: number,
  read: Field<number>['read'],
  write: Field<number>['write'],
): Field<number> => ({
  size,
  read,
  write(view, at, value) {
    if (!Number.isInteger(value) || value < least || value > most)
      throw new WireError('WIRE_RANGE', `${value} as ${name} (${least} to ${most})`);
    write(view, at, value);
  },
});

const numbers = (order: Order) => {
  const little = order === 'little';
  return {
    u16: whole(
      'u16',
      2,
      0,
      0xffff,
      (v, at) => v.getUint16(at, little),
      (v, at, it) => v.setUint16(at, it, little),
    ),
    i16: whole(
      'i16',
      2,
      -0x8000,
      0x7fff,
      (v, at) => v.getInt16(at, little),
      (v, at, it) => v.setInt16(at, it, little),
    ),
    u32: whole(
      'u32',
      4,
      0,
      0xffff_ffff,
      (v, at) => v.getUint32(at, little),
      (v, at, it) => v.setUint32(at, it, little),
    ),
    i32: whole(
      'i32',
      4,
      -0x8000_0000,
      0x7fff_ffff,
      (v, at) => v.getInt32(at, little),
      (v, at, it) => v.setInt32(at, it, little),
    ),
    u64: {
      size: 8,
      read: (view, at) => view.getBigUint64(at, little),
      write(view, at, value) {
        if (BigInt.asUintN(64, value) !== value) throw new WireError('WIRE_RANGE', `${value} as u64`);
        view.setBigUint64(at, value, little);
      },
    } satisfies Field<bigint>,
  };
};

export const u8 = whole(
  'u8',
  1,
  0,
  0xff,
  (v, at) => v.getUint8(at),
  (v, at, it) => v.setUint8(at, it),
);
export const i8 = whole(
  'i8',
  1,
  -0x80,
  0x7f,
  (v, at) => v.getInt8(at),
  (v, at, it) => v.setInt8(at, it),
);
/** Network order, as of RFC 791 appendix B. */
export const { u16, i16, u32, i32, u64 } = numbers('big');
/** Least significant octet first, as IPMI has it. */
export const le = numbers('little');

/** Exactly `size` octets, copied both ways. */
export const bytes = (size: number): Field<Uint8Array> => ({
  size,
  read: (view, at) =>
    new Uint8Array(view.buffer.slice(view.byteOffset + at, view.byteOffset + at + size) as ArrayBuffer),
  write(view, at, value) {
    if (value.length !== size) throw new WireError('WIRE_RANGE', `${value.length} octets where ${size} belong`);
    new Uint8Array(view.buffer, view.byteOffset + at, size).set(value);
  },
});

/** The wire value and its meaning are two things with one function each way between. */
export const mapped = <W, T>(field: Field<W>, from: (wire: W) => T, to: (value: T) => W): Field<T> => ({
  size: field.size,
  read: (view, at) => from(field.read(view, at)),
  write: (view, at, value) => field.write(view, at, to(value)),
});

/** Parts of one number, most significant first: `bits(u8, { leap: 2, version: 3, mode: 3 })`. */
export function bits<K extends string>(
  field: Field<number>,
  widths: Readonly<Record<K, number>>,
): Field<Record<K, number>> {
  const names = Object.keys(widths) as K[];
  const total = names.reduce((sum, name) => sum + widths[name], 0);
  // The value of a part is taken by arithmetic: shifts are signed and end at 32 bits.
  const places = names.map((name, i) => ({
    name,
    unit: 2 ** (total - names.slice(0, i + 1).reduce((sum, it) => sum + widths[it], 0)),
    range: 2 ** widths[name],
  }));
  return {
    size: field.size,
    read(view, at) {
      const all = field.read(view, at);
      return Object.fromEntries(
        places.map(({ name, unit, range }) => [name, Math.floor(all / unit) % range]),
      ) as Record<K, number>;
    },
    write(view, at, value) {
      let all = 0;
      for (const { name, unit, range } of places) {
        if (!Number.isInteger(value[name]) || value[name] < 0 || value[name] >= range)
          throw new WireError('WIRE_RANGE', `${value[name]} as ${name} (0 to ${range - 1})`);
        all += value[name] * unit;
      }
      field.write(view, at, all);
    },
  };
}
