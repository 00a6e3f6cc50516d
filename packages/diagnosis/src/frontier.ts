import type { Bits } from './bits.ts';
import type { Ground, GroundCause } from './ground.ts';
import type { Listener, Memory } from './listeners.ts';
import { type Plan, plan, type Step } from './plan.ts';

/** Configurations that can bring less than this part of what is known to be there are bounded, not followed. */
const negligible = 1e-7;
/** Beyond this many nodes that part grows, with the cube of their number. */
const manyNodes = 1000;

/** Sums over all sets of causes and all configurations of states, relative to no cause. */
export interface Total {
  readonly total: number;
  readonly withCause: ReadonlyMap<GroundCause, number>;
  /** Over the sets without fault and effect. */
  readonly withoutFault: number;
  /** What was not followed is at most this. */
  readonly neglected: number;
}

/** All configurations of the states decided so far that have one future. */
interface Node {
  readonly memories: readonly Memory[];
  readonly hash: number;
  weight: number;
  /** The part of the weight without fault and effect. */
  harmless: number;
}

/** Where a node goes while the variable of a step is on. */
interface Way {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** What happened at one step, to walk it back. */
interface Layer {
  readonly step: Step;
  readonly weights: Float64Array;
  /** By node: probability that nothing leads to the state. */
  readonly quiet: Float64Array;
  readonly ways: readonly Way[];
  /** By node: where it went as slots ended. */
  readonly merged: Int32Array | undefined;
}

/** Sums forward, step by step, over nodes instead of configurations; then back, for what each cause has in it. */
export function total(ground: Ground, causes: readonly GroundCause[], selected: Bits): Total {
  const planned = plan(ground, causes, selected);
  const forward = new Forward(planned);
  const layers = planned.steps.map((step) => forward.take(step));
  const withCause = backward(layers, forward.nodes.length);
  let [all, withoutFault] = [0, 0];
  for (const { weight, harmless } of forward.nodes) {
    all += weight;
    withoutFault += harmless;
  }
  let free = 1;
  let freeHarmless = 1;
  for (const { odds, spec } of planned.free) {
    free *= 1 + odds;
    if (spec.nature === 'exposure') freeHarmless *= 1 + odds;
  }
  for (const [cause, weight] of withCause) withCause.set(cause, weight * free);
  for (const cause of planned.free) withCause.set(cause, (all * free * cause.odds) / (1 + cause.odds));
  return {
    total: all * free,
    withCause,
    withoutFault: withoutFault * freeHarmless,
    neglected: forward.neglected * free,
  };
}

class Forward {
  nodes: Node[];
  neglected = 0;
  readonly #listeners: readonly Listener[];
  readonly #at = new Map<number, number>();
  /** The weight of the sets of no and of one cause: so much is there at least. */
  readonly #least: number;

  constructor({ listeners, steps }: Plan) {
    this.#listeners = listeners;
    this.nodes = [];
    this.#enter(
      listeners.map(({ start }) => start),
      0,
    );
    this.nodes[0]!.weight = 1;
    this.nodes[0]!.harmless = 1;
    this.#least = steps.reduce((sum, step) => sum + this.#alone(step), 1);
  }

  take(step: Step): Layer {
    const { nodes } = this;
    const before = nodes.length;
    const weights = new Float64Array(before);
    const quiet = new Float64Array(before);
    const parts = partsOf(step);
    const cut = negligible * Math.max(1, before / manyNodes) ** 3 * this.#known();
    const ways: Way[] = [];
    const arriving: number[] = [];
    const arrivingHarmless: number[] = [];
    for (let from = 0; from < before; from++) {
      const node = nodes[from]!;
      const still = quietIn(node, step);
      weights[from] = node.weight;
      quiet[from] = still;
      const on = node.weight * (parts.all - still * parts.off);
      const harmlessOn = node.harmless * (parts.harmlessAll - still * parts.harmlessOff);
      node.weight *= still * parts.off;
      node.harmless *= still * parts.harmlessOff;
      if (on === 0) continue;
      const way = this.#follow(node, from, step, on, cut);
      if (way === undefined) continue;
      ways.push(way);
      arriving.push(on * way.gain);
      arrivingHarmless.push(harmlessOn * way.gain);
    }
    ways.forEach(({ to }, i) => {
      nodes[to]!.weight += arriving[i]!;
      nodes[to]!.harmless += arrivingHarmless[i]!;
    });
    return { step, weights, quiet, ways, merged: this.#end(step.ends) };
  }

  /** The node in which those hear of it that listen; nothing where all that can come of it is negligible. */
  #follow(node: Node, from: number, step: Step, on: number, cut: number): Way | undefined {
    let gain = 1;
    let hash = node.hash;
    for (const { slot, at } of step.tells) {
      const before = node.memories[slot]!;
      const told = this.#listeners[slot]!.tell(before, at);
      gain *= told.gain;
      hash += saltOf(slot) * (told.memory.id - before.id);
    }
    if (hash === node.hash) return { from, to: from, gain };
    const memories = node.memories.slice();
    for (const { slot, at } of step.tells) memories[slot] = this.#listeners[slot]!.tell(memories[slot]!, at).memory;
    const known = this.#find(memories, hash);
    if (known >= 0) return { from, to: known, gain };
    let [lift, heard] = [1, 1];
    for (const memory of memories) {
      lift *= memory.lift;
      if (memory.id !== 0) heard *= memory.lift;
    }
    const most = on * gain * Math.min(step.later.odds * lift, step.later.hope * heard);
    if (most < cut) {
      this.neglected += most;
      return undefined;
    }
    return { from, to: this.#enter(memories, hash), gain };
  }

  /** Forgets what nobody needs; nodes that differed only in that become one. */
  #end(slots: readonly number[]): Int32Array | undefined {
    if (slots.length === 0) return undefined;
    const old = this.nodes;
    const merged = new Int32Array(old.length);
    this.nodes = [];
    this.#at.clear();
    old.forEach(({ memories, hash, weight, harmless }, from) => {
      let [kept, left] = [memories, hash];
      for (const slot of slots) {
        const { id } = memories[slot]!;
        if (id === 0) continue;
        if (kept === memories) kept = memories.slice();
        (kept as Memory[])[slot] = this.#listeners[slot]!.start;
        left -= saltOf(slot) * id;
      }
      const known = this.#find(kept, left);
      const to = known >= 0 ? known : this.#enter(kept, left);
      this.nodes[to]!.weight += weight;
      this.nodes[to]!.harmless += harmless;
      merged[from] = to;
    });
    return merged;
  }

