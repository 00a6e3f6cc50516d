import type { CauseSpec, Network, StateSpec } from '@tokimori/model';
import { cycle, unknownName } from './errors.ts';

/**
 * The states, each before those it leads to.
 * Throws DIAGNOSIS_CYCLE, and DIAGNOSIS_UNKNOWN_STATE for an edge to a state that does not exist.
 */
export function inOrder(network: Network): StateSpec[] {
  const byName = new Map(network.states.map((spec) => [spec.name, spec]));
  for (const cause of network.causes)
    for (const [name] of edges(cause.brings)) known(byName, name, `cause ${cause.key}`);
  const waiting = new Map(network.states.map((spec) => [spec.name, 0]));
  for (const spec of network.states) {
    for (const [name] of edges(spec.leadsTo)) {
      known(byName, name, `state ${spec.name}`);
      waiting.set(name, waiting.get(name)! + 1);
    }
  }
  const ready = network.states.filter((spec) => waiting.get(spec.name) === 0);
  for (const spec of ready) {
    waiting.delete(spec.name);
    for (const [name] of edges(spec.leadsTo)) {
      const left = waiting.get(name)! - 1;
      waiting.set(name, left);
      if (left === 0) ready.push(byName.get(name)!);
    }
  }
  if (waiting.size > 0) throw cycle([...waiting.keys()]);
  return ready;
}

/** The edges of a cause or state that can fire. */
export const edges = (to: CauseSpec['brings'] | undefined): [string, number][] =>
  Object.entries(to ?? {}).filter((edge): edge is [string, number] => edge[1] !== undefined && edge[1] > 0);

function known(byName: ReadonlyMap<string, StateSpec>, name: string, where: string): void {
  if (!byName.has(name)) throw unknownName('state', name, where);
}
