/** RFC 9327 §2, opcode 2 with an association. */
import { opcode } from './message.ts';
import { type ControlOutcome, type ControlSession, understood } from './session.ts';
import { type PeerStatus, peerStatus } from './status.ts';
import { number, samples, timestamp, type Variables, variables } from './variables.ts';

/** ntpq's names of the bits of `flash`, lowest first: the tests of RFC 5905 that the last packet or the peer failed. */
export const flashNames = [
  'pkt_dup',
  'pkt_bogus',
  'pkt_unsync',
  'pkt_denied',
  'pkt_auth',
  'pkt_stratum',
  'pkt_header',
  'pkt_autokey',
  'pkt_crypto',
  'peer_stratum',
  'peer_dist',
  'peer_loop',
  'peer_unreach',
] as const;
export type Flash = (typeof flashNames)[number];

/** What is absent in the response is undefined: versions differ. */
export interface PeerVariables {
  readonly associationId: number;
  readonly status: PeerStatus;
  readonly all: Variables;
  readonly sourceAddress: string | undefined;
  readonly sourcePort: number | undefined;
  /** The name it was configured by. */
  readonly sourceHost: string | undefined;
  readonly leap: number | undefined;
  readonly stratum: number | undefined;
  readonly rootDelayMilliseconds: number | undefined;
  readonly rootDispersionMilliseconds: number | undefined;
  readonly referenceId: string | undefined;
  readonly referenceTime: bigint | undefined;
  /** Eight bits, the latest poll lowest. */
  readonly reach: number | undefined;
  readonly unreach: number | undefined;
  readonly hostPoll: number | undefined;
  readonly peerPoll: number | undefined;
  readonly flash: readonly Flash[];
  readonly keyId: number | undefined;
  readonly offsetMilliseconds: number | undefined;
  readonly delayMilliseconds: number | undefined;
  readonly dispersionMilliseconds: number | undefined;
  readonly jitterMilliseconds: number | undefined;
  /** The clock filter's samples in milliseconds, the latest first. */
  readonly filter: {
    readonly delay: readonly number[];
    readonly offset: readonly number[];
    readonly dispersion: readonly number[];
  };
}

/** Throws `NtpControlError`. */
export async function peerVariables(
  session: ControlSession,
  associationId: number,
  names: readonly string[] = [],
): Promise<ControlOutcome<PeerVariables>> {
  return understood(await session.ask(opcode.readVariables, associationId, names.join(',')), ({ status, text }) => {
    const all = variables(text);
    const flash = number(all, 'flash') ?? 0;
    return {
      associationId,
      status: peerStatus(status),
      all,
      sourceAddress: all.get('srcadr'),
      sourcePort: number(all, 'srcport'),
      sourceHost: all.get('srchost'),
      leap: number(all, 'leap'),
      stratum: number(all, 'stratum'),
      rootDelayMilliseconds: number(all, 'rootdelay'),
      rootDispersionMilliseconds: number(all, 'rootdisp'),
      referenceId: all.get('refid'),
      referenceTime: timestamp(all, 'reftime'),
      reach: number(all, 'reach'),
      unreach: number(all, 'unreach'),
      hostPoll: number(all, 'hpoll'),
      peerPoll: number(all, 'ppoll'),
      flash: flashNames.filter((_, bit) => (flash >> bit) & 1),
      keyId: number(all, 'keyid'),
      offsetMilliseconds: number(all, 'offset'),
      delayMilliseconds: number(all, 'delay'),
      dispersionMilliseconds: number(all, 'dispersion'),
      jitterMilliseconds: number(all, 'jitter'),
      filter: {
        delay: samples(all, 'filtdelay'),
        offset: samples(all, 'filtoffset'),
        dispersion: samples(all, 'filtdisp'),
      },
    };
  });
}
