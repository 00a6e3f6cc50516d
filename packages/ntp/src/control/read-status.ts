/** RFC 9327 §2, opcode 1 with association 0: the system's status, and each association with its own. */
import { u16 } from '@tokimori/wire';
import { NtpControlError } from './errors.ts';
import { opcode } from './message.ts';
import { type ControlOutcome, type ControlSession, understood } from './session.ts';
import { type PeerStatus, peerStatus, type SystemStatus, systemStatus } from './status.ts';

export interface Association {
  readonly associationId: number;
  readonly status: PeerStatus;
}

export interface Status {
  readonly system: SystemStatus;
  readonly associations: readonly Association[];
}

/** Throws `NtpControlError`. */
export async function readStatus(session: ControlSession): Promise<ControlOutcome<Status>> {
  return understood(await session.ask(opcode.readStatus), ({ status, bytes }) => {
    if (bytes.length % 4 !== 0)
      throw new NtpControlError('NTP_CONTROL_FORMAT', `${bytes.length} octets of associations, four each`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const associations = Array.from({ length: bytes.length / 4 }, (_, i) => ({
      associationId: u16.read(view, 4 * i),
      status: peerStatus(u16.read(view, 4 * i + 2)),
    }));
    return { system: systemStatus(status), associations };
  });
}