  #find(memories: readonly Memory[], hash: number): number {
    for (let key = hash; ; key++) {
      const at = this.#at.get(key);
      if (at === undefined) return -1;
      const other = this.nodes[at]!.memories;
      let slot = 0;
      while (slot < other.length && other[slot] === memories[slot]) slot++;
      if (slot === other.length) return at;
    }
  }

  #enter(memories: readonly Memory[], hash: number): number {
    let key = hash;
    while (this.#at.has(key)) key++;
    const at = this.nodes.push({ memories, hash, weight: 0, harmless: 0 }) - 1;
    this.#at.set(key, at);
    return at;
  }

  #known(): number {
    let sum = this.#least;
    for (const { weight } of this.nodes) if (weight > sum) sum = weight;
    return sum;
  }

  #alone(step: Step): number {
    const { all, off } = partsOf(step);
    let gain = all - off;
    for (const { slot, at } of step.tells) {
      const listener = this.#listeners[slot]!;
      gain *= listener.tell(listener.start, at).gain;
    }
    return gain;
  }
}

/** Walks the layers back: the part of the total that each cause has. */
function backward(layers: readonly Layer[], last: number): Map<GroundCause, number> {
  const withCause = new Map<GroundCause, number>();
  let future = new Float64Array(last).fill(1);
  for (const { step, weights, quiet, ways, merged } of [...layers].reverse()) {
    const after = merged === undefined ? future : Float64Array.from(merged, (to) => future[to]!);
    const { all, off } = partsOf(step);
    const before = new Float64Array(weights.length);
    // Sums over the nodes: futures while off, and while on with all that could bring it about, or but for what did not.
    let [silent, any, none] = [0, 0, 0];
    for (let i = 0; i < before.length; i++) {
      const still = quiet[i]! * after[i]!;
      before[i] = still * off;
      silent += weights[i]! * still;
    }
    for (const { from, to, gain } of ways) {
      const onward = gain * after[to]!;
      before[from]! += (all - quiet[from]! * off) * onward;
      any += weights[from]! * onward;
      none += weights[from]! * onward * quiet[from]!;
    }
    step.causes.forEach((cause, i) => {
      const { odds } = cause;
      const stays = odds * (1 - step.surely[i]!);
      withCause.set(cause, (all * odds * any) / (1 + odds) + (off * stays * (silent - none)) / (1 + stays));
    });
    future = before;
  }
  return withCause;
}

/** Sums over the causes of a step: all of it, and what leaves the state off; both also over exposures only. */
function partsOf({ causes, surely }: Step) {
  let [all, off, harmlessAll, harmlessOff] = [1, 1, 1, 1];
  causes.forEach(({ odds, spec }, i) => {
    const stays = 1 + odds * (1 - surely[i]!);
    all *= 1 + odds;
    off *= stays;
    if (spec.nature !== 'exposure') return;
    harmlessAll *= 1 + odds;
    harmlessOff *= stays;
  });
  return { all, off, harmlessAll, harmlessOff };
}

function quietIn({ memories }: Node, { led, brought }: Step): number {
  let quiet = led < 0 ? 1 : memories[led]!.factor;
  for (const { slot, surely } of brought) if (memories[slot]!.id !== 0) quiet *= 1 - surely;
  return quiet;
}

/** Spreads slots over the hash; equality is checked besides. */
const saltOf = (slot: number): number => (Math.imul(slot + 1, 0x9e3779b1) >>> 0) + 1;
