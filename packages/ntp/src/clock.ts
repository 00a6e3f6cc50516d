/**
 * This machine's wall clock, sharper than `Date.now()` tells it: monotonic time plus an offset. Each look at `Date.now()`
 * between two looks at `performance.now()` says that the offset lies in an interval; looks that fall on a millisecond's
 * edge make it a fraction of a microsecond wide. The kernel slews both clocks alike, so the intervals only ever shrink,
 * unless the clock is *set*: then they have nothing in common, and that is how a step is found.
 */
import { fromUnixMilliseconds } from './timestamp.ts';

/** Where time comes from; handed in, so that tests can step it. */
export interface Clocks {
  /** CLOCK_REALTIME, rounded down to whole milliseconds. */
  wallMilliseconds(): number;
  /** CLOCK_MONOTONIC since any moment. */
  monotonicMilliseconds(): number;
}

export interface Step {
  /** On the monotonic clock, when it was noticed. */
  readonly atMilliseconds: number;
  /** Forward is positive. The true step differs by `boundSeconds` at most. */
  readonly stepSeconds: number;
  readonly boundSeconds: number;
}

const real: Clocks = { wallMilliseconds: () => Date.now(), monotonicMilliseconds: () => performance.now() };

/** Three edges. */
const leastMilliseconds = 3;

/** Steps that are kept. */
const remembered = 16;

export class OwnClock {
  readonly #clocks: Clocks;
  /** Whole milliseconds that are taken off the wall, so that what is left is small and a double is sharp enough. */
  #base: number;
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;
  #sharpenedAt = Number.NEGATIVE_INFINITY;
  #steps: Step[] = [];

  constructor(clocks: Clocks = real) {
    this.#clocks = clocks;
    this.#base = Math.floor(clocks.wallMilliseconds() - clocks.monotonicMilliseconds());
    this.observe();
  }

  /** The last steps that were noticed, oldest first. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** How far `ntpAt` may be from the machine's clock. Assumes no step since the last look. */
  get boundSeconds(): number {
    return (this.#high - this.#low) / 2000;
  }

  /** Milliseconds since the last `sharpen`. */
  get ageMilliseconds(): number {
    return this.#clocks.monotonicMilliseconds() - this.#sharpenedAt;
  }

  /** One look, a tenth of a microsecond. Finds any step of more than a millisecond, and some smaller ones. */
  observe(): Step | undefined {
    const before = this.#clocks.monotonicMilliseconds();
    const wall = this.#clocks.wallMilliseconds() - this.#base;
    const after = this.#clocks.monotonicMilliseconds();
    const low = wall - after;
    const high = wall + 1 - before;
    if (low <= this.#high && high >= this.#low) {
      if (low > this.#low) this.#low = low;
      if (high < this.#high) this.#high = high;
      return undefined;
    }
    const step: Step = {
      atMilliseconds: after,
      stepSeconds: (low + high - this.#low - this.#high) / 2000,
      boundSeconds: (high - low + this.#high - this.#low) / 2000,
    };
    this.#steps = [...this.#steps, step].slice(-remembered);
    this.#low = low;
    this.#high = high;
    return step;
  }

  /**
   * Looks again and again, so that edges are hit, until the bound is below `wantedSeconds`: 3 to 5 ms when warm. Finds steps
   * of any size above the bound. The event loop stands still meanwhile, `mostMilliseconds` at most.
   */
  sharpen(wantedSeconds = 0.3e-6, mostMilliseconds = 50): Step | undefined {
    const begun = this.#clocks.monotonicMilliseconds();
    let step = this.observe();
    for (;;) {
      const spent = this.#clocks.monotonicMilliseconds() - begun;
      // A clock that is sharp already needs new edges all the same: they show small steps.
      if (spent > mostMilliseconds || (spent > leastMilliseconds && this.boundSeconds < wantedSeconds)) break;
      step = this.observe() ?? step;
    }
    this.#sharpenedAt = this.#clocks.monotonicMilliseconds();
    return step;
  }

  /** The wall clock at a moment of `performance.now()`, as an NTP timestamp. */
  ntpAt(monotonicMilliseconds: number): bigint {
    const whole = Math.floor(monotonicMilliseconds);
    return fromUnixMilliseconds(this.#base + whole, monotonicMilliseconds - whole + (this.#low + this.#high) / 2);
  }
}
