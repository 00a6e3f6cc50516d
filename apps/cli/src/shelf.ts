import type { Document } from '@tokimori/model';
import type { Excerpt } from '@tokimori/report';

/** Lines kept for the page that shows them, of one document and of all; of longer ones the page shows what is quoted. */
const linesOfDocument = 5000;
const linesInAll = 100_000;

/** Keeps short documents while they are read. */
export class Shelf {
  readonly #kept = new Map<string, string[]>();
  #room = linesInAll;

  /** The same document; what is read of it is kept. */
  keeping({ name, lines }: Document): Document {
    const kept: string[] = [];
    const shelf = this;
    const passed = function* () {
      for (const line of lines) {
        if (kept.length <= linesOfDocument) kept.push(line);
        yield line;
      }
      if (kept.length > linesOfDocument || kept.length > shelf.#room) return;
      shelf.#room -= kept.length;
      shelf.#kept.set(name, kept);
    };
    return { name, lines: passed() };
  }

  excerpts(): Excerpt[] {
    return Array.from(this.#kept, ([name, lines]) => ({
      name,
      whole: true,
      lines: lines.map((text, at) => ({ number: at + 1, text })),
    }));
  }
}
