import type { ChainLink } from '@tokimori/model';
import { bringsOf, touchesOf } from './clusters.ts';
import type { WeighedSet } from './frontier.ts';
import type { Ground, GroundCause, GroundFinding } from './ground.ts';
import { distribution, type Likelihood } from './likelihood.ts';
import type { Posterior } from './posterior.ts';

/** The most probable configuration of states under a set of causes: 1 where active, by index of the state. */
export function picture(ground: Ground, likelihood: Likelihood, posterior: Posterior, set: WeighedSet): Uint8Array {
  const active = new Uint8Array(ground.states.length);
  for (const group of posterior.clusters.groups(set.causes)) {
    for (const state of likelihood.mostProbable(bringsOf(group), touchesOf(group, ground.observed.length)))
      active[state] = 1;
  }
  return active;
}

/** The active states that come from the cause, those it brings about first, then what these lead to. */
export function chain(ground: Ground, active: Uint8Array, cause: GroundCause): ChainLink[] {
  const level = new Map<number, number>();
  for (const { state } of cause.brings) if (active[state] === 1) level.set(state, 0);
  // States stand parents first, so each one's level is final when it is met.
  for (const { index, children } of ground.states) {
    const own = level.get(index);
    if (own === undefined) continue;
    for (const child of children) {
      if (active[child] === 1) level.set(child, Math.max(level.get(child) ?? 0, own + 1));
    }
  }
  return [...level]
    .sort(([a, x], [b, y]) => x - y || a - b)
    .map(([index]) => ({ state: ground.states[index]!.spec.name, subject: ground.states[index]!.subject }));
}

/** Symptoms of trouble for which no active state speaks that makes them likelier than they normally are. */
export function leftToChance(ground: Ground, likelihood: Likelihood, active: Uint8Array): GroundFinding[] {
  return ground.findings.filter((finding) => {
    const { observed, spec, normal } = finding;
    if (observed === undefined || spec.role !== 'symptom' || spec.good.includes(observed.outcome)) return false;
    const outcome = spec.outcomes.indexOf(observed.outcome);
    return distribution(finding, likelihood.voicesHeard(finding, active))[outcome]! <= normal[outcome]!;
  });
}
