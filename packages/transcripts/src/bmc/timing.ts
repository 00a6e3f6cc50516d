import type { Out, Reader } from '../reader.ts';
import { whole } from '../sign.ts';
import { askedBy, established, howOf, wayOf } from './asked.ts';
import { secondsIn } from './ipmitool.ts';

/** `time ipmitool …`: how long a command took that brought its output. */
export const ipmiTiming: Reader = {
  id: 'ipmi.timing',
  title: 'time ipmitool …',
  seen: 'captured',
  sign: whole(overTheNetwork),
  begins: (line, _, out) =>
    /^real\s+\d|total\s*$|elapsed/.test(line.text) && overTheNetwork(out) && secondsIn(line.text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seconds = secondsIn(line.text) ?? 0;
    for (let at = -2; at >= -40; at--) {
      const before = cursor.peek(at)?.text;
      if (before === undefined || /\bipmitool\s.*-H|ipmipower\s|ipmi-/.test(before)) break;
      if (/^(?:Error|.*\bfailed)/.test(before)) return;
      // ipmitool waited about ten seconds for the list of suites: the time says nothing of the BMC's other answers.
      if (/Unable to Get Channel Cipher Suites/.test(before)) return;
    }
    established(out, line);
    out.fact('ipmi.answer-time', seconds, line, { subject: wayOf(out, line), conditions: howOf(out) });
  },
};

function overTheNetwork(out: Out): boolean {
  const asked = askedBy(out.command);
  return asked !== undefined && !asked.inBand && (asked.tool === 'ipmitool' || asked.tool === 'freeipmi');
}
