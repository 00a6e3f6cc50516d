/** RFC 9327 §2, opcode 2 with association 0. */
import { opcode } from './message.ts';
import { type ControlOutcome, type ControlSession, understood } from './session.ts';
import { type SystemStatus, systemStatus } from './status.ts';
import { number, timestamp, type Variables, variables } from './variables.ts';

/** What is absent in the response is undefined: versions differ. */
export interface SystemVariables {
  readonly status: SystemStatus;
  readonly all: Variables;
  readonly version: string | undefined;
  readonly leap: number | undefined;
  readonly stratum: number | undefined;
  /** log2 seconds. */
  readonly precision: number | undefined;
  readonly rootDelayMilliseconds: number | undefined;
  readonly rootDispersionMilliseconds: number | undefined;
  readonly referenceId: string | undefined;
  readonly referenceTime: bigint | undefined;
  readonly clock: bigint | undefined;
  /** Association of the system peer; 0 for none. */
  readonly peer: number | undefined;
  readonly offsetMilliseconds: number | undefined;
  readonly frequencyPpm: number | undefined;
  readonly systemJitterMilliseconds: number | undefined;
  readonly clockWanderPpm: number | undefined;
}

/** The daemon's own choice of variables if no names are given. Throws `NtpControlError`. */
export async function systemVariables(
  session: ControlSession,
  names: readonly string[] = [],
): Promise<ControlOutcome<SystemVariables>> {
  return understood(await session.ask(opcode.readVariables, 0, names.join(',')), ({ status, text }) => {
    const all = variables(text);
    return {
      status: systemStatus(status),
      all,
      version: all.get('version') ?? all.get('daemon_version'),
      leap: number(all, 'leap'),
      stratum: number(all, 'stratum'),
      precision: number(all, 'precision'),
      rootDelayMilliseconds: number(all, 'rootdelay'),
      rootDispersionMilliseconds: number(all, 'rootdisp'),
      referenceId: all.get('refid'),
      referenceTime: timestamp(all, 'reftime'),
      clock: timestamp(all, 'clock'),
      peer: number(all, 'peer'),
      offsetMilliseconds: number(all, 'offset'),
      frequencyPpm: number(all, 'frequency'),
      systemJitterMilliseconds: number(all, 'sys_jitter'),
      clockWanderPpm: number(all, 'clk_wander'),
    };
  });
}
