import { incidents, terms } from './heard-terms.ts';

/**
 * Terms that were heard where causes acted: counted over incidents whose cause is known, by `npm run -s hear -- DIR…`. Only
 * counts are kept, of single words and pairs of words that stand in three incidents or more; the texts belong to others.
 */
export interface Heard {
  /** How many incidents were counted. */
  readonly incidents: number;
  /** Of each term: log(incidents / incidents that hold it). */
  readonly rarity: ReadonlyMap<string, number>;
  /** Of each cause: its most telling terms and their weights. */
  readonly causes: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

let read: Heard | undefined;

/** Taken apart when it is first asked for: most answers need none of it. */
export function heard(): Heard {
  read ??= taken();
  return read;
}

function taken(): Heard {
  const rarity = new Map<string, number>();
  const causes = new Map<string, Map<string, number>>();
  for (const line of terms.split('\n')) {
    const [term = '', rare = '', ...weights] = line.split('\t');
    if (term === '') continue;
    rarity.set(term, Number(rare));
    for (const it of weights) {
      const [key = '', weight = ''] = it.split('=');
      const own = causes.get(key) ?? new Map<string, number>();
      causes.set(key, own.set(term, Number(weight)));
    }
  }
  return { incidents, rarity, causes };
}
