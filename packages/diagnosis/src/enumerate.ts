import type { Bits } from './bits.ts';
import { Bound } from './bound.ts';
import type { Clusters } from './clusters.ts';
import type { Ground, GroundCause } from './ground.ts';

/** At most this many causes act at once in an enumerated set. */
export const mostActive = 3;
/** At most this many candidates of a component are enumerated. */
const mostCandidates = 60;
/** Sets, and families of sets, worth less than this part of what is known to be there are bounded, not computed. */
const negligible = 1e-8;

export interface WeighedSet {
  readonly causes: readonly GroundCause[];
  /** Odds times likelihood ratio, relative to the empty set. */
  readonly weight: number;
}

export interface Enumeration {
  /** Heaviest first. */
  readonly sets: readonly WeighedSet[];
  /** Sum of the weights of `sets`. */
  readonly total: number;
  /** The weights of all other sets together are at most this. */
  readonly neglected: number;
}

interface Candidate {
  readonly cause: GroundCause;
  readonly bound: Bound;
  readonly single: number;
}

/**
 * Weighs all sets of up to three of the candidates, depth first, heaviest candidates first. A branch is cut where the
 * bound says that all of it together does not matter; what was cut is counted in `neglected`.
 */
export function enumerate(
  ground: Ground,
  clusters: Clusters,
  selected: Bits,
  causes: readonly GroundCause[],
): Enumeration {
  const candidates = causes
    .map((cause): Candidate => {
      const single = cause.odds * clusters.ratio([cause]);
      return { cause, single, bound: new Bound(ground, cause, selected) };
    })
    .sort((a, b) => b.single - a.single);
  const kept = Math.min(mostCandidates, candidates.length);
  const sets: WeighedSet[] = [{ causes: [], weight: 1 }];
  for (const { cause, single } of candidates.slice(0, kept)) sets.push({ causes: [cause], weight: single });
  let total = sets.reduce((sum, { weight }) => sum + weight, 0);
  let neglected = 0;
  // One context per depth: the empty set, one, two, three causes, and one more to bound what lies beyond.
  const contexts = Array.from({ length: mostActive + 2 }, () => new Float64Array(ground.findings.length));

  /** All sets that add at least one candidate from `from` on, against the set of the context. */
  const beyond = (context: Float64Array, from: number): number => {
    let sum = 0;
    for (let at = from; at < candidates.length; at++) {
      const { cause, bound } = candidates[at]!;
      sum += Math.log1p(cause.odds * bound.rise(context));
    }
    return Math.expm1(sum);
  };

  const extend = (chosen: readonly GroundCause[], weightBound: number, from: number): void => {
    const context = contexts[chosen.length]!;
    const next = contexts[chosen.length + 1]!;
    for (let at = from; at < kept; at++) {
      const { cause, bound } = candidates[at]!;
      const causes = [...chosen, cause];
      const most = weightBound * cause.odds * bound.gain(context);
      bound.enter(context, next);
      const more = most * beyond(next, at + 1);
      if (causes.length > mostActive) {
        neglected += most + more;
        continue;
      }
      if (causes.length > 1) {
        if (most < negligible * total) {
          neglected += most;
        } else {
          const weight = causes.reduce((odds, { odds: own }) => odds * own, clusters.ratio(causes));
          sets.push({ causes, weight });
          total += weight;
        }
      }
      if (more < negligible * total) neglected += more;
      else extend(causes, most, at + 1);
    }
    neglected += weightBound * beyond(context, kept);
  };
  extend([], 1, 0);
  sets.sort((a, b) => b.weight - a.weight);
  return { sets, total, neglected };
}
