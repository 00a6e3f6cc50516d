import { reason } from './damage.ts';

/**
 * Bytes that come in pieces and are pulled when they are needed. Never throws: where the source is damaged it ends there,
 * and `damage` says why.
 */
export class Bytes {
  readonly #source: Iterator<Uint8Array>;
  /** Looked at and not yet consumed. */
  #held: Uint8Array = new Uint8Array(0);
  #ended = false;
  damage: string | undefined;

  constructor(source: Iterable<Uint8Array>) {
    this.#source = source[Symbol.iterator]();
  }

  /** The next bytes without consuming them; fewer than asked only where it ends. */
  head(length: number): Uint8Array {
    if (this.#held.length < length && !this.#ended) {
      const parts = [this.#held.slice()];
      let have = this.#held.length;
      while (have < length) {
        const piece = this.#pull();
        if (piece === undefined) break;
        // The source may use its memory again.
        parts.push(piece.slice());
        have += piece.length;
      }
      this.#held = Buffer.concat(parts);
    }
    return this.#held.subarray(0, length);
  }

  /** The next bytes; fewer than asked only where it ends. */
  take(length: number): Uint8Array {
    const taken = this.head(length);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** What follows, up to `length` bytes, in pieces that are good until the next one is asked for. */
  *pieces(length = Number.POSITIVE_INFINITY): Generator<Uint8Array, void> {
    let left = length;
    while (left > 0) {
      const piece = this.#held.length > 0 ? this.#held : this.#pull();
      if (piece === undefined) return;
      const part = piece.length > left ? piece.subarray(0, left) : piece;
      this.#held = piece.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** How many bytes could be skipped. */
  skip(length: number): number {
    let skipped = 0;
    for (const piece of this.pieces(length)) skipped += piece.length;
    return skipped;
  }

  #pull(): Uint8Array | undefined {
    while (!this.#ended) {
      try {
        const { done, value } = this.#source.next();
        if (done === true) this.#ended = true;
        else if (value.length > 0) return value;
      } catch (error) {
        this.#ended = true;
        this.damage = reason(error);
      }
    }
    return undefined;
  }
}
