/** One request and its reply: RFC 5905 §8, with bounds that hold. */
import type { OwnClock } from './clock.ts';
import { type Judgement, judge, rootDistance } from './judge.ts';
import type { Packet } from './packet.ts';
import { secondsBetween } from './timestamp.ts';

/** PHI, the drift a clock may have between two looks (§7.2), seconds a second. */
export const phi = 15e-6;

/** Moments of `performance.now()`. */
export interface Moments {
  readonly sentMilliseconds: number;
  readonly receivedMilliseconds: number;
}

export interface Exchange extends Judgement, Moments {
  readonly reply: Packet;
  /** The server's clock minus this machine's; positive when this machine is behind. */
  readonly offsetSeconds: number;
  /** Round trip without the time the server took. */
  readonly delaySeconds: number;
  /** Both clocks' reading errors and what they may drift meanwhile (§8, epsilon). */
  readonly dispersionSeconds: number;
  /** The true offset lies within `offsetSeconds ± boundSeconds`, however the delay is split: delay / 2 + dispersion. */
  readonly boundSeconds: number;
  /** What the server says of its own distance to its reference: delay / 2 + dispersion. Not part of the bound. */
  readonly rootDistanceSeconds: number;
}

/** How `exchange` needs the own clock. */
export type ExchangeClock = Pick<OwnClock, 'ntpAt' | 'boundSeconds'>;

export function exchange(
  reply: Packet,
  version: number,
  moments: Moments,
  clock: ExchangeClock,
  maxDistanceSeconds?: number,
): Exchange {
  const { sentMilliseconds, receivedMilliseconds } = moments;
  const judged = judge(reply, version, maxDistanceSeconds);
  const elapsed = (receivedMilliseconds - sentMilliseconds) / 1000;
  const delaySeconds = elapsed - secondsBetween(reply.transmitTimestamp, reply.receiveTimestamp);
  const there = secondsBetween(reply.receiveTimestamp, clock.ntpAt(sentMilliseconds));
  const back = secondsBetween(reply.transmitTimestamp, clock.ntpAt(receivedMilliseconds));
  const precision = 2 ** Math.max(-32, Math.min(0, reply.precision));
  const dispersionSeconds = precision + clock.boundSeconds + phi * elapsed;
  const negative = !judged.problems.includes('kiss') && delaySeconds < -dispersionSeconds;
  return {
    reply,
    sentMilliseconds,
    receivedMilliseconds,
    kiss: judged.kiss,
    problems: negative ? [...judged.problems, 'negative-delay'] : judged.problems,
    offsetSeconds: (there + back) / 2,
    delaySeconds,
    dispersionSeconds,
    boundSeconds: Math.max(0, delaySeconds) / 2 + dispersionSeconds,
    rootDistanceSeconds: rootDistance(reply),
  };
}
