import type { Coverage, Unread } from './fact.ts';
import type { Domain, Nature } from './network.ts';
import type { SubjectId } from './subject.ts';
import type { Text } from './text.ts';

export type Verdict = 'fault' | 'exposed' | 'healthy' | 'undetermined';
export type Grade = 'proven' | 'likely' | 'open';

/** One line of the ledger: how many bits this finding speaks for (or against) the cause, best explanation with it against best without. */
export interface LedgerEntry {
  readonly finding: string;
  readonly outcome: string;
  readonly subject: SubjectId;
  readonly bits: number;
  readonly facts: readonly FactText[];
}

export interface FactText {
  readonly text: string;
  readonly origin: string;
  /** How often it was seen, where it repeats; `text` is the first. */
  readonly count?: number;
}

export interface ChainLink {
  readonly state: string;
  readonly subject: SubjectId;
}

/** How a cause is mended. */
export interface Remedy extends Text {
  /** It can be mended without a restart. */
  readonly live: boolean;
  /** What must be restarted otherwise, and why: in English, as the contract has it from its beginning. */
  readonly restart: string | null;
  /** The same in both languages. */
  readonly restartText: Text | null;
}

export interface NamedCause {
  readonly key: string;
  readonly entity: SubjectId;
  readonly aliases: readonly string[];
  readonly nature: Nature;
  readonly domain: Domain;
  readonly probability: number;
  readonly grade: Grade;
  readonly title: Text;
  readonly explanation: Text;
  readonly breaks: Text;
  readonly remedy: Remedy;
  readonly prevention: Text;
  readonly references: readonly string[];
  readonly chain: readonly ChainLink[];
  readonly for: readonly LedgerEntry[];
  readonly against: readonly LedgerEntry[];
}

export interface NextCheck {
  readonly check: string;
  readonly subject: SubjectId;
  readonly from: string;
  readonly expectedBits: number;
  readonly costSeconds: number;
  readonly how: Text;
}

export interface FindingText {
  readonly finding: string;
  readonly outcome: string;
  readonly subject: SubjectId;
  readonly strength: string;
  readonly facts: readonly FactText[];
}

/** A past incident that showed the same findings. */
export interface SimilarCase {
  readonly name: string;
  /** `own`: kept here with `--keep`; `published`: comes with Tokimori. */
  readonly origin: 'own' | 'published';
  /** 0 to 1: the share of findings both have, rare ones weighing more. */
  readonly similarity: number;
  /** `finding=outcome`, most telling first. */
  readonly shared: readonly string[];
  readonly key?: string;
  readonly title?: Text;
  readonly when?: string;
  readonly solved?: string;
}

/** The contract `tokimori.diagnosis/1`. */
export interface Diagnosis {
  readonly schema: 'tokimori.diagnosis/1';
  readonly verdict: Verdict;
  readonly causes: readonly NamedCause[];
  readonly exposures: readonly NamedCause[];
  readonly unexplained: readonly FindingText[];
  readonly next: readonly NextCheck[];
  readonly findings: readonly FindingText[];
  /** Past incidents like this one, most similar first. */
  readonly similar?: readonly SimilarCase[];
  readonly coverage: readonly Coverage[];
  readonly unread: readonly Unread[];
  /** Upper bound of the probability mass the enumeration left out. */
  readonly neglected: number;
  readonly tookMs: number;
}

/** The contract `tokimori.error/1`. */
export interface ErrorReport {
  readonly schema: 'tokimori.error/1';
  readonly code: string;
  readonly message: string;
}
