import { ended, type Layer, partsOf } from './layer.ts';
import type { Listener, Memory } from './listeners.ts';
import type { Plan, Step } from './plan.ts';

/** Configurations that will hardly bring this part (times the number of steps) of what is there end where they are. */
const negligible = 3e-8;
/** Beyond this many nodes that part grows, with the cube of their number. */
const manyNodes = 800;
/** No more nodes than this, whatever the evidence: a bound on time and memory. */
const mostNodes = 6000;
/** About the odds of one more cause. */
const dear = 0.05;

/** All configurations of the states decided so far that have one future. */
export interface Node {
  readonly memories: readonly Memory[];
  readonly hash: number;
  /** What is told later can gain no more than this in all findings; in those where something was heard. */
  readonly lift: number;
  readonly heardLift: number;
  /** About what the states may gain that wait to be brought about; more than 1 where any does. */
  readonly promised: number;
  weight: number;
  /** The part of the weight without fault and effect. */
  harmless: number;
}

/** Sums forward, step by step, over nodes instead of configurations. */
export class Forward {
  nodes: Node[];
  /** The weight of what was not followed, without all that could be added to it; the part of it without fault and effect. */
  ended = 0;
  endedHarmless = 0;
  neglected = 0;
  bound = 0;
  readonly #listeners: readonly Listener[];
  readonly #steps: readonly Step[];
  readonly #promises = new Map<Memory, number>();
  readonly #at = new Map<number, number>();
  /** The weight of the sets of no and of one cause: so much is there at least. */
  readonly #least: number;
  /** About the weight of what causes that are not decided yet can add. */
  #ahead = 1;
  readonly #aheadOf = new Map<Step, number>();
  #gain = 1;

