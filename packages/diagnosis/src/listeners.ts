import type { Edge, Voice } from './ground.ts';
import { remember } from './maps.ts';

/**
 * What a finding or a state has heard so far, told state by state. Two configurations that leave every listener with the
 * same memory have the same future, so they are summed as one.
 */
export interface Memory {
  /** Short name within its listener; 0 where nothing was heard. */
  readonly id: number;
  /** Against nothing heard: P(outcome) against normal in a finding, P(nothing brings it about) in a state. */
  readonly factor: number;
  /** In a state: what the factor would be if the gate opened for what was heard. */
  readonly hoped: number;
  /** Nothing told later can raise the factor more than this. At least 1. */
  readonly lift: number;
  /** Whether anything told later can change it at all. */
  readonly isOpen: boolean;
  readonly heard: readonly number[];
  readonly after: (Told | undefined)[];
}

/** The memory afterwards, and by how much the factor changed. */
export interface Told {
  readonly memory: Memory;
  readonly gain: number;
}

type Heard = Omit<Memory, 'id' | 'after'> & { readonly key: string };

/** Remembers of the active states it was told of only what still matters. */
export abstract class Listener {
  /** True where a state is still to come of what was heard. */
  readonly waits: boolean = true;
  readonly start: Memory;
  readonly #known = new Map<string, Memory>();

  constructor(lift: number) {
    this.start = { id: 0, factor: 1, hoped: 1, lift, isOpen: true, heard: [], after: [] };
  }

  /** After the state in position `at` of its voices (or parents) was found active. Told in ascending order. */
  tell(memory: Memory, at: number): Told {
    const known = memory.after[at];
    if (known !== undefined) return known;
    const told = memory.isOpen ? this.#learn(memory, at) : { memory, gain: 1 };
    memory.after[at] = told;
    return told;
  }

  /** After all positions up to `at` were decided: what nothing told later can open is forgotten. */
  settle(memory: Memory, at: number): Memory {
    return memory.isOpen ? this.#named(this.listen(memory.heard, at)) : memory;
  }

  #learn(memory: Memory, at: number): Told {
    const heard = this.listen([...memory.heard, at], at);
    return { memory: this.#named(heard), gain: this.gain(heard.factor, memory.factor) };
  }

  #named({ key, ...heard }: Heard): Memory {
    const name = heard.isOpen ? `${key}=${heard.factor}` : '';
    return remember(this.#known, name, () => ({ ...heard, id: this.#known.size + 1, after: [] }));
  }

  /** Positions after which it is worth settling. */
  get settles(): readonly number[] {
    return [];
  }

  /** By how much all that was observed becomes likelier. */
  protected gain(_now: number, _before: number): number {
    return 1;
  }

  /** While these are active, of all that was told up to `at`. */
  protected abstract listen(active: readonly number[], at: number): Heard;
}

/** Its voices in the order in which their states are decided. */
export class FindingListener extends Listener {
  override readonly waits = false;
  readonly #voices: readonly Voice[];
  readonly #gate: Gate;
  readonly #later: Later;
  readonly #laterFree: Later;

  constructor(paths: number, voices: readonly Voice[]) {
    super(voices.reduce((most, { ratio }) => Math.max(most, ratio), 1));
    this.#voices = voices;
    this.#gate = new Gate(paths, voices);
    this.#later = new Later(voices);
    this.#laterFree = paths === 0 ? this.#later : new Later(voices, ({ covers }) => covers === undefined);
  }

  protected override gain(now: number, before: number): number {
    return now / before;
  }

  override get settles(): readonly number[] {
    return this.#gate.lasts;
  }

  protected listen(active: readonly number[], at: number): Heard {
    const voices = this.#voices;
    const gate = this.#gate.after(active, at);
    const spoken: number[] = [];
    let waiting: number[] = [];
    let [nearest, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const i of active) {
      const { depth, covers } = voices[i]!;
      if (gate === open || covers === undefined) {
        spoken.push(i);
        nearest = Math.min(nearest, depth);
      } else if (gate !== shut) {
        waiting.push(i);
        next = Math.min(next, depth);
      }
    }
    const loud = spoken.filter((i) => voices[i]!.depth === nearest);
    const ratios = loud.map((i) => voices[i]!.ratio).sort((a, b) => a - b);
    const factor = loud.length === 0 ? 1 : ratios.reduce((sum, ratio) => sum + ratio, 0) / loud.length;
    // They all speak at once when the gate opens: only the nearest of them can be heard, and none beyond what speaks already.
    waiting = next > nearest ? [] : waiting.filter((i) => voices[i]!.depth === next);
    let [most, isOpen] = [factor, waiting.length > 0];
    for (const i of waiting) most = Math.max(most, voices[i]!.ratio);
    const later = (gate === shut ? this.#laterFree : this.#later).most(at, nearest);
    if (later > 0) [most, isOpen] = [Math.max(most, later), true];
    const held = waiting.map((i) => voices[i]!.ratio).sort((a, b) => a - b);
    return {
      key: `${nearest}/${loud.length}/${gate}/${waiting.length === 0 ? '' : `${next}:${held}`}`,
      factor,
      hoped: factor,
      lift: most / factor,
      isOpen,
      // What opened the gate stays with it: later voices are behind the same gate.
      heard: active.filter((i) => loud.includes(i) || (gate !== shut && voices[i]!.covers !== undefined)),
    };
  }
}

/** What the voices told later can still give. */
class Later {
  readonly #depths: readonly number[];
  /** By depth and position: the largest ratio told after it by voices no farther than the depth; 0 where there is none. */
  readonly #most: Float64Array;
  readonly #size: number;

