import { errnoPhrases } from './errno.ts';
import { PhraseBook } from './find.ts';
import { harmlessPhrases } from './harmless/index.ts';
import { machinePhrases } from './machine.ts';
import { networkPhrases } from './network.ts';
import type { Phrase } from './phrase.ts';
import { upstreamPhrases } from './upstream.ts';
import { windowsPhrases } from './windows.ts';

/** Errnos are asked first, then what is known to be harmless. */
export const phrases: readonly Phrase[] = [
  ...errnoPhrases,
  ...windowsPhrases,
  ...harmlessPhrases,
  ...machinePhrases,
  ...networkPhrases,
  ...upstreamPhrases,
];

/** Those alone that are known to be harmless. */
export const harmlessBook = new PhraseBook(harmlessPhrases);

/** Sentences that mean the same in anybody's lines. A new one is one row in a file here. */
export const phraseBook = new PhraseBook(phrases);
