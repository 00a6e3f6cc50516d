import type { Candidate } from './enumerate.ts';
import type { Ground } from './ground.ts';

/**
 * Bounds all that enumeration leaves out as a matter of principle: sets of four and more causes, and sets with a candidate
 * that was not kept. See "What is left out" in docs/mathematics.md.
 */
export class Remainder {
  readonly #ground: Ground;
  readonly #candidates: readonly Candidate[];
  readonly #kept: number;

  constructor(ground: Ground, candidates: readonly Candidate[], kept: number) {
    this.#ground = ground;
    this.#candidates = candidates;
    this.#kept = kept;
  }

  bound(): number {
    const empty = new Float64Array(this.#ground.findings.length);
    const context = new Float64Array(empty.length);
    let sum = 0;
    this.#candidates.forEach(({ cause, bound, single }, first) => {
      bound.enter(empty, context);
      const own = cause.odds * bound.gain(empty);
      // Sums over sets of exactly one, exactly two, and any number of further causes.
      let [one, two, log] = [0, 0, 0];
      for (let at = first + 1; at < this.#candidates.length; at++) {
        const next = this.#candidates[at]!;
        const rise = next.cause.odds * next.bound.rise(context);
        log += Math.log1p(rise);
        if (at >= this.#kept) continue;
        two += one * rise;
        one += rise;
      }
      const isKept = first < this.#kept;
      sum += own * Math.max(0, Math.expm1(log) - (isKept ? one + two : 0)) + (isKept ? 0 : single);
    });
    return sum;
  }
}
