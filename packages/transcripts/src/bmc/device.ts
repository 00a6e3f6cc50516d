import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { askedBy, bmcOf, established, named, wayOf } from './asked.ts';
import { walkFields } from './lan.ts';
import { completionCode } from './words.ts';

const deviceFields =
  /^(?:device (?:id|revision|available|sdrs)|firmware revision|ipmi version|manufacturer (?:id|name)|product (?:id|name)|provides device sdrs|additional device support|aux(?:iliary)? firmware rev\w* info\w*|(?:sensor|sdr repository|sel|fru inventory|chassis) device|ipmb event (?:receiver|generator)|bridge|system guid)$/;

const listed = /^\s{3,}(?:0x[0-9a-f]{2}|[A-Z][\w ]{3,30}(?: Device| Receiver| Generator| Bridge))\s*$/;

/** `ipmitool mc info` (`bmc info`) and FreeIPMI's `bmc-info`. */
export const mcInfo: Reader = {
  id: 'ipmitool.mc',
  title: 'ipmitool mc info, bmc-info',
  seen: 'captured',
  sign: signOf(/^(?:[\w.:-]{1,100}: )?(?:Device ID|Firmware Revision|Manufacturer ID)\s*:/),
  begins: ({ text }, cursor) =>
    /^(?:[\w.:-]{1,100}: )?(?:Device ID|Firmware Revision|Manufacturer ID)\s*:/.test(text) &&
    [1, 2, 3].some((n) =>
      /(?:Device Revision|IPMI Version|Manufacturer (?:ID|Name)|Device Available|Product ID|Device SDRs)\s*:/.test(
        cursor.peek(n)?.text ?? '',
      ),
    ),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.device', subject);
    let id = '';
    for (let blocks = 0; blocks < 4; blocks++) {
      const before = cursor.peek();
      walkFields(cursor, (name, value, line) => {
        if (!deviceFields.test(name)) return false;
        if (name === 'firmware revision') out.fact('bmc.firmware', value.slice(0, 40), line, { subject });
        if (name === 'manufacturer id') id = value.replace(/\s*\(\d+\)$/, '');
        if (name === 'manufacturer name' && !/^Unknown/.test(value))
          out.fact('bmc.vendor', value.slice(0, 60), line, { subject });
        else if (name === 'manufacturer id' && /[A-Za-z]{3}/.test(id))
          out.fact('bmc.vendor', id.slice(0, 60), line, { subject });
        return true;
      });
      // The list of what it supports, and the bytes of its auxiliary revision.
      for (let line = cursor.peek(); line !== undefined && listed.test(line.text); line = cursor.peek()) cursor.next();
      if (cursor.peek() === before) break;
    }
    if (cursor.peek() === first) cursor.next();
  },
};

/** `ipmitool chassis status`, `ipmi-chassis --get-chassis-status`, `power status`: the BMC answers a command. */
export const chassis: Reader = {
  id: 'ipmitool.chassis',
  title: 'ipmitool chassis status, power status',
  seen: 'captured',
  sign: signOf('Chassis Power is ', 'Instantaneous power reading', 'Chassis Power Control: ', 'System Power'),
  begins: ({ text }, cursor) =>
    /^(?:[\w.:-]{1,100}: )?Chassis Power is (?:on|off)\b/i.test(text) ||
    /^\s*Instantaneous power reading\s*:/.test(text) ||
    /^Chassis Power Control: /.test(text) ||
    (/^(?:[\w.:-]{1,100}: )?System Power\s*: (?:on|off)/.test(text) &&
      /(?:Power overload|Power Interlock)\s*:/i.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const first = cursor.next();
    const target = named(/^([\w.:-]{1,100}): /.exec(first.text)?.[1]);
    established(out, first, target);
    out.covered('ipmi.chassis', bmcOf(out, first, target));
    const power = /(?:Chassis Power is|System Power\s*:) (on|off)\b/i.exec(first.text)?.[1]?.toLowerCase();
    if (power !== undefined)
      out.fact('bmc.power', power === 'on' ? 'on' : 'off', first, { subject: bmcOf(out, first, target) });
    if (!/System Power/.test(first.text)) return;
    walkFields(
      cursor,
      (name, value, line) => {
        if (
          !/^(?:power|main power|interlock|last power|chassis|front.?panel|drive|cooling|sleep|diag|reset|identify|power.button)/.test(
            name,
          )
        )
          return false;
        if (/fault$/.test(name) && value === 'true')
          out.fact('bmc.sensor', 'critical', line, { subject: bmcOf(out, line), conditions: { name, reading: value } });
        return true;
      },
      40,
    );
  },
};

