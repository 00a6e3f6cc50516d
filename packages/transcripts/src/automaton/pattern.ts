/**
 * A pattern as a tree, of which every line the pattern matches is matched, too, and perhaps some more: what looks around
 * is left out, and of characters only ASCII is known (lines with others are looked at anyway).
 */
export type Tree =
  /** One of some characters. */
  | { readonly kind: 'one'; readonly set: Chars }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly of: Tree; readonly least: number; readonly most: number }
  | { readonly kind: 'start' | 'end' };

/** By code: 1 where it belongs to the set. */
export type Chars = Uint8Array;

export const treeOf = ({ source, flags }: RegExp): Tree => new Parser(source, flags.replace(/[^ius]/g, '')).any();

const nothing: Tree = { kind: 'all', of: [] };

class Parser {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  /** Up to the end or a closing bracket. */
  any(): Tree {
    const of = [this.#all()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      of.push(this.#all());
    }
    return of.length === 1 ? (of[0] as Tree) : { kind: 'any', of };
  }

  #all(): Tree {
    const of: Tree[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      of.push(this.#repeated(atom));
    }
    return of.length === 1 ? (of[0] as Tree) : { kind: 'all', of };
  }

  #repeated(of: Tree): Tree {
    const [whole, least, comma, most] = this.#take(/(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/y) ?? [];
    if (whole === undefined) return of;
    if (whole[0] === '*') return { kind: 'repeat', of, least: 0, most: Number.POSITIVE_INFINITY };
    if (whole[0] === '+') return { kind: 'repeat', of, least: 1, most: Number.POSITIVE_INFINITY };
    if (whole[0] === '?') return { kind: 'repeat', of, least: 0, most: 1 };
    const from = Number(least);
    const to = comma === undefined ? from : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', of, least: from, most: to };
  }

  #atom(): Tree {
    const char = this.#source[this.#at] ?? '';
    if (char === '(') return this.#group();
    if (char === '^' || char === '$') {
      this.#at++;
      return { kind: char === '^' ? 'start' : 'end' };
    }
    if (this.#take(/\\[bB]/y) !== undefined) return nothing;
    // What stood before may be anything.
    if (this.#take(/\\(?:[1-9]\d?|k<\w+>)/y) !== undefined)
      return {
        kind: 'repeat',
        of: { kind: 'one', set: charsOf('.', this.#flags) },
        least: 0,
        most: Number.POSITIVE_INFINITY,
      };
    const [atom = char] = this.#take(/\[(?:\\.|[^\]\\])*\]|\\(?:u[\da-f]{4}|x[\da-f]{2}|p\{[^}]*\}|.)|[\s\S]/iy) ?? [];
    return { kind: 'one', set: charsOf(atom, this.#flags) };
  }

  #group(): Tree {
    const [opening = ''] = this.#take(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y) ?? [];
    const of = this.any();
    this.#at++;
    return /[=!]$/.test(opening) ? nothing : of;
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const match = form.exec(this.#source);
    if (match === null) return undefined;
    this.#at = form.lastIndex;
    return match;
  }
}

const known = new Map<string, Chars>();

function charsOf(atom: string, flags: string): Chars {
  const key = `${flags} ${atom}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const one = new RegExp(`^${atom}$`, flags);
  const set = Uint8Array.from({ length: 128 }, (_, code) => (one.test(String.fromCharCode(code)) ? 1 : 0));
  known.set(key, set);
  return set;
}
