import { Paint, type Style } from './paint.ts';
import { displayWidth, padded } from './width.ts';
import { quoteLines, wrap } from './wrap.ts';

const indent = '  ';
const quotedLines = 3;

/** A page of text that is as wide as the terminal: headings at the edge, everything else two columns in. */
export class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly paint: Paint;

  constructor(width: number, colour: boolean) {
    this.#width = width;
    this.paint = new Paint(colour);
  }

  gap(): void {
    if (this.#lines.length > 0) this.#lines.push('');
  }

  heading(title: string): void {
    this.gap();
    this.#lines.push(this.paint.style(title, 'bold'));
  }

  /** A label and what it says, the lines after the first hanging under it. */
  lead(label: string, text: string, style: Style): void {
    const hang = displayWidth(label) + 2;
    const lines = this.paint.prose(wrap(text, this.#width - hang));
    lines.forEach((line, i) => {
      const before = i === 0 ? `${this.paint.style(label, 'bold', style)}  ` : ' '.repeat(hang);
      this.#lines.push(before + this.paint.style(line, 'bold'));
    });
  }

  prose(text: string, style?: Style): void {
    for (const line of this.paint.prose(wrap(text, this.#width - indent.length)))
      this.#lines.push(indent + (style === undefined ? line : this.paint.style(line, style)));
  }

  /** One entry of a list, `deep` columns further in: `mark` in a column of `column`, the text hanging beside it. */
  item(mark: string, text: string, column = 2, deep = 0): void {
    const before = indent + ' '.repeat(deep);
    const lines = this.paint.prose(wrap(text, this.#width - before.length - column));
    lines.forEach((line, i) => {
      this.#lines.push(`${before}${padded(i === 0 ? mark : '', column)}${line}`);
    });
  }

  /** The person's own line with where it stands, `deep` columns further in. */
  quote(origin: string, text: string, deep = 0): void {
    const before = indent + ' '.repeat(deep);
    const where = before + this.paint.style(origin, 'blue');
    const beside = this.#width - displayWidth(before + origin) - 2;
    const room = this.#width - displayWidth(before) - indent.length;
    // A table that is too wide as it stands is shown with its columns pushed together.
    const line =
      displayWidth(text.trim()) <= Math.max(beside, room) ? text.trim() : text.trim().replace(/ {2,}/g, '  ');
    if (displayWidth(line) <= beside) {
      this.#lines.push(`${where}  ${line}`);
      return;
    }
    this.#lines.push(where);
    for (const part of quoteLines(line, room, quotedLines)) this.#lines.push(before + indent + part);
  }

  /** Where, a word for how grave it is, and the person's line. */
  marked(where: string, word: string, style: Style, text: string): void {
    const head = `${indent}${this.paint.style(where, 'blue')}  ${this.paint.style(word, 'bold', style)}`;
    const beside = this.#width - displayWidth(`${indent}${where}  ${word}  `);
    if (displayWidth(text) <= beside) this.#lines.push(text === '' ? head : `${head}  ${text}`);
    else {
      this.#lines.push(head);
      for (const part of quoteLines(text, this.#width - 2 * indent.length, quotedLines))
        this.#lines.push(`${indent}${indent}${part}`);
    }
  }

  /** Lines to take out and to put in. Never broken: people copy them. */
  change(remove: readonly string[], add: readonly string[], mark: string): void {
    const before = indent + indent;
    for (const line of remove) this.#lines.push(before + this.paint.style(`- ${line}`, 'red'));
    for (const line of add) this.#lines.push(before + this.paint.style(`${mark} ${line}`, 'green'));
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
