/** One directive of nginx: `name`, its arguments, and whether a block opens behind it. */
export interface Statement {
  readonly words: readonly string[];
  readonly end: ';' | '{' | '}';
}

const longest = 8192;

/** Takes lines, gives directives as they are complete. */
export class Statements {
  #words: string[] = [];
  #word: string | undefined;
  #quote = '';
  #size = 0;

  /** Something is begun and not yet ended: the next line belongs to it. */
  get pending(): boolean {
    return this.#words.length > 0 || this.#word !== undefined;
  }

  push(line: string): Statement[] {
    const found: Statement[] = [];
    for (let at = 0; at < line.length; at++) {
      const char = line[at] ?? '';
      if (this.#size++ > longest) this.#reset();
      if (this.#quote !== '') {
        if (char === '\\' && at + 1 < line.length) this.#word += line[++at] ?? '';
        else if (char === this.#quote) this.#quote = '';
        else this.#word += char;
      } else if (char === '#' && this.#word === undefined) break;
      else if ((char === '"' || char === "'") && this.#word === undefined) {
        this.#quote = char;
        this.#word = '';
      } else if (char === '$' && line[at + 1] === '{') {
        const close = line.indexOf('}', at);
        this.#word = (this.#word ?? '') + line.slice(at, close < 0 ? undefined : close + 1);
        at = close < 0 ? line.length : close;
      } else if (char === ';' || char === '{' || char === '}') {
        this.#endWord();
        if (char !== ';' || this.#words.length > 0) found.push({ words: this.#words, end: char });
        this.#reset();
      } else if (/\s/.test(char)) this.#endWord();
      else this.#word = (this.#word ?? '') + char;
    }
    if (this.#quote === '') this.#endWord();
    return found;
  }

  #endWord(): void {
    if (this.#word !== undefined) this.#words.push(this.#word);
    this.#word = undefined;
  }

  #reset(): void {
    this.#words = [];
    this.#word = undefined;
    this.#quote = '';
    this.#size = 0;
  }
}
