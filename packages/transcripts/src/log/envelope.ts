/**
 * The envelope of a log line: stamp, host, program, pid, message. All the date styles daemons and collectors write.
 * A line without a recognised program is not a log line of ours.
 */
export interface LogLine {
  readonly stamp?: string;
  /** Milliseconds since the epoch where year and zone are known or may be assumed UTC. */
  readonly at?: number;
  readonly host?: string;
  readonly program: string;
  readonly pid?: number;
  readonly message: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One stamp at the start of a line; each entry gives the text that follows it. */
const stamps: readonly RegExp[] = [
  // <30>Aug  6 08:29:57 · Aug 6 08:29:57 · Aug  6 2024 08:29:57.123
  /^(?:<\d{1,3}>)?(?<stamp>(?<mon>[A-Z][a-z]{2})\s+(?<day>\d{1,2})\s+(?:(?<year>\d{4})\s+)?(?<time>\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?))\s+/,
  // journalctl in other languages: févr. 12 08:00:00 · Mär 10 08:00:00 · 11月 24 08:00:00
  /^(?<stamp>(?:\p{L}{3,9}\.?|\d{1,2}月)\s+(?<day>\d{1,2})\s+(?<time>\d{2}:\d{2}:\d{2}))\s+/u,
  // " 6 Jun 16:36:30 "   ntpd on stderr
  /^(?<stamp>(?<day>\d{1,2})\s(?<mon>[A-Z][a-z]{2})\s(?:(?<year>\d{4})\s)?(?<time>\d{2}:\d{2}:\d{2}))\s+/,
  // 2025 Jul  1 09:30:14.223456   (SONiC)
  /^(?<stamp>(?<year>\d{4}) (?<mon>[A-Z][a-z]{2})\s+(?<day>\d{1,2}) (?<time>\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?))\s+/,
  // 2020-12-27T09:09:51Z, 2023-03-08 16:02:45.123456+01:00, 2026/11/24 02:03:04, 2026-11-24T09:20:09: (ntpsec on stderr)
  /^(?:<\d{1,3}>(?:\d )?)?(?<stamp>(?<iso>\d{4}[-/]\d{2}[-/]\d{2})[T ](?<time>\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?)(?<zone>Z|[+-]\d{2}:?\d{2})?(?: UTC)?):?\s+/,
  // an absurd year
  /^(?<stamp>\+\d{5,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)\s+/,
  // Tue Mar  3 04:11:22 2026 (OpenWrt's logread, OpenVPN)
  /^(?<stamp>[A-Z][a-z]{2} (?<mon>[A-Z][a-z]{2})\s{1,2}(?<day>\d{1,2}) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4}))\s+/,
  // kern:     err: [2024-06-29T10:52:39.030745602Z]: (Talos)
  /^kern:\s{1,8}[a-z]{3,8}: \[(?<stamp>(?<iso>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(?<zone>Z))\]:\s+/,
  // [Tue Nov 20 22:30:22 2018] · [12345.678901]
  /^\[(?<stamp>[A-Z][a-z]{2} (?<mon>[A-Z][a-z]{2})\s+(?<day>\d{1,2}) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4}))\]\s+/,
  /^\[(?<stamp>\s*\d+\.\d{3,6})\]\s+/,
];

