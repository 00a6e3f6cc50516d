import type { FactName, FactValueOf } from '@tokimori/facts';
import type { Say } from '../log/rule.ts';

/**
 * A sentence that means the same in anybody's lines: the kernel's, an errno's or a library's words, whichever program passes
 * them on. Looked for anywhere in a line that no program's own rule has claimed.
 */
export interface Phrase {
  readonly pattern: RegExp;
  readonly tell: (say: Say, match: RegExpExecArray) => void;
}

/** Resolved, planned, imagined or explained: no event. */
const onlyTalk =
  /\b(?:if|when|unless|would|could(?! not)|should|might|may|before|avoid|prevents?|in case|how to|see also)\b.{0,60}$/i;

/** Whether the words before the match make it talk about the thing instead of the thing. */
const isTalk = (text: string, at: number): boolean => onlyTalk.test(text.slice(Math.max(0, at - 80), at));

/** The fact of the host that the phrase says; its own words are the value where the fact takes a text. */
export const says = <N extends FactName>(pattern: RegExp, name: N, value: FactValueOf<N>): Phrase => ({
  pattern,
  tell: (say, match) => {
    if (!isTalk(match.input, match.index)) say.fact(name, value);
  },
});

/** Known to mean nothing: why, in a few words. */
export const harmless = (pattern: RegExp, why: string): Phrase => ({
  pattern,
  tell: (say) => say.fact('text.routine', why),
});
