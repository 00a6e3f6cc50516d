import type { Out, Reader } from '../reader.ts';
import { askedBy, established, howOf, wayOf } from './asked.ts';
import { cipherListWait, secondsIn } from './ipmitool.ts';

/** `time ipmitool …`: how long a command took that brought its output. */
export const ipmiTiming: Reader = {
  id: 'ipmi.timing',
  title: 'time ipmitool …',
  seen: 'captured',
  begins: (line, _, out) =>
    /^real\s+\d|total\s*$|elapsed/.test(line.text) && overTheNetwork(out) && secondsIn(line.text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seconds = secondsIn(line.text) ?? 0;
    for (let at = -2; at >= -40; at--) {
      const before = cursor.peek(at)?.text;
      if (before === undefined || /\bipmitool\s.*-H|ipmipower\s|ipmi-/.test(before)) break;
      if (/^(?:Error|.*\bfailed)/.test(before)) return;
      if (/Unable to Get Channel Cipher Suites/.test(before)) return tell(Math.max(0, seconds - cipherListWait));
    }
    tell(seconds);

    function tell(taken: number): void {
      established(out, line);
      out.fact('ipmi.answer-time', Math.round(taken * 1000) / 1000, line, {
        subject: wayOf(out, line),
        conditions: howOf(out),
      });
    }
  },
};

function overTheNetwork(out: Out): boolean {
  const asked = askedBy(out.command);
  return asked !== undefined && !asked.inBand && (asked.tool === 'ipmitool' || asked.tool === 'freeipmi');
}
