import { firstOf, marksOf } from './literals.ts';
import { Needles } from './needles.ts';
import { promptForms } from './prompt.ts';
import type { Reader } from './reader.ts';

/** Cleaning changes more of such a line than nothing: not plain ASCII, or an escape of some kind. */
const strange = String.raw`[^\t\x20-\x7e]|&(?:[lgqa]|#)|\\[u"]`;
/** And it takes off quote marks, the prefix of a container's log, a line number. */
const prefixes: readonly RegExp[] = [/^> ?/, /^[A-Za-z][\w.-]{0,40} {0,20}\|/, /^\s{0,8}\d{1,6}[\t)|.: ]/];

/** Lets through the lines that may mean something, and says which readers are worth asking. */
export class Gate {
  readonly #readers: readonly Reader[];
  readonly #needles = new Needles();
  readonly #prompts = new Starts(promptForms);
  readonly #starts: Starts;
  readonly #pieces: RegExp;
  /** What a line may begin with, and hold, that must be looked at as a person would see it. */
  readonly #anyStart: Starts;
  readonly #anyPiece: RegExp;
  readonly #startsOf: readonly (Starts | undefined)[];
  /** There are readers that do not say what they are told by: they are asked about every line. */
  readonly #open: boolean;
  readonly #hit: Uint8Array;
  #hits = 0;
  #searched = '';

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
    this.#hit = new Uint8Array(readers.length);
    readers.forEach(({ sign }, owner) => {
      for (const needle of sign?.within ?? []) this.#needles.add(needle, owner);
    });
    this.#startsOf = readers.map(({ sign }) =>
      sign === undefined || sign.start.length === 0 ? undefined : new Starts(sign.start),
    );
    const starts = readers.flatMap(({ sign }) => sign?.start ?? []);
    const pieces = anyPiece(readers.flatMap(({ sign }) => sign?.piece ?? []));
    this.#starts = new Starts(starts);
    this.#pieces = new RegExp(pieces);
    this.#anyStart = new Starts([...prefixes, ...promptForms, ...starts]);
    this.#anyPiece = new RegExp(`${strange}|${pieces}`);
    this.#open = readers.some(({ sign }) => sign === undefined);
  }

  /** Whether a line, as it stands in the document, may be a prompt or begin a format. */
  mayMean(raw: string): boolean {
    const last = raw.charCodeAt(raw.length - 1);
    return (
      this.#open ||
      last === 32 ||
      last === 9 ||
      this.#anyPiece.test(raw) ||
      this.#anyStart.test(raw) ||
      this.#search(raw)
    );
  }

  mayPrompt(text: string): boolean {
    return this.#prompts.test(text);
  }

  /** The first reader in the order of the table that takes a line. */
  find(text: string, begins: (reader: Reader) => boolean): Reader | undefined {
    const found = this.#search(text);
    const starts = this.#starts.test(text);
    if (!found && !starts && !this.#open && !this.#pieces.test(text)) return undefined;
    return this.#readers.find(
      (reader, owner) =>
        (this.#hit[owner] === 1 ||
          (starts && this.#startsOf[owner]?.test(text) === true) ||
          reader.sign?.piece?.test(text) === true ||
          reader.sign === undefined) &&
        begins(reader),
    );
  }

  #search(text: string): boolean {
    if (text === this.#searched) return this.#hits > 0;
    this.#searched = text;
    if (this.#hits > 0) this.#hit.fill(0);
    this.#hits = 0;
    this.#needles.search(text, this.#found);
    return this.#hits > 0;
  }

  readonly #found = (owner: number): void => {
    this.#hit[owner] = 1;
    this.#hits++;
  };
}

interface Group {
  readonly mark: string;
  readonly patterns: readonly RegExp[];
  /** By the code of the first character; made when a line first begins with it. */
  readonly byFirst: (RegExp | null | undefined)[];
  all?: RegExp;
}

/** Patterns that match from the start of a line: asked by a mark that must stand in it, and by its first character. */
class Starts {
  readonly #groups: readonly Group[];

  constructor(patterns: readonly RegExp[]) {
    const marked = Map.groupBy(patterns, (pattern) => rarest(marksOf(pattern)));
    this.#groups = Array.from(marked, ([mark, group]) => ({
      mark,
      patterns: group,
      byFirst: Array.from({ length: 127 }, () => undefined),
    }));
  }

  test(text: string): boolean {
    let at = 0;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 9) code = text.charCodeAt(++at);
    for (const group of this.#groups) {
      if (group.mark !== '' && !text.includes(group.mark)) continue;
      if (patternFor(group, code)?.test(text) === true) return true;
    }
    return false;
  }
}

function patternFor(group: Group, code: number): RegExp | null {
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

/** Of the marks a pattern needs, one that few lines have; few different ones, so that few are asked for. */
const rarest = (marks: ReadonlySet<string>): string => [...'=[,:'].find((it) => marks.has(it)) ?? '';

/** All patterns begin with `^`, so that a line is tried at one place only. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  const bodies = patterns.map(({ source, flags }) => {
    const plain = source.slice(1).replace(/\(\?<\w+>/g, '(?:');
    return flags.includes('i') ? `(?i:${plain})` : `(?:${plain})`;
  });
  return new RegExp(`^(?:${bodies.join('|')})`);
}

/** All pieces begin with a blank, which is asked for once. */
const anyPiece = (pieces: readonly RegExp[]): string =>
  `\\s(?:${pieces.map(({ source }) => source.replace(/^(?:\\s| )/, '')).join('|')})`;
