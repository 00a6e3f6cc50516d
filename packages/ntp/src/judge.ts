/** Whether a reply may be believed: the tests of RFC 5905 §8, §9.2 and §11.1, each by name. */

import { leap, mode, unsynchronizedStratum } from './header.ts';
import { type Kiss, kissOf } from './kiss.ts';
import type { Packet } from './packet.ts';
import { secondsBetween } from './timestamp.ts';

/**
 * - `mode`: not a server's reply;
 * - `version`: another version than the request's; servers answer in the version they are asked in;
 * - `leap-alarm`: leap indicator 3, the server's clock is not synchronized;
 * - `stratum`: 0 (the wire's way to say 16) without refusing, or 16 and more: the server has no time to give;
 * - `kiss`: stratum 0 with a kiss code that is meant for the client, see there;
 * - `no-timestamp`: receive or transmit timestamp is zero;
 * - `transmit-before-receive`: the server's clock went back in between;
 * - `reference-after-transmit`: the server was set after it says it sent this;
 * - `root-distance`: root delay / 2 + root dispersion beyond the limit;
 * - `negative-delay`: the server says it took longer than we waited;
 * - `crypto-nak`: the server could not authenticate the request.
 */
export type Problem =
  | 'mode'
  | 'version'
  | 'leap-alarm'
  | 'stratum'
  | 'kiss'
  | 'no-timestamp'
  | 'transmit-before-receive'
  | 'reference-after-transmit'
  | 'root-distance'
  | 'negative-delay'
  | 'crypto-nak';

export interface Judgement {
  readonly problems: readonly Problem[];
  readonly kiss: Kiss | undefined;
}

/** Seconds. */
export const rootDistance = (it: Pick<Packet, 'rootDelay' | 'rootDispersion'>): number =>
  it.rootDelay / 2 + it.rootDispersion;

/** What ntpd rejects beyond (`tos maxdist`, 1.5 s); chronyd's `maxdistance` is 3 s, and MAXDIST of RFC 5905 is 1 s. */
export const defaultMaxDistanceSeconds = 1.5;

/** All problems of a reply whose origin timestamp is known to be right. */
export function judge(reply: Packet, version: number, maxDistanceSeconds = defaultMaxDistanceSeconds): Judgement {
  const problems: Problem[] = [];
  const kiss = kissOf(reply);
  const look = (problem: Problem, is: boolean): void => {
    if (is) problems.push(problem);
  };
  look('mode', reply.mode !== mode.server);
  look('version', reply.version !== version);
  look('crypto-nak', reply.mac !== undefined && reply.mac.digest.length === 0);
  // INIT and STEP are how an unsynchronized ntpd names its reference: nobody is refused by them.
  const refuses = kiss !== undefined && kiss.duty !== 'wait';
  look('kiss', refuses);
  look('stratum', (reply.stratum === 0 && !refuses) || reply.stratum >= unsynchronizedStratum);
  look('leap-alarm', reply.leap === leap.unsynchronized);
  // The times and distances of a kiss code mean nothing (§7.4).
  if (refuses) return { problems, kiss };
  const { receiveTimestamp, transmitTimestamp, referenceTimestamp } = reply;
  const stamped = receiveTimestamp !== 0n && transmitTimestamp !== 0n;
  look('no-timestamp', !stamped);
  look('transmit-before-receive', stamped && secondsBetween(transmitTimestamp, receiveTimestamp) < 0);
  look(
    'reference-after-transmit',
    stamped &&
      referenceTimestamp !== 0n &&
      secondsBetween(referenceTimestamp, transmitTimestamp) > 2 ** reply.precision,
  );
  look('root-distance', rootDistance(reply) > maxDistanceSeconds);
  return { problems, kiss };
}
