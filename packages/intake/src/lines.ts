import type { Unread, WholeDocument } from '@tokimori/model';
import { defaultLimits } from './limits.ts';

/**
 * Lines of a text that comes in pieces, whatever ends them: LF, CRLF or a lone CR. The end of the last line begins no new
 * one. Longer lines are cut; `onCut` is told of each.
 */
function* linesOf(texts: Iterable<string>, longest: number, onCut: () => void): Generator<string> {
  let begun = '';
  let over = false;
  const add = (text: string) => {
    over ||= begun.length + text.length > longest;
    begun += over ? text.slice(0, Math.max(0, longest - begun.length)) : text;
  };
  const ended = (): string => {
    const line = begun;
    if (over) onCut();
    begun = '';
    over = false;
    return line;
  };
  /** A CR at the end of a piece: an LF may follow. */
  let carriage = false;
  for (const text of texts) {
    let from = carriage && text[0] === '\n' ? 1 : 0;
    carriage = false;
    const end = text.includes('\r') ? anyEnd : lineFeed;
    for (let at = end(text, from); at >= 0; at = end(text, from)) {
      // Most lines stand whole in one piece and are short.
      if (begun === '' && at - from <= longest) yield text.slice(from, at);
      else {
        add(text.slice(from, at));
        yield ended();
      }
      carriage = text[at] === '\r';
      from = at + 1;
      if (carriage && from < text.length) {
        if (text[from] === '\n') from++;
        carriage = false;
      }
    }
    if (from < text.length) add(text.slice(from));
  }
  if (begun !== '') yield ended();
}

const lineFeed = (text: string, from: number): number => text.indexOf('\n', from);

function anyEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return -1;
}

export const cutAt = (count: number, longest: number): string =>
  `${count} line(s) longer than ${longest} characters were cut there`;

/** A document of a text; lines beyond the limit are cut, and that is said. */
export function documentOf(
  name: string,
  text: string,
  lineLength: number = defaultLimits.lineLength,
): { document: WholeDocument; unread: Unread[] } {
  let cut = 0;
  const lines = [...linesOf([text], lineLength, () => cut++)];
  return { document: { name, lines }, unread: cut === 0 ? [] : [{ name, why: cutAt(cut, lineLength) }] };
}
