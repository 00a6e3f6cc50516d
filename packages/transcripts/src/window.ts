import type { Lines } from '@tokimori/model';
import type { Sieve } from './automaton/sieve.ts';
import { Blocks } from './blocks.ts';
import { clean, withoutSecrets } from './clean.ts';
import { numberWidth } from './numbering.ts';
import type { Cursor, Line } from './reader.ts';
import { Strings } from './strings.ts';

/** How far readers may look ahead; the farthest does so to tell whose configuration a block is. */
const farthestAhead = 2048;
/** How far they may look back. */
const farthestBehind = 16;
/** No block is longer: beyond it the reader is told that the document ends, and begins anew. */
const longestBlock = 65_536;
const slots = 4096;

/** A window that walks over the lines of a document: a few behind, as many ahead as somebody looks at. */
export class LineWindow implements Cursor {
  readonly #held: Strings | Blocks;
  /** Lines that were looked at, each in its slot until another takes it: far more than a reader sees at once. */
  readonly #lines: (Line | undefined)[] = [];
  #blockEnd = Number.POSITIVE_INFINITY;
  position = 0;

  constructor(lines: Lines) {
    const blocks = lines.blocks?.();
    this.#held = blocks === undefined ? new Strings(lines) : new Blocks(blocks);
  }

  /** The next line as it stands in the document. */
  raw(): string | undefined {
    return this.#held.at(this.position);
  }

  /** The lines from here on, as many as a reader may look ahead. */
  head(): readonly string[] {
    const lines: string[] = [];
    for (let index = this.position; index <= this.position + farthestAhead; index++) {
      const line = this.#held.at(index);
      if (line === undefined) break;
      lines.push(line);
    }
    return lines;
  }

  /** What the sieve says of the next line; nothing where its bytes are not at hand. */
  grain(sieve: Sieve): number | undefined {
    return this.#held instanceof Blocks ? this.#held.grain(this.position, sieve) : undefined;
  }

  /** Leaves the lines from here on in which the sieve finds nothing. Says how many were not blank. */
  sift(sieve: Sieve): number {
    if (!(this.#held instanceof Blocks)) return 0;
    const { passed, strange } = this.#held.sift(this.position, sieve);
    this.position += passed;
    if (passed > 0) this.#forget();
    return strange;
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
    const known = this.#lines[index % slots];
    if (known?.number === index + 1) return known;
    const raw = this.#held.at(index);
    if (raw === undefined) return undefined;
    const own = withoutSecrets(this.#held.owns ? raw : copied(raw));
    const width = numberWidth((at) => this.#held.at(index + at));
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

  #forget(): void {
    const gone = this.position - farthestBehind - 1;
    // What nobody sees again must not grow old: it is cheap to forget while it is young.
    if (gone >= 0) this.#lines[gone % slots] = undefined;
    this.#held.forget(this.position - farthestBehind);
  }
}

/** A line cut out of a larger text keeps all of it in memory (V8), and some lines are kept for long. */
const copied = (text: string): string => ` ${text}`.slice(1);
