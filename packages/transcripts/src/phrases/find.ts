import { literalsIn } from '../literals.ts';
import { Needles } from '../needles.ts';
import type { Phrase } from './phrase.ts';

export interface Found {
  readonly phrase: Phrase;
  readonly match: RegExpExecArray;
}

/** Lines asked about before it is worth knowing where each phrase's words stand. */
const indexedFrom = 200;
/** No needle is shorter (see `Needles`). */
const shortest = 5;
const longestLine = 2000;

/** Finds the first phrase that a line holds. In a long log only those are tried whose words stand in the line. */
export class PhraseBook {
  readonly #phrases: readonly Phrase[];
  #asked = 0;
  #index: { readonly needles: Needles; readonly always: readonly number[] } | undefined;

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
  }

  find(line: string): Found | undefined {
    const text = line.length > longestLine ? line.slice(0, longestLine) : line;
    if (text.length < shortest) return undefined;
    if (++this.#asked < indexedFrom) return this.#firstOf(text, this.#phrases);
    this.#index ??= this.#made();
    const places = [...this.#index.always];
    this.#index.needles.search(text, places);
    if (places.length === 0) return undefined;
    const some = [...new Set(places)].sort((a, b) => a - b);
    return this.#firstOf(
      text,
      some.flatMap((at) => this.#phrases[at] ?? []),
    );
  }

  #firstOf(text: string, phrases: readonly Phrase[]): Found | undefined {
    for (const phrase of phrases) {
      const match = phrase.pattern.exec(text);
      if (match !== null) return { phrase, match };
    }
    return undefined;
  }

  #made() {
    const needles = new Needles();
    const always: number[] = [];
    this.#phrases.forEach(({ pattern }, at) => {
      const words = literalsIn(pattern.source, shortest);
      if (words === undefined) always.push(at);
      else for (const word of words) needles.add(word, at);
    });
    return { needles, always };
  }
}
