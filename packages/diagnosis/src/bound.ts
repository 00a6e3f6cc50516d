import { type Bits, holds, meet } from './bits.ts';
import type { Ground, GroundCause } from './ground.ts';

/** The most a cause can do for one finding. */
interface Touch {
  readonly finding: number;
  /** Largest ratio to normal any of its states gives the outcome. At least 1, unless `by` says which state surely speaks. */
  readonly most: number;
  /** Position among the states the cause brings about directly, of the one that surely lowers this finding; −1 if none. */
  readonly by: number;
}

/**
 * Upper bounds of likelihood ratios, without looking at configurations. See "What is left out" in docs/mathematics.md.
 * A context is one number per finding: the largest ratio the causes in the set can give it, 0 where none touches it.
 */
export class Bound {
  readonly #touches: Touch[];
  readonly #surely: readonly number[];

  constructor(ground: Ground, cause: GroundCause, selected: Bits) {
    this.#surely = cause.brings.map(({ surely }) => surely);
    this.#touches = touchesOf(ground, cause, selected);
  }

  /** At most this factor comes with the cause, after the causes of the context. */
  gain(context: Float64Array): number {
    let gain = 1;
    let lowered: number[] | undefined;
    for (const { finding, most, by } of this.#touches) {
      const before = context[finding]!;
      if (before > 0) {
        if (most > before) gain *= most / before;
      } else if (by < 0) {
        gain *= most;
      } else {
        lowered ??= this.#surely.map(() => 1);
        lowered[by]! *= most;
      }
    }
    lowered?.forEach((all, i) => {
      gain *= 1 - this.#surely[i]! * (1 - all);
    });
    return gain;
  }

  /** As `gain`, but true also when other causes join between the context and this one. */
  rise(context: Float64Array): number {
    let rise = 1;
    for (const { finding, most } of this.#touches) {
      const before = context[finding]! || 1;
      if (most > before) rise *= most / before;
    }
    return rise;
  }

  /** Writes the context with this cause in it. */
  enter(context: Float64Array, into: Float64Array): void {
    into.set(context);
    for (const { finding, most } of this.#touches) into[finding] = Math.max(into[finding]!, most);
  }
}

function touchesOf(ground: Ground, cause: GroundCause, selected: Bits): Touch[] {
  const reached = new Set<number>();
  for (const { state } of cause.brings) reached.add(state);
  for (const state of reached) {
    for (const child of ground.states[state]!.children) {
      if (meet(ground.states[child]!.touches, selected)) reached.add(child);
    }
  }
  const direct = new Map(cause.brings.map(({ state }, i) => [state, i]));
  const touches: Touch[] = [];
  for (const { index, observed, voices } of ground.findings) {
    if (observed === undefined || !holds(selected, index)) continue;
    const own = voices.filter(({ state }) => reached.has(state));
    if (own.length === 0) continue;
    const most = Math.max(...own.map(({ ratio }) => ratio));
    // Heard for certain once it is active: brought about directly, and not waiting for other paths to be covered.
    const sure = own.find(({ state, covers }) => direct.has(state) && covers === undefined);
    if (most >= 1 || sure === undefined) touches.push({ finding: index, most: Math.max(1, most), by: -1 });
    else touches.push({ finding: index, most, by: direct.get(sure.state)! });
  }
  return touches;
}
