import type { Advice, WholeDocument } from '@tokimori/model';
import { review } from './review.ts';
import { splitText } from './text.ts';

/** What the review says of one text, named as given. */
export function reviewed(text: string, name = '-'): readonly Advice[] {
  return review([documentOf(name, text)], []).files.flatMap((it) => it.advice);
}

export const documentOf = (name: string, text: string): WholeDocument => ({ name, lines: splitText(text) });
