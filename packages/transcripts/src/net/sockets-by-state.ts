import type { Reader } from '../reader.ts';

const states =
  'ESTAB(?:LISHED)?|SYN[-_]SENT2?|SYN[-_]RECV|SYN_RCVD|FIN[-_]WAIT[-_]?[12]|TIME[-_]WAIT|CLOSE[-_]WAIT|LAST[-_]ACK|LISTEN|CLOSING|CLOSED?|UNCONN';
const row = new RegExp(
  `^\\s{0,12}(?:(?<count>\\d{1,9})\\s+(?<state>${states})|(?<state2>${states})\\s+(?<count2>\\d{1,9}))\\s*$`,
);
/** The heading of netstat that was counted with the rest. */
const rest = /^\s{0,12}\d{1,6}\s+(?:established\)|Foreign|State|servers\)|Address)\s*$/;
const names: Readonly<Record<string, string>> = { ESTAB: 'established', 'TIME-WAIT': 'timewait' };

/** Sockets counted by state: `netstat -ant | awk '{print $6}' | sort | uniq -c`, `ss -ant | awk … `. */
export const socketsByState: Reader = {
  id: 'sockets.by-state',
  title: 'sockets counted by state (uniq -c)',
  seen: 'documented',
  begins: ({ text }, cursor) =>
    row.test(text) && (row.test(cursor.peek(1)?.text ?? '') || rest.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    out.covered('sockets');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = row.exec(line.text)?.groups;
      if (groups === undefined && !rest.test(line.text)) return;
      cursor.next();
      if (groups === undefined) continue;
      const state = (groups.state ?? groups.state2 ?? '').replace(/_/g, '-').replace('ESTABLISHED', 'ESTAB');
      out.fact('machine.sockets', Number(groups.count ?? groups.count2), line, {
        conditions: { state: names[state] ?? state.toLowerCase() },
      });
    }
  },
};
