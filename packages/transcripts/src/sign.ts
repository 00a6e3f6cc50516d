import { firstOf, hasAlternatives, literalsIn } from './literals.ts';

/**
 * What tells without much work that a line may begin a format: most lines of a long log begin none. It must hold for every
 * line that `begins` holds for; more lines cost time, fewer would change answers.
 */
export interface Sign {
  /** Patterns that match from the start of the line. */
  readonly start: readonly RegExp[];
  /** Small texts, one of which stands somewhere in the line; the case does not matter. */
  readonly within: readonly string[];
  /** Where neither can say it: a piece of the line that begins with a blank and is quick to find. */
  readonly piece?: RegExp | undefined;
}

/** No needle is shorter, so that looking at every second place is enough (see `Needles`). */
const shortestNeedle = 5;

/** A pattern that may begin with more characters than this is not asked from the start where it has words. */
const fewFirsts = 4;

/**
 * The sign of a format that begins with one of these patterns (also of the trimmed line): its words are looked for where it
 * has some, else it is asked as it is.
 */
export const signOf = (...patterns: readonly RegExp[]): Sign => later(() => taken(patterns));

function taken(patterns: readonly RegExp[]): Sign {
  const start: RegExp[] = [];
  const within: string[] = [];
  for (const pattern of patterns) {
    const anchored = pattern.source.startsWith('^') && !hasAlternatives(pattern.source);
    const quick = anchored && (firstOf(pattern)?.size ?? Number.POSITIVE_INFINITY) <= fewFirsts;
    const words = quick ? undefined : literalsIn(pattern.source, shortestNeedle);
    if (words === undefined) start.push(fromStart(pattern, anchored));
    else within.push(...words);
  }
  return { start, within };
}

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
    get piece() {
      return sign().piece;
    },
  };
}

/** A block of `Label: value` lines that begins with one of its labels, perhaps behind a line number. */
export const signOfLabels = (labels: Iterable<string>): Sign =>
  later(() => {
    const words = Array.from(labels, (it) => escaped(it).replaceAll(' ', '\\s+'));
    const numbered = new RegExp(`^\\s*\\d{1,4}[:.]?\\s+(?:${words.join('|')})\\s*:`, 'i');
    return { start: [...words.map((it) => new RegExp(`^\\s*${it}\\s*:`, 'i')), numbered], within: [] };
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