  constructor(voices: readonly Voice[], counts: (voice: Voice) => boolean = () => true) {
    this.#depths = [...new Set(voices.map(({ depth }) => depth))].sort((a, b) => a - b);
    this.#size = voices.length;
    this.#most = new Float64Array(this.#depths.length * this.#size);
    this.#depths.forEach((nearest, row) => {
      let most = 0;
      for (let at = this.#size - 1; at >= 0; at--) {
        this.#most[row * this.#size + at] = most;
        const voice = voices[at]!;
        if (voice.depth <= nearest && voice.ratio > most && counts(voice)) most = voice.ratio;
      }
    });
  }

  most(at: number, nearest: number): number {
    let row = this.#depths.length - 1;
    while (row >= 0 && this.#depths[row]! > nearest) row--;
    return row < 0 ? 0 : this.#most[row * this.#size + at]!;
  }
}

/** A state that others lead to. */
export class StateListener extends Listener {
  readonly #parents: readonly Edge[];
  readonly #gate: Gate;

  constructor(paths: number, parents: readonly Edge[]) {
    super(1);
    this.#parents = parents;
    this.#gate = new Gate(paths, parents);
  }

  override get settles(): readonly number[] {
    return this.#gate.lasts;
  }

  protected listen(active: readonly number[], at: number): Heard {
    const gate = this.#gate.after(active, at);
    const isGated = (i: number) => this.#parents[i]!.covers !== undefined;
    const factor = this.#quiet(active.filter((i) => gate === open || !isGated(i)));
    const held = gate === open || gate === shut ? 1 : this.#quiet(active.filter(isGated));
    return {
      key: `${gate}/${held}`,
      factor,
      hoped: factor * held,
      lift: 1,
      isOpen: true,
      heard: gate === shut ? active.filter((i) => !isGated(i)) : active,
    };
  }

  /** That none of them brings it about; in one order, so that equal ones give equal numbers. */
  #quiet(by: readonly number[]): number {
    return by
      .map((i) => 1 - this.#parents[i]!.surely)
      .sort((a, b) => a - b)
      .reduce((quiet, fails) => quiet * fails, 1);
  }
}

/** Remembers whether a cause of several states acts. */
export class CauseListener extends Listener {
  constructor() {
    super(1);
  }

  protected listen(): Heard {
    return { key: '', factor: 1, hoped: 1, lift: 1, isOpen: false, heard: [] };
  }
}

/** All paths are covered; one is not, and nothing told later covers it. */
const [open, shut] = ['open', 'shut'];

/** What is gated speaks (or leads on) only when all paths are covered. */
class Gate {
  readonly #paths: number;
  readonly #by: readonly (Edge | Voice)[];
  /** By path: the last position that covers it. */
  readonly #last: Int32Array;

  constructor(paths: number, by: readonly (Edge | Voice)[]) {
    this.#paths = paths;
    this.#by = by;
    this.#last = new Int32Array(paths).fill(-1);
    by.forEach(({ covers }, at) => {
      for (const path of covers ?? []) this.#last[path] = at;
    });
  }

  /** Where it may turn out that a path is covered by nothing. */
  get lasts(): readonly number[] {
    return [...new Set(this.#last)].filter((at) => at >= 0);
  }

  /** `open`, `shut`, or the paths that are covered while these are active and all up to `at` was told. */
  after(active: readonly number[], at: number): string {
    if (this.#paths === 0) return open;
    const covered = new Uint8Array(this.#paths);
    for (const i of active) for (const path of this.#by[i]!.covers ?? []) covered[path] = 1;
    if (covered.every((on) => on === 1)) return open;
    for (let path = 0; path < covered.length; path++) if (covered[path] === 0 && this.#last[path]! <= at) return shut;
    return covered.join('');
  }
}
