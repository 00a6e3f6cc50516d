import type { Failure } from '../try.ts';

/** How a session ended, by the first two letters: who or what ended it, and in which phase (configuration manual 8.5). */
export type Ending =
  | { readonly kind: 'failed'; readonly value: Failure; readonly phase: string }
  | { readonly kind: 'aborted' | 'client-timeout'; readonly phase: string }
  | { readonly kind: 'out-of'; readonly value: 'connections' | 'ports'; readonly phase: string }
  | { readonly kind: 'none-live' | 'normal' | 'other'; readonly phase: string };

const phases: Readonly<Record<string, string>> = {
  R: 'request',
  Q: 'queue',
  C: 'connecting',
  H: 'waiting',
  D: 'data',
  L: 'data',
  T: 'tarpit',
  '-': 'end',
};

interface Shape {
  readonly server: string;
  readonly http: boolean;
  readonly connect: number | undefined;
  readonly status: number | undefined;
}

/** By the server's side: `s` its timer, `S` it refused, closed or reset. */
const failures: Readonly<Record<string, Failure>> = {
  sQ: 'pool-queue-timeout',
  sC: 'connect-timeout',
  sH: 'header-timeout',
  sD: 'body-timeout',
  sL: 'body-timeout',
  SC: 'connect-failed',
  SH: 'closed-early',
  SD: 'body-cut',
  SL: 'body-cut',
  PH: 'header-invalid',
  PD: 'header-invalid',
};

export function flagsOf(flags: string, { server, http, connect, status }: Shape): Ending {
  const by = flags[0] ?? '-';
  const at = flags[1] ?? '-';
  const phase = phases[at] ?? 'other';
  const key = by + at;
  if (key === '--') return { kind: 'normal', phase };
  if (server === '<NOSRV>' && (key === 'SC' || key === 'SQ')) return { kind: 'none-live', phase };
  // Over an idle TCP session either end's timer runs out in the end: that is its ordinary end.
  if (!http && key === 'sD') return { kind: 'failed', value: 'idle-timeout', phase };
  const value = failures[key];
  if (value !== undefined && !(by === 'P' && (status ?? 502) < 500)) return { kind: 'failed', value, phase };
  if (by === 'R') return { kind: 'out-of', value: at === 'C' ? 'ports' : 'connections', phase };
  if (key === 'PC') return { kind: 'out-of', value: 'connections', phase };
  // A request that never came: a browser's spare connection, a scanner, a health check of something in front.
  if (key === 'CR' || (key === 'cR' && server === '<NOSRV>')) return { kind: 'other', phase };
  if (by === 'C') return !http && at === 'D' ? { kind: 'other', phase } : { kind: 'aborted', phase };
  if (by === 'c') return { kind: 'client-timeout', phase };
  return { kind: connect === undefined && status === undefined ? 'other' : 'normal', phase };
}
