import type { FactText, NamedCause } from '@tokimori/model';

type Group<T> = readonly [T, ...T[]];

/** Groups by a key, in the order the keys first appear. */
export function grouped<T>(items: readonly T[], key: (it: T) => string): Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const it of items) {
    const group = groups.get(key(it));
    if (group === undefined) groups.set(key(it), [it]);
    else group.push(it);
  }
  return [...groups.values()];
}

/** The lines that speak for a cause, the most telling first, each once. */
export function strongest(cause: NamedCause): FactText[] {
  const facts = cause.for.flatMap((entry) => entry.facts);
  return [...new Map(facts.map((it) => [`${it.origin}\n${it.text}`, it])).values()];
}

/** From here on a cause is named by itself. */
const sure = 0.75;
/** Below that a rival is one of the other candidates. */
const least = 0.1;

/** Where the named cause is not sure by itself, the one it may be mistaken for. */
export function rivalOf([first, ...others]: readonly NamedCause[]): NamedCause | undefined {
  if (first === undefined || first.probability >= sure) return undefined;
  return others.find((it) => it.key !== first.key && it.nature !== 'exposure' && it.probability >= least);
}
