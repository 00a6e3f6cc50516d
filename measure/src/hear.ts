/** `npm run -s hear -- DIR…`: counts the terms of incidents whose cause is known into packages/catalogue/src/heard-terms.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causes } from '@tokimori/catalogue';
import { termsOf } from '@tokimori/inquiry';
import { TokimoriError } from '@tokimori/model';
import type { Case } from './case.ts';
import { load } from './load.ts';
import { program } from './program.ts';

/** Words of any sentence, of the calendar, and names that stand for others. */
const dull =
  /(?:^| )(?:the|an?|of|and|to|in|is|are|was|were|with|for|on|at|by|it|its|this|that|as|from|or|be|been|has|have|had|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|utc|gmt|ces?t|[edp][sd]t|pm|am|\S*\bexample\S*|www)(?: |$)/;

/** A term must stand in as many incidents: what stands in one only is that one's. */
const least = 3;
/** Terms kept for a cause. */
const kept = 40;

await program(false, () => {
  const folders = process.argv.slice(2);
  if (folders.length === 0) throw new TokimoriError('USAGE', 'npm run -s hear -- DIR…');
  const known = new Set(causes.map(({ key }) => key));
  const incidents = load(folders).cases.flatMap((it) => {
    const keys = [...it.truth.keys, ...it.truth.also].filter((key) => known.has(key));
    return it.truth.healthy || keys.length === 0 ? [] : [{ keys, terms: termsIn(it) }];
  });
  const holders = new Map<string, number>();
  for (const { terms } of incidents) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarity = new Map(
    [...holders].flatMap(([term, n]) =>
      n < least || dull.test(term) ? [] : [[term, Math.log(incidents.length / n)] as const],
    ),
  );
  const sums = new Map<string, Map<string, number>>();
  for (const { keys, terms } of incidents) {
    const own = [...terms].flatMap((term) => (rarity.has(term) ? [[term, rarity.get(term) ?? 0] as const] : []));
    const length = Math.hypot(...own.map(([, it]) => it)) || 1;
    keys.forEach((key, at) => {
      const sum = sums.get(key) ?? new Map<string, number>();
      sums.set(key, sum);
      // The first key is what was confirmed, the others would be accepted.
      for (const [term, it] of own) sum.set(term, (sum.get(term) ?? 0) + ((at === 0 ? 1 : 0.5) * it) / length);
    });
  }
  const byCause = [...sums].toSorted().map(([key, sum]) => {
    const best = [...sum]
      .map(([term, it]) => ({ term, it, worth: it * (rarity.get(term) ?? 0) }))
      .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
      .slice(0, kept);
    // Half normalised: a cause met often may weigh more, yet less than in proportion.
    const length = Math.hypot(...best.map(({ it }) => it)) ** 0.5;
    return [key, Object.fromEntries(best.map(({ term, it }) => [term, rounded(it / length)]))] as const;
  });
  const used = new Set(byCause.flatMap(([, weights]) => Object.keys(weights)));
  const lines = [...used].toSorted().map((term) => {
    const weights = byCause.flatMap(([key, of]) => (of[term] === undefined ? [] : [`${key}=${of[term]}`]));
    return [term, rounded(rarity.get(term) ?? 0), ...weights].join('\t');
  });
  const path = join(import.meta.dirname, '../../packages/catalogue/src/heard-terms.ts');
  writeFileSync(
    path,
    `/** Made by \`npm run -s hear\`: term, rarity, and the weight it has for causes. See heard.ts. */
export const incidents = ${incidents.length};
export const terms = \`
${lines.join('\n')}
\`;
`,
  );
  console.log(`${incidents.length} incidents, ${used.size} terms, ${byCause.length} causes: ${path}`);
});

function termsIn({ documents, context }: Case): Set<string> {
  const terms = new Set<string>();
  for (const { name, lines } of documents)
    for (const line of [name, ...lines]) for (const term of termsOf(line)) terms.add(term);
  for (const term of termsOf(context)) terms.add(term);
  return terms;
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000;
}
