import type { Unread } from './fact.ts';
import type { Text } from './text.ts';

/** `error`: it does not do what it is there for. `warning`: it will fail on a bad day. `hint`: it could be better. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** The better line: what to take out and what to put in. Nothing to put in: the line goes. */
export interface Better {
  readonly remove: readonly string[];
  readonly add: readonly string[];
}

/** One remark on one line of a configuration or script. */
export interface Advice {
  readonly rule: string;
  readonly severity: Severity;
  /** Counted from 1; 0 where something is missing and no line says so. */
  readonly line: number;
  /** The line as it stands; empty for line 0. */
  readonly text: string;
  readonly reason: Text;
  /** Absent where the better line depends on what only its owner knows. */
  readonly better?: Better;
  readonly reference: string;
}

export interface Reviewed {
  readonly name: string;
  readonly kind: 'ntp.conf' | 'chrony.conf' | 'nginx.conf' | 'keys' | 'commands';
  /** By line. */
  readonly advice: readonly Advice[];
}

export interface Review {
  readonly schema: 'tokimori.review/1';
  readonly files: readonly Reviewed[];
  readonly unread: readonly Unread[];
}
