import type { ChainLink, Finding } from '@tokimori/model';
import { bringsOf, touchesOf } from './clusters.ts';
import type { Ground, GroundCause, GroundFinding, Voice } from './ground.ts';
import type { WeighedSet } from './layer.ts';
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
function following(ground: Ground, active: Uint8Array, cause: GroundCause): number[] {
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
  return [...level].sort(([a, x], [b, y]) => x - y || a - b).map(([index]) => index);
}

export function chain(ground: Ground, active: Uint8Array, cause: GroundCause): ChainLink[] {
  return following(ground, active, cause).map((index) => {
    const { spec, subject } = ground.states[index]!;
    return { state: spec.name, subject };
  });
}

/** What a state that comes from the cause is heard in, and makes likelier than it normally is; trouble first. */
export function explained(ground: Ground, likelihood: Likelihood, active: Uint8Array, cause: GroundCause): Finding[] {
  const own = new Set(following(ground, active, cause));
  const found = ground.findings.filter((finding) => {
    if (finding.observed === undefined || !finding.voices.some(({ state }) => own.has(state))) return false;
    const heard = likelihood.voicesHeard(finding, active);
    return heard.some(({ state, ratio }) => own.has(state) && ratio > 1) && isRaised(finding, heard);
  });
  const isGood = ({ spec, observed }: GroundFinding) => spec.good.includes(observed!.outcome);
  return [...found.filter((it) => !isGood(it)), ...found.filter(isGood)].map(({ observed }) => observed!);
}

/** Is what was observed likelier while these speak than normally? */
function isRaised(finding: GroundFinding, heard: readonly Voice[]): boolean {
  const outcome = finding.spec.outcomes.indexOf(finding.observed!.outcome);
  return distribution(finding, heard)[outcome]! > finding.normal[outcome]!;
}

/** Symptoms of trouble for which no active state speaks that makes them likelier than they normally are. */
export function leftToChance(ground: Ground, likelihood: Likelihood, active: Uint8Array): GroundFinding[] {
  return ground.findings.filter((finding) => {
    const { observed, spec } = finding;
    if (observed === undefined || spec.role !== 'symptom' || spec.good.includes(observed.outcome)) return false;
    return !isRaised(finding, likelihood.voicesHeard(finding, active));
  });
}
