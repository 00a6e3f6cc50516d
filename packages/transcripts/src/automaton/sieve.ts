import type { Graph } from './graph.ts';

/** What the sieve says of a line. */
export const grain = { nothing: 0, meaning: 1, name: 2, blank: 3 } as const;

/** Codes in the table that are no state: what follows is not looked up. */
const unknown = 0xffff;
const meaning = 0xfffe;
const ended = 0xfffd;
/** Added to the state where words end. */
const worded = 0x8000;

/** So many states are remembered; of a log that needs more they are forgotten, and found again. */
const mostStates = 6000;
const lineFeed = 10;

/** What it means that a word stands in a line. */
export interface Word {
  /** The line must match it, too. */
  readonly confirm: RegExp | undefined;
  /** It is the name of a program, and means nothing alone. */
  readonly names: boolean;
}

/**
 * Sorts the lines of a text by what can be found in them, one step a byte. The steps are worked out when they are first
 * taken: logs take the same few thousand again and again.
 */
export class Sieve {
  readonly #graph: Graph;
  readonly #words: readonly Word[];
  #table = new Uint16Array(256 * 512);
  readonly #places: (readonly number[])[] = [];
  /** Whether a line that ends in a state means something; 255 where nobody asked yet. */
  readonly #ends = new Uint8Array(mostStates);
  readonly #known = new Map<string, number>();
  /** By the place in the table: the words that end there. */
  readonly #wordsAt = new Map<number, readonly number[]>();
  #first = 0;
  /** How often everything was forgotten. */
  forgotten = 0;

  /** The words are those of the graph, by their numbers. */
  constructor(graph: Graph, words: readonly Word[]) {
    this.#graph = graph;
    this.#words = words;
    this.#forget();
  }

  get states(): number {
    return this.#places.length;
  }

  /** Lines of ASCII and LF, the last one ended, too. Puts where each ends and what it is; says how many there are. */
  sort(bytes: Buffer, length: number, ends: Int32Array, grains: Uint8Array): number {
    let table = this.#table;
    let count = 0;
    let from = 0;
    let state = this.#first;
    const heard = new Set<number>();
    for (let at = 0; at < length; at++) {
      let next = table[(state << 8) | (bytes[at] as number)] as number;
      if (next < worded) {
        state = next;
        continue;
      }
      const place = (state << 8) | (bytes[at] as number);
      if (next === unknown) {
        next = this.#step(state, bytes[at] as number, heard);
        table = this.#table;
        if (next < ended) {
          state = next & (worded - 1);
          continue;
        }
      } else if (next < ended) {
        for (const word of this.#wordsAt.get(place) ?? []) heard.add(word);
        state = next & (worded - 1);
        continue;
      }
      let grained: number = grain.nothing;
      if (next === meaning) {
        grained = grain.meaning;
        at = bytes.indexOf(lineFeed, at);
      } else if (this.#endsWell(state)) grained = grain.meaning;
      else if (heard.size > 0) grained = this.#weigh(heard, bytes, from, at);
      else if (isBlank(bytes, from, at)) grained = grain.blank;
      ends[count] = at;
      grains[count++] = grained;
      if (heard.size > 0) heard.clear();
      from = at + 1;
      state = this.#first;
    }
    return count;
  }

  /** Only words were found. */
  #weigh(heard: ReadonlySet<number>, bytes: Buffer, from: number, to: number): number {
    let text: string | undefined;
    let names = false;
    for (const number of heard) {
      const word = this.#words[number];
      if (word?.names === true) names = true;
      else if (word?.confirm === undefined) return grain.meaning;
      else {
        text ??= bytes.toString('latin1', from, to).trimEnd();
        if (word.confirm.test(text)) return grain.meaning;
      }
    }
    return names ? grain.name : grain.nothing;
  }

  #endsWell(state: number): boolean {
    let known = this.#ends[state] as number;
    if (known === 255) {
      known = this.#graph.ends(this.#places[state] ?? []) ? 1 : 0;
      this.#ends[state] = known;
    }
    return known === 1;
  }

  #step(state: number, code: number, heard: Set<number>): number {
    if (code === lineFeed) return this.#note(state, code, ended);
    // Cleaning may take it off, or change it.
    if (code > 126 || (code < 32 && code !== 9)) return this.#note(state, code, meaning);
    const stand = this.#graph.step(this.#places[state] ?? [], code);
    if (stand.holds || stand.words.some((it) => this.#isEnough(it))) return this.#note(state, code, meaning);
    for (const word of stand.words) heard.add(word);
    const before = this.forgotten;
    const to = this.#stateOf(stand.places) + (stand.words.length > 0 ? worded : 0);
    // Where everything was forgotten the state before is another one now.
    if (before !== this.forgotten) return to;
    if (stand.words.length > 0) this.#wordsAt.set((state << 8) | code, stand.words);
    return this.#note(state, code, to);
  }

  #note(state: number, code: number, next: number): number {
    this.#table[(state << 8) | code] = next;
    return next;
  }

  #isEnough(number: number): boolean {
    const word = this.#words[number];
    return word !== undefined && !word.names && word.confirm === undefined;
  }

  #stateOf(places: readonly number[]): number {
    const key = places.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#places.length >= mostStates) {
      this.forgotten++;
      this.#forget();
      return this.#stateOf(places);
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
    this.#wordsAt.clear();
    this.#places.length = 0;
    this.#table.fill(unknown);
    this.#ends.fill(255);
    this.#first = this.#stateOf(this.#graph.start().places);
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
