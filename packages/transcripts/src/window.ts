import { clean, withoutSecrets } from './clean.ts';
import { numberWidth } from './numbering.ts';
import type { Cursor, Line } from './reader.ts';

/** How far readers may look ahead; the farthest does so to tell whose configuration a block is. */
const farthestAhead = 2048;
/** How far they may look back. */
const farthestBehind = 16;
/** No block is longer: beyond it the reader is told that the document ends, and begins anew. */
const longestBlock = 65_536;
const slots = 4096;

/** A window that walks over the lines of a document: a few behind, as many ahead as somebody looks at. */
export class LineWindow implements Cursor {
  readonly #source: Iterator<string>;
  #raw: string[] = [];
  /** Lines that were looked at, each in its slot until another takes it: far more than a reader sees at once. */
  readonly #lines: (Line | undefined)[] = Array.from({ length: slots }, () => undefined);
  /** The index in the document of the first line held. */
  #first = 0;
  #ended = false;
  #blockEnd = Number.POSITIVE_INFINITY;
  position = 0;

  constructor(lines: Iterable<string>) {
    this.#source = lines[Symbol.iterator]();
  }

  /** The next line as it stands in the document. */
  raw(): string | undefined {
    return this.#at(this.position);
  }

  /** The lines from here on, as many as a reader may look ahead. */
  head(): readonly string[] {
    this.#at(this.position + farthestAhead);
    return this.#raw;
  }

  /** Leaves the next line without a look. */
  pass(): void {
    this.position++;
    this.#forget();
  }

  /** A reader takes over. */
  begin(): void {
    this.#blockEnd = this.position + longestBlock;
  }

  end(): void {
    this.#blockEnd = Number.POSITIVE_INFINITY;
  }

  peek(ahead = 0): Line | undefined {
    const index = this.position + ahead;
    if (ahead > farthestAhead || ahead < -farthestBehind || index >= this.#blockEnd) return undefined;
    const raw = this.#at(index);
    if (raw === undefined) return undefined;
    const known = this.#lines[index % slots];
    if (known?.number === index + 1) return known;
    const own = withoutSecrets(copied(raw));
    const width = numberWidth((at) => this.#at(index + at));
    const line: Line = { text: clean(width === 0 ? own : own.slice(width)), raw: own, number: index + 1 };
    this.#lines[index % slots] = line;
    return line;
  }

  next(): Line {
    const line = this.peek();
    if (line === undefined) throw new RangeError('the document has ended');
    this.pass();
    return line;
  }

  #at(index: number): string | undefined {
    const place = index - this.#first;
    if (place < 0) return undefined;
    while (place >= this.#raw.length && !this.#ended) {
      const { done, value } = this.#source.next();
      if (done === true) this.#ended = true;
      else this.#raw.push(value);
    }
    return this.#raw[place];
  }

  /** Now and then, so that it costs nothing. */
  #forget(): void {
    const old = this.position - farthestBehind - this.#first;
    if (old < 4096) return;
    this.#raw = this.#raw.slice(old);
    this.#first += old;
  }
}

/** A line cut out of a larger text keeps all of it in memory (V8), and some lines are kept for long. */
const copied = (text: string): string => ` ${text}`.slice(1);
