import type { FactName, FactValueOf } from '@tokimori/facts';
import type { FactValue, HostId, SubjectId, When } from '@tokimori/model';
import type { LogFormat } from './proxy/nginx/format.ts';
import type { Sign } from './sign.ts';

/** One line of a document, cleaned of what pasting adds (see `clean.ts`). `raw` is what the person will see quoted. */
export interface Line {
  readonly text: string;
  readonly raw: string;
  /** 1-based. */
  readonly number: number;
}

/** Walks the lines of one document. A reader consumes what is its own and leaves the rest. */
export interface Cursor {
  /** The line `ahead` lines on, without consuming it; 0 is the next one. */
  peek(ahead?: number): Line | undefined;
  next(): Line;
}

export interface FactOptions {
  /** Default: the host in scope. */
  readonly subject?: SubjectId;
  readonly conditions?: Readonly<Record<string, FactValue>>;
  readonly when?: Partial<When>;
}

/** Where readers put what they read. Equal facts of a log are folded into one tally by the sink, not by the reader. */
export interface Out {
  /** The document's name: a file name, a command, `-`. */
  readonly document: string;
  /** The command whose output follows, where a prompt or the document's name tells. */
  readonly command: string | undefined;
  /** The `log_format` directives of all documents: an access log is read by the one that fits it. */
  readonly logFormats: readonly LogFormat[];
  /** Whose output this is: from the prompt, the syslog line or the bundle; `host:local` when nothing says so. */
  readonly host: HostId;
  /** The text itself names the host it comes from. One such name in all documents is also the nameless one's. */
  named(host: HostId): void;
  /** Sets the host for the rest of the document (a prompt, a header). */
  setHost(host: HostId): void;
  fact<N extends FactName>(name: N, value: FactValueOf<N>, line: Line, options?: FactOptions): void;
  /** This area of this subject was read, so that absence in it means something. */
  covered(area: string, subject?: SubjectId): void;
  /** A document says that two names are one thing. */
  alias(name: string, same: string, because: string): void;
}

/**
 * One format. Every line belongs to exactly one reader: the first in the table whose `begins` holds takes it, and as many
 * following lines as it consumes. `begins` must hold only for its own format: a false fact does more harm than a missing one.
 */
export interface Reader {
  readonly id: string;
  /** What a person calls it: `ntpq -p`, `chronyc tracking`, `ntp.conf`. */
  readonly title: string;
  /** `captured`: proved on output of the real program; `documented`: written from its manual or source. */
  readonly seen: 'captured' | 'documented';
  /** Lines without it are not shown to the reader (see `signOf`). Without one it is asked about every line, which is slow. */
  readonly sign?: Sign;
  begins(line: Line, cursor: Cursor, out: Out): boolean;
  /** Takes in a line that only names a program (see `Word`), as `read` would; false where it must be read. */
  skim?(raw: string, out: Out): boolean;
  /** Consumes at least the line that began it. */
  read(cursor: Cursor, out: Out): void;
}
