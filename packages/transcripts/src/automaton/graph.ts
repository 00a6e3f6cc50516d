import type { Chars, Tree } from './pattern.ts';

/** Repeated more often than this, something may come any number of times. */
const counted = 4;
/** And so often at least. */
const countedLeast = 8;

type Place =
  | { readonly kind: 'one'; readonly set: Chars; readonly next: number }
  | { readonly kind: 'ways'; readonly next: number[] }
  | { readonly kind: 'start' | 'end'; readonly next: number }
  /** In a tree of words: by the character, its case aside. */
  | { readonly kind: 'word'; readonly next: Map<number, number>; readonly words: number[] }
  | { readonly kind: 'found'; readonly number: number };

type Word = Place & { readonly kind: 'word' };

/** Where one can stand without reading on, and what is found there. */
export interface Stand {
  readonly places: readonly number[];
  /** The numbers of words and patterns that end here. */
  readonly found: readonly number[];
}

const blank = (code: number): boolean => code === 32 || code === 9;

/** Patterns and words as places that a line walks through, all at once. */
export class Graph {
  readonly #places: Place[] = [];
  readonly #words = this.#add({ kind: 'word', next: new Map(), words: [] });
  readonly #beginnings: number[] = [];
  readonly #anywhere: number[] = [this.#words];
  readonly #stands = new Map<number, Stand>();
  readonly #begunBy: (Stand | undefined)[] = [];
  #anywhereStood: Stand | undefined;

  /** A pattern that begins with `^` everywhere is tried at the start of a line only. */
  pattern(tree: Tree, number: number): void {
    const place = this.#walk(tree, this.#add({ kind: 'found', number }));
    this.#beginnings.push(place);
    if (!anchored(tree)) this.#anywhere.push(place);
  }

  /** A word and its number, wherever it stands; its letters in either case. */
  word(text: string, number: number): void {
    let { next, words } = this.#places[this.#words] as Word;
    for (let i = 0; i < text.length; i++) {
      const code = folded(text.charCodeAt(i));
      // Lines beyond ASCII are looked at anyway.
      if (code > 127) return;
      let to = next.get(code);
      if (to === undefined) {
        to = this.#add({ kind: 'word', next: new Map(), words: [] });
        next.set(code, to);
      }
      ({ next, words } = this.#places[to] as Word);
    }
    words.push(number);
  }

  /** At the start of a line. */
  start(): Stand {
    return this.#standAt(this.#beginnings, true);
  }

  /** From some places with one character more. Words and patterns may begin anywhere. */
  step(from: readonly number[], code: number): Stand {
    const begun = this.#begun(code);
    return this.#go(from, code, begun);
  }

  /** What is found where the line ends. */
  ends(from: readonly number[]): readonly number[] {
    const all: number[] = [];
    const seen = new Set<number>();
    const look = (at: number): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const place = this.#places[at] as Place;
      if (place.kind === 'found') all.push(place.number);
      else if (place.kind === 'end') look(place.next);
      else if (place.kind === 'ways') place.next.forEach(look);
    };
    from.forEach(look);
    this.#anywhereStand().places.forEach(look);
    return all;
  }

  #go(from: readonly number[], code: number, begun: Stand): Stand {
    const places = new Set(begun.places);
    let { found } = begun;
    for (const at of from) {
      const place = this.#places[at] as Place;
      let next: number | undefined;
      if (place.kind === 'one') next = place.set[code] === 1 ? place.next : undefined;
      else if (place.kind === 'word') next = place.next.get(folded(code));
      // Blanks at the end of a line are not looked at.
      else if (place.kind === 'end' && blank(code)) next = at;
      if (next === undefined) continue;
      const stand = this.#stand(next);
      for (const it of stand.places) places.add(it);
      if (stand.found.length > 0) found = [...found, ...stand.found];
    }
    return { places: places.size === begun.places.length ? begun.places : sorted(places), found };
  }

  /** What a character begins, wherever it stands. */
  #begun(code: number): Stand {
    let begun = this.#begunBy[code];
    if (begun === undefined) {
      begun = this.#go(this.#anywhereStand().places, code, { places: [], found: [] });
      this.#begunBy[code] = begun;
    }
    return begun;
  }

  #anywhereStand(): Stand {
    this.#anywhereStood ??= this.#standAt(this.#anywhere, false);
    return this.#anywhereStood;
  }

  #stand(at: number): Stand {
    let stand = this.#stands.get(at);
    if (stand === undefined) {
      stand = this.#standAt([at], false);
      this.#stands.set(at, stand);
    }
    return stand;
  }

  #standAt(from: readonly number[], atStart: boolean): Stand {
    const places = new Set<number>();
    const found: number[] = [];
    const seen = new Set<number>();
    const look = (at: number): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const place = this.#places[at] as Place;
      if (place.kind === 'found') found.push(place.number);
      else if (place.kind === 'ways') place.next.forEach(look);
      else if (place.kind === 'start') {
        if (atStart) look(place.next);
      } else {
        if (place.kind === 'word') found.push(...place.words);
        // An end is a place, too: it holds if the line ends here.
        places.add(at);
      }
    };
    from.forEach(look);
    return { places: sorted(places), found };
  }

  #walk(tree: Tree, next: number): number {
    switch (tree.kind) {
      case 'one':
        return this.#add({ kind: 'one', set: tree.set, next });
      case 'all':
        return tree.of.reduceRight((to, it) => this.#walk(it, to), next);
      case 'any':
        return this.#add({ kind: 'ways', next: tree.of.map((it) => this.#walk(it, next)) });
      case 'repeat':
        return this.#repeat(tree, next);
      default:
        return this.#add({ kind: tree.kind, next });
    }
  }

  #repeat({ of, least, most }: Tree & { kind: 'repeat' }, next: number): number {
    let to = next;
    if (most > counted && most > least) {
      const ways: number[] = [];
      to = this.#add({ kind: 'ways', next: ways });
      ways.push(this.#walk(of, to), next);
    } else for (let i = least; i < most; i++) to = this.#add({ kind: 'ways', next: [this.#walk(of, to), next] });
    if (least > countedLeast && most === least) {
      const ways: number[] = [];
      to = this.#add({ kind: 'ways', next: ways });
      ways.push(this.#walk(of, to), next);
    }
    for (let i = 0; i < Math.min(least, countedLeast); i++) to = this.#walk(of, to);
    return to;
  }

  #add(place: Place): number {
    return this.#places.push(place) - 1;
  }
}

/** Bit 5 tells small letters from capitals; that some marks fall together, too, costs a look and no answer. */
const folded = (code: number): number => code | 32;

const sorted = (places: ReadonlySet<number>): readonly number[] => Array.from(Int32Array.from(places).sort());

function anchored(tree: Tree): boolean {
  if (tree.kind === 'start') return true;
  if (tree.kind === 'any') return tree.of.every(anchored);
  return tree.kind === 'all' && tree.of[0] !== undefined && anchored(tree.of[0]);
}
