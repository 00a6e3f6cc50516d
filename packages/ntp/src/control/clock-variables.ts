/** RFC 9327 §2, opcode 4: a reference clock that is an association of the daemon; 0 for the first one. */
import { opcode } from './message.ts';
import { type ControlOutcome, type ControlSession, understood } from './session.ts';
import { type ClockStatus, clockStatus } from './status.ts';
import { number, type Variables, variables } from './variables.ts';

export interface ClockVariables {
  readonly status: ClockStatus;
  readonly all: Variables;
  /** Name of the driver. */
  readonly device: string | undefined;
  readonly timecode: string | undefined;
  readonly polls: number | undefined;
  readonly noReply: number | undefined;
  readonly badFormat: number | undefined;
  readonly badData: number | undefined;
  readonly fudgeTime1Milliseconds: number | undefined;
  readonly fudgeTime2Milliseconds: number | undefined;
  readonly stratum: number | undefined;
  readonly referenceId: string | undefined;
}

/** `declined` with `unknown-association` where there is no reference clock. Throws `NtpControlError`. */
export async function clockVariables(
  session: ControlSession,
  associationId = 0,
): Promise<ControlOutcome<ClockVariables>> {
  return understood(await session.ask(opcode.readClockVariables, associationId), ({ status, text }) => {
    const all = variables(text);
    return {
      status: clockStatus(status),
      all,
      device: all.get('name') ?? all.get('device'),
      timecode: all.get('timecode'),
      polls: number(all, 'poll'),
      noReply: number(all, 'noreply'),
      badFormat: number(all, 'badformat'),
      badData: number(all, 'baddata'),
      fudgeTime1Milliseconds: number(all, 'fudgetime1'),
      fudgeTime2Milliseconds: number(all, 'fudgetime2'),
      stratum: number(all, 'stratum'),
      referenceId: all.get('refid'),
    };
  });
}
