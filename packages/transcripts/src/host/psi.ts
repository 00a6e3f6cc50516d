import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const row =
  /^(?<file>\S{0,80}pressure\S{0,3}\/(?<inside>cpu|io|memory|irq):\s?)?(?<kind>some|full) avg10=(?<ten>[\d.]{1,7}) avg60=(?<sixty>[\d.]{1,7}) avg300=(?<more>[\d.]{1,7}) total=\d{1,20}\s*$/;
const named = /(?:pressure[/_.]|^==> .{0,60}|^#?\s{0,2}|^\/\S{0,60})(?<which>cpu|io|memory|irq)\b/;
const heading =
  /^(?:==> \S{0,80}\b(?:cpu|io|memory|irq)(?:\.pressure)? <==|[#:/ ]{0,3}\S{0,60}pressure\/(?:cpu|io|memory|irq):?|(?:cpu|io|memory)(?:\.pressure)?:?)\s*$/;

type Which = 'cpu' | 'io' | 'memory';
/** Shares of wall time in percent: above it hurts, below it is calm. `some` of the processors is ordinary on a busy host. */
const limits: Readonly<Record<Which, { stall: number; full: number; calm: number }>> = {
  io: { stall: 20, full: 10, calm: 5 },
  memory: { stall: 10, full: 5, calm: 1 },
  cpu: { stall: 50, full: 40, calm: 10 },
};
const factOf = { io: 'machine.io-stall', memory: 'machine.memory-pressure', cpu: 'machine.cpu-pressure' } as const;
const calmOf = { io: 'machine.io-calm', memory: 'machine.memory-calm', cpu: 'machine.cpu-calm' } as const;

/** Pressure stall information: /proc/pressure/{cpu,io,memory}, known by the file's name above, beside or in the command. */
export const pressure: Reader = {
  id: 'psi',
  title: '/proc/pressure',
  seen: 'captured',
  sign: signOf(' avg10=', /^==> /, 'pressure/', /^(?:cpu|io|memory)(?:\.pressure)?:?\s*$/),
  begins: ({ text }, cursor) =>
    (text.includes(' avg10=') && row.test(text)) || (heading.test(text) && row.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const command = out.command ?? '';
    // `cat /proc/pressure/*` and several names give the files one after the other.
    const listed = /pressure\/(?:\*|\{)/.test(command)
      ? /\{/.test(command)
        ? [...command.matchAll(/\b(cpu|io|memory)\b/g)].map((it) => it[1])
        : ['cpu', 'io', 'irq', 'memory']
      : [...command.matchAll(/pressure\/(cpu|io|memory|irq)\b/g)].map((it) => it[1]);
    let which: string | undefined = listed[0] ?? named.exec(out.document)?.groups?.which;
    let index = -1;
    let previous = '';
    out.covered('psi');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = row.exec(line.text)?.groups;
      if (groups === undefined) {
        if (!heading.test(line.text)) return;
        which = named.exec(line.text)?.groups?.which;
        previous = 'heading';
      } else {
        if (groups.inside !== undefined) which = groups.inside;
        else if (previous !== 'heading' && listed.length > 1 && groups.kind === 'some') {
          index++;
          which = listed[index] === 'irq' ? listed[++index] : listed[index];
        }
        previous = groups.kind ?? '';
        if (which === 'cpu' || which === 'io' || which === 'memory') tell(which, groups, line, out);
      }
      cursor.next();
    }
  },
};

function tell(which: Which, groups: Record<string, string | undefined>, line: Line, out: Out): void {
  const { stall, full, calm } = limits[which];
  const [ten, sixty, more] = [groups.ten, groups.sixty, groups.more].map(Number) as [number, number, number];
  const worst = Math.max(ten, sixty);
  const text = `PSI ${which} ${groups.kind} avg10=${groups.ten} avg60=${groups.sixty}`;
  if (worst >= (groups.kind === 'full' ? full : stall)) out.fact(factOf[which], text, line);
  else if (groups.kind === 'some' && Math.max(worst, more) < calm) out.fact(calmOf[which], text, line);
}
