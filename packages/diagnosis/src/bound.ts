import { type Bits, holds, meet } from './bits.ts';
import type { Ground, GroundCause } from './ground.ts';

/** The most a cause can do for one finding. */
interface Touch {
  readonly finding: number;
  /** Largest ratio to normal any of its states gives the outcome. At least 1, unless `by` says which state surely speaks. */
  readonly most: number;
  /** Position among the states the cause brings about directly, of the one that surely lowers this finding; −1 if none. */
  readonly by: number;
  /** Depth at which `by` is heard (endless if none), and of the nearest of its states that can be. */
  readonly sureDepth: number;
  readonly nearest: number;
}

/** What a set of causes can do at most: one number per finding each. */
export class Context {
  /** The largest ratio the causes can give it, 0 where none touches it. */
  readonly most: Float64Array;
  /** Depth of the state that surely lowers it: what is farther is hidden while that state is active. */
  readonly hides: Float64Array;

  constructor(findings: number) {
    this.most = new Float64Array(findings);
    this.hides = new Float64Array(findings).fill(Number.POSITIVE_INFINITY);
  }
}

/**
 * Upper bounds of likelihood ratios, without looking at configurations. See "What is left out" in docs/mathematics.md.
 */
export class Bound {
  readonly #touches: Touch[];
  readonly #surely: readonly number[];

  constructor(ground: Ground, cause: GroundCause, selected: Bits) {
    this.#surely = cause.brings.map(({ surely }) => surely);
    this.#touches = touchesOf(ground, cause, selected);
  }

  /** At most this factor comes with the cause, after the causes of the context. */
  gain(context: Context): number {
    let gain = 1;
    let lowered: number[] | undefined;
    for (const touch of this.#touches) {
      const { finding, most, by } = touch;
      const before = context.most[finding]!;
      if (before > 0) {
        if (most > before && !isHidden(touch, context)) gain *= most / before;
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

  /** Writes the context with this cause in it. */
  enter(context: Context, into: Context): void {
    into.most.set(context.most);
    into.hides.set(context.hides);
    for (const touch of this.#touches) {
      const before = context.most[touch.finding]!;
      if (before === 0) into.hides[touch.finding] = touch.sureDepth;
      if (!isHidden(touch, context)) into.most[touch.finding] = Math.max(before, touch.most);
    }
  }
}

/** It could only be heard while the lowering state is not active, and there it does no more than nothing at all would. */
const isHidden = ({ finding, most, nearest }: Touch, context: Context): boolean =>
  most <= 1 && nearest > context.hides[finding]!;

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
    const lowers = most < 1 && sure !== undefined;
    touches.push({
      finding: index,
      most: lowers ? most : Math.max(1, most),
      by: lowers ? direct.get(sure.state)! : -1,
      sureDepth: lowers ? sure.depth : Number.POSITIVE_INFINITY,
      nearest: own[0]!.depth,
    });
  }
  return touches;
}
