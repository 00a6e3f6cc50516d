import type { GroundCause } from './ground.ts';
import type { Step } from './plan.ts';

export interface WeighedSet {
  readonly causes: readonly GroundCause[];
  readonly weight: number;
}

/** What happened at one step, by node before it; to walk it back. */
export interface Layer {
  readonly step: Step;
  readonly weights: Float64Array;
  /** Probability that nothing leads to the state. */
  readonly quiet: Float64Array;
  /** While the variable is on: by how much the findings change, and which node comes then (`ended` for none). */
  readonly gains: Float64Array;
  readonly to: Int32Array;
  /** While it is off: the node after slots have ended. */
  readonly off: Int32Array;
  /** What follows each node after the step: known when the layer was walked back. */
  future: Float64Array;
}

/** No other cause follows. */
export const ended = -1;

export const futureOf = ({ future }: Layer, node: number): number => (node === ended ? 1 : future[node]!);

const nobody: ReadonlySet<GroundCause> = new Set();

/** Sums over the causes of a step: all of it, and what leaves the state off; both also over exposures only. */
export function partsOf({ causes, surely }: Step, absent: ReadonlySet<GroundCause> = nobody) {
  let [all, off, harmlessAll, harmlessOff] = [1, 1, 1, 1];
  causes.forEach((cause, i) => {
    if (absent.has(cause)) return;
    const { odds, spec } = cause;
    const stays = 1 + odds * (1 - surely[i]!);
    all *= 1 + odds;
    off *= stays;
    if (spec.nature !== 'exposure') return;
    harmlessAll *= 1 + odds;
    harmlessOff *= stays;
  });
  return { all, off, harmlessAll, harmlessOff };
}
