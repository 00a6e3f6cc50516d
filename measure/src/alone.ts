import type { Case } from './case.ts';
import { type Judged, judge } from './judge.ts';

export interface Alone {
  /** Right answers before, and how many of them are lost. */
  readonly right: number;
  readonly lost: number;
  readonly cases: readonly { readonly name: string; readonly dropped: readonly string[] }[];
}

/**
 * Judges every case again without what only this case shows: knowledge that fires in a single text may have been made
 * for it. What is right only with such knowledge is lost.
 */
export function leaveOneOut(
  judged: readonly Judged[],
  again: (it: Case, without: ReadonlySet<string>) => Judged = judge,
): Alone {
  const seenIn = new Map<string, number>();
  for (const { seen } of judged) for (const it of seen) seenIn.set(it, (seenIn.get(it) ?? 0) + 1);
  const right = judged.filter((it) => it.right);
  const lost = right
    .map(({ it, seen }) => ({ it, only: [...seen].filter((name) => seenIn.get(name) === 1).sort() }))
    .filter(({ it, only }) => only.length > 0 && !again(it, new Set(only)).right);
  return {
    right: right.length,
    lost: lost.length,
    cases: lost.map(({ it, only }) => ({ name: it.name, dropped: only })),
  };
}
