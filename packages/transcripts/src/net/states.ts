import type { Cursor, Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const states =
  'ESTAB(?:LISHED)?|TIME[_-]WAIT|CLOSE[_-]WAIT|FIN[_-]WAIT[_-]?[12]|SYN[_-](?:RECV|SENT|RCVD)|LAST[_-]ACK|CLOSING|LISTEN|CLOSED|UNCONN';
/** `  1036 ESTABLISHED` (uniq -c) · `ESTABLISHED 1036` (awk). */
const counted = new RegExp(
  `^\\s{0,12}(?:(?<before>\\d{1,9})\\s{1,4}(?<first>${states})|(?<second>${states})[\\s:=]{1,20}(?<after>\\d{1,9}))\\s*$`,
);
/** What the same pipeline makes of the headings of netstat. */
const heading =
  /^\s{0,12}(?:\d{1,9}\s{1,4})?(?:Foreign|established\)|servers|State|Address|Local|Active|Connections?)(?:\s+\d{1,9})?\s*$/i;

const stateOf = (line: Line | undefined) => (line === undefined ? undefined : counted.exec(line.text)?.groups);

function isTable(line: Line, cursor: Cursor): boolean {
  if (stateOf(line) !== undefined) {
    for (let ahead = 1; ahead <= 3; ahead++) if (stateOf(cursor.peek(ahead)) !== undefined) return true;
    return false;
  }
  return false;
}

/** `netstat -ant | awk '{print $6}' | sort | uniq -c`, `ss -ant | …`: how many sockets are in which state. */
export const socketStates: Reader = {
  id: 'sockets.counted',
  title: 'netstat or ss counted by state',
  seen: 'documented',
  sign: signOf(counted),
  begins: (line, cursor) => isTable(line, cursor),
  read(cursor, out) {
    out.covered('sockets');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = stateOf(line);
      if (groups === undefined && !heading.test(line.text)) return;
      cursor.next();
      if (groups === undefined) continue;
      const state = (groups.first ?? groups.second ?? '').toLowerCase().replace(/[_-]/g, '');
      out.fact('machine.sockets', Number(groups.before ?? groups.after), line, {
        conditions: { state: state === 'estab' ? 'established' : state },
      });
    }
  },
};
