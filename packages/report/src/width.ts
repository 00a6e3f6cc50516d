import { eastAsianWidth } from 'get-east-asian-width';

const combining = /^[\p{Mn}\p{Me}]$/u;

/** Columns a text takes on a terminal. Unicode TR11; ambiguous characters count one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x300) width++;
    else if (!combining.test(char)) width += eastAsianWidth(point);
  }
  return width;
}

/** The beginning of a text that fits in `width` columns. */
export function fitting(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += displayWidth(char);
    if (used > width) break;
    end += char.length;
  }
  return text.slice(0, end);
}

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
