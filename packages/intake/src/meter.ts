import { Damage } from './damage.ts';
import type { Limits } from './limits.ts';
import { sized } from './words.ts';

/** Counts what is read and what it unfolds to, and stops what grows beyond the limits. */
export class Meter {
  readonly #limits: Limits;
  /** Bytes of files and standard input so far. */
  read = 0;
  members = 0;
  #inflated = 0;
  /** Both counts where the file being read began. */
  #from = { read: 0, inflated: 0 };
  readonly #onRead: ((bytes: number) => void) | undefined;

  constructor(limits: Limits, onRead?: (bytes: number) => void) {
    this.#limits = limits;
    this.#onRead = onRead;
  }

  /** A file, or standard input, begins. */
  begin(): void {
    this.#from = { read: this.read, inflated: this.#inflated };
  }

  /** The pieces of a file, counted. */
  *reading(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
    const { bytes } = this.#limits;
    for (const piece of pieces) {
      const rest = bytes - this.read;
      this.readMore(Math.min(piece.length, rest));
      if (piece.length >= rest) {
        if (rest > 0) yield piece.subarray(0, rest);
        if (piece.length > rest) throw new Damage(`more than ${sized(bytes)} in all: the rest was not read`);
      } else yield piece;
    }
  }

  readMore(bytes: number): void {
    this.read += bytes;
    this.#onRead?.(this.read);
  }

  inflatedMore(bytes: number): void {
    this.#inflated += bytes;
    const { inflated, ratio, ratioFrom } = this.#limits;
    if (this.#inflated > inflated)
      throw new Damage(`archives that unfold to more than ${sized(inflated)}: the rest was not read; unpack it first`);
    const out = this.#inflated - this.#from.inflated;
    if (out > ratioFrom && out > ratio * (this.read - this.#from.read))
      throw new Damage(
        `unfolds to more than ${ratio} times its size, as bombs do: the rest was not read; unpack it first if you trust it`,
      );
  }
}
