import type { FactName } from '@tokimori/facts';

/** The testimony facts that people's words can make. */
type SaidFact = Extract<FactName, `env.${string}`>;

/**
 * One thing a person may say: general words for a circumstance, in English and Japanese. `value` is what is told for a
 * text fact (flags tell `true`). English words are matched at word boundaries; Japanese has none.
 */
export interface Concept {
  readonly fact: SaidFact;
  readonly value?: string;
  readonly en: RegExp;
  readonly ja?: RegExp;
}
