import type { SubjectId, When } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';

/** What a rule of an application's log may use. */
export interface AppSay {
  readonly out: Out;
  readonly line: Line;
  readonly subject: SubjectId;
  readonly when: Partial<When>;
}

/** One message of an application server, anywhere in a line: such lines have every kind of head. */
export interface AppRule {
  readonly program: string;
  /** One of these words stands in every such line: looked for before the pattern is tried. */
  readonly hint: readonly string[];
  readonly pattern: RegExp;
  /** Not given: known, and harmless. */
  readonly tell?: (say: AppSay, match: RegExpExecArray) => void;
}

type Words =
  | 'backend.pool-exhausted'
  | 'backend.queue-full'
  | 'backend.worker-hung'
  | 'backend.slow-request'
  | 'backend.paused';

/** Says the message itself, without what differs from line to line. */
export const says =
  (name: Words, words?: string) =>
  ({ out, line, subject, when }: AppSay, match: RegExpExecArray): void =>
    out.fact(name, (words ?? match[0]).slice(0, 120), line, { subject, when });

/** Durations in steps of 1, 2 and 5, so that a thousand slow requests are a few facts. */
export function roughly(seconds: number): string {
  if (seconds < 0.01) return 'a few ms';
  const power = 10 ** Math.floor(Math.log10(seconds));
  const lead = seconds / power >= 5 ? 5 : seconds / power >= 2 ? 2 : 1;
  const value = lead * power;
  return `over ${value < 1 ? `${Math.round(value * 1000)} ms` : `${value} s`}`;
}
