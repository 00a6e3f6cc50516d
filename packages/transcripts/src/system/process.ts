import type { FactValueOf } from '@tokimori/facts';
import { States } from '../host/processes.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

type Kind = FactValueOf<'daemon.kind'>;
const daemon = '(?<daemon>chronyd|ntpd|systemd-timesyncd?|systemd-timesyn|openntpd|htpdate|ptp4l|phc2sys)';
const kinds: Readonly<Record<string, Kind>> = {
  chronyd: 'chronyd',
  openntpd: 'openntpd',
  htpdate: 'htpdate',
  ptp4l: 'ptp4l',
  phc2sys: 'phc2sys',
};

const forms: readonly RegExp[] = [
  // ps aux: USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND
  new RegExp(
    `^\\s*[\\w+.-]{1,32}\\s+\\d{1,9}\\s+[\\d.]{1,6}\\s+[\\d.]{1,6}\\s+\\d{1,12}\\s+\\d{1,12}\\s+\\S{1,10}\\s+(?<state>[A-Z][A-Za-z<+]{0,4})\\s+\\S{1,12}\\s+[\\d:.]{1,12}\\s+(?:\\S{1,80}/)?${daemon}(?:[\\s:]|$)`,
  ),
  // ps -ef: UID PID PPID C STIME TTY TIME CMD
  new RegExp(
    `^\\s*[\\w+.-]{1,32}\\s+\\d{1,9}\\s+\\d{1,9}\\s+\\d{1,3}\\s+\\S{1,8}\\s+\\S{1,10}\\s+\\d{1,3}(?:-\\d\\d)?:\\d\\d:\\d\\d\\s+(?:\\S{1,80}/)?${daemon}(?:[\\s:]|$)`,
  ),
  // ps -eo pid,stat,comm · ps ax: PID TTY STAT TIME COMMAND
  new RegExp(
    `^\\s*\\d{1,9}\\s+(?:\\S{1,10}\\s+)?(?<state>[DISRTtXZ][A-Za-z<+]{0,4})\\s+(?:\\d{1,5}:\\d\\d\\s+)?(?:\\S{1,80}/)?${daemon}(?:\\s+-.*|\\s*)$`,
  ),
];

const matchOf = (text: string) => {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
};

function tellDaemon(line: Line, out: Out): boolean {
  const groups = matchOf(line.text);
  const state = groups?.state ?? 'S';
  if (groups === undefined || state.startsWith('Z') || state.startsWith('X')) return false;
  const name = groups.daemon ?? '';
  out.fact('daemon.process', /^[Tt]/.test(state) ? 'stopped' : 'running', line, { conditions: { daemon: name } });
  const kind = name.startsWith('systemd') ? 'timesyncd' : kinds[name]; // `ntpd` is the name of several
  if (kind !== undefined) out.fact('daemon.kind', kind, line);
  return true;
}

/** Single lines of `ps` with a time daemon. State T is a stopped process (SIGSTOP, debugger). ps(1). */
const processLine: Reader = {
  id: 'ps',
  title: 'ps',
  seen: 'captured',
  sign: signOf(...forms),
  begins: (line) => matchOf(line.text) !== undefined,
  read(cursor, out) {
    out.covered('ps');
    tellDaemon(cursor.next(), out);
  },
};

const heading = /^\s*(?:(?:UID|USER)\s*)?PID\s[\sA-Z%]{0,400}\b(?:COMMAND|CMD)\s*$/;
const row = /^\s*(?:[\w+.-]{1,32}\s+)?\d{1,9}\s+\S/;
/** A command that lists every process; `ps -C ntpd` and `| grep ntp` do not. */
const everyProcess = /\bps\s+(?:-e|-A|-?aux|-?ax|-ef)[^|]*$/;

/** A whole list of processes: where it is known to be whole, a time daemon that is not in it does not run. */
const processTable: Reader = {
  id: 'ps.table',
  title: 'ps -e, ps aux, ps -ef',
  seen: 'captured',
  sign: signOf(heading),
  begins: (line) => heading.test(line.text),
  read(cursor, out) {
    const first = cursor.next();
    let found = false;
    const states = new States(first.text);
    for (let line = cursor.peek(); line !== undefined && row.test(line.text); line = cursor.peek()) {
      if (tellDaemon(cursor.next(), out)) found = true;
      else states.take(line, out);
    }
    states.tell(out);
    out.covered('ps');
    if (!found && everyProcess.test(out.command ?? '')) out.fact('daemon.process', 'absent', first);
  },
};

export const processReaders: readonly Reader[] = [processTable, processLine];

const address = '(?<address>\\*|\\[?[0-9a-f.:%\\w]*\\]?):(?:123|ntp)';
const sockets: readonly RegExp[] = [
  // ss -ulpn
  new RegExp(
    `^\\s*(?:udp\\s+)?UNCONN\\s+\\d+\\s+\\d+\\s+${address}\\s+\\S+:\\*(?:\\s+users:\\(\\("(?<program>[\\w-]{1,32})".{0,200})?`,
    'i',
  ),
  // netstat -ulpn
  new RegExp(`^\\s*udp6?\\s+\\d+\\s+\\d+\\s+${address}\\s+\\S+:\\*(?:\\s+(?:\\d+/(?<program>[\\w-]{1,32})|-))?`, 'i'),
  // lsof -i :123
  new RegExp(
    `^(?<program>[\\w-]{1,32})\\s+\\d{1,9}\\s+\\S{1,32}\\s+\\d+u\\s+IPv[46]\\s+\\S+\\s+\\S+\\s+UDP\\s+${address}\\s*$`,
    'i',
  ),
];
const socketOf = (text: string) => {
  for (const form of sockets) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
};

/** Who listens on udp 123: `ss -ulpn`, `netstat -ulpn`, `lsof -i :123`. */
export const udpListeners: Reader = {
  id: 'ss',
  title: 'ss -ulpn, netstat -ulpn, lsof',
  seen: 'documented',
  sign: signOf(...sockets),
  begins: (line) => socketOf(line.text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const groups = socketOf(line.text) ?? {};
    const program = groups.program;
    out.covered('ss.udp');
    out.fact('daemon.listens', `${groups.address ?? ''}:123`, line, {
      ...(program === undefined ? {} : { conditions: { program } }),
    });
  },
};
