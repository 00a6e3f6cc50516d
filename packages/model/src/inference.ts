import type { ChainLink, Grade } from './diagnosis.ts';
import type { Finding } from './finding.ts';
import type { SubjectId } from './subject.ts';

/** `from` has, or passes, `to`. */
export interface Relation {
  readonly from: SubjectId;
  readonly to: SubjectId;
}

/** What the inference is given besides the network: findings, and which subjects there are. */
export interface Evidence {
  readonly findings: readonly Finding[];
  /** What has what, as the text tells it: a pool its members, a host its BMC, a path the devices it passes. */
  readonly relations?: readonly Relation[];
  /** Every subject seen, so that causes can be placed on things no finding names yet. Paths imply their host and source. */
  readonly subjects: readonly SubjectId[];
  /** Expected number of faults before anything is seen: about 0.3 for a paste, about 0.001 for a watched, quiet fleet. */
  readonly expectedFaults: number;
  /** By what the prior odds of a cause are multiplied, wherever it acts: what is known of it beside findings. Default 1. */
  readonly leaning?: ReadonlyMap<string, number>;
}

export interface CauseAt {
  readonly key: string;
  readonly subject: SubjectId;
}

export interface LedgerLine {
  readonly finding: Finding;
  readonly bits: number;
}

export interface RankedCause extends CauseAt {
  /** Posterior probability that this cause acts here; on `path:h>*`, that it acts on any or all of what `h` has paths to. */
  readonly probability: number;
  readonly grade: Grade;
  readonly chain: readonly ChainLink[];
  /**
   * Best explanation with this cause against the best without it, bits per finding; positive speaks for. Conditions that
   * moved its odds speak here too.
   */
  readonly ledger: readonly LedgerLine[];
  /** What the best explanation with this cause puts down to it and makes likelier than normal; trouble first. */
  readonly explains: readonly Finding[];
}

export interface ExpectedCheck {
  readonly check: string;
  readonly subject: SubjectId;
  readonly expectedBits: number;
  readonly costSeconds: number;
}

export interface Inference {
  /** All natures together, by probability, down to 0.001. */
  readonly ranked: readonly RankedCause[];
  /** The most probable set of causes (may be empty). */
  readonly best: readonly CauseAt[];
  /** Probability that no fault and no effect acts. */
  readonly nothing: number;
  /**
   * The same over those alone that could show in some trouble that was seen: a cause that only a circumstance makes likelier
   * says nothing about it. 1 where there is no trouble.
   */
  readonly nothingBehindTrouble: number;
  /** Symptoms that are not good and that the best set leaves to chance. */
  readonly unexplained: readonly Finding[];
  readonly next: readonly ExpectedCheck[];
  /** Estimate of the part of the probability that was not followed to its end. */
  readonly neglected: number;
}
