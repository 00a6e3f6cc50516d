import type { Document, Unread } from '@tokimori/model';
import { defaultLimits } from './limits.ts';

/** Lines of a text, whatever ends them: LF, CRLF or a lone CR. The end of the last line begins no new one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A document of a text; lines beyond the limit are cut, and that is said. */
export function documentOf(
  name: string,
  text: string,
  lineLength: number = defaultLimits.lineLength,
): { document: Document; unread: Unread[] } {
  let cut = 0;
  const lines = splitLines(text).map((line) => {
    if (line.length <= lineLength) return line;
    cut++;
    return line.slice(0, lineLength);
  });
  const unread = cut === 0 ? [] : [{ name, why: `${cut} line(s) longer than ${lineLength} characters were cut there` }];
  return { document: { name, lines }, unread };
}
