import { type CauseSpec, type Evidence, isEveryPath, type Network, type SubjectId } from '@tokimori/model';
import type { Subjects } from './subjects.ts';

/** Before anything is seen no single cause is more likely than not. */
const mostLikely = 0.5;

/**
 * Prior odds: the expected number of faults, shared within a domain by weight and among the places of a cause, times the
 * factor of every condition that was seen on a related subject.
 */
export function priorOdds(network: Network, evidence: Evidence, subjects: Subjects) {
  const weights = new Map<string, number>();
  for (const { domain, weight } of network.causes) weights.set(domain, (weights.get(domain) ?? 0) + weight);
  return (spec: CauseSpec, subject: SubjectId, places: readonly SubjectId[]): { odds: number; moved: boolean } => {
    const share = spec.weight / (weights.get(spec.domain) || 1);
    const prior = Math.min(mostLikely, share * evidence.expectedFaults * placeShare(spec, subject, places));
    const seen = (spec.given ?? []).filter(({ finding, outcome }) =>
      evidence.findings.some(
        (f) => f.name === finding && f.outcome === outcome && subjects.related(subject, f.subject),
      ),
    );
    const odds = seen.reduce((product, { factor }) => product * factor, prior / (1 - prior));
    return { odds, moved: seen.length > 0 };
  };
}

/** Places share evenly; where a cause may stand for everything of a host at once, such places take half of it together. */
function placeShare(spec: CauseSpec, subject: SubjectId, places: readonly SubjectId[]): number {
  const wide = places.filter(isEveryPath).length;
  if (spec.wide !== true || wide === 0 || wide === places.length) return 1 / places.length;
  return isEveryPath(subject) ? 1 / 2 / wide : 1 / 2 / (places.length - wide);
}
