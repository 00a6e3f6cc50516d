import { alternativesOf, firstOf, hasAlternatives, literalsIn, withoutStart } from './literals.ts';
import type { Out } from './reader.ts';

/**
 * What tells without much work that a line may begin a format: most lines of a long log begin none. It must hold for every
 * line that `begins` holds for; more lines cost time, fewer would change answers.
 */
export interface Sign {
  /** Patterns that match from the start of the line. */
  readonly start: readonly RegExp[];
  /** Small texts, one of which stands somewhere in the line; the case does not matter. */
  readonly within: readonly Word[];
  /** Where neither can say it: a piece of the line. */
  readonly pieces: readonly Piece[];
  /** Under some commands any line may be one. Asked when the command changes. */
  readonly whole?: ((out: Out) => boolean) | undefined;
}

export interface Piece {
  readonly pattern: RegExp;
  /** Stands in the line, too: quick to find and rare. */
  readonly mark: string;
}

interface Word {
  readonly text: string;
  /** What holds for the line, too, when this word is of the format. */
  readonly confirm?: RegExp;
  /** The name of a program: a line with no other word only shows that it runs. */
  readonly names?: boolean;
}

/** No needle is shorter, so that looking at every second place is enough (see `Needles`). */
const shortestNeedle = 5;

/** A pattern that may begin with more characters than this is not asked from the start where it has words. */
const fewFirsts = 8;

/**
 * The sign of a format that begins with one of these: patterns (also of the trimmed line), of which the words are looked for
 * where they have some, else they are asked as they are; words; other signs.
 */
export const signOf = (...parts: readonly (RegExp | string | Sign)[]): Sign => later(() => taken(parts));

function taken(parts: readonly (RegExp | string | Sign)[]): Sign {
  const start: RegExp[] = [];
  const within: Word[] = [];
  const pieces: Piece[] = [];
  const wholes: NonNullable<Sign['whole']>[] = [];
  for (const part of parts) {
    if (typeof part === 'string') within.push({ text: part });
    else if (part instanceof RegExp) {
      for (const pattern of apart(part)) {
        const anchored = pattern.source.startsWith('^');
        const quick = anchored && (firstOf(pattern)?.size ?? Number.POSITIVE_INFINITY) <= fewFirsts;
        const found = quick ? undefined : literalsIn(pattern.source, shortestNeedle);
        const asked = fromStart(pattern, anchored);
        if (found === undefined) start.push(asked);
        else {
          const confirm = anchored ? asked : new RegExp(withoutStart(pattern.source), pattern.flags.replace('g', ''));
          within.push(...found.map((text) => ({ text, confirm })));
        }
      }
    } else {
      start.push(...part.start);
      within.push(...part.within);
      pieces.push(...part.pieces);
      if (part.whole !== undefined) wholes.push(part.whole);
    }
  }
  return { start, within, pieces, ...(wholes.length === 0 ? {} : { whole: (out) => wholes.some((it) => it(out)) }) };
}

/** Each alternative by itself: one may have words where another has none. */
const apart = (pattern: RegExp): readonly RegExp[] =>
  hasAlternatives(pattern.source)
    ? alternativesOf(pattern.source).map((source) => new RegExp(source, pattern.flags))
    : [pattern];

/** Names of programs of which every message that means something has words, too. */
export const programNames = (texts: readonly string[]): Sign => ({
  start: [],
  within: texts.map((text) => ({ text, names: true })),
  pieces: [],
});

/** Texts that are not enough alone: the line must match the pattern, too. */
export const words = (texts: readonly string[], confirm: RegExp): Sign => ({
  start: [],
  within: texts.map((text) => ({ text, confirm })),
  pieces: [],
});

/** The mark of a piece that stands at the end of the line, where a digit is. */
export const decimalEnd = '9$';

/** A piece of the line, and a text that stands in such a line. */
export const piece = (mark: string, pattern: RegExp): Sign => ({ start: [], within: [], pieces: [{ mark, pattern }] });

/** Every line while this holds: what a command prints may look like anything. */
export const whole = (holds: (out: Out) => boolean): Sign => ({ start: [], within: [], pieces: [], whole: holds });

/** Made when it is asked for: short documents are read without. */
export function later(make: () => Sign): Sign {
  let made: Sign | undefined;
  const sign = () => {
    made ??= make();
    return made;
  };
  return {
    get start() {
      return sign().start;
    },
    get within() {
      return sign().within;
    },
    get pieces() {
      return sign().pieces;
    },
    get whole() {
      return sign().whole;
    },
  };
}

/** A block of `Label: value` lines that begins with one of its labels, perhaps behind a line number. */
export const signOfLabels = (labels: Iterable<string>): Sign =>
  later(() => {
    const words = Array.from(labels, (it) => escaped(it).replaceAll(' ', '\\s+'));
    const numbered = new RegExp(`^\\s*\\d{1,4}[:.]?\\s+(?:${words.join('|')})\\s*:`, 'i');
    return { start: [...words.map((it) => new RegExp(`^\\s*${it}\\s*:`, 'i')), numbered], within: [], pieces: [] };
  });

/** Lines that begin with one of these words. */
export const startingWith = (words: Iterable<string>): readonly RegExp[] =>
  Array.from(words, (it) => new RegExp(`^${escaped(it)}(?:\\s|$)`, 'i'));

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Readers may trim a line before they look at it. */
function fromStart({ source, flags }: RegExp, anchored: boolean): RegExp {
  const body = anchored ? source.slice(1) : `.*?(?:${source})`;
  return new RegExp(`^${anchored && !body.startsWith('\\s') ? '\\s*' : ''}${body}`, flags.replace('g', ''));
}
