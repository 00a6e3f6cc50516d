/** RFC 5905 §7.3, figure 8. */
import { bits, bytes, i8, struct, u8, u64, type ValueOf } from '@tokimori/wire';
import { ntpShort } from './timestamp.ts';

export const header = struct('NTP header', {
  first: bits(u8, { leap: 2, version: 3, mode: 3 }),
  stratum: u8,
  /** log2 seconds. */
  poll: i8,
  /** log2 seconds. */
  precision: i8,
  /** Seconds. */
  rootDelay: ntpShort,
  /** Seconds. */
  rootDispersion: ntpShort,
  referenceId: bytes(4),
  referenceTimestamp: u64,
  originTimestamp: u64,
  receiveTimestamp: u64,
  transmitTimestamp: u64,
});

export type Header = ValueOf<typeof header>;

/** Leap indicator, figure 9. */
export const leap = { none: 0, lastMinuteHas61: 1, lastMinuteHas59: 2, unsynchronized: 3 } as const;

/** Association mode, figure 10. */
export const mode = { client: 3, server: 4, control: 6, private: 7 } as const;

/** Stratum, figure 11: 0 is unspecified or a kiss code, 1 a primary server, 16 unsynchronized. */
export const unsynchronizedStratum = 16;
