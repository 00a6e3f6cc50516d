import { WireError } from './errors.ts';
import type { Field, ValueOf } from './field.ts';

export interface Placed {
  readonly name: string;
  /** Octets from the start of the struct. */
  readonly at: number;
  readonly field: Field<unknown>;
}

/** A fixed layout: itself a field, so that structs nest. */
export interface Struct<T> extends Field<T> {
  readonly name: string;
  readonly fields: readonly Placed[];
  /** Reads the first `size` octets; what follows is the caller's. Throws `WIRE_SHORT`. */
  decode(bytes: Uint8Array): T;
  /** Throws `WIRE_RANGE` naming the field. */
  encode(value: T): Uint8Array;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of fields of any kinds; the value type is inferred from it.
type Shape = Readonly<Record<string, Field<any>>>;
export type Values<S extends Shape> = { -readonly [K in keyof S]: ValueOf<S[K]> };

/** `struct('header', { stratum: u8, poll: i8 })`: the fields one after the other, without gaps. */
export function struct<S extends Shape>(name: string, shape: S): Struct<Values<S>> {
  let size = 0;
  const fields: Placed[] = [];
  for (const [key, field] of Object.entries(shape)) {
    fields.push({ name: key, at: size, field });
    size += field.size;
  }
  const read = (view: DataView, at: number): Values<S> =>
    Object.fromEntries(fields.map((it) => [it.name, it.field.read(view, at + it.at)])) as Values<S>;
  const write = (view: DataView, at: number, value: Values<S>): void => {
    for (const it of fields) {
      try {
        it.field.write(view, at + it.at, value[it.name]);
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        throw new WireError(error.code, `${name}.${it.name}`, { cause: error });
      }
    }
  };
  return {
    name,
    fields,
    size,
    read,
    write,
    decode(bytes) {
      if (bytes.length < size)
        throw new WireError('WIRE_SHORT', `${name}: ${bytes.length} octets where ${size} belong`);
      return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0);
    },
    encode(value) {
      const out = new Uint8Array(size);
      write(new DataView(out.buffer), 0, value);
      return out;
    },
  };
}
