import type { Graph } from './graph.ts';
import { Sets } from './sets.ts';

/** What the sieve says of a line; any other number stands for the readers that may take it (`ownersOf`). */
export const grain = { nothing: 0, blank: 1, name: 2, anew: 3 } as const;
const firstOwners = 4;

/** Codes in the table that are no state: what follows is not looked up. */
const unknown = 0xffff;
const anew = 0xfffe;
const ended = 0xfffd;
/** Added to the state where something was found. */
const marked = 0x8000;

/** So many states are remembered; of a log that needs more they are forgotten, and found again. */
const mostStates = 8000;
const lineFeed = 10;

/** What it means that a word stands in a line, or that a pattern holds. */
export interface Clue {
  /** Who may take the line; nobody knows where it must be looked at as a person would see it. */
  readonly owner: number | undefined;
  /** The line must match it, too. */
  readonly confirm?: RegExp | undefined;
  /** It is the name of a program, and means nothing alone. */
  readonly names?: boolean;
}

/**
 * Sorts the lines of a text by what can be found in them, one step a byte. The steps are worked out when they are first
 * taken: logs take the same few thousand again and again.
 */
export class Sieve {
  readonly #graph: Graph;
  readonly #clues: readonly Clue[];
  #table = new Uint16Array(256 * 512);
  readonly #places: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();
  /** By the place in the table: what is found there. */
  readonly #foundAt = new Map<number, readonly number[]>();
  /** By the state: what is found where a line ends in it. */
  readonly #foundAtEnd: (readonly number[] | undefined)[] = [];
  /** Clues found in one line. */
  readonly #heard = new Sets();
  /** Readers. */
  readonly #owners = new Sets();
  #first = 0;
  /** How often everything was forgotten. */
  forgotten = 0;

  /** The clues are those of the graph, by their numbers. */
  constructor(graph: Graph, clues: readonly Clue[]) {
    this.#graph = graph;
    this.#clues = clues;
    this.#forget();
  }

  get states(): number {
    return this.#places.length;
  }

  /** The readers a line may be of, in their order. */
  ownersOf(grained: number): readonly number[] {
    return this.#owners.members(grained - firstOwners);
  }

  /** Lines that end with LF, the last one, too. Puts where each ends and what it is; says how many there are. */
  sort(bytes: Buffer, length: number, ends: Int32Array, grains: Uint16Array): number {
    let table = this.#table;
    let count = 0;
    let from = 0;
    let state = this.#first;
    let heard = Sets.empty;
    for (let at = 0; at < length; at++) {
      const code = bytes[at] as number;
      let next = table[(state << 8) | code] as number;
      if (next < marked) {
        state = next;
        continue;
      }
      if (next === unknown) {
        const before = this.forgotten;
        next = this.#step(state, code);
        table = this.#table;
        if (before !== this.forgotten) {
          // The state before is another one now, and what was found on the way to this one stands nowhere.
          next = anew;
        } else if (next < marked) {
          state = next;
          continue;
        }
      }
      if (next < ended) {
        heard = this.#hear(heard, this.#foundAt.get((state << 8) | code));
        state = next & (marked - 1);
        continue;
      }
      let grained: number = grain.anew;
      if (next === anew) at = bytes.indexOf(lineFeed, at);
      else {
        const last = this.#atEnd(state);
        if (last === undefined) grained = grain.anew;
        else {
          heard = this.#hear(heard, last);
          if (heard !== Sets.empty) grained = this.#weigh(heard, bytes, from, at);
          else grained = isBlank(bytes, from, at) ? grain.blank : grain.nothing;
        }
      }
      ends[count] = at;
      grains[count++] = grained;
      heard = Sets.empty;
      from = at + 1;
      state = this.#first;
    }
    return count;
  }

  #hear(heard: number, found: readonly number[] | undefined): number {
    let all = heard;
    for (const clue of found ?? []) all = this.#heard.with(all, clue);
    return all;
  }

  /** What the clues of a line come to. */
  #weigh(heard: number, bytes: Buffer, from: number, to: number): number {
    if (heard === Sets.full) return grain.anew;
    let text: string | undefined;
    let names = false;
    let others = false;
    let owners = Sets.empty;
    for (const number of this.#heard.members(heard)) {
      const { owner, confirm, names: named } = this.#clues[number] as Clue;
      if (owner === undefined) return grain.anew;
      if (confirm !== undefined) {
        text ??= bytes.toString('latin1', from, to).trimEnd();
        if (!confirm.test(text)) continue;
      }
      if (named === true) names = true;
      else others = true;
      owners = this.#owners.with(owners, owner);
    }
    if (!others) return names ? grain.name : grain.nothing;
    return owners === Sets.full ? grain.anew : owners + firstOwners;
  }

  /** What is found where a line ends; undefined where it must be looked at anew. */
  #atEnd(state: number): readonly number[] | undefined {
    let found = this.#foundAtEnd[state];
    if (found === undefined) {
      found = this.#graph.ends(this.#places[state] ?? []);
      this.#foundAtEnd[state] = found;
    }
    return found.length > 0 && found.some((it) => this.#clues[it]?.owner === undefined) ? undefined : found;
  }

  #step(state: number, code: number): number {
    if (code === lineFeed) return this.#note(state, code, ended);
    // Cleaning may take it off, or change it.
    if (code > 126 || (code < 32 && code !== 9)) return this.#note(state, code, anew);
    const { places, found } = this.#graph.step(this.#places[state] ?? [], code);
    if (found.some((it) => this.#clues[it]?.owner === undefined)) return this.#note(state, code, anew);
    const before = this.forgotten;
    const to = this.#stateOf(places);
    if (before !== this.forgotten) return to;
    if (found.length === 0) return this.#note(state, code, to);
    this.#foundAt.set((state << 8) | code, found);
    return this.#note(state, code, to + marked);
  }

  #note(state: number, code: number, next: number): number {
    this.#table[(state << 8) | code] = next;
    return next;
  }

  #stateOf(places: readonly number[]): number {
    const key = places.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#places.length >= mostStates) {
      this.forgotten++;
      this.#forget();
      return this.#first;
    }
    const state = this.#places.push(places) - 1;
    this.#known.set(key, state);
    if ((state + 1) << 8 > this.#table.length) {
      const larger = new Uint16Array(this.#table.length * 2).fill(unknown);
      larger.set(this.#table);
      this.#table = larger;
    }
    return state;
  }

  #forget(): void {
    this.#known.clear();
    this.#foundAt.clear();
    this.#foundAtEnd.length = 0;
    this.#places.length = 0;
    this.#table.fill(unknown);
    this.#first = this.#stateOf(this.#graph.start().places);
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
