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

/** Enough to see about how much it is. */
const fewLeaves = 64;

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
    const groups = this.groups(causes);
    // What hangs together as a whole is asked for once; only parts of sets come again.
    if (groups.length === 1 && groups[0]!.length > 1)
      return this.#likelihood.ratio(bringsOf(groups[0]!), this.#selected);
    let ratio = 1;
    for (const group of groups) ratio *= this.#groupRatio(group);
    return ratio;
  }

  /** At least so much is the ratio of one cause, found quickly. */
  atLeast(cause: GroundCause): number {
    return this.of(cause).reduce(
      (product, { brings }) => product * this.#likelihood.ratio(brings, this.#selected, fewLeaves),
      1,
    );
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
  const groups: Cluster[][] = [];
  for (const cluster of clusters) {
    let home: Cluster[] | undefined;
    for (let at = groups.length - 1; at >= 0; at--) {
      const group = groups[at]!;
      if (!group.some(({ touches }) => meet(touches, cluster.touches))) continue;
      if (home !== undefined) {
        group.push(...home);
        groups.splice(groups.indexOf(home), 1);
      }
      home = group;
    }
    if (home === undefined) groups.push([cluster]);
    else home.push(cluster);
  }
  return groups;
}
