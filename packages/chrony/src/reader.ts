/** Big-endian numbers out of and into a packet. Reading beyond the end is `CHRONY_TRUNCATED`, never a RangeError. */
import { ChronyError, truncated } from './errors.ts';

export class Reader {
  readonly #view: DataView;
  /** Bytes from the start. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #take(size: number): number {
    const { at } = this;
    if (at + size > this.#view.byteLength) throw truncated(at + size, this.#view.byteLength);
    this.at += size;
    return at;
  }

  u8 = (): number => this.#view.getUint8(this.#take(1));
  i8 = (): number => this.#view.getInt8(this.#take(1));
  u16 = (): number => this.#view.getUint16(this.#take(2));
  i16 = (): number => this.#view.getInt16(this.#take(2));
  u32 = (): number => this.#view.getUint32(this.#take(4));
  u64 = (): bigint => this.#view.getBigUint64(this.#take(8));

  bytes(size: number): Uint8Array {
    const at = this.#take(size);
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + at, size);
  }
}

export class Writer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  at = 0;

  /** A packet of `size` bytes, all zero. */
  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  #take(size: number): number {
    const { at } = this;
    if (at + size > this.bytes.length)
      throw new ChronyError('CHRONY_BAD_ARGUMENT', `A packet of ${this.bytes.length} bytes has no room at ${at}.`);
    this.at += size;
    return at;
  }

  u8 = (value: number): void => this.#view.setUint8(this.#take(1), value);
  i8 = (value: number): void => this.#view.setInt8(this.#take(1), value);
  u16 = (value: number): void => this.#view.setUint16(this.#take(2), value);
  i16 = (value: number): void => this.#view.setInt16(this.#take(2), value);
  u32 = (value: number): void => this.#view.setUint32(this.#take(4), value);
  u64 = (value: bigint): void => this.#view.setBigUint64(this.#take(8), value);
  set = (value: Uint8Array): void => this.bytes.set(value, this.#take(value.length));
}
