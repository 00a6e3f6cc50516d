import counted from './heard.json' with { type: 'json' };

/**
 * Terms that were heard where causes acted: counted over incidents whose cause is known, by `npm run -s hear -- DIR…`. Only
 * counts are kept, of single words and pairs of words that stand in three incidents or more; the texts belong to others.
 */
export const heard: {
  /** How many incidents were counted. */
  readonly incidents: number;
  /** Of each term: log(incidents / incidents that hold it). */
  readonly rarity: Readonly<Record<string, number>>;
  /** Of each cause: its most telling terms and their weights. */
  readonly causes: Readonly<Record<string, Readonly<Record<string, number>>>>;
} = counted;
