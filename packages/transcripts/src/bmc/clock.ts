import type { SubjectId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { bmcOf, established } from './asked.ts';
import { offsetOf, type Wall, wallIn } from './stamps.ts';

/** How far from a reading another clock may stand to be taken at the same moment. */
const near = 8;

/** The output of `date`, `timedatectl` or `date -Is`, alone on its line. */
const dateLine =
  /^(?:date(?: -u)?: ?)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}(?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2} [A-Z][a-z]{2} \d{4}) [\d:]{8}(?: [AP]M)?(?: (?:[A-Z]{2,5}|[+-]\d\d:?\d\d))?(?: \d{4})?|\d{4}-\d\d-\d\dT[\d:]{8}(?:Z|[+-]\d\d:?\d\d))\s*$/;
const universal = /^\s*(?:Universal time|UTC time): /;

/** The clock of the host that asks, read just before or after this line. */
function referenceNear(cursor: Cursor, from: number, to: number): { wall: Wall; line: Line } | undefined {
  for (let step = 0; step <= near; step++) {
    for (const ahead of [from - step, to + step]) {
      const line = cursor.peek(ahead);
      if (line === undefined) continue;
      const text = line.text.trim();
      if (dateLine.test(text)) {
        const wall = wallIn(text);
        if (wall?.zone !== undefined) return { wall, line };
      } else if (universal.test(text)) {
        const wall = wallIn(`${text.replace(/^.*?: (?:[A-Z][a-z]{2} )?/, '').replace(/ UTC$/, '')} UTC`);
        if (wall !== undefined) return { wall, line };
      }
    }
  }
  return undefined;
}

/** Years in which no BMC of today runs: its clock counts from the epoch or from its firmware's first day. */
const unsetBefore = Date.UTC(2005, 0, 1);

/** A reading of a BMC's clock: what it shows, and how far it is from a reference that stands beside it. */
export function tellClock(
  reading: string,
  line: Line,
  out: Out,
  subject: SubjectId,
  around: { cursor: Cursor; from: number; to: number },
): void {
  out.covered('bmc.clock', subject);
  out.fact('bmc.clock-reading', reading.slice(0, 60), line, { subject });
  const wall = wallIn(reading);
  if (wall === undefined) {
    const counted = /(?:S\+ ?|Post-?Init ?)(\S.*)?/i.exec(reading);
    if (counted !== null) out.fact('bmc.clock-unset', reading.slice(0, 60), line, { subject });
    return;
  }
  if (Math.max(...wall.walls) < unsetBefore) {
    out.fact('bmc.clock-unset', reading.slice(0, 60), line, { subject });
    return;
  }
  const reference = referenceNear(around.cursor, around.from, around.to);
  if (reference === undefined) return;
  const offset = offsetOf(wall, reference.wall);
  if (offset !== undefined)
    out.fact('bmc.clock-offset', offset, line, {
      subject,
      conditions: { reference: reference.line.text.trim().slice(0, 60) },
    });
}

const alone =
  /^(?:\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d) \d\d:\d\d:\d\d(?: [A-Z]{2,5})?|S\+ \d{1,6}:\d\d:\d\d|Pre-?Init\S*(?: \d+)?|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: \w{2,5})?)\s*$/;
const freeipmi = /^(?:[\w.:-]{1,100}: )?(?:SEL|SDR Repository|SDR) Time\s*:\s*(\S.{0,60})$/i;

/** `ipmitool sel time get`, `bmc-device --get-sel-time`. */
const setsTime = ({ command = '' }: Out): boolean => /\bsel time (?:get|set)\b/.test(command);

export const selTime: Reader = {
  id: 'ipmitool.sel.time',
  title: 'ipmitool sel time get, bmc-device --get-sel-time',
  seen: 'captured',
  sign: signOf('SEL Time', 'SDR Time', 'Repository Time', whole(setsTime)),
  begins: ({ text }, _, out) => (setsTime(out) && alone.test(text.trim())) || freeipmi.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const named = /^([\w.:-]{1,100}): (?:SEL|SDR)/i.exec(line.text)?.[1];
    const subject = bmcOf(out, line, named);
    established(out, line, named);
    tellClock(freeipmi.exec(line.text)?.[1] ?? line.text.trim(), line, out, subject, { cursor, from: -2, to: 0 });
  },
};
