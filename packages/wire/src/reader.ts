import { WireError } from './errors.ts';
import type { Field } from './field.ts';

/** A cursor for the parts of a message whose size depends on what came before. It never reads past the end. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Octets from the start. */
  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Throws `WIRE_SHORT`. */
  take<T>(field: Field<T>): T {
    const from = this.#advance(field.size);
    return field.read(this.#view, from);
  }

  /** The value at the cursor, which stays. Throws `WIRE_SHORT`. */
  peek<T>(field: Field<T>): T {
    const from = this.#at;
    const value = this.take(field);
    this.#at = from;
    return value;
  }

  /** A view, not a copy. Throws `WIRE_SHORT`. */
  bytes(size: number): Uint8Array {
    const from = this.#advance(size);
    return this.#bytes.subarray(from, from + size);
  }

  skip(size: number): void {
    this.#advance(size);
  }

  #advance(size: number): number {
    if (!(size >= 0 && size <= this.left))
      throw new WireError('WIRE_SHORT', `${size} octets at ${this.#at} of ${this.#bytes.length}`);
    const from = this.#at;
    this.#at += size;
    return from;
  }
}
