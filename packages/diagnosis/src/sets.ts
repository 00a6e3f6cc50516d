import type { GroundCause } from './ground.ts';
import { ended, futureOf, type Layer, partsOf, type WeighedSet } from './layer.ts';

/** Sets that have less of the total are not told one by one: this, times the fourth power of the number of steps. */
const least = 3e-12;
/** Of two sets that weigh the same the smaller one comes first. */
const simplest = 1e-9;

/** Walks forward once more, only where enough of the total lies ahead, and gathers the sets of causes met on the way. */
export function setsOf(layers: readonly Layer[], free: readonly GroundCause[], total: number): WeighedSet[] {
  const found = new Map<string, { causes: readonly GroundCause[]; weight: number }>();
  const enough = least * (layers.length + free.length) ** 4 * total;
  const keep = (causes: readonly GroundCause[], weight: number): void => {
    const sorted = [...causes].sort((a, b) => a.index - b.index);
    const key = sorted.map(({ index }) => index).join();
    const known = found.get(key);
    if (known) known.weight += weight;
    else found.set(key, { causes: sorted, weight });
  };
  const freely = (at: number, causes: readonly GroundCause[], weight: number): void => {
    const cause = free[at];
    if (cause === undefined) {
      keep(causes, weight);
      return;
    }
    freely(at + 1, causes, weight);
    if (weight * cause.odds >= enough) freely(at + 1, [...causes, cause], weight * cause.odds);
  };
  const walk = (from: number, start: number, causes: readonly GroundCause[], sofar: number): void => {
    let [node, weight] = [start, sofar];
    for (let at = from; at < layers.length; at++) {
      const layer = layers[at]!;
      const { step, quiet, gains, to, off } = layer;
      const onward = gains[node]! * futureOf(layer, to[node]!);
      const silent = quiet[node]! * layer.future[off[node]!]!;
      const most = weight * Math.max(onward, silent) * partsOf(step).all;
      if (most < enough) return;
      // Which of the causes act, and whether the state is active: most of it is none, and not active.
      if (onward > 0 || step.causes.length > 0) {
        for (const { acting, odds, fails } of subsets(layer)) {
          const all = acting.length === 0 ? causes : [...causes, ...acting];
          const on = weight * odds * (1 - quiet[node]! * fails);
          if (on * onward >= enough) {
            if (to[node] === ended) freely(0, all, on * gains[node]!);
            else walk(at + 1, to[node]!, all, on * gains[node]!);
          }
          const offWeight = weight * odds * fails * quiet[node]!;
          if (acting.length > 0 && offWeight * layer.future[off[node]!]! >= enough) {
            walk(at + 1, off[node]!, all, offWeight);
          }
        }
      }
      weight *= quiet[node]!;
      node = off[node]!;
    }
    freely(0, causes, weight);
  };
  walk(0, 0, [], 1);
  const worth = ({ causes, weight }: WeighedSet) => weight * (1 - simplest * causes.length);
  return [...found.values()].sort((a, b) => worth(b) - worth(a));
}

const known = new WeakMap<Layer, { acting: GroundCause[]; odds: number; fails: number }[]>();

/** Every choice of a step's causes: their odds, and that all of them fail to bring the state about. */
function subsets(layer: Layer) {
  const made = known.get(layer);
  if (made) return made;
  let out: { acting: GroundCause[]; odds: number; fails: number }[] = [{ acting: [], odds: 1, fails: 1 }];
  layer.step.causes.forEach((cause, i) => {
    const fail = 1 - layer.step.surely[i]!;
    out = [
      ...out,
      ...out.map(({ acting, odds, fails }) => ({
        acting: [...acting, cause],
        odds: odds * cause.odds,
        fails: fails * fail,
      })),
    ];
  });
  known.set(layer, out);
  return out;
}
