import { Clusters } from './clusters.ts';
import type { Component } from './components.ts';
import { enumerate, type WeighedSet } from './enumerate.ts';
import type { Ground, GroundCause } from './ground.ts';
import type { Likelihood } from './likelihood.ts';

/** What is known about one component after its sets are weighed. */
export interface Posterior {
  readonly component: Component;
  readonly clusters: Clusters;
  /** Heaviest first; `weight` is the posterior probability. */
  readonly sets: readonly WeighedSet[];
  /** Upper bound of the probability of all sets that are not among `sets`. */
  readonly neglected: number;
}

export function posterior(ground: Ground, likelihood: Likelihood, component: Component): Posterior {
  const clusters = new Clusters(ground, likelihood, component.findings);
  const { sets, total, neglected } = enumerate(ground, clusters, component.findings, component.causes);
  return {
    component,
    clusters,
    sets: sets.map(({ causes, weight }) => ({ causes, weight: weight / total })),
    neglected: neglected / (total + neglected),
  };
}

/** Probability of each cause of the component that is in any weighed set. */
export function marginals({ sets }: Posterior): Map<GroundCause, number> {
  const out = new Map<GroundCause, number>();
  for (const { causes, weight } of sets) for (const cause of causes) out.set(cause, (out.get(cause) ?? 0) + weight);
  return out;
}

/** Probability that no fault and no effect of the component acts. */
export const nothingActs = ({ sets }: Posterior): number =>
  sets
    .filter(({ causes }) => causes.every(({ spec }) => spec.nature === 'exposure'))
    .reduce((sum, { weight }) => sum + weight, 0);

/** The most probable sets with and without the cause. The empty set is always among `sets`. */
export function bestSets({ sets }: Posterior, cause: GroundCause): { with: WeighedSet; without: WeighedSet } {
  return {
    with: sets.find(({ causes }) => causes.includes(cause))!,
    without: sets.find(({ causes }) => !causes.includes(cause))!,
  };
}
