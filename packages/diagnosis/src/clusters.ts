import { type Bits, common, meet, unite } from './bits.ts';
import type { Edge, Ground, GroundCause } from './ground.ts';
import type { Likelihood } from './likelihood.ts';

/**
 * What one cause brings about, cut into parts that share no finding: a cause on a host may act on each of its paths on
 * its own. Parts without a common finding are independent, whichever causes they come from.
 */
export interface Cluster {
  readonly id: number;
  readonly brings: readonly Edge[];
  /** The selected findings it can change. */
  readonly touches: Bits;
}

/** Cuts causes into clusters, and gives likelihoods of sets of causes as products over groups of clusters, each computed once. */
export class Clusters {
  readonly #ground: Ground;
  readonly #likelihood: Likelihood;
  readonly #selected: Bits;
  readonly #ofCause = new Map<number, readonly Cluster[]>();
  readonly #ratios = new Map<string, number>();
  #made = 0;

  constructor(ground: Ground, likelihood: Likelihood, selected: Bits) {
    this.#ground = ground;
    this.#likelihood = likelihood;
    this.#selected = selected;
  }

  of(cause: GroundCause): readonly Cluster[] {
    const known = this.#ofCause.get(cause.index);
    if (known) return known;
    const parts = cause.brings
      .filter(({ state }) => meet(this.#ground.states[state]!.touches, this.#selected))
      .map((edge) => ({
        id: 0,
        brings: [edge],
        touches: common(this.#ground.states[edge.state]!.touches, this.#selected),
      }));
    const clusters = joined(parts).map((group) => ({ ...together(group), id: this.#made++ }));
    this.#ofCause.set(cause.index, clusters);
    return clusters;
  }

  /** Clusters of all the causes, gathered where they share a finding: each group is independent of the others. */
  groups(causes: readonly GroundCause[]): Cluster[][] {
    return joined(causes.flatMap((cause) => this.of(cause)));
  }

  /** P(selected findings | causes) against P(the same | none). */
  ratio(causes: readonly GroundCause[]): number {
    return this.groups(causes).reduce((product, group) => product * this.#groupRatio(group), 1);
  }

  #groupRatio(group: readonly Cluster[]): number {
    const key = keyOf(group);
    const known = this.#ratios.get(key);
    if (known !== undefined) return known;
    const ratio = this.#likelihood.ratio(bringsOf(group), this.#selected);
    this.#ratios.set(key, ratio);
    return ratio;
  }
}

export const keyOf = (group: readonly Cluster[]): string =>
  group.length === 1
    ? `${group[0]!.id}`
    : group
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .join();

export const bringsOf = (group: readonly Cluster[]): readonly Edge[] =>
  group.length === 1 ? group[0]!.brings : group.flatMap(({ brings }) => brings);

/** All findings a group can change. */
export function touchesOf(group: readonly Cluster[], words: number): Bits {
  const all = new Uint32Array(words);
  for (const { touches } of group) unite(all, touches);
  return all;
}

const together = (group: readonly Cluster[]): Omit<Cluster, 'id'> => ({
  brings: bringsOf(group),
  touches: touchesOf(group, group[0]!.touches.length),
});

/** Gathers what shares a finding, directly or through others. */
function joined(clusters: readonly Cluster[]): Cluster[][] {
  let groups: { members: Cluster[]; touches: Bits }[] = [];
  for (const cluster of clusters) {
    const touched = groups.filter((group) => meet(group.touches, cluster.touches));
    if (touched.length === 0) {
      groups.push({ members: [cluster], touches: cluster.touches });
      continue;
    }
    const touches = Uint32Array.from(cluster.touches);
    for (const group of touched) unite(touches, group.touches);
    const merged = { members: [...touched.flatMap((group) => group.members), cluster], touches };
    groups = groups.filter((group) => !touched.includes(group));
    groups.push(merged);
  }
  return groups.map((group) => group.members);
}
