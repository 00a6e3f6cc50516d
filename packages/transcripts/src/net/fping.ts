import type { Reader } from '../reader.ts';
import { piece, signOf, whole } from '../sign.ts';
import { address, commandOf, inSeconds, name, wayTo } from './way.ts';

const counted = new RegExp(
  `^(?<target>${name}) +: xmt/rcv/%loss = (?<sent>\\d{1,9})/(?<received>\\d{1,9})/\\d{1,3}%(?:, min/avg/max = (?<min>[\\d.]{1,12})/(?<avg>[\\d.]{1,12})/(?<max>[\\d.]{1,12}))?`,
);
const word = new RegExp(`^(?<target>${name}) is (?<how>alive|unreachable)(?: \\([\\d.]{1,12} ms\\))?\\s*$`);
const icmp = new RegExp(
  `^ICMP (?<what>[A-Z][\\w ()-]{3,60}?) from (?<by>${address}) for ICMP Echo sent to (?<target>${name})(?: \\(${address}\\))?\\s*$`,
);
const single = new RegExp(`^${name} +: \\[\\d{1,9}\\], (?:\\d{1,6} bytes|timed out)`);

/** `fping`, alone or with `-c`. */
export const fping: Reader = {
  id: 'fping',
  title: 'fping',
  seen: 'captured',
  sign: signOf(
    'xmt/rcv',
    /^ICMP /,
    piece(': [', /\s: \[\d{1,9}\], /),
    whole((out) => /\bfping\b/.test(commandOf(out))),
  ),
  begins: ({ text }, _cursor, out) =>
    (text.includes('xmt/rcv') && counted.test(text)) ||
    (text.startsWith('ICMP ') && icmp.test(text)) ||
    (text.includes(': [') && single.test(text)) ||
    (/\bfping\b/.test(commandOf(out)) && word.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('ping');
    const counts = counted.exec(line.text)?.groups;
    const said = word.exec(line.text)?.groups;
    const error = icmp.exec(line.text)?.groups;
    const subject = wayTo(out, (counts ?? said ?? error)?.target ?? '');
    if (subject === undefined) return;
    if (error !== undefined) {
      const what = error.what ?? '';
      const kind = /prohibited/i.test(what)
        ? 'prohibited'
        : /Host/i.test(what)
          ? 'host'
          : /Net/i.test(what)
            ? 'net'
            : 'other';
      out.fact('link.unreachable', kind, line, { subject, conditions: { by: error.by ?? '' } });
      return;
    }
    const sent = Number(counts?.sent ?? 1);
    if (sent === 0) return;
    const received = counts === undefined ? (said?.how === 'alive' ? 1 : 0) : Number(counts.received);
    out.fact('link.sent', sent, line, { subject });
    out.fact('link.lost-share', (sent - received) / sent, line, { subject });
    if (counts?.avg !== undefined)
      out.fact('link.rtt', inSeconds(counts.avg), line, {
        subject,
        conditions: { min: inSeconds(counts.min ?? 0), max: inSeconds(counts.max ?? 0) },
      });
  },
};
