import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { ownedBy } from './owners.ts';
import { address, isLoopback, isToMany, wayTo } from './way.ts';

const mac = '[0-9A-Fa-f]{1,2}(?:[:-][0-9A-Fa-f]{1,2}){5}|[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2}';
/** tcpdump, with `-e` and `-v` as well; tshark: `10.0.0.25 is at 52:54:…`; both at the end of whatever stands before. */
const answer = new RegExp(
  `\\b(?:Reply|ARP \\d{1,4}|Gratuitous ARP for) (?<at>${address})(?: \\(Reply\\))?,? is[- ]at (?<mac>${mac})`,
);
const question = new RegExp(
  `\\b(?:Request (?:\\([^)]{1,60}\\) )?who-has|ARP \\d{1,4} Who has) (?<at>${address})(?:\\?| \\([^)]{1,40}\\))? [Tt]ell (?<by>${address})`,
);
/** Wireshark and tshark compare for themselves. */
const compared = new RegExp(`\\(?duplicate use of (?<at>${address}) detected`);
/** `debug arp` of Cisco: IP ARP: rcvd rep src 192.168.1.10 0aaa.bb11.cc22, dst … */
const debugged = new RegExp(`^.{0,80}\\bIP ARP: rcvd rep src (?<at>${address}) (?<mac>${mac}), dst `);
/** `show ip arp`: Internet  192.168.1.10  0  0aaa.bb11.cc22  ARPA  Vlan1 · Juniper, Arista, NX-OS: 10.0.0.1  00:05:02  0aaa.bb11.cc22  Vlan1 */
const shown = new RegExp(
  `^\\s{0,4}(?:Internet\\s{1,20})?(?<at>${address})\\s{1,20}(?:-|\\d{1,6}|\\d\\d:\\d\\d:\\d\\d)\\s{1,20}(?<mac>[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2})\\s{1,20}\\S{2,40}`,
);
const stamped = /^\s{0,6}(?:\d{1,6} +)?(?:\d{4}-\d\d-\d\d )?(?:\d\d:\d\d:\d\d\.\d{1,9}|\d{1,10}\.\d{1,9}) /;
const isArp = (text: string): boolean =>
  (/\bARP\b/.test(text) && (answer.test(text) || question.test(text) || compared.test(text) || debugged.test(text))) ||
  shown.test(text);

/** A question asked so often in a row without an answer has nobody to answer it. */
const often = 3;

/** ARP as a capture or a switch shows it: who answers for which address. */
export const arpCapture: Reader = {
  id: 'arp-capture',
  title: 'tcpdump and tshark (ARP), show ip arp, debug arp',
  seen: 'documented',
  sign: signOf('who-has', 'is-at', ' is at ', 'Who has', 'duplicate use of', 'rcvd rep src', shown),
  begins: ({ text }) => text.length < 2000 && isArp(text),
  read(cursor, out) {
    const asked = new Map<string, { times: number; by: string; line: Line }>();
    out.covered('arp');
    for (let line = cursor.peek(); line !== undefined && isArp(line.text); line = cursor.peek()) {
      cursor.next();
      const { text } = line;
      const found = (answer.exec(text) ?? debugged.exec(text) ?? shown.exec(text))?.groups;
      const duplicate = compared.exec(text)?.groups?.at;
      const wanted = question.exec(text)?.groups;
      if (found !== undefined) {
        asked.delete(found.at ?? '');
        ownedBy(out, found.at ?? '', found.mac ?? '', line);
      }
      if (duplicate !== undefined && !isToMany(duplicate)) {
        const subject = wayTo(out, duplicate);
        if (subject !== undefined)
          out.fact('link.duplicate', `duplicate use of ${duplicate} detected`, line, { subject });
      }
      if (wanted !== undefined && (asked.size < 300 || asked.has(wanted.at ?? ''))) {
        const before = asked.get(wanted.at ?? '');
        asked.set(wanted.at ?? '', { times: (before?.times ?? 0) + 1, by: wanted.by ?? '', line });
      }
    }
    for (const [at, { times, line }] of asked)
      if (times >= often && !isLoopback(at) && stamped.test(line.text))
        out.fact('net.neighbour', 'failed', line, { conditions: { address: at } });
  },
};
