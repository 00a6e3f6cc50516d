import type { Coverage, Fact, Unread } from './fact.ts';
import type { Alias } from './identity.ts';

/** One text a person brought, decoded: a file, a member of an archive, standard input, a part of a case. */
export interface Document {
  /** `bundle.tgz!commands/ntpq_-p.txt`, `-` for standard input. Used in every origin. */
  readonly name: string;
  /** From the first to the last. A text that is read as a stream gives them once, until the next document is asked for. */
  readonly lines: Lines;
}

export interface Lines extends Iterable<string> {
  /**
   * The same as bytes, of which most need never become strings: UTF-8, whole lines, each ended by one LF, in pieces that
   * are good until the next one is asked for.
   */
  blocks?(): Iterable<Uint8Array>;
}

/** A document held in memory as a whole: short texts, tests, cases. */
export interface WholeDocument extends Document {
  readonly lines: readonly string[];
}

/** A line as it stands, without secrets: for what no reader makes a fact of. */
export interface SampleLine {
  readonly document: string;
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** What the readers made of the documents. */
export interface Reading {
  readonly facts: readonly Fact[];
  readonly coverage: readonly Coverage[];
  readonly unread: readonly Unread[];
  readonly aliases: readonly Alias[];
}
