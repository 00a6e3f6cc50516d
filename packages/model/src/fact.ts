import type { SubjectId } from './subject.ts';

/** A value as it was seen. Durations and offsets are seconds, frequencies ppm, unless the fact's vocabulary entry says otherwise. */
export type FactValue = string | number | boolean;

/** Where a fact comes from: a line of a document the person brought, what the person said, or a measurement of our own. */
export type Origin =
  | {
      readonly kind: 'line';
      readonly document: string;
      readonly line: number;
      readonly text: string;
      readonly reader: string;
    }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'measured'; readonly probe: string; readonly text: string };

/** When it was so, in the words of the stamp, and whose clock wrote it. `sequence` orders facts inside one document. */
export interface When {
  /** Milliseconds since the Unix epoch, where the stamp allows it. */
  readonly at?: number;
  readonly stamp?: string;
  readonly clock?: SubjectId;
  readonly sequence: number;
}

/** Repeats of one fact, folded: a gigabyte of equal lines is one fact with a count. */
export interface Tally {
  readonly count: number;
  readonly first: When;
  readonly last: When;
  readonly exemplars: readonly Origin[];
}

/** One thing that was seen: about whom, by whom, what, when, under which conditions, and where it stands written. */
export interface Fact<N extends string = string> {
  readonly subject: SubjectId;
  readonly observer: SubjectId;
  readonly name: N;
  readonly value: FactValue;
  readonly conditions?: Readonly<Record<string, FactValue>>;
  readonly when: When;
  readonly tookMs?: number;
  readonly origin: Origin;
  readonly tally?: Tally;
}

/** What was read and to what end: `absent` may only be concluded from what was covered. */
export interface Coverage {
  /** For example `ntpq.peers`, `log.ntpd`, `config.chrony`. */
  readonly area: string;
  readonly subject: SubjectId;
  readonly document: string;
  readonly lines: number;
}

/** What nobody could read, and why. */
export interface Unread {
  readonly name: string;
  readonly why: string;
}

/** `bundle.tgz!commands/ntpq_-p.txt:3`, `said`, or the probe's name. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'line':
      return `${origin.document}:${origin.line}`;
    case 'said':
      return 'context';
    case 'measured':
      return origin.probe;
  }
}
