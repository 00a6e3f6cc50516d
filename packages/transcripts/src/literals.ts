/**
 * Texts of which every match of a pattern contains at least one; nothing where there are none of that length. Knows the
 * syntax used in this room: groups, classes, quantifiers, alternatives, escapes.
 */
export function literalsIn(source: string, shortest: number): readonly string[] | undefined {
  const found = new Parser(source).alternatives();
  return found?.every((it) => it.length >= shortest) ? found : undefined;
}

/** `a|b` as a whole, not within brackets. */
export function hasAlternatives(source: string): boolean {
  const parser = new Parser(source);
  parser.sequence();
  return !parser.ended;
}

/** A pattern without what may be missing at its start: it holds wherever the whole one does, and is found sooner. */
export const withoutStart = (source: string): string =>
  hasAlternatives(source) ? source : source.slice(new Parser(source).skipOptional());

/** The alternatives of a pattern, each as a pattern. */
export function alternativesOf(source: string): readonly string[] {
  const parser = new Parser(source);
  const ends: number[] = [];
  do {
    parser.sequence();
    ends.push(parser.at);
  } while (parser.take('|'));
  return ends.map((end, i) => source.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
}

/**
 * The characters a match of a pattern that begins with `^` may begin with, blanks aside; nothing where it may be any, or
 * where all of it may be blank.
 */
export function firstOf(pattern: RegExp): ReadonlySet<string> | undefined {
  const known = firstsKnown.get(pattern);
  if (known !== undefined) return known.chars;
  const chars = firstOfAnew(pattern);
  firstsKnown.set(pattern, { chars });
  return chars;
}

const firstsKnown = new WeakMap<RegExp, { readonly chars: ReadonlySet<string> | undefined }>();

function firstOfAnew({ source, flags }: RegExp): ReadonlySet<string> | undefined {
  const { chars, open } = new Parser(source.replace(/^\^/, '')).firsts(flags.includes('i'));
  return open || chars === undefined ? undefined : chars;
}

/** Marks that every match of a pattern contains. */
export const marksOf = ({ source }: RegExp): ReadonlySet<string> => new Parser(source).marks();

/** `open`: it may be empty, so that what follows may come first, too. */
interface Firsts {
  readonly chars: ReadonlySet<string> | undefined;
  readonly open: boolean;
}

type Words = readonly string[] | undefined;

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get at(): number {
    return this.#at;
  }

  get ended(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Up to the end or a closing bracket. */
  alternatives(): Words {
    let all: Words = [];
    do {
      const one = this.sequence();
      all = all === undefined || one === undefined ? undefined : [...all, ...one];
    } while (this.take('|'));
    return all;
  }

  /** Behind everything at the start that may be missing. */
  skipOptional(): number {
    for (;;) {
      const from = this.#at;
      if (this.ended) return from;
      this.#atom();
      if (this.#least() !== 'none') return from;
    }
  }

  sequence(): Words {
    let best: Words;
    let run = '';
    const offer = (words: Words) => {
      if (words !== undefined && words.length > 0 && worth(words) > worth(best)) best = words;
    };
    const close = () => {
      if (run !== '') offer([run]);
      run = '';
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      const least = this.#least();
      if (atom.char !== undefined && least === 'once') run += atom.char;
      else {
        if (atom.char !== undefined && least === 'more') run += atom.char;
        close();
        if (least !== 'none') offer(atom.words);
      }
    }
    close();
    return best;
  }

  /** The same walk, for what may stand first. */
  firsts(anyCase: boolean): Firsts {
    let chars: Set<string> | undefined = new Set();
    let open = false;
    do {
      const one = this.#firstsOfSequence(anyCase);
      chars = chars === undefined || one.chars === undefined ? undefined : new Set([...chars, ...one.chars]);
      open ||= one.open;
    } while (this.take('|'));
    return { chars, open };
  }

  #firstsOfSequence(anyCase: boolean): Firsts {
    let chars: Set<string> | undefined = new Set();
    let open = true;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const from = this.#at;
      const bracket = /^\((?!\?(?:[=!]|<[=!]))(?:\?(?::|<\w+>))?/.exec(this.#source.slice(from))?.[0];
      let one: Firsts;
      if (bracket !== undefined) {
        this.#at += bracket.length;
        one = this.firsts(anyCase);
        this.#at++;
      } else {
        this.#atom();
        one = open ? firstsOfAtom(this.#source.slice(from, this.#at), anyCase) : nothing;
      }
      const none = this.#least() === 'none';
      if (!open) continue;
      chars = chars === undefined || one.chars === undefined ? undefined : new Set([...chars, ...one.chars]);
      open = one.open || none;
    }
    return { chars, open };
  }

  /** The same walk, for what must stand somewhere. */
  marks(): ReadonlySet<string> {
    let all: ReadonlySet<string> | undefined;
    do {
      const one = this.#marksOfSequence();
      all = all === undefined ? one : new Set([...all].filter((it) => one.has(it)));
    } while (this.take('|'));
    return all;
  }

  #marksOfSequence(): ReadonlySet<string> {
    const marks = new Set<string>();
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const bracket = /^\((?!\?(?:[=!]|<[=!]))(?:\?(?::|<\w+>))?/.exec(this.#source.slice(this.#at))?.[0];
      let one: Iterable<string>;
      if (bracket === undefined) one = this.#atom().char ?? [];
      else {
        this.#at += bracket.length;
        one = this.marks();
        this.#at++;
      }
      if (this.#least() !== 'none') for (const char of one) if (/[^\w\s]/.test(char)) marks.add(char);
    }
    return marks;
  }

  #atom(): { char?: string; words?: Words } {
    const char = this.#source[this.#at++] ?? '';
    if (char === '\\') {
      const next = this.#source[this.#at++] ?? '';
      // A class, an assertion, a character by number or property: nothing that can be searched for.
      if (next === 'u') this.#at += 4;
      else if (next === 'x') this.#at += 2;
      else if (next === 'p' || next === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
      return /[A-Za-z0-9]/.test(next) ? {} : { char: next };
    }
    if (char === '[') {
      while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
        this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
      this.#at++;
      return {};
    }
    if (char === '(') return this.#group();
    return /[\^$.]/.test(char) ? {} : { char };
  }

  #group(): { words?: Words } {
    const look = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += look.length;
    const words = this.alternatives();
    this.#at++;
    // What must not follow, or stands before, is no part of the match.
    return words === undefined || /[!=]$/.test(look) ? {} : { words };
  }

  /** How often the atom before must be there at least. */
  #least(): 'none' | 'once' | 'more' {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (quantifier === null) return 'once';
    this.#at += quantifier[0].length;
    if (quantifier[0][0] === '+' || Number(quantifier[1] ?? 0) > 0) return 'more';
    return 'none';
  }

  take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

const nothing: Firsts = { chars: new Set(), open: true };
const known = new Map<string, Firsts>();

function firstsOfAtom(atom: string, anyCase: boolean): Firsts {
  const key = `${anyCase} ${atom}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const firsts = firstsAnew(atom, anyCase);
  known.set(key, firsts);
  return firsts;
}

/** Blanks before the first character are not looked at. */
function firstsAnew(atom: string, anyCase: boolean): Firsts {
  if (/^(?:\^|\$|\\[bB]|\(\?)/.test(atom) || atom === '\\s') return { chars: new Set(), open: true };
  const one = new RegExp(`^${atom}$`, anyCase ? 'i' : '');
  const chars = new Set<string>();
  for (let code = 33; code < 127; code++) if (one.test(String.fromCharCode(code))) chars.add(String.fromCharCode(code));
  // A blank in a pattern is like none: the line may begin with it.
  return { chars, open: one.test(' ') };
}

/** Long texts are rare ones; many alternatives are met more often. */
const worth = (words: Words): number =>
  words === undefined ? -1 : Math.min(12, ...words.map((it) => it.length)) - Math.log2(words.length) / 2;
