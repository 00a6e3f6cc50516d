import { explain } from '@tokimori/inquiry';
import type { Diagnosis, Verdict } from '@tokimori/model';
import { read } from '@tokimori/transcripts';
import { type Case, isSo } from './case.ts';

interface Claim {
  readonly key: string;
  readonly entity: string;
  readonly probability: number;
}

/** What was said about one case, beside what is known to be so. */
export interface Judged {
  readonly it: Case;
  readonly verdict: Verdict;
  /** Most probable first. An `exposed` verdict names its exposures. */
  readonly claims: readonly Claim[];
  /** `finding=outcome` of everything that was seen. */
  readonly seen: ReadonlySet<string>;
  readonly right: boolean;
  readonly amongThree: boolean;
  /** A fault is named where there is none, or the wrong one. */
  readonly accused: boolean;
}

export function judge(it: Case, without: ReadonlySet<string> = new Set()): Judged {
  const diagnosis = explain(read(it.documents, it.context), { without });
  const claims = claimsOf(diagnosis);
  const { verdict } = diagnosis;
  const right = isRight(it, verdict, claims);
  return {
    it,
    verdict,
    claims,
    seen: new Set(diagnosis.findings.map(({ finding, outcome }) => `${finding}=${outcome}`)),
    right,
    amongThree: it.truth.healthy ? right : allAmong(it.truth, claims.slice(0, Math.max(3, it.truth.keys.length + 2))),
    accused: verdict === 'fault' && !right,
  };
}

function claimsOf({ verdict, causes, exposures }: Diagnosis): readonly Claim[] {
  const all = verdict === 'exposed' ? [...exposures, ...causes] : [...causes, ...exposures];
  return [...new Map(all.map((it) => [`${it.key} ${it.entity}`, it])).values()];
}

function isRight(it: Case, verdict: Verdict, claims: readonly Claim[]): boolean {
  const named = isSo(it, claims[0]?.key);
  return it.truth.healthy ? verdict === 'healthy' || verdict === 'exposed' || (verdict === 'fault' && named) : named;
}

/** All causes that act are named, or something that would be right instead. */
function allAmong(truth: { keys: readonly string[]; also: readonly string[] }, claims: readonly Claim[]): boolean {
  const named = (key: string) => claims.some((it) => it.key === key);
  return truth.keys.every(named) || truth.also.some(named);
}
