import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { address, inSeconds, wayTo } from './way.ts';

const head = /^\s{0,12}(?:Source to Here\s{1,12}This Node\/Link|Quelle zum Abs\.?.{0,40})\s*$/;
const columns = /^(?:Hop|Abs\.?)\s+RTT\s/;
/** A node:   3   30ms    14/ 100 = 14%     1/ 100 =  1%  web1 [203.0.113.20] */
const node = new RegExp(
  `^\\s{1,4}(?<ttl>\\d{1,3})\\s{1,8}(?:(?<rtt>\\d{1,6})ms|---)\\s{1,8}(?<lost>\\d{1,6})/\\s{0,6}(?<sent>\\d{1,6}) =\\s{0,4}\\d{1,3}%\\s{1,8}\\d{1,6}/\\s{0,6}\\d{1,6} =\\s{0,4}\\d{1,3}%\\s{1,4}(?:\\S{1,253} \\[)?(?<at>${address})\\]?\\s*$`,
);
/** The link to it:                                13/ 100 = 13%   | */
const link = /^\s{10,60}\d{1,6}\/\s{0,6}\d{1,6} =\s{0,4}\d{1,3}%\s{1,8}\|\s*$/;
const start = /^\s{1,4}0\s{10,60}\S/;

/** `pathping` of Windows: what is lost on the whole way stands in the row of the last node. */
export const pathping: Reader = {
  id: 'pathping',
  title: 'pathping',
  seen: 'documented',
  sign: signOf(head, 'Source to Here'),
  begins: ({ text }) => head.test(text),
  read(cursor, out) {
    cursor.next();
    let last: { line: Line; groups: Record<string, string | undefined> } | undefined;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = node.exec(line.text)?.groups;
      if (groups !== undefined) last = { line, groups };
      else if (!link.test(line.text) && !columns.test(line.text) && !start.test(line.text)) break;
      cursor.next();
    }
    out.covered('ping');
    if (last === undefined) return;
    const { at = '', lost = '0', sent = '0', rtt } = last.groups;
    const subject = wayTo(out, at);
    if (subject === undefined || Number(sent) === 0) return;
    out.fact('link.sent', Number(sent), last.line, { subject });
    out.fact('link.lost-share', Math.min(1, Number(lost) / Number(sent)), last.line, { subject });
    if (rtt !== undefined) out.fact('link.rtt', inSeconds(rtt), last.line, { subject });
  },
};
