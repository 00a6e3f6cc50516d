import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { ownedBy } from './owners.ts';
import { address, isLoopback, wayTo } from './way.ts';

const mac = '[0-9A-Fa-f]{1,2}(?:[:-][0-9A-Fa-f]{1,2}){5}';
/** arp -an: `? (10.0.0.5) at 02:00:…  [ether] on eth0`, BSD: `… at (incomplete) on en0`, `<incomplete>`. */
const arpRow = new RegExp(
  `^\\S{1,255} \\((?<at>${address})\\) at (?<mac>${mac}|<incomplete>|\\(incomplete\\)|incomplete)(?: .{0,80})?$`,
);
/** arp -n: Address HWtype HWaddress Flags Mask Iface */
const arpTable = new RegExp(
  `^(?<at>${address})\\s+(?:(?:ether|infiniband)\\s+(?<mac>${mac})\\s|\\s*\\(incomplete\\)\\s)`,
);

/** `arp -a` of Windows, whose heading names the interface: 10.0.0.5   00-1a-2b-3c-4d-5e   dynamic (dynamisch, dynamique, 動的 …) */
const arpWindows = new RegExp(
  `^\\s{0,8}(?<at>${address})\\s{1,30}(?<mac>[0-9a-f]{2}(?:-[0-9a-f]{2}){5})(?:\\s{1,30}\\S{2,20})?\\s*$`,
  'i',
);

/** Get-NetNeighbor: 12  192.168.10.40  00-15-5D-01-02-03  Reachable  ActiveStore · netsh interface ip show neighbors · esxcli network ip neighbor list */
const neighbourRow = new RegExp(
  `^\\s{0,4}(?:\\d{1,4}\\s{1,12})?(?<at>${address})\\s{1,40}(?<mac>${mac})\\s{1,30}(?:(?:Reachable|Stale|Delay|Probe|Permanent)\\b|vmk\\d{1,3}\\s)`,
  'i',
);

/** `arp -an`, `arp -n`: does an address on the own network resolve? */
export const arp: Reader = {
  id: 'arp',
  title: 'arp -an, arp -n',
  seen: 'captured',
  sign: signOf(') at ', arpTable, arpWindows, neighbourRow),
  begins: ({ text }) =>
    (text.includes(') at ') && arpRow.test(text)) ||
    arpTable.test(text) ||
    arpWindows.test(text) ||
    neighbourRow.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const groups =
      (arpRow.exec(line.text) ?? arpTable.exec(line.text) ?? arpWindows.exec(line.text) ?? neighbourRow.exec(line.text))
        ?.groups ?? {};
    out.covered('ip.neigh');
    if (groups.at !== undefined)
      out.fact('net.neighbour', macOnly.test(groups.mac ?? '') ? 'resolved' : 'failed', line, {
        conditions: { address: groups.at },
      });
    if (groups.at !== undefined && groups.mac !== undefined && macOnly.test(groups.mac))
      ownedBy(out, groups.at, groups.mac, line);
  },
};

const macOnly = new RegExp(`^${mac}$`);
const start = new RegExp(
  `^ARPING (?<at>${address})(?: \\(${address}\\))?(?: from \\S{2,60}(?: [\\w.@-]{1,20})?)?\\s*$`,
);
const reply = new RegExp(
  `^(?:Unicast|Broadcast)? ?(?:reply from (?<at>${address}) \\[(?<mac>${mac})\\]|\\d{1,4} bytes from (?<mac2>${mac}) \\((?<at2>${address})\\))`,
);
const rest =
  /^(?:Sent \d{1,9} probes?|Received \d{1,9} response|Timeout\s*$|--- .{1,80} statistics ---|\d{1,9} packets transmitted|rtt min|\s*$)/;

/** `arping`: two hardware addresses that answer for one address are two machines. */
export const arping: Reader = {
  id: 'arping',
  title: 'arping',
  seen: 'captured',
  sign: signOf(/^ARPING/, /^(?:Unicast|Broadcast) reply/),
  begins: ({ text }) =>
    (text.startsWith('ARPING') && start.test(text)) || (/^(?:Unicast|Broadcast) reply/.test(text) && reply.test(text)),
  read(cursor, out) {
    const macs = new Map<string, Set<string>>();
    let asked = '';
    let last = cursor.peek() as Line;
    let blanks = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const begun = start.exec(line.text)?.groups?.at;
      const groups = reply.exec(line.text)?.groups;
      if (begun !== undefined) {
        if (asked !== '') break;
        asked = begun;
      } else if (groups !== undefined) {
        const at = groups.at ?? groups.at2 ?? asked;
        const known = macs.get(at) ?? new Set<string>();
        if (macs.size < 100) macs.set(at, known);
        if (known.size < 10) known.add((groups.mac ?? groups.mac2 ?? '').toLowerCase().replaceAll('-', ':'));
        last = line;
      } else if (!rest.test(line.text) || (line.text.trim() === '' && ++blanks > 1)) break;
      cursor.next();
    }
    out.covered('arping');
    for (const [at, known] of macs) {
      if (isLoopback(at)) continue;
      out.fact('net.neighbour', 'resolved', last, { conditions: { address: at } });
      const subject = wayTo(out, at);
      if (known.size > 1 && subject !== undefined)
        out.fact('link.duplicate', `${at} is answered by ${[...known].join(' and ')}`, last, { subject });
    }
    if (asked !== '' && macs.size === 0) out.fact('net.neighbour', 'failed', last, { conditions: { address: asked } });
  },
};
