import { nameOf } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { address, inSeconds, wayTo } from './way.ts';

const asked = new RegExp(
  `^Sending (?<count>\\d{1,7}), (?<size>\\d{1,6})-byte ICMP Echos to (?<at>${address}), timeout is `,
);
const marks = /^[!.UQMNC?&]{1,100}\s*$/;
const success =
  /^Success rate is \d{1,3} percent \((?<received>\d{1,7})\/(?<sent>\d{1,7})\)(?:, round-trip min\/avg\/max = (?<min>\d{1,7})\/(?<avg>\d{1,7})\/(?<max>\d{1,7}) ms)?/;
const rest = /^(?:Type escape sequence to abort\.|Packet sent with .{1,120}|\s*)$/;

/** `ping` of Cisco IOS and those that print like it. */
export const ciscoPing: Reader = {
  id: 'cisco.ping',
  title: 'ping (Cisco IOS)',
  seen: 'documented',
  sign: signOf(asked),
  begins: ({ text }) => asked.test(text),
  read(cursor, out) {
    const first = cursor.next();
    const { at = '', size = '100' } = asked.exec(first.text)?.groups ?? {};
    out.covered('ping');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = success.exec(line.text)?.groups;
      if (groups === undefined && !marks.test(line.text) && !rest.test(line.text)) return;
      cursor.next();
      if (groups === undefined) continue;
      const subject = wayTo(out, at);
      const sent = Number(groups.sent);
      if (subject === undefined || sent === 0) return;
      const conditions = { size: Number(size) };
      out.fact('link.sent', sent, line, { subject, conditions });
      out.fact('link.lost-share', Math.max(0, sent - Number(groups.received)) / sent, line, { subject, conditions });
      if (groups.avg !== undefined)
        out.fact('link.rtt', inSeconds(groups.avg), line, {
          subject,
          conditions: { min: inSeconds(groups.min ?? 0), max: inSeconds(groups.max ?? 0) },
        });
      return;
    }
  },
};

const portHead =
  /^(?<name>(?:[A-Z][A-Za-z-]{1,24}|[gxe][etm]-)\d{1,3}(?:[/.:]\d{1,4}){0,4}) is (?:up|down|administratively down)(?:, line protocol is \w{2,10})?.{0,40}$/;
const junosHead =
  /^Physical interface: (?<name>[a-z]{2,4}-\d{1,3}(?:[/:]\d{1,3}){1,3}), (?:Enabled|Administratively down)/;
const indented = /^\s{1,8}\S/;
const packetsIn = /^\s{2,8}(?<packets>\d{1,15}) packets input,/;
const inputErrors = /^\s{2,8}\d{1,12} input errors, (?<crc>\d{1,12}) CRC,/;
const collisions = /\b(?<late>\d{1,12}) late collisions?\b/;
const junosErrors = /^\s{2,8}(?:CRC\/Align errors|Framing errors)\s{1,20}(?<crc>\d{1,12})\b/;
const halfDuplex = /^\s{2,8}(?:Half-duplex|Duplex: Half)\b|Link-mode: Half-duplex/i;
/** MikroTik: /interface ethernet print stats */
const fcs =
  /^\s{0,8}(?<kind>rx-fcs-error|rx-align-error|tx-late-collision|rx-fragment):\s{1,20}(?<count>[\d ]{1,18}\d)\b/;

const fewest = 100;

/** The counters of one port: `show interfaces` of Cisco, Arista, Dell and Juniper, MikroTik's `print stats`. */
export const switchPort: Reader = {
  id: 'switch.port',
  title: 'show interfaces (Cisco, Arista, Juniper), MikroTik print stats',
  seen: 'documented',
  sign: signOf(' line protocol is ', portHead, 'Physical interface: ', fcs),
  begins: ({ text }) => portHead.test(text) || junosHead.test(text) || fcs.test(text),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const name = (portHead.exec(first.text) ?? junosHead.exec(first.text))?.groups?.name ?? '';
    if (!fcs.test(first.text)) cursor.next();
    let packets = 0;
    out.covered('interfaces');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const { text } = line;
      const counter = fcs.exec(text)?.groups;
      if (counter === undefined && (name === '' || !indented.test(text))) return;
      cursor.next();
      packets = Number(packetsIn.exec(text)?.groups?.packets ?? packets);
      const crc = Number((inputErrors.exec(text) ?? junosErrors.exec(text))?.groups?.crc ?? 0);
      const late = Number(collisions.exec(text)?.groups?.late ?? 0);
      const more = Number((counter?.count ?? '0').replaceAll(' ', ''));
      if (crc >= fewest && crc >= packets * 1e-4) broken(out, line, name, `${crc} CRC errors`);
      else if (late >= 10) broken(out, line, name, `${late} late collisions`);
      else if (more >= fewest) broken(out, line, name, `${counter?.kind} ${more}`);
      else if (halfDuplex.test(text)) broken(out, line, name, 'half duplex');
    }
  },
};

function broken(out: Out, line: Line, name: string, what: string): void {
  out.fact('device.port-errors', name === '' ? what : `${name}: ${what}`, line, {
    subject: `device:${nameOf(out.host)}`,
  });
}
