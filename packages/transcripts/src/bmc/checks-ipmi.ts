import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf } from './asked.ts';

const status = /^(?:\S{1,20} )?IPMI Status: (OK|Warning|Critical)\b/;
const device =
  /\/dev\/ipmi\w{0,8}\b.{0,60}?: (No such file or directory|Permission denied|Operation not permitted|No such device(?: or address)?)|modprobe: (?:ERROR: )?could not insert '?ipmi_\w+'?: (No such device)/i;

/** What vendors' tools say on the host itself when they find no driver: racadm, ipmicfg, ipmiutil. */
const noDriver =
  /^ERROR: Unable to perform requested operation\b.{0,120}\bIPMI driver|\bCan(?: ?not|'t) find a valid IPMI device|^(?:ERROR: ?)?(?:No IPMI devices? found|IPMI driver (?:is )?not (?:found|installed|loaded|running))\b|^ipmiutil \w{2,12}, cannot open (?:an )?IPMI driver/i;

/** Nagios' check_ipmi_sensor: `IPMI Status: Critical [FAN 1 = Critical] | …`. */
export const checkIpmiSensor: Reader = {
  id: 'check_ipmi_sensor',
  title: 'check_ipmi_sensor',
  seen: 'documented',
  sign: signOf('IPMI Status: '),
  begins: ({ text }) => status.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const subject = bmcOf(out, line);
    const found = [
      ...line.text
        .slice(0, 4000)
        .split('|')[0]!
        .matchAll(/[[,] ?([^=[\],]{1,40}?) = '?(Critical|Warning)\b(?: \('?([^)]{1,80})\))?/g),
    ];
    // What the plugin found in the event log happened at some time; it is no reading.
    const events = /\bevent log \(SEL\) entr(?:y|ies) present/.test(line.text);
    for (const [, name = '', state, reading = ''] of found) {
      // A part that is not fitted is no part that fails.
      if (/^(?:Entity|Device|Drive|Slot) Absent|^Not Present|^Removed/i.test(reading)) {
        out.fact('bmc.sensor', 'unreadable', line, { subject, conditions: { name: name.trim(), reading } });
        continue;
      }
      if (events)
        out.fact('bmc.event', name.trim(), line, {
          subject,
          conditions: {
            sensor: name.trim(),
            // An open lid breaks nothing.
            severity: state === 'Critical' && !/intru/i.test(name) ? 'critical' : 'warning',
            asserted: true,
          },
        });
      else
        out.fact('bmc.sensor', state === 'Critical' ? 'critical' : 'warning', line, {
          subject,
          conditions: { name: name.trim(), reading: '' },
        });
    }
    if (found.length === 0 && /Status: OK/.test(line.text))
      out.fact('bmc.sensor', 'ok', line, { subject, conditions: { name: 'all', reading: '' } });
  },
};

/** Any program that cannot open the host's IPMI device. */
export const ipmiDevice: Reader = {
  id: 'ipmi.dev',
  title: '/dev/ipmi0 cannot be opened',
  seen: 'documented',
  sign: signOf(device, noDriver),
  begins: ({ text }) => text.length < 500 && (device.test(text) || noDriver.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    driver(line, out);
  },
};

function driver(line: Line, out: Out): void {
  const [, why = '', module] = device.exec(line.text) ?? [];
  const refused = /denied/i.test(why) ? 'denied' : /permitted/i.test(why) ? 'no-permission' : 'missing';
  out.fact('bmc.driver', module === undefined ? refused : 'missing', line);
}
