import { PhraseBook } from './find.ts';
import { harmlessPhrases } from './harmless.ts';
import { machinePhrases } from './machine.ts';
import { networkPhrases } from './network.ts';
import type { Phrase } from './phrase.ts';
import { upstreamPhrases } from './upstream.ts';

/** What is known to be harmless is asked first. */
export const phrases: readonly Phrase[] = [
  ...harmlessPhrases,
  ...machinePhrases,
  ...networkPhrases,
  ...upstreamPhrases,
];

/** Sentences that mean the same in anybody's lines. A new one is one row in a file here. */
export const phraseBook = new PhraseBook(phrases);
