import { causes, lexicon, realms } from '@tokimori/catalogue';
import type { FactText, Finding, SampleLine } from '@tokimori/model';
import { network } from './network.ts';

/** A word of the lexicon, the causes it speaks of, and how strongly: rarer words say more. */
interface Word {
  readonly text: string;
  readonly causes: readonly { readonly key: string; readonly weight: number }[];
}

const strong = 1.6;
/** Lines quoted for a cause that only words speak of. */
const quoted = 3;

const words: readonly Word[] = (() => {
  const owners = new Map<string, { key: string; strong: boolean }[]>();
  for (const [key, line] of Object.entries(lexicon))
    for (const part of line.split(',')) {
      const text = part.trim().replace(/^\+/, '');
      if (text === '') continue;
      const list = owners.get(text) ?? [];
      owners.set(text, [...list, { key, strong: part.trim().startsWith('+') }]);
    }
  const all = Object.keys(lexicon).length;
  return [...owners].map(([text, list]) => ({
    text,
    causes: list.map((it) => ({
      key: it.key,
      weight: (Math.log(all / list.length) / Math.log(all)) * (it.strong ? strong : 1),
    })),
  }));
})();

/** Where a word begins a word of the text: `arp` is not in `sharp`. */
function stands(text: string, word: string): boolean {
  const open = /^[a-z0-9]/.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!open || at === 0 || !/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
  return false;
}

/** What a text is about where a line of `realms` says so: the realms none of whose words stands in it are strange to it. */
const wordsOfRealm = new Map(Object.entries(realms).map(([realm, line]) => [realm, line.split(', ')]));
const realmOf = new Map(
  causes.map(({ key, domain }): [string, string] => [
    key,
    wordsOfRealm.has(key.split('-')[0] ?? '') ? (key.split('-')[0] ?? '') : domain,
  ]),
);

function strangeRealms(sample: readonly SampleLine[], said: string): Set<string> {
  const text = `${textOf(sample)}\n${said.toLowerCase()}`;
  return new Set([...wordsOfRealm].flatMap(([realm, own]) => (own.some((it) => stands(text, it)) ? [] : [realm])));
}

const textOf = (sample: readonly SampleLine[]): string =>
  sample
    .map((it) => it.text)
    .join('\n')
    .toLowerCase();

