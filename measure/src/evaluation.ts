import type { Unread } from '@tokimori/model';
import { type Alone, leaveOneOut } from './alone.ts';
import { judge } from './judge.ts';
import type { Loaded } from './load.ts';
import { byDomain, type Score, type Worst, worst } from './score.ts';

/** The contract `tokimori.evaluate/1`. */
export interface Evaluation {
  readonly schema: 'tokimori.evaluate/1';
  readonly domains: Readonly<Record<string, Score>>;
  readonly worst: readonly Worst[];
  readonly results: readonly {
    readonly name: string;
    readonly domain: string;
    readonly verdict: string;
    readonly expected: readonly string[];
    readonly got: readonly { readonly key: string; readonly entity: string; readonly probability: number }[];
    readonly right: boolean;
    readonly accused: boolean;
  }[];
  readonly skipped: readonly Unread[];
  readonly leaveOneOut?: Alone;
}

const gotShown = 5;

export function evaluate({ cases, skipped }: Loaded, options: { readonly leaveOneOut?: boolean } = {}): Evaluation {
  const judged = cases.map((it) => judge(it));
  return {
    schema: 'tokimori.evaluate/1',
    domains: byDomain(judged),
    worst: worst(judged),
    results: judged.map(({ it, verdict, claims, right, accused }) => ({
      name: it.name,
      domain: it.domain,
      verdict,
      expected: it.truth.healthy ? ['healthy'] : it.truth.keys,
      got: claims.slice(0, gotShown).map(({ key, entity, probability }) => ({ key, entity, probability })),
      right,
      accused,
    })),
    skipped,
    ...(options.leaveOneOut === true ? { leaveOneOut: leaveOneOut(judged) } : {}),
  };
}
