import type { Edge, Voice } from './ground.ts';

/**
 * What a finding or a state has heard so far, told state by state. Two configurations that leave every listener with the
 * same memory have the same future, so they are summed as one.
 */
export interface Memory {
  /** Short name within its listener; 0 where nothing was heard. */
  readonly id: number;
  /** Against nothing heard: P(outcome) against normal in a finding, P(nothing brings it about) in a state. */
  readonly factor: number;
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
    this.start = { id: 0, factor: 1, lift, isOpen: true, heard: [], after: [] };
  }

  /** After the state in position `at` of its voices (or parents) was found active. Told in ascending order. */
  tell(memory: Memory, at: number): Told {
    const known = memory.after[at];
    if (known !== undefined) return known;
    const told = memory.isOpen ? this.#learn(memory, at) : { memory, gain: 1 };
    memory.after[at] = told;
    return told;
  }

  #learn(memory: Memory, at: number): Told {
    const { key, ...heard } = this.listen(memory.heard, at);
    const name = heard.isOpen ? `${key}=${heard.factor}` : '';
    const next = this.#known.get(name) ?? { ...heard, id: this.#known.size + 1, after: [] };
    this.#known.set(name, next);
    return { memory: next, gain: this.gain(heard.factor, memory.factor) };
  }

  /** By how much all that was observed becomes likelier. */
  protected gain(_now: number, _before: number): number {
    return 1;
  }

  protected abstract listen(before: readonly number[], at: number): Heard;
}

/** Its voices in the order in which their states are decided. */
export class FindingListener extends Listener {
  override readonly waits = false;
  readonly #voices: readonly Voice[];
  readonly #paths: number;

  constructor(paths: number, voices: readonly Voice[]) {
    super(voices.reduce((most, { ratio }) => Math.max(most, ratio), 1));
    this.#voices = voices;
    this.#paths = paths;
  }

  protected override gain(now: number, before: number): number {
    return now / before;
  }

  protected listen(before: readonly number[], at: number): Heard {
    const voices = this.#voices;
    const active = [...before, at];
    const covered = coveredBy(active, voices);
    const isCovered = covered.length >= this.#paths;
    const [spoken, gated] = [[] as number[], [] as number[]];
    for (const i of active) (isCovered || voices[i]!.covers === undefined ? spoken : gated).push(i);
    const nearest = spoken.reduce((depth, i) => Math.min(depth, voices[i]!.depth), Number.POSITIVE_INFINITY);
    const loud = spoken.filter((i) => voices[i]!.depth === nearest);
    const factor = loud.length === 0 ? 1 : loud.reduce((sum, i) => sum + voices[i]!.ratio, 0) / loud.length;
    // What is farther than the nearest voice will not be heard; but while gated it may open the gate for others.
    const waiting = gated.filter((i) => voices[i]!.depth <= nearest);
    let [most, isOpen] = [factor, waiting.length > 0];
    for (const i of waiting) most = Math.max(most, voices[i]!.ratio);
    for (let i = at + 1; i < voices.length; i++) {
      const { depth, ratio } = voices[i]!;
      if (depth > nearest) continue;
      isOpen = true;
      if (ratio > most) most = ratio;
    }
    const gates = isCovered ? '' : `${covered}/${waiting.map((i) => `${voices[i]!.depth}:${voices[i]!.ratio}`).sort()}`;
    return {
      key: `${nearest}/${loud.length}/${gates}`,
      factor,
      lift: most / factor,
      isOpen,
      // What opened the gate stays with it: later voices are behind the same gate.
      heard: active.filter((i) => loud.includes(i) || voices[i]!.covers !== undefined),
    };
  }
}

/** A state that others lead to. */
export class StateListener extends Listener {
  readonly #parents: readonly Edge[];
  readonly #paths: number;

  constructor(paths: number, parents: readonly Edge[]) {
    super(1);
    this.#parents = parents;
    this.#paths = paths;
  }

  protected listen(before: readonly number[], at: number): Heard {
    const heard = [...before, at];
    const isCovered = coveredBy(heard, this.#parents).length >= this.#paths;
    const firing = heard.map((i) => this.#parents[i]!).filter(({ covers }) => isCovered || covers === undefined);
    const factor = firing.reduce((quiet, { surely }) => quiet * (1 - surely), 1);
    return { key: heard.join(), factor, lift: 1, isOpen: true, heard };
  }
}

/** Remembers whether a cause of several states acts. */
export class CauseListener extends Listener {
  constructor() {
    super(1);
  }

  protected listen(): Heard {
    return { key: '', factor: 1, lift: 1, isOpen: false, heard: [] };
  }
}

/** The paths that are covered, ascending. */
function coveredBy(active: readonly number[], by: readonly (Edge | Voice)[]): number[] {
  const covered = new Set<number>();
  for (const i of active) for (const path of by[i]!.covers ?? []) covered.add(path);
  return [...covered].sort((a, b) => a - b);
}
