import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { whole } from './hops.ts';
import { commandOf, inSeconds, isLoopback, operands, wayTo } from './way.ts';

const heading = /^(?:HOST: \S{1,255}|\s*Host)?\s+Loss%\s+Snt\b/;
const row =
  /^\s{0,4}(?<ttl>\d{1,3})\.\s?(?:\|--)?\s*(?:AS\S{1,10}\s+)?(?<at>\S{1,255})\s+(?<loss>[\d.]{1,6})%?\s+(?<sent>\d{1,9})\s+(?<last>[\d.]{1,12})\s+(?<avg>[\d.]{1,12})\s+(?<best>[\d.]{1,12})\s+(?<worst>[\d.]{1,12})/;
/** More addresses of one hop, or MPLS labels. */
const more = /^\s{0,12}(?:\|\s{0,3}`?\|?--\s|\[MPLS|`\|--|\|)/;
const started = /^(?:Start|Started): /;
const optionsWithValue =
  /^-(?:[a-zA-Z46]{0,5}[csimyPaBMQfGU]|-(?:report-cycles|psize|interval|port|tos|max-ttl|first-ttl))$/;

/** `mtr --report`. Loss in the middle is only slow answers of routers: the last hop counts. */
export const mtr: Reader = {
  id: 'mtr',
  title: 'mtr --report',
  seen: 'captured',
  sign: signOf('Loss%', started),
  begins: ({ text }) => (text.includes('Loss%') && heading.test(text)) || (started.test(text) && text.length < 60),
  read(cursor, out) {
    const first = cursor.next();
    if (!heading.test(first.text)) return;
    let last: { groups: Record<string, string | undefined>; line: Line } | undefined;
    const hops: { ttl: number; at: string; line: Line }[] = [];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const text = whole(line);
      const groups = row.exec(text)?.groups;
      if (groups !== undefined) {
        last = { groups, line };
        if (groups.at !== '???' && hops.length < 256) hops.push({ ttl: Number(groups.ttl), at: groups.at ?? '', line });
      } else if (/^\s{0,4}\d{1,3}\.\s?(?:\|--)?\s*\?\?\?/.test(text))
        last = { groups: { ttl: /\d{1,3}/.exec(text)?.[0], at: '???' }, line };
      else if (!more.test(text)) break;
      cursor.next();
    }
    out.covered('traceroute');
    if (last === undefined) return;
    const { groups, line } = last;
    const command = commandOf(out);
    const asked = /\bmtr\s/.test(command) ? (operands(command, optionsWithValue)[0] ?? '') : '';
    const answered = groups.at !== '???';
    const target = asked || (answered ? (groups.at ?? '') : '');
    const subject = isLoopback(target) ? undefined : wayTo(out, target);
    if (subject === undefined) return;
    const isAddress = /^[\d.]+$|:/;
    const farEnd = answered && (groups.at === target || !isAddress.test(target) || !isAddress.test(groups.at ?? ''));
    for (const hop of hops)
      if (!farEnd || hop.line !== line)
        out.fact('link.hop', hop.at, hop.line, { subject, conditions: { ttl: hop.ttl } });
    if (!farEnd) {
      const end = hops.at(-1);
      if (end !== undefined) out.fact('link.ends-at', end.at, end.line, { subject, conditions: { ttl: end.ttl } });
      return;
    }
    out.fact('link.sent', Number(groups.sent), line, { subject });
    out.fact('link.lost-share', Number(groups.loss) / 100, line, { subject });
    if (Number(groups.loss) < 100)
      out.fact('link.rtt', inSeconds(groups.avg ?? 0), line, {
        subject,
        conditions: { min: inSeconds(groups.best ?? 0), max: inSeconds(groups.worst ?? 0) },
      });
  },
};
