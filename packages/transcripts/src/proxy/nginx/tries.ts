import type { Failure } from '../try.ts';
import type { Variables } from './record.ts';

/** One try on one backend, as `$upstream_*` show it. Undefined: the format does not show it; null: shown as `-`. */
export interface Try {
  readonly addr: string;
  readonly status: number | undefined;
  readonly connect: number | null | undefined;
  readonly header: number | null | undefined;
  readonly total: number | null | undefined;
  readonly received: number | null | undefined;
  readonly sent: number | null | undefined;
}

/** No request has more tries than this. */
const mostTries = 64;

/** `a, b : c`: a comma between tries, a colon across an internal redirect. */
const listOf = (value: string | undefined): string[] | undefined =>
  value === undefined || value === ''
    ? undefined
    : value
        .split(/\s*,\s+|\s+:\s+|,(?=[\w[-])/)
        .map((it) => it.trim())
        .slice(0, mostTries);

function numberAt(list: readonly string[] | undefined, at: number): number | null | undefined {
  if (list === undefined) return undefined;
  const text = list[at];
  if (text === undefined || text === '' || text === '-') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

export function triesOf(read: Variables): Try[] {
  const addr = listOf(read['upstream_addr']);
  const status = listOf(read['upstream_status']);
  const connect = listOf(read['upstream_connect_time']);
  const header = listOf(read['upstream_header_time']);
  const total = listOf(read['upstream_response_time']);
  const received = listOf(read['upstream_bytes_received']);
  const sent = listOf(read['upstream_bytes_sent']);
  const count = Math.max(addr?.length ?? 0, status?.length ?? 0, total?.length ?? 0);
  return Array.from({ length: count }, (_, i) => {
    const code = numberAt(status, i);
    return {
      addr: addr?.[i] ?? (addr?.length === 1 ? (addr[0] ?? '') : ''),
      status: code === null ? undefined : code,
      connect: numberAt(connect, i),
      header: numberAt(header, i),
      total: numberAt(total, i),
      received: numberAt(received, i),
      sent: numberAt(sent, i),
    };
  }).filter((it) => it.addr !== '-' && !(it.addr === '' && it.status === undefined && it.total === null));
}

/** A configured time-out is a round number; nginx fires at it or some ms later. */
export const isTimer = (seconds: number): boolean => {
  const over = seconds - Math.floor(seconds + 0.0005);
  return seconds >= 0.9 && over < 0.03;
};

/** A neighbour that does not answer fails after three ARP or ND requests, one second apart. */
const isNeighbour = (seconds: number): boolean => seconds > 2.7 && seconds < 3.4;
/** Sooner than any kernel gives up: refused, reset, or the proxy's own failure. */
const isInstant = (seconds: number): boolean => seconds < 2.5;

export type Outcome =
  | { readonly kind: 'answered'; readonly value: 'ok' | 'client-error' | 'server-error' }
  | { readonly kind: 'failed'; readonly value: Failure }
  | { readonly kind: 'unknown' };

const answered = (status: number): Outcome => ({
  kind: 'answered',
  value: status < 400 ? 'ok' : status < 500 ? 'client-error' : 'server-error',
});
const failed = (value: Failure): Outcome => ({ kind: 'failed', value });

/** What became of one try: nginx writes its own 502 and 504 into `$upstream_status`; a time to the header says that the backend answered. */
export function outcomeOf(it: Try): Outcome {
  const { status, connect, header, total } = it;
  if (status === undefined) return { kind: 'unknown' };
  if (status === 9) return failed('header-invalid');
  if (status !== 502 && status !== 504) return status < 100 || status === 499 ? { kind: 'unknown' } : answered(status);
  if (typeof header === 'number') return answered(status);
  return status === 504 ? timedOut(it) : broken(it, connect, total);
}

function timedOut({ connect, header, total, sent }: Try): Outcome {
  // The handshake of TLS counts into the time to connect, and runs on the same timer.
  if (connect === null) return failed(typeof sent === 'number' && sent > 0 ? 'tls-timeout' : 'connect-timeout');
  if (typeof connect === 'number' && header === null) return failed(sent === 0 ? 'send-timeout' : 'header-timeout');
  if (typeof total !== 'number') return failed('timeout');
  // Without the times of the phases, a 504 within a timer's reach may be the backend's own.
  return isTimer(total) ? failed('timeout') : { kind: 'unknown' };
}

function broken({ received }: Try, connect: Try['connect'], total: Try['total']): Outcome {
  if (typeof total !== 'number') return failed('other');
  if (connect === null) {
    if (isInstant(total)) return failed('connect-failed');
    return failed(isNeighbour(total) ? 'no-route' : 'connect-gave-up');
  }
  if (typeof connect === 'number') {
    if (typeof received === 'number' && received > 0)
      return failed(received >= 4096 ? 'header-too-big' : 'header-invalid');
    return failed('closed-early');
  }
  return failed('other');
}

/** Where the time of an aborted request went. */
export function abortedIn(last: Try | undefined): string | undefined {
  if (last === undefined) return undefined;
  if (last.connect === null) return 'connecting';
  if (typeof last.header === 'number') return 'body';
  return typeof last.connect === 'number' ? 'waiting' : undefined;
}