/** Lines that hold words of a cause, the most telling first; what was said comes before them. */
export function speaking(key: string, sample: readonly SampleLine[], said: string): FactText[] {
  const own = words.filter(({ causes: of }) => of.some((it) => it.key === key));
  const weigh = (text: string) =>
    own.reduce((sum, it) => sum + (stands(text, it.text) ? (it.causes.find((c) => c.key === key)?.weight ?? 0) : 0), 0);
  const lines = sample
    .filter(({ number }) => number > 0)
    .map((it) => ({ it, weight: weigh(it.text.toLowerCase()) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, quoted)
    .map(({ it }): FactText => ({ text: it.text, origin: `${it.document}:${it.number}` }));
  return weigh(said.toLowerCase()) > 0 ? [{ text: said, origin: 'context' }, ...lines] : lines;
}

/** How much the words of a text speak of each cause; nothing where none does. `said` is what the person wrote, it counts double. */
export function resemblance(sample: readonly SampleLine[], said: string): Map<string, number> {
  const [text, context] = [textOf(sample), said.toLowerCase()];
  const scores = new Map<string, number>();
  for (const { text: word, causes } of words) {
    const times = (stands(text, word) ? 1 : 0) + (stands(context, word) ? 1 : 0);
    if (times === 0) continue;
    for (const { key, weight } of causes) scores.set(key, (scores.get(key) ?? 0) + weight * Math.min(times, 1.5));
  }
  if (scores.size === 0) return scores;
  const strange = strangeRealms(sample, said);
  for (const { key } of causes)
    if (strange.has(realmOf.get(key) ?? '')) scores.set(key, (scores.get(key) ?? 0) - strangeness);
  return scores;
}

/** What a cause of a strange realm loses: about the weight of one word. */
const strangeness = 1;

const weightOfDomain = new Map<string, number>();
for (const { domain, weight } of causes) weightOfDomain.set(domain, (weightOfDomain.get(domain) ?? 0) + weight);
const shares = new Map(
  causes.map(({ key, domain, weight }) => [
    key,
    ((network.shares?.[domain] ?? 1) * weight) / (weightOfDomain.get(domain) || 1),
  ]),
);
const share = (key: string): number => shares.get(key) ?? 0;

/** How far words alone may move the odds of a cause. */
const most = 8;
/** A score of one multiplies by e to this. */
const slope = 0.5;

/**
 * By what the words multiply the prior odds of each cause. What the words speak of gains what the others lose, so that the
 * odds of "nothing is wrong" stay as they are.
 */
export function leaningOf(scores: ReadonlyMap<string, number>): Map<string, number> {
  if (scores.size === 0) return new Map();
  const raw = new Map(causes.map(({ key }) => [key, Math.exp(slope * (scores.get(key) ?? 0))]));
  const total = causes.reduce((sum, { key }) => sum + share(key), 0);
  const mean = causes.reduce((sum, { key }) => sum + share(key) * (raw.get(key) ?? 1), 0) / total;
  return new Map([...raw].map(([key, value]) => [key, Math.min(most, Math.max(1 / most, value / mean))]));
}

/**
 * Measured on incidents that no word was chosen for: a guess at 85 % is right in five of six (docs/decisions/0014).
 * `other`: the weight of something else.
 */
const guess = { slope: 1.4, likeness: 10, prior: 0.3, unlisted: 0.3, other: 1 } as const;
/** Where words say less than `least`, and nothing sounds as much alike, there is no guess. */
const least = { score: 1, likeness: 0.15, candidate: 0.05 } as const;

/**
 * What the words alone would guess: a distribution over causes, from what the lexicon knows of them and from what was heard
 * where they acted. Empty where both say next to nothing.
 */
export function guessed(
  scores: ReadonlyMap<string, number>,
  likeness: ReadonlyMap<string, number>,
): Map<string, number> {
  if (Math.max(0, ...scores.values()) < least.score && Math.max(0, ...likeness.values()) < least.likeness)
    return new Map();
  const raw = causes.flatMap(({ key }): [string, number][] => {
    const [score, like] = [scores.get(key) ?? 0, likeness.get(key) ?? 0];
    if (score <= 0 && like < least.candidate) return [];
    const prior = share(key) ** guess.prior * (key.startsWith('unlisted-') ? guess.unlisted : 1);
    return [[key, Math.exp(guess.slope * score + guess.likeness * like) * prior]];
  });
  const total = raw.reduce<number>((sum, [, it]) => sum + it, guess.other);
  return new Map(raw.map(([key, it]) => [key, it / total]));
}

/** A condition that raises the odds of a cause as much makes it a candidate, though no word speaks of it. */
const telling = { factor: 10, guess: 0.01, most: 200 } as const;

/** Guesses under the conditions that were found: what raises or lowers the prior of a cause does so to its guess. */
export function underConditions(
  guesses: ReadonlyMap<string, number>,
  findings: readonly Finding[],
): Map<string, number> {
  const seen = new Set(findings.map((it) => `${it.name}=${it.outcome}`));
  const weights = new Map<string, number>();
  for (const { key, nature, given = [] } of causes) {
    if (nature === 'exposure') continue;
    const factor = given.reduce((f, it) => (seen.has(`${it.finding}=${it.outcome}`) ? f * it.factor : f), 1);
    const guess = guesses.get(key) ?? (factor >= telling.factor ? telling.guess : 0);
    if (guess > 0) weights.set(key, guess * Math.min(telling.most, Math.max(1 / telling.most, factor)));
  }
  const open = 1 - [...guesses.values()].reduce((sum, it) => sum + it, 0);
  const total = [...weights.values()].reduce((sum, it) => sum + it, Math.max(0, open));
  return total === 0 ? weights : new Map([...weights].map(([key, it]) => [key, it / total]));
}
