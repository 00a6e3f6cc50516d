import type { FactValueOf } from '@tokimori/facts';
import type { Line, Out, Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { address, commandOf, isLoopback, name, operands, sameAs, wayTo } from './way.ts';

type Result = FactValueOf<'link.tcp'>;

const results: readonly (readonly [RegExp, Result])[] = [
  [/succeeded|\bopen\b|Connected|^True$/i, 'open'],
  [/refused/i, 'refused'],
  [/timed? ?out|TIMEOUT|Operation now in progress|in progress/i, 'silent'],
  [/No route to host|Host is unreachable|Network is unreachable|Host is down|Network unreachable/i, 'unreachable'],
];
const resultOf = (text: string): Result | undefined => results.find(([pattern]) => pattern.test(text))?.[1];

const words =
  'Connection refused|Connection timed out|Operation timed out|timed out: Operation now in progress|No route to host|Host is unreachable|Network is unreachable|Network unreachable|Host is down';

/** One line that names the target and says what came of it. */
const lines: readonly RegExp[] = [
  // nc -vz (OpenBSD): Connection to web1 (10.0.0.5) 8080 port [tcp/http-alt] succeeded!
  new RegExp(
    `^Connection to (?<target>${name})(?: \\((?<at>${address})\\))? (?:port )?(?<port>\\d{1,5}) (?:port )?\\[tcp/[^\\]]{1,40}\\] (?<result>succeeded)!`,
  ),
  new RegExp(
    `^(?:nc|ncat|netcat): connect to (?<target>${name})(?: \\((?<at>${address})\\))? port (?<port>\\d{1,5}) \\(tcp\\) (?:failed|timed out)?:? ?(?<result>${words}|Operation now in progress)`,
  ),
  // nc (traditional, BusyBox): (UNKNOWN) [10.0.0.5] 8080 (http-alt) : Connection refused · nc: 10.0.0.5 (10.0.0.5:8080): Connection refused
  new RegExp(
    `^(?:\\(UNKNOWN\\)|(?<host>${name})) \\[(?<target>${address})\\] (?<port>\\d{1,5}) \\([^)]{1,40}\\)(?: :)? (?<result>${words}|open)`,
  ),
  new RegExp(
    `^(?:nc|netcat|telnet): (?:can't connect to remote host \\(|${name} \\()(?<target>${address})(?::(?<port>\\d{1,5}))?\\): (?<result>${words})`,
  ),
  new RegExp(`^Ncat: (?<result>Connected) to (?<target>${address}):(?<port>\\d{1,5})\\.`),
  // bash: /dev/tcp/10.0.0.5/443: Connection refused
  new RegExp(
    `^(?:-?(?:bash|sh|ksh)|[\\w./-]{1,80})(?:: line \\d{1,6})?: /dev/tcp/(?<target>${name})/(?<port>\\d{1,5}): (?<result>${words})`,
  ),
  // Windows: Could not open connection to the host, on port 443: Connect failed
  new RegExp(
    `^Connecting To (?<target>${name})\\.\\.\\. ?Could not open connection to the host, on port (?<port>\\d{1,5}): (?<result>Connect failed)`,
  ),
  new RegExp(
    `^(?:WARNING|警告): TCP connect to (?:\\((?<target>${address}) : (?<port>\\d{1,5})\\)|(?<target2>${name}):(?<port2>\\d{1,5})) (?<result>failed)`,
  ),
  new RegExp(`^telnet: connect to address (?<target>${address}): (?<result>${words})`),
];

/** The same without a target: the command above names it. */
const nameless =
  /^(?:Ncat: (?:Connection |TIMEOUT\.|No route to host|Network is unreachable|Host is (?:down|unreachable))|(?:bash|-bash|sh): connect: |telnet: Unable to connect to remote host: |curl: \(7\) couldn't connect)(?<rest>.{0,80})$/;
const asksTcp = /^(?:sudo\s+)?(?:timeout\s+\S{1,8}\s+)?(?:\S*\/)?(?:nc|ncat|netcat|telnet|bash)\s/;
const optionsWithValue = /^-\w{0,4}[wpsiXxTqIOMmoG]$/;

function fromCommand(out: Out): { target: string; port?: number } | undefined {
  const command = commandOf(out);
  const device = /\/dev\/tcp\/([\w.:-]{1,255})\/(\d{1,5})/.exec(command);
  if (device !== null) return { target: device[1] ?? '', port: Number(device[2]) };
  if (!asksTcp.test(command)) return undefined;
  const [target, port] = operands(command.replace(/^(sudo\s+)?timeout\s+\S+\s+/, ''), optionsWithValue);
  if (target === undefined) return undefined;
  return { target, ...(port !== undefined && /^\d{1,5}$/.test(port) ? { port: Number(port) } : {}) };
}

function match(text: string) {
  for (const form of lines) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}

const likely =
  /^(?:Connection to |Ncat: |nc: |ncat: |netcat: |\(UNKNOWN\)|telnet: |Connecting To |WARNING: TCP|警告: TCP)|\/dev\/tcp\/|\] \d{1,5} \(|^-?(?:bash|sh): connect/;

function put(out: Out, line: Line, target: string, result: Result, port?: number): void {
  const subject = wayTo(out, target);
  out.covered('tcp');
  // IPMI over LAN speaks UDP: what TCP says of its port is only that a machine is there.
  if (subject !== undefined && port === 623) {
    out.fact('ipmi.port', result === 'open' ? 'open' : result === 'refused' ? 'closed' : 'filtered', line, {
      subject,
      conditions: { port },
    });
    return;
  }
  if (subject !== undefined)
    out.fact('link.tcp', result, line, { subject, ...(port === undefined ? {} : { conditions: { port } }) });
}

/** A TCP connection tried by hand: nc, ncat, bash's /dev/tcp, Windows telnet and Test-NetConnection's warning. */
const beginning =
  /^(?:Connection to |Ncat: |nc: |ncat: |netcat: |\(UNKNOWN\)|telnet: |Connecting To |WARNING: TCP|警告: TCP|-?(?:bash|sh): connect)/;

export const tcpTry: Reader = {
  id: 'tcp-try',
  title: 'nc, ncat, /dev/tcp',
  seen: 'captured',
  sign: signOf(beginning, '/dev/tcp/', piece('] ', /\s\[[\da-fA-F:.%\w-]{3,60}\] \d{1,5} \(/)),
  begins: ({ text }, _cursor, out) =>
    likely.test(text) && (match(text) !== undefined || (nameless.test(text) && fromCommand(out) !== undefined)),
  read(cursor, out) {
    const line = cursor.next();
    const groups = match(line.text);
    const asked = fromCommand(out);
    if (groups === undefined) {
      const result = resultOf(line.text);
      if (asked !== undefined && result !== undefined) put(out, line, asked.target, result, asked.port);
      return;
    }
    const target = groups.at ?? groups.target ?? groups.target2 ?? '';
    if (groups.at !== undefined && groups.target !== undefined) sameAs(out, groups.target, groups.at, 'nc');
    const port = Number(groups.port ?? groups.port2 ?? asked?.port ?? Number.NaN);
    const result = resultOf(groups.result ?? '');
    // "Connect failed" of Windows is a refusal or silence: it does not say which.
    if (result !== undefined) put(out, line, target, result, Number.isNaN(port) ? undefined : port);
  },
};

const trying = new RegExp(`^Trying (?<target>${address})(?::\\d{1,5})?\\.\\.\\.\\s*$`);

/** `telnet HOST PORT`: several lines, each address tried. */
export const telnet: Reader = {
  id: 'telnet',
  title: 'telnet HOST PORT',
  seen: 'documented',
  sign: signOf(trying),
  begins: ({ text }) => text.startsWith('Trying ') && trying.test(text),
  read(cursor, out) {
    const first = cursor.next();
    const target = trying.exec(first.text)?.groups?.target ?? '';
    const port = fromCommand(out)?.port;
    for (let i = 0; i < 4; i++) {
      const line = cursor.peek();
      if (line === undefined) return;
      const { text } = line;
      if (/^Connected to \S{1,255}\.$/.test(text)) put(out, line, target, 'open', port);
      else if (/^telnet: /.test(text)) {
        const result = resultOf(text);
        if (result !== undefined) put(out, line, target, result, port);
        if (trying.test(cursor.peek(1)?.text ?? '')) {
          cursor.next();
          return;
        }
      } else if (!/^(?:Escape character is|Connection closed by foreign host|\s*$)/.test(text)) return;
      cursor.next();
    }
  },
};

const scanned = new RegExp(`^Nmap scan report for (?:(?<name>${name}) \\((?<at>${address})\\)|(?<only>${name}))\\s*$`);
const scannedPort = /^(?<port>\d{1,5})\/tcp\s+(?<state>open|closed|filtered)\s/;
const scanNoise =
  /^(?:Host is up|Not shown:|All \d|PORT\s+STATE|Other addresses|rDNS record|MAC Address:|\d{1,5}\/(?:udp|sctp)\s|\|_?|Note: |Some closed ports|\s*$)/;
const states: Readonly<Record<string, Result>> = { open: 'open', closed: 'refused', filtered: 'silent' };

/** `nmap` of TCP ports. */
export const nmap: Reader = {
  id: 'nmap',
  title: 'nmap',
  seen: 'captured',
  sign: signOf(/^Nmap scan report/),
  begins: ({ text }) => text.startsWith('Nmap scan report') && scanned.test(text),
  read(cursor, out) {
    const groups = scanned.exec(cursor.next().text)?.groups ?? {};
    const target = groups.at ?? groups.only ?? '';
    if (groups.name !== undefined && groups.at !== undefined) sameAs(out, groups.name, groups.at, 'nmap');
    const ports: { line: Line; result: Result; port: number }[] = [];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const port = scannedPort.exec(line.text)?.groups;
      const result = states[port?.state ?? ''];
      // UDP rows are for the readers of their protocols.
      if (/^\d{1,5}\/udp/.test(line.text)) break;
      if (port !== undefined && result !== undefined) {
        if (ports.length < 1000) ports.push({ line, result, port: Number(port.port) });
      } else if (!scanNoise.test(line.text)) break;
      cursor.next();
    }
    // Of several ports the closed ones are no complaint, nor what a scan of everything finds filtered.
    const chosen = / -p ?\d/.test(commandOf(out));
    const [, second] = ports;
    for (const { line, result, port } of ports)
      if (second === undefined || result === 'open' || (chosen && result === 'silent'))
        put(out, line, target, result, port);
  },
};

const field =
  /^(?<key>ComputerName|RemoteAddress|RemotePort|TcpTestSucceeded|PingSucceeded)\s{0,20}: ?(?<value>.{0,255})$/;
const otherField = /^(?:[A-Z]\w{3,40}(?: \(RTT\))?\s{0,30}:|\s*$)/;

/** PowerShell's `Test-NetConnection -Port`. */
export const testNetConnection: Reader = {
  id: 'test-netconnection',
  title: 'Test-NetConnection',
  seen: 'documented',
  sign: signOf(/^ComputerName\s{0,20}: /),
  begins: ({ text }) => /^ComputerName\s{0,20}: /.test(text),
  read(cursor, out) {
    const found = new Map<string, { value: string; line: Line }>();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = field.exec(line.text)?.groups;
      if (groups !== undefined) found.set(groups.key ?? '', { value: (groups.value ?? '').trim(), line });
      else if (!otherField.test(line.text)) break;
      cursor.next();
    }
    const target = found.get('RemoteAddress')?.value || found.get('ComputerName')?.value || '';
    const tested = found.get('TcpTestSucceeded');
    const port = Number(found.get('RemotePort')?.value ?? Number.NaN);
    // "False" is a refusal or silence: only success is plain.
    if (tested?.value === 'True' && !isLoopback(target))
      put(out, tested.line, target, 'open', Number.isNaN(port) ? undefined : port);
  },
};
