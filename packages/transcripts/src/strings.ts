/** Lines that come as strings, from the first that is still of use to the last that was looked at. */
export class Strings {
  readonly #source: Iterator<string>;
  #lines: string[] = [];
  /** The index in the document of the first line held. */
  #first = 0;
  #ended = false;
  /** They may be cut out of something larger. */
  readonly owns = false;

  constructor(lines: Iterable<string>) {
    this.#source = lines[Symbol.iterator]();
  }

  at(index: number): string | undefined {
    const place = index - this.#first;
    if (place < 0) return undefined;
    while (place >= this.#lines.length && !this.#ended) {
      const { done, value } = this.#source.next();
      if (done === true) this.#ended = true;
      else this.#lines.push(value);
    }
    return this.#lines[place];
  }

  /** Now and then, so that it costs nothing. */
  forget(before: number): void {
    const old = before - this.#first;
    if (old < 4096) return;
    this.#lines = this.#lines.slice(old);
    this.#first += old;
  }
}
