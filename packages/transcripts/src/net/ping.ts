import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { address, commandOf, inSeconds, isLoopback, isToMany, name, note, operands, sameAs, wayTo } from './way.ts';

/** What a run of ping printed, whichever system's. */
interface Run {
  target: string;
  first: Line;
  size?: number;
  dontFragment: boolean;
  replies: number;
  times: number[];
  silent: number;
  /** Probes that an ICMP error answered. */
  errors: number;
  /** Probes the own system refused to send because they were too big: none of them was lost on the way. */
  refused: number;
  summary?: { sent: number; received: number; line: Line };
  rtt?: { min: number; avg: number; max: number; line: Line };
}

const start: readonly RegExp[] = [
  // Linux, BusyBox, BSD: PING web1 (10.0.0.5) 56(84) bytes of data. · PING6(56=40+8+8 bytes) a --> b · PING web1(2001:db8::1) 56 data bytes
  new RegExp(
    `^PING6? (?<name>${name}?) ?\\((?:${name} \\()?(?<at>${address})\\)?\\)(?: from \\S{1,60}(?: [\\w.@-]{1,20})?)?:? (?<size>\\d{1,6})(?:\\(\\d{1,6}\\))? (?:data )?bytes`,
  ),
  new RegExp(`^PING6\\((?<size>\\d{1,6})=[\\d+]{1,20} bytes\\) \\S{1,60} --> (?<at>${address})`),
  // Windows, English and Japanese
  new RegExp(
    `^Pinging (?:(?<name>${name}) \\[(?<at>${address})\\]|(?<only>${name}))(?: from \\S{1,60})? with (?<size>\\d{1,6}) bytes`,
  ),
  new RegExp(
    `^(?:(?<name>${name}) ?\\[(?<at>${address})\\]|(?<only>${name})) ?に ping を送信しています ?(?<size>\\d{1,6}) ?バイト`,
  ),
  new RegExp(
    `^(?:Ping wird ausgeführt für|Envoi d.une requête 'ping' sur|Haciendo ping a) (?:(?<name>${name}) \\[(?<at>${address})\\]|(?<only>${name})) (?:mit|avec|con) (?<size>\\d{1,6}) `,
  ),
];

/** The end of a run, often all that is pasted. */
const heading =
  /^(?:--- (?<name>[\w.:%-]{1,253}) ping6? statistics ---|Ping statistics for (?<windows>[\w.:%-]{1,253}):|(?<japanese>[\w.:%-]{1,253}) の ping 統計:?)$/;

const reply =
  /^(?<size>\d{1,6}) bytes from (?<from>[^\s:]{1,80}(?::[0-9a-f:.%\w]{1,60})?)(?: \((?<at>[0-9a-f.:%\w]{2,60})\))?[:,] (?:icmp_[rs]eq|seq)=(?<seq>\d{1,9}) (?:(?!time[=<]).){0,40}(?:time[=<](?<time>[\d.]{1,12}) ?ms)?(?<end>.{0,60})$/;
const windowsReply =
  /^(?:Reply from |Antwort von |Réponse de |Respuesta desde )?(?<at>[0-9a-f.:%]{2,60}) ?(?:からの応答)?: (?:(?:bytes|バイト数|Bytes|octets) ?= ?\d{1,6} )?(?:time|時間|Zeit|temps|tiempo)? ?(?<less>[=<]) ?(?<time>\d{1,9}) ?ms(?: TTL=\d{1,3})?\s*$/;
const silence =
  /^(?:Request timeout for icmp_seq \d{1,9}|no answer yet for icmp_seq=\d{1,9}|Request timed out\.?|要求がタイムアウトしました。?|Zeitüberschreitung der Anforderung\.|Délai d.attente de la demande dépassé\.|Tiempo de espera agotado para esta solicitud\.)\s*$/;
const linuxError = new RegExp(
  `^From (?:\\S{1,80} \\()?(?<by>${address})\\)?:? icmp_seq[= ]\\d{1,9} (?<what>[A-Z].{3,120})$`,
);
const bsdError = new RegExp(`^\\d{1,5} bytes from (?:\\S{1,80} \\()?(?<by>${address})\\)?: (?<what>[A-Za-z].{3,120})$`);
const windowsError = new RegExp(
  `^(?:Reply from |Antwort von |Réponse de |Respuesta desde )?(?<by>${address}) ?(?:からの応答)?: (?<what>[^\\d=<].{3,120})$`,
);
const tooBig =
  /^(?:ping6?: )?(?:(?:local error|sendmsg|sendto): )?message too (?:long|large)(?:[,:] mtu[=: ]{1,2}(?<mtu>\d{1,6}))?\s*$/i;
