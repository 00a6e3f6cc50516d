import { commandOf, note } from '../net/way.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';

const limitRow = /^Max open files\s+(?<soft>\d{1,12}|unlimited)\s+(?:\d{1,12}|unlimited)\s+files\s*$/;
const limitHead = /^Limit\s+Soft Limit\s+Hard Limit\s+Units\s*$/;
const limitOther = /^Max [a-z -]{3,30}\s+(?:\d{1,20}|unlimited)\s+(?:\d{1,20}|unlimited)(?:\s+\w{2,12})?\s*$/;
const fileNr = /^(?<used>\d{1,12})\s+(?:0|\d{1,12})\s+(?<most>\d{1,20})\s*$/;
const number = /^\s{0,8}(?<value>\d{1,12})\s*$/;

/** A process of `share` or more of its limit stands before the wall. */
const share = 0.97;

function tell(out: Out, line: Line, pid: string): void {
  const [used, limit] = [note(out, `descriptors used ${pid}`), note(out, `descriptors limit ${pid}`)];
  if (used !== undefined && limit !== undefined && limit > 0 && used >= limit * share)
    out.fact('machine.descriptors', `${used} of ${limit} descriptors`, line, { conditions: { pid } });
}

const pidOf = (command: string): string =>
  /\/proc\/(\d{1,9}|self)\/|(?:-p|--pid[= ]) ?(\d{1,9})|\$\(pid(?:of|grep)[^)]{0,20} (\w{1,30})\)/
    .exec(command)
    ?.slice(1)
    .find((it) => it !== undefined) ?? '';
const counts = (command: string): boolean =>
  /(?:\/proc\/(?:\d{1,9}|\$\([^)]{1,40}\))\/fd\b|\blsof\b.{0,40}(?:-p|--pid)).{0,60}\|\s{0,3}wc -l/.test(command);

/** Descriptors: /proc/PID/limits beside a count of what is open, /proc/sys/fs/file-nr. */
const countsNow = ({ command = '' }: Out): boolean => counts(command) || /^(?:sudo )?ulimit -n/.test(command);

export const descriptors: Reader = {
  id: 'descriptors',
  title: '/proc/PID/limits, lsof | wc -l, file-nr',
  seen: 'documented',
  sign: signOf(
    limitHead,
    limitRow,
    whole((out) => countsNow(out) || /file-nr/.test(commandOf(out))),
  ),
  begins: ({ text }, _cursor, out) =>
    limitHead.test(text) ||
    limitRow.test(text) ||
    (number.test(text) && countsNow(out)) ||
    (fileNr.test(text) && /file-nr/.test(commandOf(out))),
  read(cursor, out) {
    const command = out.command ?? '';
    const first = cursor.next();
    out.covered('descriptors');
    const open = fileNr.exec(first.text)?.groups;
    if (open !== undefined && /file-nr/.test(commandOf(out))) {
      if (Number(open.used) >= Number(open.most) * share)
        out.fact('machine.descriptors', `${open.used} of ${open.most} descriptors of the whole system`, first);
      return;
    }
    if (number.test(first.text)) {
      const value = Number(first.text);
      if (counts(command)) {
        note(out, `descriptors used ${pidOf(command)}`, value);
        tell(out, first, pidOf(command));
      }
      return;
    }
    for (let line: Line | undefined = first; line !== undefined; line = cursor.peek()) {
      const soft = limitRow.exec(line.text)?.groups?.soft;
      if (soft === undefined && !limitOther.test(line.text) && line !== first) return;
      if (soft !== undefined && soft !== 'unlimited') {
        note(out, `descriptors limit ${pidOf(command)}`, Number(soft));
        tell(out, line, pidOf(command));
      }
      if (line !== first) cursor.next();
    }
  },
};
