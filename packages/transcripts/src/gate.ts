import { Graph } from './automaton/graph.ts';
import { treeOf } from './automaton/pattern.ts';
import { type Clue, Sieve } from './automaton/sieve.ts';
import { firstOf, marksOf } from './literals.ts';
import { marksIn, Needles, rarestMark, strange } from './needles.ts';
import { promptForms } from './prompt.ts';
import type { Out, Reader } from './reader.ts';
import { decimalEnd, type Piece } from './sign.ts';

/** An escape of some kind, which cleaning undoes. */
const escapes = /&(?:[lgqa]|#)|\\[u"]/;
const escapeMarks = marksIn('&\\');
/** And it takes off quote marks, the prefix of a container's log, a line number. */
const prefixes: readonly RegExp[] = [/^> ?/, /^[A-Za-z][\w.-]{0,40} {0,20}\|/, /^\s{0,8}\d{1,6}[\t)|.: ]/];

/** A reader that is told by a word. */
interface Entry {
  readonly owner: number;
  readonly confirm: RegExp | undefined;
  /** The word is a program's name: what it says has words of its own. */
  readonly names: boolean;
}

/** Lets through the lines that may mean something, and says which readers are worth asking. */
export class Gate {
  readonly #readers: readonly Reader[];
  readonly #needles = new Needles();
  /** By the word's number. */
  readonly #entries: Entry[][] = [];
  readonly #prompts = new Starts(promptForms);
  readonly #startsOf: readonly { readonly owner: number; readonly starts: Starts }[];
  readonly #starts: Starts;
  readonly #pieces: Pieces;
  readonly #piecesOf: readonly { readonly owner: number; readonly pieces: Pieces }[];
  /** What a line may begin with, and hold, that must be looked at as a person would see it. */
  readonly #anyStart: Starts;
  /** Readers that are asked about every line: they do not say what they are told by, or the command makes them so. */
  readonly #always: readonly number[];
  #whole: readonly number[];
  readonly #hit: Uint8Array;
  readonly #found: number[] = [];
  #searched = '';
  #marks = 0;
  #sieve: Sieve | undefined;

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
    this.#hit = new Uint8Array(readers.length);
    const words = new Map<string, Entry[]>();
    readers.forEach(({ sign }, owner) => {
      for (const { text, confirm, names = false } of sign?.within ?? []) {
        const word = text.toLowerCase();
        words.set(word, [...(words.get(word) ?? []), { owner, confirm, names }]);
      }
    });
    for (const [word, entries] of words) {
      this.#needles.add(word, this.#entries.length);
      // A word that is enough is asked first.
      this.#entries.push(entries.sort((a, b) => Number(a.confirm !== undefined) - Number(b.confirm !== undefined)));
    }
    this.#startsOf = readers.flatMap(({ sign }, owner) =>
      sign === undefined || sign.start.length === 0 ? [] : { owner, starts: new Starts(sign.start) },
    );
    this.#piecesOf = readers.flatMap(({ sign }, owner) => {
      return sign === undefined || sign.pieces.length === 0 ? [] : { owner, pieces: new Pieces(sign.pieces) };
    });
    this.#pieces = new Pieces(readers.flatMap(({ sign }) => sign?.pieces ?? []));
    const starts = readers.flatMap(({ sign }) => sign?.start ?? []);
    this.#starts = new Starts(starts);
    this.#anyStart = new Starts([...prefixes, ...promptForms, ...starts]);
    this.#always = readers.flatMap(({ sign }, owner) => (sign === undefined ? [owner] : []));
    this.#whole = this.#always;
  }

  /** The document or its command is another one: what it prints may look like anything. */
  under(out: Out): void {
    const whole = this.#readers.flatMap(({ sign }, owner) => (sign?.whole?.(out) === true ? [owner] : []));
    this.#whole = whole.length === 0 ? this.#always : [...this.#always, ...whole];
  }

  /** Every line is asked about, whatever it says. */
  get asksAll(): boolean {
    return this.#whole.length > 0;
  }

  /** The same question as `mayMean`, asked about the bytes of many lines at once; a few more mean something to it. */
  get sieve(): Sieve {
    this.#sieve ??= sieveOf(this.#readers);
    return this.#sieve;
  }

  /** Whether a line, as it stands in the document, may be a prompt or begin a format. */
  mayMean(given: string): boolean {
    if (this.#whole.length > 0) return true;
    const last = given.charCodeAt(given.length - 1);
    const raw = last === 32 || last === 9 ? given.trimEnd() : given;
    const marks = this.#search(raw);
    if ((marks & strange) !== 0 || this.#confirmed(raw)) return true;
    if (this.#anyStart.test(raw, marks) || this.#pieces.test(raw, marks)) return true;
    return (marks & escapeMarks) !== 0 && escapes.test(raw);
  }

  mayPrompt(text: string): boolean {
    return this.#prompts.test(text, this.#search(text));
  }

  /** Whether all there is to such a line is the name of a program whose messages are known, and none of them is this one. */
  onlyNames(raw: string): boolean {
    if (this.#whole.length > 0 || this.#found.length === 0 || raw !== this.#searched) return false;
    for (const id of this.#found)
      for (const { names, confirm } of this.#entries[id] ?? [])
        if (!names && (confirm === undefined || confirm.test(raw))) return false;
    const marks = this.#marks;
    return (
      (marks & (strange | escapeMarks)) === 0 && !this.#anyStart.test(raw, marks) && !this.#pieces.test(raw, marks)
    );
  }

  /** The first reader in the order of the table that takes a line. */
  find(text: string, begins: (reader: Reader) => boolean): Reader | undefined {
    const hit = this.#hit.fill(0);
    for (const owner of this.#whole) hit[owner] = 1;
    const marks = this.#search(text);
    for (const id of this.#found) for (const { owner } of this.#entries[id] ?? []) hit[owner] = 1;
    if (this.#pieces.test(text, marks))
      for (const { owner, pieces } of this.#piecesOf) if (hit[owner] === 0 && pieces.test(text, marks)) hit[owner] = 1;
    if (this.#starts.test(text, marks))
      for (const { owner, starts } of this.#startsOf) if (hit[owner] === 0 && starts.test(text, marks)) hit[owner] = 1;
    for (let owner = hit.indexOf(1); owner >= 0; owner = hit.indexOf(1, owner + 1)) {
      const reader = this.#readers[owner];
      if (reader !== undefined && begins(reader)) return reader;
    }
    return undefined;
  }

  /** The first of some readers that takes a line. */
  first(owners: readonly number[], begins: (reader: Reader) => boolean): Reader | undefined {
    for (const owner of owners) {
      const reader = this.#readers[owner];
      if (reader !== undefined && begins(reader)) return reader;
    }
    return undefined;
  }

  #confirmed(text: string): boolean {
    for (const id of this.#found)
      for (const { confirm } of this.#entries[id] ?? []) if (confirm === undefined || confirm.test(text)) return true;
    return false;
  }

  #search(text: string): number {
    if (text === this.#searched) return this.#marks;
    this.#searched = text;
    this.#found.length = 0;
    this.#marks = this.#needles.search(text, this.#found);
    return this.#marks;
  }
}

function sieveOf(readers: readonly Reader[]): Sieve {
  const graph = new Graph();
  const clues: Clue[] = [];
  const know = (clue: Clue) => clues.push(clue) - 1;
  readers.forEach(({ sign }, owner) => {
    for (const it of sign?.start ?? []) graph.pattern(treeOf(it), know({ owner }));
    for (const { pattern } of sign?.pieces ?? []) graph.pattern(treeOf(pattern), know({ owner }));
    for (const { text, confirm, names } of sign?.within ?? [])
      graph.word(text, know({ owner, confirm, ...(names === true ? { names } : {}) }));
  });
  for (const it of promptForms) graph.pattern(treeOf(it), know({ owner: undefined }));
  // What is taken off shows when the line is looked at; where nothing is, there is no reader of these.
  for (const it of [...prefixes, escapes]) graph.pattern(treeOf(it), know({ owner: readers.length }));
  return new Sieve(graph, clues);
}

interface Group {
  readonly mark: number;
  readonly patterns: readonly RegExp[];
  /** By the code of the first character; made when a line first begins with it. */
  readonly byFirst: (Any | null | undefined)[];
  all?: Any;
}

/** Patterns that match from the start of a line: asked by a mark that must stand in it, and by its first character. */
class Starts {
  readonly #groups: readonly Group[];

  constructor(patterns: readonly RegExp[]) {
    const marked = Map.groupBy(patterns, (pattern) => rarestMark(marksOf(pattern)));
    this.#groups = Array.from(marked, ([mark, group]) => ({
      mark: marksIn(mark),
      patterns: group,
      byFirst: Array.from({ length: 127 }, () => undefined),
    }));
  }

  test(text: string, marks: number): boolean {
    let at = 0;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 9) code = text.charCodeAt(++at);
    for (const group of this.#groups) {
      if ((group.mark & marks) !== group.mark) continue;
      if (patternFor(group, code)?.test(text) === true) return true;
    }
    return false;
  }
}

function patternFor(group: Group, code: number): Any | null {
  // Nothing but blanks, or a first character beyond ASCII: any of them may hold.
  if (!(code > 32 && code < 127)) {
    group.all ??= anyOf(group.patterns);
    return group.all;
  }
  const made = group.byFirst[code];
  if (made !== undefined) return made;
  const possible = group.patterns.filter((it) => firstOf(it)?.has(String.fromCharCode(code)) ?? true);
  const pattern = possible.length === 0 ? null : anyOf(possible);
  group.byFirst[code] = pattern;
  return pattern;
}

/** Some patterns as one question. */
interface Any {
  test(text: string): boolean;
}

/** Patterns that mind the case and those that do not, apart: inline modifiers (`(?i:…)`) proved unreliable once compiled. */
function united(sources: readonly { readonly source: string; readonly flags: string }[]): Any {
  const of = (folded: boolean) => sources.filter(({ flags }) => flags.includes('i') === folded);
  const made = [false, true].flatMap((folded) => {
    const those = of(folded);
    return those.length === 0
      ? []
      : [new RegExp(those.map(({ source }) => `(?:${source})`).join('|'), folded ? 'i' : '')];
  });
  return { test: (text) => made.some((pattern) => pattern.test(text)) };
}

/** All patterns begin with `^`, so that a line is tried at one place only. */
const anyOf = (patterns: readonly RegExp[]): Any =>
  united(patterns.map(({ source, flags }) => ({ source: source.replace(/\(\?<\w+>/g, '(?:'), flags })));

/** Pieces by their marks: most lines have few of them. */
class Pieces {
  readonly #groups: readonly { readonly mark: string; readonly marks: number; readonly pattern: Any }[];

  constructor(pieces: readonly Piece[]) {
    this.#groups = Array.from(
      Map.groupBy(pieces, ({ mark }) => mark),
      ([mark, those]) => ({
        // Marks that one can know of are not asked for again.
        mark: mark === decimalEnd || /^\w+$/.test(mark) ? mark : '',
        marks:
          those.map(({ pattern }) => marksIn([...marksOf(pattern)])).reduce((all, one) => all & one) |
          (mark === decimalEnd ? marksIn('.') : marksIn(mark)),
        pattern: united(those.map(({ pattern }) => pattern)),
      }),
    );
  }

  test(text: string, marks: number): boolean {
    for (const group of this.#groups) {
      if ((group.marks & marks) !== group.marks) continue;
      if (group.mark === decimalEnd ? !endsInDigit(text) : !text.includes(group.mark)) continue;
      if (group.pattern.test(text)) return true;
    }
    return false;
  }
}

function endsInDigit(text: string): boolean {
  let at = text.length - 1;
  let code = text.charCodeAt(at);
  while (code === 32 || code === 9) code = text.charCodeAt(--at);
  return code >= 48 && code <= 57;
}