  constructor({ listeners, steps }: Plan, least: number) {
    this.#listeners = listeners;
    this.#steps = steps;
    this.nodes = [];
    const memories = listeners.map(({ start }) => start);
    const lift = memories.reduce((product, it) => product * it.lift, 1);
    this.#enter({ memories, hash: 0, lift, heardLift: 1, promised: 1 });
    this.nodes[0]!.weight = 1;
    this.nodes[0]!.harmless = 1;
    const waits = ({ tells }: Step) => tells.some(({ slot }) => listeners[slot]!.waits);
    this.#least = Math.max(
      least,
      steps.reduce((sum, step) => (waits(step) ? sum : sum + this.#alone(step)), 1),
    );
    // One of all that are to come; or one of each member to come, since they are independent of each other.
    let [one, members, own, turn] = [1, 1, 1, -1];
    for (const step of [...steps].reverse()) {
      if (step.turn !== turn) [members, own, turn] = [members * own, 1, step.turn];
      this.#aheadOf.set(step, Math.max(one, members * own));
      one += this.#alone(step, true);
      own += this.#alone(step);
    }
  }

  take(step: Step): Layer {
    const { nodes } = this;
    const size = nodes.length;
    const parts = partsOf(step);
    this.#ahead = this.#aheadOf.get(step)!;
    const cut = negligible * this.#steps.length * Math.max(1, size / manyNodes) ** 3 * this.#known();
    const [weights, quiet, gains] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    const [arriving, arrivingHarmless] = [new Float64Array(size), new Float64Array(size)];
    const to = new Int32Array(size).fill(ended);
    for (let from = 0; from < size; from++) {
      const node = nodes[from]!;
      const still = quietIn(node, step);
      weights[from] = node.weight;
      quiet[from] = still;
      const on = node.weight * (parts.all - still * parts.off);
      const harmlessOn = node.harmless * (parts.harmlessAll - still * parts.harmlessOff);
      node.weight *= still * parts.off;
      node.harmless *= still * parts.harmlessOff;
      if (on === 0) continue;
      to[from] = this.#follow(node, from, step, on, cut);
      gains[from] = this.#gain;
      arriving[from] = on * this.#gain;
      arrivingHarmless[from] = harmlessOn * this.#gain;
    }
    for (let from = 0; from < size; from++) {
      if (to[from] === ended) {
        this.ended += arriving[from]!;
        this.endedHarmless += arrivingHarmless[from]!;
      } else {
        const node = nodes[to[from]!]!;
        node.weight += arriving[from]!;
        node.harmless += arrivingHarmless[from]!;
      }
    }
    const merged = this.#end(step);
    const off = new Int32Array(size);
    for (let from = 0; from < size; from++) {
      off[from] = merged === undefined ? from : merged[from]!;
      if (merged !== undefined && to[from] !== ended) to[from] = merged[to[from]!]!;
    }
    return { step, weights, quiet, gains, to, off, future: weights };
  }

  /** The node in which those hear of it that listen; `ended` where hardly anything can come of it. Leaves its gain. */
  #follow(node: Node, from: number, step: Step, on: number, cut: number): number {
    const { memories } = node;
    let { hash, lift, heardLift, promised } = node;
    let gain = 1;
    for (const { slot, at } of step.tells) {
      const before = memories[slot]!;
      const { memory, gain: own } = this.#listeners[slot]!.tell(before, at);
      if (memory === before) continue;
      gain *= own;
      hash += saltOf(slot) * (memory.id - before.id);
      lift *= memory.lift / before.lift;
      if (this.#listeners[slot]!.waits) promised *= this.#promise(slot, memory) / this.#promise(slot, before);
      else heardLift *= before.id === 0 ? memory.lift : memory.lift / before.lift;
    }
    this.#gain = gain;
    if (hash === node.hash) return from;
    const weight = on * gain;
    // What is unexplained yet may gain once more, if that is not too dear.
    const likely = weight * Math.min(lift, promised * Math.max(1, Math.min(this.#ahead, dear * lift)));
    if (likely < cut || this.nodes.length >= mostNodes) {
      this.neglected += likely;
      const { odds, hope } = step.later;
      this.bound += weight * (promised > 1 + 1e-10 ? odds * lift : Math.min(odds * lift, hope * heardLift));
      return ended;
    }
    const after = memories.slice();
    for (const { slot, at } of step.tells) after[slot] = this.#listeners[slot]!.tell(memories[slot]!, at).memory;
    const known = this.#find(after, hash);
    return known >= 0 ? known : this.#enter({ memories: after, hash, lift, heardLift, promised });
  }

  /** Forgets what nobody needs; nodes that differed only in that become one. */
  #end({ ends, settles }: Step): Int32Array | undefined {
    if (ends.length === 0 && settles.length === 0) return undefined;
    const old = this.nodes;
    const merged = new Int32Array(old.length);
    this.nodes = [];
    this.#at.clear();
    old.forEach((node, from) => {
      let { memories, hash, lift, heardLift, promised } = node;
      for (const { slot, at } of settles) {
        const before = memories[slot]!;
        const memory = this.#listeners[slot]!.settle(before, at);
        if (memory === before) continue;
        if (memories === node.memories) memories = memories.slice();
        (memories as Memory[])[slot] = memory;
        hash += saltOf(slot) * (memory.id - before.id);
        lift *= memory.lift / before.lift;
        if (this.#listeners[slot]!.waits) promised *= this.#promise(slot, memory) / this.#promise(slot, before);
        else heardLift *= before.id === 0 ? memory.lift : memory.lift / before.lift;
      }
      for (const slot of ends) {
        const memory = memories[slot]!;
        lift /= memory.lift;
        if (memory.id === 0) continue;
        if (memories === node.memories) memories = memories.slice();
        (memories as Memory[])[slot] = this.#listeners[slot]!.start;
        hash -= saltOf(slot) * memory.id;
        if (this.#listeners[slot]!.waits) promised /= this.#promise(slot, memory);
        else heardLift /= memory.lift;
      }
      const known = this.#find(memories, hash);
      const to = known >= 0 ? known : this.#enter({ memories, hash, lift, heardLift, promised });
      this.nodes[to]!.weight += node.weight;
      this.nodes[to]!.harmless += node.harmless;
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

  #enter(node: Omit<Node, 'weight' | 'harmless'>): number {
    let key = node.hash;
    while (this.#at.has(key)) key++;
    const { memories, hash, lift, heardLift, promised } = node;
    const at = this.nodes.push({ memories, hash, lift, heardLift, promised, weight: 0, harmless: 0 }) - 1;
    this.#at.set(key, at);
    return at;
  }

  #known(): number {
    let sum = this.#least;
    for (const { weight } of this.nodes) if (weight > sum) sum = weight;
    return sum;
  }

  /** The weight of the step's causes by themselves, as if nothing hid anything. */
  #alone(step: Step, gated = false): number {
    const { all, off } = partsOf(step);
    return (step.state === undefined ? all - 1 : all - off) * this.#gainOf(step, gated);
  }

  /**
   * What the findings gain from it alone; `gated`: also in those where others must be heard besides. None gains less than
   * `least`: with 1, what speaks against it may have been paid for already.
   */
  #gainOf(step: Step, gated = false, least = 0): number {
    let product = 1;
    for (const { slot, at } of step.tells) {
      const listener = this.#listeners[slot]!;
      const { memory, gain } = listener.tell(listener.start, at);
      if (listener.waits) product *= this.#promise(slot, memory);
      else product *= Math.max(least, gated && gain === 1 ? memory.lift : gain);
    }
    return product;
  }

  /** What those states may gain that a slot waits for. More than 1, so that it is seen that something waits. */
  #promise(slot: number, memory: Memory): number {
    if (memory.id === 0) return 1;
    const known = this.#promises.get(memory);
    if (known !== undefined) return known;
    let product = 1 + 1e-9;
    for (const next of this.#steps) {
      const brought = next.brought.find((it) => it.slot === slot);
      const surely = next.led === slot ? 1 - memory.hoped : (brought?.surely ?? 0);
      if (surely > 0) product *= Math.max(1, 1 - surely + surely * this.#gainOf(next, true, 1));
    }
    this.#promises.set(memory, product);
    return product;
  }
}

function quietIn({ memories }: Node, { led, brought }: Step): number {
  let quiet = led < 0 ? 1 : memories[led]!.factor;
  for (const { slot, surely } of brought) if (memories[slot]!.id !== 0) quiet *= 1 - surely;
  return quiet;
}

/** Spreads slots over the hash; equality is checked besides. */
const saltOf = (slot: number): number => (Math.imul(slot + 1, 0x9e3779b1) >>> 0) + 1;
