import { backward, without } from './backward.ts';
import type { Bits } from './bits.ts';
import { Forward, type Node } from './forward.ts';
import type { Ground, GroundCause } from './ground.ts';
import type { WeighedSet } from './layer.ts';
import { plan } from './plan.ts';
import { setsOf } from './sets.ts';

/** Sums over all sets of causes and all configurations of states, relative to no cause. */
export interface Total {
  readonly total: number;
  readonly withCause: ReadonlyMap<GroundCause, number>;
  /** Over the sets without fault and effect. */
  readonly withoutFault: number;
  /** What else there may be beyond configurations that were not followed: an estimate, and what it surely cannot exceed. */
  readonly neglected: number;
  readonly bound: number;
  /** The sets of causes that have a part worth telling, heaviest first. */
  readonly sets: readonly WeighedSet[];
  /** Over the sets that have none of these causes. */
  readonly without: (causes: ReadonlySet<GroundCause>) => number;
}

/**
 * Sums forward, step by step, over nodes instead of configurations; then back, for what each cause has in it.
 * `least`: a weight known to be in the sum.
 */
export function total(ground: Ground, causes: readonly GroundCause[], selected: Bits, least = 1): Total {
  const planned = plan(ground, causes, selected);
  const forward = new Forward(planned, least);
  const layers = planned.steps.map((step) => forward.take(step));
  const withCause = backward(layers, forward.nodes.length);
  let free = 1;
  let freeHarmless = 1;
  for (const { odds, spec } of planned.free) {
    free *= 1 + odds;
    if (spec.nature === 'exposure') freeHarmless *= 1 + odds;
  }
  const all = (forward.ended + sumOf(forward.nodes, 'weight')) * free;
  for (const [cause, weight] of withCause) withCause.set(cause, weight * free);
  for (const cause of planned.free) withCause.set(cause, (all * cause.odds) / (1 + cause.odds));
  return {
    total: all,
    withCause,
    withoutFault: (forward.endedHarmless + sumOf(forward.nodes, 'harmless')) * freeHarmless,
    neglected: forward.neglected * free,
    bound: forward.bound * free,
    sets: setsOf(layers, planned.free, all),
    without: (causes) =>
      planned.free.reduce(
        (product, cause) => (causes.has(cause) ? product : product * (1 + cause.odds)),
        without(layers, forward.nodes.length, causes),
      ),
  };
}

const sumOf = (nodes: readonly Node[], what: 'weight' | 'harmless'): number =>
  nodes.reduce((sum, node) => sum + node[what], 0);
