import { bmcId } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';
import type { Line, Out } from '../reader.ts';
import { bmcOf, namelessBmc } from './asked.ts';

/** The daemons that listen on UDP 623 on a BMC that runs Linux with systemd. */
const ipmiDaemon = /^(?:phosphor-ipmi-net(?:@\w{0,20})?|netipmid?|ipmid-net)(?:\.(?:service|socket))?$/;

type Service = 'running' | 'failed' | 'stopped';
const states: Readonly<Record<string, Service>> = {
  active: 'running',
  failed: 'failed',
  inactive: 'stopped',
  masked: 'stopped',
};

/** `systemctl` on the BMC itself about its IPMI network daemon. True when the unit is one. */
export function tellBmcUnit(unit: string, state: string, line: Line, out: Out): boolean {
  if (!ipmiDaemon.test(unit)) return false;
  const value = states[state];
  if (value !== undefined)
    out.fact('bmc.service', value, line, { subject: bmcOf(out, line), conditions: { unit: unit.slice(0, 60) } });
  return true;
}

const unit = '(?:phosphor-ipmi-net(?:@[\\w\\\\]{0,20})?|netipmid?)\\.(?:service|socket)';
const described = '(?:Network IPMI daemon|Phosphor Network IPMI [Dd]aemon|NetIPMI [Dd]aemon)';
const bmc = bmcId(namelessBmc);

/** What systemd on a BMC says of that daemon. */
export const bmcUnitRules: readonly MessageRule[] = [
  {
    programs: ['systemd'],
    pattern: new RegExp(
      `^(?:${unit}: (?:Failed with result|Start request repeated too quickly|Main process exited, code=(?:exited|dumped|killed), status=(?!0/)|Unit entered failed state)|Failed to (?:start|listen on) (?:${described}|${unit})\\b)`,
    ),
    tell: ({ fact, log }) => fact('bmc.service', 'failed', bmc, { unit: log.message.slice(0, 60) }),
  },
  {
    programs: ['systemd'],
    pattern: new RegExp(`^Stopped (?:${described}|${unit})\\b`),
    tell: ({ fact }) => fact('bmc.service', 'stopped', bmc, { unit: 'phosphor-ipmi-net' }),
  },
  {
    programs: ['systemd'],
    pattern: new RegExp(`^(?:Started|Listening on) (?:${described}|${unit})\\b`),
    tell: ({ fact }) => fact('bmc.service', 'running', bmc, { unit: 'phosphor-ipmi-net' }),
  },
];
