import { type Bits, meet } from './bits.ts';
import { Bound, Context } from './bound.ts';
import { type Clusters, touchesOf } from './clusters.ts';
import type { Ground, GroundCause } from './ground.ts';
import { remainder } from './remainder.ts';

/** At most this many candidates of a component are enumerated, in sets of up to three. */
const mostCandidates = 60;
/** Sets whose bound is below this part of what is known to be there are bounded, not computed. */
const negligible = 1e-6;
/** Sets below this part are summed, but not kept one by one. */
const forgettable = 1e-5;

export interface WeighedSet {
  readonly causes: readonly GroundCause[];
  /** Odds times likelihood ratio, relative to the empty set. */
  readonly weight: number;
}

export interface Enumeration {
  /** The sets that matter, heaviest first; among them the empty one and all enumerated single causes. */
  readonly sets: readonly WeighedSet[];
  /** Sum over all enumerated sets, over those with each cause, and over those without fault and effect. */
  readonly total: number;
  readonly withCause: ReadonlyMap<GroundCause, number>;
  readonly withoutFault: number;
  /** The weights of all other sets together are at most this. */
  readonly neglected: number;
}

export interface Candidate {
  readonly cause: GroundCause;
  readonly bound: Bound;
  readonly touches: Bits;
  readonly single: number;
}

/**
 * Weighs all sets of up to three candidates. Causes that share no finding multiply, so only sets in which several share
 * are computed, and of those only the ones whose bound says that they can matter. Only the `most` best candidates are kept.
 */
export function enumerate(
  ground: Ground,
  clusters: Clusters,
  selected: Bits,
  causes: readonly GroundCause[],
  most = mostCandidates,
): Enumeration {
  const candidates = causes
    .map((cause): Candidate => {
      const touches = touchesOf(clusters.of(cause), ground.observed.length);
      return {
        cause,
        touches,
        bound: new Bound(ground, cause, selected),
        single: cause.odds * clusters.ratio([cause]),
      };
    })
    .sort((a, b) => b.single - a.single);
  // Nearest first: what is hidden by the causes before it does not loosen their bound.
  const kept = candidates.slice(0, most).sort((a, b) => depthOf(ground, a) - depthOf(ground, b));
  const sum = new Sum(kept);
  sum.add(1);
  kept.forEach(({ single }, i) => {
    sum.add(single, i);
  });
  const shares = kept.map((a) => kept.map((b) => meet(a.touches, b.touches)));
  const context = Array.from({ length: 3 }, () => new Context(ground.findings.length));
  const odds = kept.map(({ cause }) => cause.odds);
  const exact = (...at: number[]) =>
    at.reduce((product, i) => product * odds[i]!, clusters.ratio(at.map((i) => kept[i]!.cause)));
  for (let i = 0; i < kept.length; i++) {
    const [a, sharesA] = [kept[i]!, shares[i]!];
    const boundA = odds[i]! * a.bound.gain(context[0]!);
    a.bound.enter(context[0]!, context[1]!);
    for (let j = i + 1; j < kept.length; j++) {
      const [b, sharesB] = [kept[j]!, shares[j]!];
      const boundAB = boundA * odds[j]! * b.bound.gain(context[1]!);
      let pair = a.single * b.single;
      if (sharesA[j]) {
        // A pair that cannot matter itself may still be the base of triples; there its bound stands for it.
        const matters = boundAB >= negligible * sum.total;
        pair = matters ? exact(i, j) : Number.NaN;
        if (!matters) sum.neglected += boundAB;
        b.bound.enter(context[1]!, context[2]!);
      }
      if (!Number.isNaN(pair)) sum.add(pair, i, j);
      let entered = sharesA[j]!;
      for (let k = j + 1; k < kept.length; k++) {
        const c = kept[k]!;
        const known = productOf(pair, c.single, sharesA[k]!, sharesB[k]!);
        if (known !== undefined) {
          sum.add(known, i, j, k);
          continue;
        }
        if (!entered) b.bound.enter(context[1]!, context[2]!);
        entered = true;
        const bound = boundAB * odds[k]! * c.bound.gain(context[2]!);
        if (bound < negligible * sum.total) sum.neglected += bound;
        else sum.add(exact(i, j, k), i, j, k);
      }
    }
  }
  const { sets, total, withCause, withoutFault } = sum;
  return {
    sets: sets
      .filter(({ causes, weight }) => causes.length < 2 || weight >= forgettable * total)
      .sort((a, b) => b.weight - a.weight),
    total,
    withCause: new Map(kept.map(({ cause }, i) => [cause, withCause[i]!])),
    withoutFault,
    neglected: sum.neglected + remainder(ground, selected, candidates, kept.length),
  };
}

const depthOf = (ground: Ground, { cause }: Candidate): number =>
  cause.brings.reduce(
    (depth, { state }) => Math.min(depth, ground.states[state]!.spec.depth),
    Number.POSITIVE_INFINITY,
  );

/** The weight of a pair and a third cause that shares nothing with either; undefined where it has to be looked at. */
const productOf = (pair: number, third: number, sharesA: boolean, sharesB: boolean): number | undefined =>
  sharesA || sharesB || Number.isNaN(pair) ? undefined : pair * third;

/** Nobody: sets of less than three leave places empty. */
const none = -1;

class Sum {
  readonly sets: WeighedSet[] = [];
  readonly withCause: Float64Array;
  total = 0;
  withoutFault = 0;
  neglected = 0;
  readonly #candidates: readonly Candidate[];
  readonly #harmless: readonly boolean[];

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
    this.#harmless = candidates.map(({ cause }) => cause.spec.nature === 'exposure');
    this.withCause = new Float64Array(candidates.length);
  }

  /** Adds the set of up to three candidates, given by position. */
  add(weight: number, i = none, j = none, k = none): void {
    this.total += weight;
    if (i !== none) this.withCause[i]! += weight;
    if (j !== none) this.withCause[j]! += weight;
    if (k !== none) this.withCause[k]! += weight;
    if (this.#isHarmless(i) && this.#isHarmless(j) && this.#isHarmless(k)) this.withoutFault += weight;
    if (j !== none && weight < forgettable * this.total) return;
    const causes = [i, j, k].filter((at) => at !== none).map((at) => this.#candidates[at]!.cause);
    this.sets.push({ causes, weight });
  }

  #isHarmless(at: number): boolean {
    return at === none || this.#harmless[at]!;
  }
}
