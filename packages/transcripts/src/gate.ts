import { firstOf, marksOf } from './literals.ts';
import { Needles } from './needles.ts';
import { promptForms } from './prompt.ts';
import type { Out, Reader } from './reader.ts';

/** Cleaning changes more of such a line than nothing: not plain ASCII, or an escape of some kind. */
const beyondAscii = /[^\t\x20-\x7e]/;
const entity = /&(?:[lgqa]|#)/;
const escaped = /\\[u"]/;
/** And it takes off quote marks, the prefix of a container's log, a line number. */
const prefixes: readonly RegExp[] = [/^> ?/, /^[A-Za-z][\w.-]{0,40} {0,20}\|/, /^\s{0,8}\d{1,6}[\t)|.: ]/];

/** A word that a reader is told by. */
interface Entry {
  readonly owner: number;
  readonly confirm: RegExp | undefined;
}

/** Lets through the lines that may mean something, and says which readers are worth asking. */
export class Gate {
  readonly #readers: readonly Reader[];
  readonly #needles = new Needles();
  readonly #entries: Entry[] = [];
  readonly #prompts = new Starts(promptForms);
  readonly #starts: readonly { readonly owner: number; readonly starts: Starts }[];
  readonly #pieces: RegExp | undefined;
  readonly #piecesOf: readonly { readonly owner: number; readonly pieces: RegExp }[];
  /** What a line may begin with, and hold, that must be looked at as a person would see it. */
  readonly #anyStart: Starts;
  /** Readers that are asked about every line: they do not say what they are told by, or the command makes them so. */
  readonly #always: readonly number[];
  #whole: readonly number[];
  readonly #hit: Uint8Array;
  readonly #found: number[] = [];
  #searched = '';

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
    this.#hit = new Uint8Array(readers.length);
    readers.forEach(({ sign }, owner) => {
      for (const { text, confirm } of sign?.within ?? []) {
        this.#needles.add(text, this.#entries.length);
        this.#entries.push({ owner, confirm });
      }
    });
    this.#starts = readers.flatMap(({ sign }, owner) =>
      sign === undefined || sign.start.length === 0 ? [] : { owner, starts: new Starts(sign.start) },
    );
    this.#piecesOf = readers.flatMap(({ sign }, owner) => {
      const pieces = sign === undefined ? undefined : anyPiece(sign.pieces);
      return pieces === undefined ? [] : { owner, pieces };
    });
    this.#pieces = anyPiece(readers.flatMap(({ sign }) => sign?.pieces ?? []));
    this.#anyStart = new Starts([...prefixes, ...promptForms, ...readers.flatMap(({ sign }) => sign?.start ?? [])]);
    this.#always = readers.flatMap(({ sign }, owner) => (sign === undefined ? [owner] : []));
    this.#whole = this.#always;
  }

  /** The document or its command is another one: what it prints may look like anything. */
  under(out: Out): void {
    const whole = this.#readers.flatMap(({ sign }, owner) => (sign?.whole?.(out) === true ? [owner] : []));
    this.#whole = whole.length === 0 ? this.#always : [...this.#always, ...whole];
  }

  /** Whether a line, as it stands in the document, may be a prompt or begin a format. */
  mayMean(raw: string): boolean {
    if (this.#whole.length > 0) return true;
    const last = raw.charCodeAt(raw.length - 1);
    if (last === 32 || last === 9 || beyondAscii.test(raw)) return true;
    this.#search(raw);
    if (this.#confirmed(raw) || this.#anyStart.test(raw) || this.#pieces?.test(raw) === true) return true;
    return (raw.includes('\\') && escaped.test(raw)) || (raw.includes('&') && entity.test(raw));
  }

  mayPrompt(text: string): boolean {
    return this.#prompts.test(text);
  }

  /** The first reader in the order of the table that takes a line. */
  find(text: string, begins: (reader: Reader) => boolean): Reader | undefined {
    const hit = this.#hit.fill(0);
    for (const owner of this.#whole) hit[owner] = 1;
    this.#search(text);
    for (const id of this.#found) hit[this.#entries[id]?.owner ?? 0] = 1;
    if (this.#pieces?.test(text) === true)
      for (const { owner, pieces } of this.#piecesOf) if (hit[owner] === 0 && pieces.test(text)) hit[owner] = 1;
    for (const { owner, starts } of this.#starts) if (hit[owner] === 0 && starts.test(text)) hit[owner] = 1;
    for (let owner = hit.indexOf(1); owner >= 0; owner = hit.indexOf(1, owner + 1)) {
      const reader = this.#readers[owner];
      if (reader !== undefined && begins(reader)) return reader;
    }
    return undefined;
  }

  #confirmed(text: string): boolean {
    for (const id of this.#found) {
      const confirm = this.#entries[id]?.confirm;
      if (confirm === undefined || confirm.test(text)) return true;
    }
    return false;
  }

  #search(text: string): void {
    if (text === this.#searched) return;
    this.#searched = text;
    this.#found.length = 0;
    this.#needles.search(text, this.#found);
  }
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
const rarest = (marks: ReadonlySet<string>): string => [...'|=[,:'].find((it) => marks.has(it)) ?? '';

/** All patterns begin with `^`, so that a line is tried at one place only. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  const bodies = patterns.map(({ source, flags }) => {
    const plain = source.slice(1).replace(/\(\?<\w+>/g, '(?:');
    return flags.includes('i') ? `(?i:${plain})` : `(?:${plain})`;
  });
  return new RegExp(`^(?:${bodies.join('|')})`);
}

/** Pieces by what they begin with, which is asked for once. */
function anyPiece(pieces: readonly RegExp[]): RegExp | undefined {
  if (pieces.length === 0) return undefined;
  const byHead = Map.groupBy(pieces, ({ source }) => /^(?:\\s| |\\W|[^\w\s\\[(^$.])/.exec(source)?.[0] ?? '');
  const parts = Array.from(byHead, ([head, those]) => {
    const bodies = those.map(({ source, flags }) => {
      const body = source.slice(head.length);
      return flags.includes('i') ? `(?i:${body})` : `(?:${body})`;
    });
    return `${head}(?:${bodies.join('|')})`;
  });
  return new RegExp(parts.join('|'));
}
