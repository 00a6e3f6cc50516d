import { Clusters } from './clusters.ts';
import type { Component } from './components.ts';
import type { Ground, GroundCause } from './ground.ts';
import type { WeighedSet } from './layer.ts';
import type { Likelihood } from './likelihood.ts';
import { remember } from './maps.ts';
import { total } from './total.ts';

/** What is known about one component after everything is weighed. */
export interface Posterior {
  readonly component: Component;
  readonly clusters: Clusters;
  /** The sets that matter, heaviest first; `weight` is the posterior probability. */
  readonly sets: readonly WeighedSet[];
  /** Probability of each cause. */
  readonly marginals: ReadonlyMap<GroundCause, number>;
  /** Probability that no fault and no effect of the component acts. */
  readonly nothing: number;
  /** Estimate, and upper bound, of the probability of what was not followed. */
  readonly neglected: number;
  readonly bound: number;
  /** Probability that any of these causes acts. */
  readonly any: (causes: ReadonlySet<GroundCause>) => number;
}

export function posterior(ground: Ground, likelihood: Likelihood, component: Component): Posterior {
  const clusters = new Clusters(ground, likelihood, component.findings);
  // What one cause can do by itself shows only when all its states are decided: it is weighed beforehand, so that what is
  // negligible beside it is known from the first step on.
  const least = component.causes.reduce((sum, cause) => sum + cause.odds * clusters.atLeast(cause), 1);
  const sum = total(ground, component.causes, component.findings, least);
  const sets = sum.sets.map(({ causes, weight }) => ({ causes, weight: weight / sum.total }));
  const marginals = new Map([...sum.withCause].map(([cause, weight]) => [cause, weight / sum.total]));
  return {
    component,
    clusters,
    sets: sets.length > 0 ? sets : [{ causes: likely(marginals), weight: 0 }],
    marginals,
    nothing: sum.withoutFault / sum.total,
    neglected: sum.neglected / (sum.total + sum.neglected),
    bound: sum.bound / (sum.total + sum.bound),
    any: (causes) => 1 - sum.without(causes) / sum.total,
  };
}

/** Where so many sets share the probability that none is worth telling, what is more likely than not stands for them. */
function likely(marginals: ReadonlyMap<GroundCause, number>): GroundCause[] {
  return [...marginals].filter(([, probability]) => probability > 0.5).map(([cause]) => cause);
}

interface BestSets {
  readonly with: WeighedSet;
  readonly without: WeighedSet;
}

const known = new WeakMap<Posterior, Map<GroundCause, BestSets>>();

/** The most probable sets with and without the cause. Where none with it was kept, the better of it alone and beside the best. */
export function bestSets(part: Posterior, cause: GroundCause): BestSets {
  let own = known.get(part);
  if (own === undefined) {
    own = new Map();
    known.set(part, own);
  }
  return remember(own, cause, () => chosen(part, cause));
}

function chosen({ sets, clusters }: Posterior, cause: GroundCause): BestSets {
  const without = sets.find(({ causes }) => !causes.includes(cause)) ?? { causes: [], weight: 0 };
  const found = sets.find(({ causes }) => causes.includes(cause));
  if (found) return { with: found, without };
  const [alone, beside] = [[cause], [...without.causes, cause]];
  const odds = without.causes.reduce((product, it) => product * it.odds, 1);
  const causes = clusters.ratio(alone) > odds * clusters.ratio(beside) ? alone : beside;
  return { with: { causes, weight: 0 }, without };
}
