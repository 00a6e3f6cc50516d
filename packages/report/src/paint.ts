/** SGR codes. ECMA-48 §8.3.117. The sixteen colours, so that the person's own palette holds. */
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;
export type Style = keyof typeof codes;

/** Colours text, or leaves it alone where nothing is coloured. */
export class Paint {
  readonly #on: boolean;
  constructor(on: boolean) {
    this.#on = on;
  }

  readonly style = (text: string, ...styles: Style[]): string =>
    this.#on && text !== '' ? `\x1b[${styles.map((it) => codes[it]).join(';')}m${text}\x1b[0m` : text;

  /** Lines of prose: what stands in backticks is a command. Without colour the backticks say so. */
  prose(lines: readonly string[]): string[] {
    if (!this.#on) return [...lines];
    let inside = false;
    return lines.map((line) =>
      line
        .split('`')
        .map((part, i) => {
          if (i > 0) inside = !inside;
          return inside ? this.style(part, 'cyan') : part;
        })
        .join(''),
    );
  }
}