const tags: readonly RegExp[] = [
  // host ERR program[pid]: message   (SONiC, some collectors)
  /^(?<host>[A-Za-z0-9](?:[\w.:-]*?\w)?)\s+(?:EMERG|ALERT|CRIT|ERR|ERROR|WARNING|NOTICE|INFO|DEBUG)\s+(?<program>[A-Za-z_][\w./@-]*?)(?:\[(?<pid>\d+)(?:\.\d+)?\])?:\s+(?<message>.*)$/,
  // host program[pid]: message   ·   program[pid]: message   ·   host kernel: message
  /^(?:(?<host>[A-Za-z0-9](?:[\w.:-]*?\w)?)\s+)?(?<program>[A-Za-z_][\w./@-]*?)(?:\[(?<pid>\d+)(?:\.\d+)?\])?:\s+(?<message>.*)$/,
  // hostd[2099] [Originator@6876 sub=…] message   (ESXi, after the severity)
  /^(?<program>[A-Za-z][\w-]{1,40})\[(?<pid>\d+)\]:?\s+(?<message>\[Originator@.*)$/,
  // 2020-12-27T09:09:51Z chronyd version 4.0 starting …  (chronyd -d names no program)
];

/** ESXi puts the severity before the program: `In(30) ntpd[1000]: `, `info hostd[1000]: `. */
const severity = /^(?:[A-Z][a-z]\(\d{1,3}\)|info|verbose|warning|error|trivia|panic) (?=[\w.-]{2,40}(?:\[\d+\])?[: ])/;

/** OpenWrt's logread and some collectors put facility and severity before the program: `daemon.crit: chronyd[1]: `. */
const facility = /^[a-z]\w{1,9}\.(?:emerg|alert|crit|err|warn|notice|info|debug):? (?=[\w.-]{2,40}(?:\[\d+\])?: )/;

export interface Knowledge {
  /** Is this a program whose messages are known? */
  readonly knows: (program: string) => boolean;
  /** The program that writes such a message, when the line does not name one. */
  readonly writerOf: (message: string) => string | undefined;
}

/** Takes a line apart. A named, known program settles it; else the message itself may tell whose it is. */
export function envelopeOf(text: string, knowledge?: Knowledge): LogLine | undefined {
  let rest = text.trimStart();
  let stamp: string | undefined;
  let at: number | undefined;
  for (const form of stamps) {
    const match = form.exec(rest);
    if (match === null) continue;
    stamp = match.groups?.['stamp'];
    at = match.groups === undefined ? undefined : instant(match.groups);
    rest = rest.slice(match[0].length).replace(severity, '');
    break;
  }
  rest = rest.replace(facility, '');
  const common = { ...(stamp === undefined ? {} : { stamp }), ...(at === undefined ? {} : { at }) };
  const named = tagOf(rest);
  if (named !== undefined && knowledge?.knows(named.program) === true) return { ...common, ...named };
  const writer = knowledge?.writerOf(rest);
  if (writer !== undefined) return { ...common, program: writer, message: rest };
  return named === undefined ? undefined : { ...common, ...named };
}

const ringBuffer = /^\[\s{0,8}\d{1,10}\.\d{1,6}\]\s+/;
/** What writes to stderr with a stamp of its own (`chronyd -d`), passed on by a service manager that adds another. */
const ownStamp =
  /^(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z| UTC|[+-]\d{2}:?\d{2})?|\d{1,2} [A-Z][a-z]{2} \d{2}:\d{2}:\d{2})\s+(?=\S)/;

function tagOf(text: string): LogLine | undefined {
  for (const tag of tags) {
    const groups = tag.exec(text)?.groups;
    const program = groups?.['program'];
    if (groups === undefined || program === undefined) continue;
    const host = groups['host'];
    const pid = groups['pid'];
    return {
      ...(host === undefined ? {} : { host }),
      program: program.slice(program.lastIndexOf('/') + 1),
      ...(pid === undefined ? {} : { pid: Number(pid) }),
      // The ring buffer's own stamp, kept by syslog: `kernel: [12345.678901] text`.
      message: (groups['message'] ?? '').replace(program === 'kernel' ? ringBuffer : ownStamp, ''),
    };
  }
  return undefined;
}

function instant(groups: Record<string, string | undefined>): number | undefined {
  const time = groups['time']?.replace(',', '.');
  if (time === undefined) return undefined;
  const iso = groups['iso']?.replaceAll('/', '-');
  if (iso !== undefined) {
    const ms = Date.parse(`${iso}T${time}${groups['zone'] ?? 'Z'}`);
    return Number.isNaN(ms) ? undefined : ms;
  }
  const month = months.indexOf((groups['mon'] ?? '').toLowerCase());
  const year = groups['year'];
  // Without a year there is an order, but no instant.
  if (month < 0 || year === undefined) return undefined;
  const ms = Date.parse(
    `${year}-${String(month + 1).padStart(2, '0')}-${String(groups['day']).padStart(2, '0')}T${time}Z`,
  );
  return Number.isNaN(ms) ? undefined : ms;
}
