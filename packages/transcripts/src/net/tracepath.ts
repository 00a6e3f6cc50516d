import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { type Hop, tellHops, whole } from './hops.ts';
import { address, commandOf, operands, wayTo } from './way.ts';

const start = /^\s{0,4}\d{1,3}\?:\s+\[LOCALHOST\]\s.{0,60}?pmtu (?<mtu>\d{1,6})\s*$/;
const hopLine = new RegExp(
  `^\\s{0,4}(?<ttl>\\d{1,3})\\??:\\s+(?:no reply|(?:\\S{1,255} \\()?(?<at>${address}|[\\w.-]{1,255})\\)?\\s+(?<rest>.{0,200}))\\s*$`,
);
const end = /^\s+(?:Resume: pmtu \d{1,6}|Too many hops: pmtu \d{1,6})/;

/** `tracepath`: the routers of a way and what fits through it. */
export const tracepath: Reader = {
  id: 'tracepath',
  title: 'tracepath',
  seen: 'captured',
  sign: signOf('[LOCALHOST]'),
  begins: (line) => line.text.includes('[LOCALHOST]') && start.test(whole(line)),
  read(cursor, out) {
    let mtu = Number(start.exec(whole(cursor.next()))?.groups?.mtu);
    const command = commandOf(out);
    const asked = /\btracepath6?\s/.test(command) ? (operands(command, /^-[lmp]$/)[0] ?? '') : '';
    const hops: Hop[] = [];
    const smaller: { mtu: number; hop: Hop }[] = [];
    let reached = false;
    for (let line = cursor.peek(); line !== undefined && hops.length < 256; line = cursor.peek()) {
      const text = whole(line);
      if (end.test(text)) {
        cursor.next();
        break;
      }
      const groups = hopLine.exec(text)?.groups;
      if (groups === undefined) break;
      cursor.next();
      const rest = groups.rest ?? '';
      const rtt = /([\d.]{1,12})ms/.exec(rest)?.[1];
      const hop: Hop = {
        ttl: Number(groups.ttl),
        line,
        ...(groups.at === undefined ? {} : { at: groups.at }),
        ...(rtt === undefined ? {} : { rtt: Number(rtt) }),
      };
      hops.push(hop);
      reached ||= /\breached\b/.test(rest);
      const fits = Number(/pmtu (\d{1,6})/.exec(rest)?.[1] ?? mtu);
      if (fits < mtu) smaller.push({ mtu: fits, hop });
      mtu = Math.min(mtu, fits);
    }
    out.covered('traceroute');
    const target = asked || (reached ? (hops.at(-1)?.at ?? '') : '');
    tellHops(out, target, hops, reached);
    const subject = wayTo(out, target);
    // Where the far end was reached, what does not fit is announced: the way works.
    if (subject === undefined || reached) return;
    for (const { mtu: fits, hop } of smaller)
      out.fact('link.too-big', fits, hop.line, { subject, conditions: { by: hop.at ?? '' } });
  },
};
