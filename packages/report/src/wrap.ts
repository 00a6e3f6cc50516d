import { displayWidth, fitting } from './width.ts';

/** Never at the start of a line (closing marks, small kana, the long vowel). JIS X 4051 §6.1 */
const noStart =
  /^[、。，．・：；？！）」』】〕］｝〉》ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％…‥,.;:!?)\]}”’]/u;
/** Never at the end of a line. */
const noEnd = /[（「『【〔［｛〈《([{“‘]$/u;

/**
 * Breaks a text into lines of at most `width` columns: at blanks, and between Japanese characters where the rules of
 * line breaking allow. `` `code` `` stays together where it fits.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (displayWidth(line) + displayWidth(piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (displayWidth(line.trimEnd()) > width) {
      const part = fitting(line, width);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What must not be torn: words with the blanks after them, code, katakana words, other wide characters one by one. */
function pieces(text: string): string[] {
  const raw =
    text.match(
      /`[^`]*`[^\s\u2e80-\uffef]*\s*|[\u30a1-\u30fa\u30fc]{2,10}|[\u2e80-\uffef]|[^\s`\u2e80-\uffef]+\s*|\s+|`/gu,
    ) ?? [];
  const out: string[] = [];
  for (const piece of raw) {
    const before = out.at(-1);
    if (before !== undefined && ((noStart.test(piece) && !/\s$/.test(before)) || noEnd.test(before)))
      out[out.length - 1] = before + piece;
    else out.push(piece);
  }
  return out;
}

/** A quoted line: broken at the edge, letter by letter, into at most `most` lines. */
export function quoteLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const part = fitting(rest, width);
    if (part === '') break;
    lines.push(part);
    rest = rest.slice(part.length);
  }
  const last = lines.pop() ?? '';
  return rest === '' ? [...lines, last] : [...lines, `${fitting(last, width - 1)}…`];
}
