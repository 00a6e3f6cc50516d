/** What became of a question over UDP. Silence and the network's refusals are observations, so they are values. */

/** Datagrams that were received and did not answer. */
export interface Strays {
  /** Answers to an earlier question or attempt whose time was up. */
  late: number;
  /** Nothing we asked for: another's reply, a spoofed one, a NAT's mix-up. */
  foreign: number;
  /** Answers to what was answered already. */
  duplicate: number;
  /** Not of this protocol, or cut short. */
  malformed: number;
}

export type Stray = keyof Strays;
export const noStrays = (): Strays => ({ late: 0, foreign: 0, duplicate: 0, malformed: 0 });

/**
 * - `refused`: ECONNREFUSED, an ICMP port unreachable: the host is there and nothing listens (or a filter rejects);
 * - `host-unreachable`: EHOSTUNREACH, a router or filter prohibits it, or there is no way to the host;
 * - `net-unreachable`: ENETUNREACH, this machine has no route, or a router said so; EADDRNOTAVAIL, it has no address of this
 *   family;
 * - `not-permitted`: EPERM or EACCES from sending, this machine's own filter drops it;
 * - `silent`: nothing came. ICMP host unreachable and a failed ARP look like this too: UDP sockets are not told;
 * - `failed`: another errno, see there.
 */
export type Failure = 'refused' | 'host-unreachable' | 'net-unreachable' | 'not-permitted' | 'silent' | 'failed';

interface Asked {
  /** Requests that were sent, or that the kernel did not let out. */
  readonly attempts: number;
  readonly strays: Readonly<Strays>;
}

/**
 * `performance.now()` around the call that sent the request: CLOCK_MONOTONIC, sharper than a microsecond, and the kernel
 * had the datagram somewhere in between.
 */
export interface Sent {
  readonly before: number;
  readonly after: number;
}

export interface Answered<T> extends Asked {
  readonly outcome: 'answered';
  readonly value: T;
}

export interface Unanswered extends Asked {
  readonly outcome: Failure;
  /** `ECONNREFUSED` and the like; none when silent. */
  readonly errno?: string;
  /** From the first request to the end. */
  readonly waitedMilliseconds: number;
}

export type Outcome<T> = Answered<T> | Unanswered;

const failures: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'host-unreachable',
  ENETUNREACH: 'net-unreachable',
  // No address of this family on this machine, so no way either.
  EADDRNOTAVAIL: 'net-unreachable',
  EPERM: 'not-permitted',
  EACCES: 'not-permitted',
};

export const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

export const failureOf = (errno: string): Failure => failures[errno] ?? 'failed';