const windowsTooBig =
  /^(?:Packet needs to be fragmented but DF set\.?|パケットの断片化が必要ですが、?DF が設定されています。?|Paket müsste fragmentiert werden, DF-Flag ist jedoch gesetzt\.)\s*$/;
const linuxSummary =
  /^(?<sent>\d{1,9}) packets transmitted, (?<received>\d{1,9}) (?:packets )?received(?:, \+?(?<duplicates>\d{1,9}) duplicates)?.{0,60}?, (?:\+\d{1,9} errors, )?[\d.]{1,9}% packet loss/;
// Packets: Sent = 4, Received = 4, Lost = 0 (0% loss) · パケット数: 送信 = 4、受信 = 4、損失 = 0 (0% の損失)、
const windowsSummary =
  /^\s{0,8}\S{1,20} ?\S{0,12}: \S{1,16} = (?<sent>\d{1,9})[,、] ?\S{1,16} = (?<received>\d{1,9})[,、] ?\S{1,16} = \d{1,9}\s{0,2}(?:\(|$)/;
const linuxTimes =
  /^(?:rtt|round-trip) min\/avg\/max(?:\/(?:mdev|stddev|std-dev))? = (?<min>[\d.]{1,14})\/(?<avg>[\d.]{1,14})\/(?<max>[\d.]{1,14})/;
const windowsTimes =
  /^\s{0,8}\S{1,16} ?= ?(?<min>\d{1,9}) ?ms[,、] ?\S{1,16} ?= ?(?<max>\d{1,9}) ?ms[,、] ?\S{1,16} ?= ?(?<avg>\d{1,9}) ?ms/;
const noise =
  /^(?:--- .{1,255} (?:ping6? )?statistics ---|Ping statistics for .{1,80}|.{2,80}の ping 統計:|Approximate round trip times.{0,40}|ラウンド トリップの概算時間.{0,20}|pipe \d{1,6}|Vr HL TOS .{0,80}|\s?\d{1,2}\s+\d{1,2}\s+[0-9a-f]{2}\s.{0,80}|\^C|.{0,20}Control-C)\s*$/;
const failed =
  /^(?:ping6?: )?(?:(?:connect|sendto|sendmsg|bind|cannot resolve [\w.-]{1,255}|(?:unknown host )?[\w.-]{1,255}): )?(?<why>Network is unreachable|No route to host|Host is down|Operation not permitted|Permission denied|General failure\.|Name or service not known|Temporary failure in name resolution|Unknown host|nodename nor servname provided.{0,40}|Name does not resolve|bad address '[\w.-]{1,255}')\s*$/i;
const unknownHost =
  /^(?:ping6?: )?(?:unknown host |cannot resolve |bad address ')?(?<name>[A-Za-z0-9_][\w.-]{0,252})'?(?:: (?<why>Name or service not known|Temporary failure in name resolution|Unknown host|No address associated with hostname|nodename nor servname provided.{0,40}|Name does not resolve|Try again))?\s*$/;

const startOf = (text: string) => {
  if (!/^(?:PING|Ping|Envoi|Haciendo)|に ping を送信/.test(text)) return undefined;
  for (const form of start) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
};

const asksPing = (out: Out) => /^(?:sudo\s+)?(?:\S*\/)?ping6?(?:\.exe)?\s/.test(commandOf(out));
const optionsWithValue = /^-(?:[cisWwItTQMmFlpSnGgVzbAh]|[a-zA-Z]{0,3}[cisWwI])$/;
function askedTarget(out: Out): string {
  return asksPing(out) ? (operands(commandOf(out), optionsWithValue).at(-1) ?? '') : '';
}

/** `ping` of Linux, BusyBox, BSD, macOS and Windows (English, Japanese and more). */
export const ping: Reader = {
  id: 'ping',
  title: 'ping',
  seen: 'captured',
  sign: signOf(
    /^(?:PING|Ping|Envoi|Haciendo)/,
    'に ping を送信',
    heading,
    ' bytes from ',
    ' TTL=',
    'からの応答',
    /^Reply from /,
    'icmp_seq',
    /^ping/,
    linuxSummary,
    whole(asksPing),
  ),
  begins: ({ text }, _cursor, out) =>
    startOf(text) !== undefined ||
    heading.test(text) ||
    linuxSummary.test(text) ||
    reply.test(text) ||
    (windowsReply.test(text) && /TTL=|応答|^Reply/.test(text)) ||
    /^Request timeout for icmp_seq \d/.test(text) ||
    linuxError.test(text) ||
    (text.startsWith('ping') && (tooBig.test(text) || failed.test(text))) ||
    (asksPing(out) &&
      (failed.test(text) ||
        tooBig.test(text) ||
        unknownHost.test(text) ||
        silence.test(text) ||
        linuxSummary.test(text))),
  read(cursor, out) {
    const run = begin(cursor, out);
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (line.text.trim() === '') {
        // A blank line stands before the statistics.
        const after = cursor.peek(1)?.text ?? '';
        if (!noise.test(after) && !linuxSummary.test(after) && !windowsSummary.test(after)) break;
      } else if (startOf(line.text) !== undefined || !take(line, run, out)) break;
      cursor.next();
    }
    tell(run, out);
  },
};

function begin(cursor: Cursor, out: Out): Run {
  const line = cursor.peek() as Line;
  const command = asksPing(out) ? commandOf(out) : '';
  const groups = startOf(line.text);
  const typed = groups?.name ?? groups?.only ?? '';
  const at = groups?.at ?? '';
  if (typed !== '' && at !== '') sameAs(out, typed, at, 'ping');
  const run: Run = {
    target: at || typed || headed(line.text) || askedTarget(out),
    first: line,
    dontFragment: /\s-M\s*(?:do|probe)\b|\s-f\b|\s-D\b/.test(command),
    replies: 0,
    times: [],
    silent: 0,
    errors: 0,
    refused: 0,
  };
  if (groups?.size !== undefined) run.size = Number(groups.size);
  if (groups !== undefined) cursor.next();
  return run;
}

const headed = (text: string): string => {
  const { name, windows, japanese } = heading.exec(text)?.groups ?? {};
  return name ?? windows ?? japanese ?? '';
};

/** True when the line belongs to the run. */
function take(line: Line, run: Run, out: Out): boolean {
  const { text } = line;
  const answer = reply.exec(text)?.groups ?? windowsReply.exec(text)?.groups;
  if (answer !== undefined) {
    run.target ||= answer.at ?? answer.from ?? '';
    run.replies++;
    const time = answer.less === '<' ? '0.5' : answer.time;
    if (time !== undefined && run.times.length < 10_000) run.times.push(inSeconds(time));
    if (answer.end?.includes('DUP!') === true) run.replies--;
    return true;
  }
  if (silence.test(text)) {
    run.silent++;
    return true;
  }
  if (tooBig.test(text) || windowsTooBig.test(text)) {
    run.refused++;
    put(run, out, (path) =>
      out.fact('link.too-big', Number(tooBig.exec(text)?.groups?.mtu ?? 0), line, {
        subject: path,
        conditions: { by: 'own' },
      }),
    );
    return true;
  }
  const summary = linuxSummary.exec(text)?.groups ?? windowsSummary.exec(text)?.groups;
  if (summary !== undefined) {
    run.summary = { sent: Number(summary.sent), received: Number(summary.received), line };
    const duplicates = Number(summary.duplicates ?? 0);
    // Whoever asks many at once is answered by many.
    if (duplicates > 0 && !isToMany(run.target))
      put(run, out, (path) =>
        out.fact('link.duplicate', `${duplicates} duplicate answers`, line, {
          subject: path,
          conditions: { by: 'echo' },
        }),
      );
    return true;
  }
  const times = linuxTimes.exec(text)?.groups ?? windowsTimes.exec(text)?.groups;
  if (times !== undefined) {
    const [min, avg, max] = [times.min, times.avg, times.max].map((it) => inSeconds(it ?? 0)) as [
      number,
      number,
      number,
    ];
    run.rtt = { min, avg, max, line };
    return true;
  }
  const error = linuxError.exec(text)?.groups ?? bsdError.exec(text)?.groups ?? windowsError.exec(text)?.groups;
  if (error !== undefined) return tellError(error.what ?? '', error.by ?? '', line, run, out);
  if (noise.test(text)) {
    const named = /^--- (\S{1,255}) /.exec(text)?.[1];
    if (named !== undefined) run.target ||= named;
    return true;
  }
  return tellFailure(text, line, run, out);
}

function put(run: Run, out: Out, tell: (path: ReturnType<typeof wayTo> & string) => void): void {
  const path = wayTo(out, run.target);
  if (path !== undefined) tell(path);
}

/** What a router, or the far end, says in ICMP. */
function tellError(what: string, by: string, line: Line, run: Run, out: Out): boolean {
  const mtu =
    /^Frag(?:mentation)? needed and DF set(?: \((?:mtu = |MTU )(\d{1,6})\))?|^frag needed and DF set(?: \(MTU (\d{1,6})\))?/i.exec(
      what,
    );
  const options = { conditions: { by } };
  if (mtu !== null || windowsTooBig.test(what) || /^Packet too big/.test(what)) {
    const size = Number(mtu?.[1] ?? mtu?.[2] ?? /mtu[= ]{1,3}(\d{1,6})/i.exec(what)?.[1] ?? 0);
    put(run, out, (subject) => out.fact('link.too-big', size, line, { subject, ...options }));
    return true;
  }
  const next = /^Redirect .{0,20}?\(New (?:nexthop|addr): ?(\S{2,60}?)\)/.exec(what)?.[1];
  if (next !== undefined) {
    put(run, out, (subject) => out.fact('link.redirect', next, line, { subject, ...options }));
    return true;
  }
  const kind = /prohibited|filtered|Packet filtered|禁止/i.test(what)
    ? 'prohibited'
    : /host unreachable|host is unreachable|address unreachable|beyond scope|宛先ホストに到達できません|Zielhost nicht erreichbar/i.test(
          what,
        )
      ? 'host'
      : /net(?:work)? unreachable|no route|宛先ネットワークに到達できません/i.test(what)
        ? 'net'
        : /port unreachable|ポートに到達できません/i.test(what)
          ? 'port'
          : /time to live exceeded|TTL (?:expired|が)|転送中に TTL/i.test(what)
            ? 'other'
            : undefined;
  if (kind === undefined) return false;
  run.errors++;
  put(run, out, (subject) => out.fact('link.unreachable', kind, line, { subject, ...options }));
  return true;
}

/** ping itself could not send, or knows no such name. */
function tellFailure(text: string, line: Line, run: Run, out: Out): boolean {
  const why = failed.exec(text)?.groups?.why ?? unknownHost.exec(text)?.groups?.why;
  const asked = unknownHost.exec(text)?.groups;
  if (why === undefined && !/^(?:ping6?: )?(?:unknown host|bad address)/.test(text)) return false;
  const target = run.target;
  if (why !== undefined && /^(?:Network is unreachable|No route to host|Host is down)/i.test(why)) {
    if (target === '' || isLoopback(target)) return true;
    if (/^Network/i.test(why)) out.fact('net.route', 'none', line, { conditions: { address: target } });
    else put(run, out, (subject) => out.fact('link.unreachable', 'host', line, { subject, conditions: { by: 'own' } }));
  } else if (why !== undefined && /not permitted/i.test(why)) {
    // EPERM on sending: the own packet filter. Without the right to open a socket the words are "socket:".
    if (!isLoopback(target))
      out.fact('net.own-filter', 'drops-output', line, {
        conditions: { protocol: 'icmp', ...(target === '' ? {} : { address: target }) },
      });
  } else if (why === undefined || !/^(?:Permission|General)/i.test(why)) {
    const name = asked?.name ?? target;
    if (name !== '')
      out.fact('machine.resolves', /temporary|try again/i.test(why ?? '') ? 'timeout' : 'not-found', line, {
        conditions: { name },
      });
  }
  return true;
}

/** Where the size is not told. */
const small = 56;

function tell(run: Run, out: Out): void {
  out.covered('ping');
  // Only the end of a run is pasted often: whom it asked is not told.
  const subject = wayTo(out, run.target || 'unnamed');
  if (subject === undefined) return;
  const conditions = run.size === undefined ? {} : { size: run.size };
  const { summary } = run;
  // Without a summary the paste is a piece: only silence that is printed counts.
  const sent = summary?.sent ?? run.silent + run.errors + run.replies;
  const received = Math.min(summary?.received ?? run.replies, sent);
  const line = summary?.line ?? run.first;
  if (sent > 0) {
    out.fact('link.sent', sent, line, { subject, conditions });
    if (run.refused === 0 || sent - received > run.refused)
      out.fact('link.lost-share', (sent - received) / sent, line, { subject, conditions });
  }
  const times = run.rtt ?? timesOf(run);
  if (times !== undefined && received > 0)
    out.fact('link.rtt', times.avg, times.line, { subject, conditions: { min: times.min, max: times.max } });
  const key = `ping ${run.target} `;
  const size = run.size ?? small;
  const passed = note(out, `${key}passed`) ?? 0;
  if (received > 0 && size > passed) note(out, `${key}passed`, size);
  const big = run.refused === 0 && size >= 1200 && sent >= 2 && received === 0;
  if (big && passed > 0 && passed < size && (run.dontFragment || size <= 1480))
    out.fact('link.big-lost', true, line, { subject });
}

function timesOf({ times, first }: Run): Run['rtt'] {
  if (times.length === 0) return undefined;
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { min: at(0), avg: at(0.5), max: at(1), line: first };
}
