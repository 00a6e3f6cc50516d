import type { GroundCause } from './ground.ts';
import { ended, futureOf, type Layer, partsOf } from './layer.ts';

/** Walks the layers back: the part of the total that each cause has. */
export function backward(layers: readonly Layer[], last: number): Map<GroundCause, number> {
  const withCause = new Map<GroundCause, number>();
  let future = new Float64Array(last).fill(1);
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at]!;
    layer.future = future;
    const { step, weights, quiet, gains, to, off } = layer;
    const parts = partsOf(step);
    const before = new Float64Array(weights.length);
    // Sums over the nodes: while off; while on whatever brought it about; and the part of that which came by itself.
    let [silent, any, none] = [0, 0, 0];
    for (let i = 0; i < before.length; i++) {
      const still = quiet[i]! * future[off[i]!]!;
      const onward = gains[i]! * futureOf(layer, to[i]!);
      before[i] = still * parts.off + (parts.all - quiet[i]! * parts.off) * onward;
      silent += weights[i]! * still;
      any += weights[i]! * onward;
      none += weights[i]! * quiet[i]! * onward;
    }
    step.causes.forEach((cause, i) => {
      const stays = cause.odds * (1 - step.surely[i]!);
      const [acting, inVain] = [cause.odds / (1 + cause.odds), stays / (1 + stays)];
      withCause.set(cause, parts.all * acting * any + parts.off * inVain * (silent - none));
    });
    future = before;
  }
  return withCause;
}

/** Forwards along the same ways, as if these causes had no odds. */
export function without(layers: readonly Layer[], last: number, absent: ReadonlySet<GroundCause>): number {
  let weights = new Float64Array(1).fill(1);
  let sum = 0;
  layers.forEach(({ step, quiet, gains, to, off }, at) => {
    const next = new Float64Array(layers[at + 1]?.weights.length ?? last);
    const parts = partsOf(step, absent);
    for (let i = 0; i < weights.length; i++) {
      const still = quiet[i]! * parts.off;
      const on = weights[i]! * (parts.all - still) * gains[i]!;
      next[off[i]!]! += weights[i]! * still;
      if (to[i] === ended) sum += on;
      else next[to[i]!]! += on;
    }
    weights = next;
  });
  return weights.reduce((all, weight) => all + weight, sum);
}
