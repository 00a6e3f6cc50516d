import { isSo } from './case.ts';
import type { Judged } from './judge.ts';

export interface Score {
  readonly cases: number;
  /** Cases with a fault or exposure. */
  readonly faulty: number;
  readonly top1: number;
  readonly top3: number;
  readonly undetermined: number;
  /** Verdict `fault` with a wrong top cause, in faulty and healthy cases alike. */
  readonly accused: number;
  readonly healthy: number;
  readonly healthyRight: number;
  /** Mean squared error of the top probability, over cases where a cause was named at all; null without any. */
  readonly brier: number | null;
  /** Mean distance of claimed and met probability over bins of equal count; null without any. */
  readonly calibration: number | null;
}

const bins = 5;

export function score(judged: readonly Judged[]): Score {
  const count = (holds: (it: Judged) => boolean) => judged.filter(holds).length;
  const isHealthy = ({ it }: Judged) => it.truth.healthy;
  const claims = judged
    .map((it) => ({ p: it.claims[0]?.probability, hit: Number(isSo(it.it, it.claims[0]?.key)) }))
    .filter((it): it is Claimed => it.p !== undefined);
  return {
    cases: judged.length,
    faulty: count((it) => !isHealthy(it)),
    top1: count((it) => !isHealthy(it) && it.right),
    top3: count((it) => !isHealthy(it) && it.amongThree),
    undetermined: count((it) => it.verdict === 'undetermined'),
    accused: count((it) => it.accused),
    healthy: count(isHealthy),
    healthyRight: count((it) => isHealthy(it) && it.right),
    brier: claims.length === 0 ? null : mean(claims.map(({ p, hit }) => (p - hit) ** 2)),
    calibration: claims.length === 0 ? null : calibration(claims),
  };
}

interface Claimed {
  readonly p: number;
  readonly hit: number;
}

function calibration(claims: readonly Claimed[]): number {
  const sorted = [...claims].sort((a, b) => a.p - b.p);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const from = Math.floor((bin * sorted.length) / bins);
    const part = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / bins));
    if (part.length > 0) error += part.length * Math.abs(mean(part.map((it) => it.p)) - mean(part.map((it) => it.hit)));
  }
  return error / sorted.length;
}

const mean = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length;

/** Scores by domain, and of all under `all`. */
export function byDomain(judged: readonly Judged[]): Record<string, Score> {
  const domains = [...new Set(judged.map((it) => it.it.domain))].sort();
  return Object.fromEntries([
    ...domains.map((domain) => [domain, score(judged.filter((it) => it.it.domain === domain))]),
    ['all', score(judged)],
  ]);
}

export interface Worst {
  readonly name: string;
  readonly domain: string;
  readonly expected: readonly string[];
  /** Probability given to what is so; 0 where it is not named. */
  readonly expectedProbability: number;
  readonly verdict: string;
  readonly got: string | null;
  readonly probability: number;
  readonly right: boolean;
  readonly accused: boolean;
  readonly findings: readonly string[];
}

/** The cases that went worst: accusations by their certainty, then what was missed. */
export function worst(judged: readonly Judged[], most = 10): Worst[] {
  return judged
    .map(worstOf)
    .filter((it) => badness(it) > 0)
    .sort((a, b) => badness(b) - badness(a))
    .slice(0, most);
}

function worstOf({ it, verdict, claims, accused, right, seen }: Judged): Worst {
  const expected = it.truth.healthy ? ['healthy'] : [...it.truth.keys];
  return {
    name: it.name,
    domain: it.domain,
    expected,
    expectedProbability: Math.max(0, ...claims.filter(({ key }) => isSo(it, key)).map((c) => c.probability)),
    verdict,
    got: claims[0]?.key ?? null,
    probability: claims[0]?.probability ?? 0,
    accused,
    right,
    findings: [...seen].sort(),
  };
}

const badness = (it: Worst): number =>
  (it.accused ? 2 + it.probability : 0) +
  (it.right ? (it.verdict === 'undetermined' ? 0.1 : 0) : 1 + it.probability - it.expectedProbability);
