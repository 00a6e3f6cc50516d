import type { PastCase, Similar } from './case.ts';

/** How much a finding tells by its nature, before it is known how common it is: a symptom 1, a circumstance less. */
export type WeightOf = (sign: string) => number;

/** Below this two incidents have no more in common than any two. */
const leastSimilarity = 0.2;

/**
 * The past cases that look most like the signs at hand: the share of what they have in common among all that either
 * shows (Jaccard), where a rare sign weighs more than a common one (inverse document frequency over the cases known).
 * Words never count, only findings: two incidents are alike when the same things were observed.
 */
export function similarCases(
  signs: ReadonlySet<string>,
  cases: readonly PastCase[],
  weightOf: WeightOf,
  most = 3,
): Similar[] {
  const known = new Map<string, number>();
  for (const { signs } of cases) for (const sign of new Set(signs)) known.set(sign, (known.get(sign) ?? 0) + 1);
  const weight = (sign: string) => weightOf(sign) * Math.log2((cases.length + 2) / ((known.get(sign) ?? 0) + 1));
  const own = sum([...signs], weight);
  return cases
    .map((it) => {
      const theirs = [...new Set(it.signs)];
      const shared = theirs.filter((sign) => signs.has(sign)).sort((a, b) => weight(b) - weight(a));
      const common = sum(shared, weight);
      const all = own + sum(theirs, weight) - common;
      return { case: it, similarity: all > 0 ? common / all : 0, shared };
    })
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity || (a.case.name < b.case.name ? -1 : 1))
    .slice(0, most);
}

const sum = (signs: readonly string[], weight: WeightOf): number => signs.reduce((total, it) => total + weight(it), 0);