const sent =
  /^(?:Error: No response (?:de-?)?activating SOL|Unable to send RAW command|.{3,80}? failed(?: ?:|\s+due to|,)|DCMI request failed because:|Error (?:requesting|activating|setting|sending) .{3,60}:|Bad response: |Info: SOL payload already active|Set SEL Time|ipmi_cmd_\w{2,60}: |.{0,30}Completion ?Code ?Error\b.{0,10}cc=)/i;
const noReply =
  /^(?:Unable to (?:send RAW command|get Chassis Power Status|reserve SDR repository|open SDR for reading)|Get (?:Device ID|SEL Info|SDR)\b.{0,30} command failed|Error obtaining SEL info|Get SDR .{0,30}failed)\s*$/i;

/** A command that the BMC answered with a completion code, or not at all. */
const quickly =
  /^(?:Error: No response (?:de-?)?activating SOL|Unable to send RAW command|DCMI request failed because:|Error (?:requesting|activating|setting|sending) |Bad response: |Info: SOL payload already active|Set SEL Time|ipmi_cmd_\w)/i;

export const failedCommand: Reader = {
  id: 'ipmi.command',
  title: 'ipmitool raw, dcmi, sol and other commands that are refused',
  seen: 'captured',
  sign: signOf(noReply, quickly, 'Completion', ' failed:', ' failed :', ' failed,', ' due to'),
  begins: ({ text }, _, out) => refusal(text, out) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const code = refusal(line.text, out);
    if (code === undefined) return;
    if (code === '' && askedBy(out.command)?.inBand === true) {
      out.fact('bmc.driver', 'not-answering', line);
      return;
    }
    if (code === '') {
      out.fact('ipmi.session', 'timeout', line, {
        subject: wayOf(out, line),
        conditions: { tool: 'ipmitool', step: 'command' },
      });
      return;
    }
    const subject = bmcOf(out, line);
    established(out, line);
    const command = commandOf(line.text, out);
    out.fact('bmc.command-failed', code, line, {
      subject,
      ...(command === undefined ? {} : { conditions: { command } }),
    });
    if (code === 'C0') out.fact('bmc.busy', line.text.trim().slice(0, 160), line, { subject });
  },
};

/** The completion code; empty where the command got no answer. Lines of other programs need an IPMI command above them. */
function refusal(raw: string, out: Out): string | undefined {
  if (raw.length > 300) return undefined;
  const text = raw.trim();
  if (noReply.test(text) && /\bipmitool\b/.test(out.command ?? '')) return '';
  if (!sent.test(text)) return undefined;
  if (/^Error: No response (?:de-?)?activating SOL/i.test(text)) return 'C3';
  if (/SOL payload already active on another session/i.test(text)) return '80';
  const sure =
    /^(?:Unable to send RAW|DCMI request|ipmi_cmd_|Error (?:requesting|activating) SOL|.{0,30}Completion ?Code ?Error)/i.test(
      text,
    );
  if (!sure && !/\b(?:ipmi\w*|bmc-\w+)\b/.test(out.command ?? '')) return undefined;
  return completionCode(text);
}

function commandOf(text: string, out: Out): string | undefined {
  const raw = /netfn=(0x[0-9a-f]{1,2}) .{0,20}cmd=(0x[0-9a-f]{1,2})/i.exec(text);
  if (raw !== null) return `raw ${raw[1]} ${raw[2]}`;
  const named = /^(?:\s*)(?:Error (?:requesting|activating|setting) )?(.{3,50}?)(?: failed| request|'|:)/.exec(
    text,
  )?.[1];
  const typed =
    /\bipmitool\b.*\s((?:mc|sel|sdr|sensor|lan|chassis|power|user|channel|sol|dcmi|fru|session|raw|chassis)\s.{2,40})$/.exec(
      out.command ?? '',
    )?.[1];
  return typed ?? named;
}
