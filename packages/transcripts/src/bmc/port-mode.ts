import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { bmcOf } from './asked.ts';

type Mode = 'dedicated' | 'shared' | 'failover';

const named =
  /^\s*(?:NIC Selection|NICSelection|Selection|Active (?:NIC|LOM)(?: in Shared Mode)?|LAN (?:Interface|Mode)|BMC LAN (?:Mode|Selection)|ipmi lan interface)\s*[=:]\s*(\S.{0,60})$/i;
const alone = /^\s*(?:dedicated|shared(?: with .{1,40})?|none)\s*$/i;
/** Supermicro: `raw 0x30 0x70 0x0c 0` gives 00 dedicated, 01 shared, 02 failover. */
const delloem = /\bdelloem lan get\b/;
const supermicro = /\braw (?:0x0?0 )?0x30 0x70 0x0?c 0(?:x0{1,2})?\b/i;

const lanModes: Readonly<Record<string, Mode>> = { '00': 'dedicated', '01': 'shared', '02': 'failover' };
/** ipmitool prints the byte alone; ipmi-raw the command and completion code before it: `rcvd: 70 00 02`. */
const received = /^\s*(?:rcvd: 70 00 )?(0[0-2])\s*$/;

export const portMode: Reader = {
  id: 'bmc.port-mode',
  title: 'which network port the BMC uses (delloem, racadm, Supermicro raw)',
  seen: 'documented',
  sign: signOf(
    named,
    whole(({ command = '' }) => supermicro.test(command) || delloem.test(command)),
  ),
  begins: ({ text }, _, out) => modeOf(text, out) !== undefined,
  read(cursor, out) {
    const line: Line = cursor.next();
    const mode = modeOf(line.text, out);
    if (mode !== undefined) out.fact('bmc.port-mode', mode, line, { subject: bmcOf(out, line) });
  },
};

function modeOf(text: string, out: Out): Mode | undefined {
  if (text.length > 120) return undefined;
  const command = out.command ?? '';
  if (supermicro.test(command)) return lanModes[received.exec(text)?.[1] ?? ''];
  if (alone.test(text)) return delloem.test(command) ? modeIn(text) : undefined;
  const value = named.exec(text)?.[1];
  return value === undefined || !/\b(?:ipmitool|racadm|ipmicfg|bmc|idrac)\b/i.test(`${command} ${text}`)
    ? undefined
    : modeIn(value);
}

function modeIn(value: string): Mode | undefined {
  if (/fail ?over/i.test(value)) return 'failover';
  if (/dedicated/i.test(value)) return 'dedicated';
  return /shared?\b|\bLOM\d?\b/i.test(value) ? 'shared' : undefined;
}
