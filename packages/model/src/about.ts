import type { Remedy } from './diagnosis.ts';
import type { CauseTexts, Domain, Nature } from './network.ts';
import type { SubjectKind } from './subject.ts';
import type { Text } from './text.ts';

/** One outcome of a finding, as people read it. */
export interface Sign {
  readonly finding: string;
  readonly outcome: string;
  readonly says: Text;
  /** How often it shows while the cause acts, 0 to 1. */
  readonly probability: number;
}

/** Another cause that shows much the same, and what separates the two. */
export interface LookAlike {
  readonly key: string;
  readonly title: Text;
  /** What speaks for this cause. */
  readonly here?: Text;
  /** What speaks for the other. */
  readonly there?: Text;
  /** The quickest check that tells. */
  readonly check?: { readonly id: string; readonly costSeconds: number; readonly how: Text };
}

/** The contract `tokimori.cause/1`: everything known about one cause. */
export interface AboutCause extends Omit<CauseTexts, 'remedy'> {
  readonly schema: 'tokimori.cause/1';
  readonly key: string;
  readonly on: SubjectKind;
  readonly nature: Nature;
  readonly domain: Domain;
  readonly remedy: Remedy;
  /** What it shows, most telling first. */
  readonly signs: readonly Sign[];
  /** Circumstances that make it likelier. */
  readonly likelier: readonly Text[];
  readonly lookAlikes: readonly LookAlike[];
}

/** The contract `tokimori.causes/1`: the list, as asked for. */
export interface CauseList {
  readonly schema: 'tokimori.causes/1';
  readonly causes: readonly Pick<AboutCause, 'key' | 'on' | 'nature' | 'domain' | 'title'>[];
}
