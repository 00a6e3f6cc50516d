import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const counting = /\bntpdc\b.{0,200}\bmonlist\b.{0,200}\|\s*wc -l/;
const number = /^\s*(\d{1,6})\s*$/;
/** What abuse desks and scanners write of a server. */
const reported =
  /\b(?:spoofed|responses? to|answers?|respond(?:s|ed|ing)? to|vulnerable to|allows?|supports?)\b.{0,60}?["'\u201c]?\bmonlist\b|\bmonlist\b["'\u201d]?.{0,60}?\b(?:amplification|reflection|attack|DDoS|CVE-2013-5211|vulnerab\w{0,6}|is (?:open|enabled))\b|\bNTP\b.{0,60}?\b(?:amplification|reflection) (?:DDoS )?attack\b.{0,200}?\b(?:your|originat\w{0,4}|participat\w{0,4})\b/i;
const negated = /\bnot (?:vulnerable|affected|open|enabled|answer)|\b(?:disable|fixed|disabled|patched)\b/i;

/** monlist seen from outside: its rows counted, or an abuse desk's report. */
export const monlistSeen: Reader = {
  id: 'ntpdc.monlist.seen',
  title: 'ntpdc -c monlist | wc -l, reports of abuse desks about monlist',
  seen: 'documented',
  sign: signOf(number, reported),
  begins: ({ text }, _, out) =>
    (number.test(text) && counting.test(out.command ?? '')) ||
    (text.length < 1000 && reported.test(text) && !negated.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    const rows = number.exec(line.text)?.[1];
    // Two lines are the heading of an empty list, or an error.
    if (rows === undefined) out.fact('server.mode7', true, line, { conditions: { command: 'report' } });
    else if (Number(rows) > 2)
      out.fact('server.mode7', true, line, { conditions: { command: 'monlist', rows: Number(rows) - 2 } });
  },
};
