import { heard } from '@tokimori/catalogue';
import type { SampleLine } from '@tokimori/model';

/** Words: Latin ones from three signs on, and every two neighbours of Chinese, Japanese and Korean script. */
const latin = /[a-z_][a-z_0-9.-]{2,40}/g;
const ideograms = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,80}/g;

/** Terms of a line: its words and the pairs of words that follow each other. Digits are one sign: numbers never tell. */
export function termsOf(line: string): string[] {
  const text = line.toLowerCase();
  const terms: string[] = [];
  let before: string | undefined;
  for (const [found] of text.matchAll(latin)) {
    const word = found.replace(/\d+/g, '#').replace(/^[.-]+|[.-]+$/g, '');
    terms.push(word);
    if (before !== undefined) terms.push(`${before} ${word}`);
    before = word;
  }
  for (const [run] of text.matchAll(ideograms))
    for (let at = 0; at + 2 <= run.length; at++) terms.push(run.slice(at, at + 2));
  return terms;
}

/**
 * How much a text sounds like those in which each cause acted, 0 to about 1: cosine of tf-idf vectors, a term counted once
 * (see `measure/src/hear.ts`). Nothing where no term is known.
 */
export function soundsLike(sample: readonly SampleLine[], said: string): Map<string, number> {
  const { rarity: known, causes } = heard();
  const rarity = new Map<string, number>();
  for (const text of [...sample.map((it) => it.text), ...said.split('\n')])
    for (const term of termsOf(text)) {
      const rare = known.get(term);
      if (rare !== undefined) rarity.set(term, rare);
    }
  const length = Math.hypot(...rarity.values());
  if (length === 0) return new Map();
  return new Map(
    [...causes].flatMap(([key, weights]): [string, number][] => {
      let sum = 0;
      for (const [term, weight] of weights) sum += weight * (rarity.get(term) ?? 0);
      return sum === 0 ? [] : [[key, sum / length]];
    }),
  );
}
