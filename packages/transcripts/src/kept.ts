import type { Fact, Tally } from '@tokimori/model';

const exemplarsKept = 3;

/**
 * The different facts of one document, each once. Equal ones are counted. Of more than `most` the first half and the
 * latest half are kept: what came first often began it, and the latest is how it stands.
 */
export class Kept {
  readonly #most: number;
  readonly #first = new Map<string, Fact>();
  readonly #latest = new Map<string, Fact>();
  /** Facts that made room for later ones. */
  dropped = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(key: string, fact: Fact): void {
    const first = this.#first.get(key);
    if (first !== undefined) {
      this.#first.set(key, { ...fact, tally: tallied(first, fact) });
      return;
    }
    const latest = this.#latest.get(key);
    if (latest === undefined && this.#first.size < Math.ceil(this.#most / 2)) {
      this.#first.set(key, fact);
      return;
    }
    // Taken out and put back, so that what is seen again is not the oldest.
    if (latest !== undefined) this.#latest.delete(key);
    this.#latest.set(key, latest === undefined ? fact : { ...fact, tally: tallied(latest, fact) });
    if (this.#first.size + this.#latest.size <= this.#most) return;
    const [oldest] = this.#latest.keys();
    if (oldest !== undefined) this.#latest.delete(oldest);
    this.dropped++;
  }

  *facts(): Generator<Fact> {
    yield* this.#first.values();
    yield* this.#latest.values();
  }
}

function tallied(before: Fact, now: Fact): Tally {
  const tally = before.tally ?? { count: 1, first: before.when, last: before.when, exemplars: [before.origin] };
  return {
    count: tally.count + 1,
    first: tally.first,
    last: now.when,
    exemplars: tally.exemplars.length < exemplarsKept ? [...tally.exemplars, now.origin] : tally.exemplars,
  };
}
