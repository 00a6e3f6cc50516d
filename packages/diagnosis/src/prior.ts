import {
  type CauseSpec,
  type Evidence,
  type Finding,
  isEveryPath,
  type Network,
  type SubjectId,
} from '@tokimori/model';
import { push } from './maps.ts';
import type { Subjects } from './subjects.ts';

/** A condition that was seen, and by what it multiplied the odds. */
export interface AppliedGiven {
  readonly finding: Finding;
  readonly factor: number;
}

/** Before anything is seen no single cause is more likely than not. */
const mostLikely = 0.5;

/**
 * Prior odds: the expected number of faults, times the share of the domain, shared within it by weight and among the places of a cause, times the
 * factor of every condition that was seen on a related subject and of what else is known of the cause.
 */
export function priorOdds(network: Network, evidence: Evidence, subjects: Subjects) {
  const weights = new Map<string, number>();
  for (const { domain, weight } of network.causes) weights.set(domain, (weights.get(domain) ?? 0) + weight);
  const seenAs = new Map<string, Finding[]>();
  for (const finding of evidence.findings) push(seenAs, `${finding.name} ${finding.outcome}`, finding);
  return (spec: CauseSpec, subject: SubjectId, places: readonly SubjectId[]) => {
    const share = ((network.shares?.[spec.domain] ?? 1) * spec.weight) / (weights.get(spec.domain) || 1);
    const prior = Math.min(mostLikely, share * evidence.expectedFaults * placeShare(spec, subject, places));
    const leaning = evidence.leaning?.get(spec.key) ?? 1;
    const given = (spec.given ?? []).flatMap(({ finding, outcome, factor }): AppliedGiven[] => {
      const seen = seenAs.get(`${finding} ${outcome}`)?.find((it) => subjects.related(subject, it.subject));
      return seen === undefined ? [] : [{ finding: seen, factor }];
    });
    return { odds: given.reduce((odds, { factor }) => odds * factor, (leaning * prior) / (1 - prior)), given };
  };
}

/** Places share evenly; where a cause may stand for everything of a host at once, such places take half of it together. */
function placeShare(spec: CauseSpec, subject: SubjectId, places: readonly SubjectId[]): number {
  const wide = places.filter(isEveryPath).length;
  if (spec.wide !== true || wide === 0 || wide === places.length) return 1 / places.length;
  return isEveryPath(subject) ? 1 / 2 / wide : 1 / 2 / (places.length - wide);
}
