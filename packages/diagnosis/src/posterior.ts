import { Clusters } from './clusters.ts';
import type { Component } from './components.ts';
import { enumerate, type WeighedSet } from './enumerate.ts';
import type { Ground, GroundCause } from './ground.ts';
import type { Likelihood } from './likelihood.ts';

/** What is known about one component after its sets are weighed. */
export interface Posterior {
  readonly component: Component;
  readonly clusters: Clusters;
  /** The sets that matter, heaviest first; `weight` is the posterior probability. */
  readonly sets: readonly WeighedSet[];
  /** Probability of each enumerated cause. */
  readonly marginals: ReadonlyMap<GroundCause, number>;
  /** Probability that no fault and no effect of the component acts. */
  readonly nothing: number;
  /** Upper bound of the probability of all sets that were not enumerated. */
  readonly neglected: number;
}

export function posterior(ground: Ground, likelihood: Likelihood, component: Component): Posterior {
  const clusters = new Clusters(ground, likelihood, component.findings);
  const { sets, total, withCause, withoutFault, neglected } = enumerate(
    ground,
    clusters,
    component.findings,
    component.causes,
  );
  return {
    component,
    clusters,
    sets: sets.map(({ causes, weight }) => ({ causes, weight: weight / total })),
    marginals: new Map([...withCause].map(([cause, weight]) => [cause, weight / total])),
    nothing: withoutFault / total,
    neglected: neglected / (total + neglected),
  };
}

/** The most probable sets with and without the cause. The empty set is always among `sets`. */
export function bestSets({ sets }: Posterior, cause: GroundCause): { with: WeighedSet; without: WeighedSet } {
  return {
    with: sets.find(({ causes }) => causes.includes(cause))!,
    without: sets.find(({ causes }) => !causes.includes(cause))!,
  };
}
