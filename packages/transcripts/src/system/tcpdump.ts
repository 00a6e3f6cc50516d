import { nameOf, pathId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

interface Packet {
  readonly line: Line;
  readonly client: string;
  readonly server: string;
  readonly reply: boolean;
  /** The client's port, and the TTL where the capture shows it. */
  readonly port: string;
  readonly ttl?: number;
  /** From the indented lines of `-v`. */
  leap?: string;
  stratum?: number;
  kiss?: string;
}

const end = '(?<%>[\\w.:-]{2,80}?)\\.(?<%Port>\\d{1,5}|ntp)';
const packet = new RegExp(
  `(?:^|\\s)${end.replaceAll('%', 'from')} > ${end.replaceAll('%', 'to')}: (?:\\[[^\\]]{1,80}\\] )?NTPv\\d, (?<mode>Client|Server)\\b`,
);
const header =
  /^\s*(?:\d\d:\d\d:\d\d\.\d{1,9} |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9} |\d{9,10}\.\d{1,9} )?IP6? \((?:tos|flowlabel|class|hlim) ?.{0,200}\)\s*$/;
const icmp =
  /\bIP6? (?:\([^)]{1,200}\) ?)?(?<from>[\w.:-]{2,80}) > (?<to>[\w.:-]{2,80}): (?:\[[^\]]{1,80}\] )?ICMP6?,? (?<what>\S{1,80} udp port (?:123|ntp) unreachable|(?:host|net) \S{1,80} unreachable(?: - admin prohibited(?: filter)?)?|destination unreachable, unreachable (?:port|address|prohibited)[^,]{0,60})/;
const details =
  /^\s+(?:Leap indicator: (?<leap>[^(,]{0,40}?)\s*\((?<code>\d{1,3})\), Stratum (?<stratum>\d{1,3})\b|Root Delay: [^,]{1,30}, Root dispersion: [^,]{1,30}, Reference-ID: \(?(?<refid>[\w.:-]{1,60})|(?:Reference|Originator|Receive|Transmit) Timestamp|Originator - |Key id|Authentication|Extension|\(\S{1,40}\)$)/;
const banner = /^(?:tcpdump(?:-uw)?: |listening on |\d+ packets? (?:captured|received|dropped))/;

const leaps = ['none', 'add', 'delete', 'unsynchronised'];

/** `tcpdump` (and ESXi's `tcpdump-uw`) of port 123, short or with `-v`. */
export const tcpdump: Reader = {
  id: 'tcpdump',
  title: 'tcpdump port 123',
  seen: 'documented',
  sign: signOf(packet, header, icmp),
  begins: ({ text }, cursor) =>
    packet.test(text) || (header.test(text) && packet.test(cursor.peek(1)?.text ?? '')) || icmp.test(text),
  read(cursor, out) {
    const packets: Packet[] = [];
    const errors: Line[] = [];
    for (let line = cursor.peek(); line !== undefined && packets.length < 10_000; line = cursor.peek()) {
      const seen = packetOf(line, cursor.peek(-1)?.text);
      const detail = details.exec(line.text)?.groups;
      const last = packets.at(-1);
      if (seen !== undefined) packets.push(seen);
      else if (icmp.test(line.text)) errors.push(line);
      else if (detail !== undefined && last !== undefined) tellDetail(last, detail);
      else if (!header.test(line.text) && !banner.test(line.text)) break;
      cursor.next();
    }
    out.covered('tcpdump');
    tell(packets, errors, out);
  },
};

const ttlIn = (text: string | undefined): number | undefined => {
  const ttl = /\b(?:ttl|hlim) (\d{1,3})\b/.exec(text?.slice(0, 300) ?? '')?.[1];
  return ttl === undefined ? undefined : Number(ttl);
};

function packetOf(line: Line, before: string | undefined): Packet | undefined {
  const groups = packet.exec(line.text)?.groups;
  if (groups === undefined) return undefined;
  const reply = groups.mode === 'Server';
  const [from, to] = [groups.from ?? '', groups.to ?? ''];
  const ttl = ttlIn(line.text) ?? (before !== undefined && header.test(before) ? ttlIn(before) : undefined);
  return {
    line,
    reply,
    client: reply ? to : from,
    server: reply ? from : to,
    port: (reply ? groups.toPort : groups.fromPort) ?? '',
    ...(ttl === undefined ? {} : { ttl }),
  };
}

function tellDetail(last: Packet, detail: Record<string, string | undefined>): void {
  const code = detail.code;
  // The two leap bits stand on top of the octet: 192 is 3.
  if (code !== undefined) last.leap = leaps[Number(code) >> 6] ?? 'unsynchronised';
  if (detail.stratum !== undefined) last.stratum = Number(detail.stratum);
  const refid = detail.refid;
  if (last.reply && last.stratum === 0 && refid !== undefined && /^[A-Z]{4}$/.test(refid)) last.kiss = refid;
}

/** One server asked by several clients is seen from the server; otherwise the capture is the client's. */
function tell(packets: readonly Packet[], errors: readonly Line[], out: Out): void {
  const clients = new Set(packets.map((p) => p.client));
  const servers = new Set(packets.map((p) => p.server));
  const atServer = clients.size > 1 && servers.size === 1;
  const pathOf = ({ client, server }: Pick<Packet, 'client' | 'server'>): SubjectId =>
    atServer ? pathId(client, nameOf(out.host)) : pathId(out.host, server);
  for (const one of packets) {
    const conditions = {
      ...(one.leap === undefined ? {} : { leap: one.leap }),
      ...(one.stratum === undefined ? {} : { stratum: one.stratum }),
    };
    const subject = pathOf(one);
    if (one.reply) out.fact('packet.reply', 1, one.line, { subject, conditions });
    else out.fact('packet.request', 1, one.line, { subject });
    if (one.kiss !== undefined) out.fact('packet.kiss', one.kiss, one.line, { subject });
  }
  for (const [i, one] of packets.entries()) {
    const before = packets[i - 1];
    const isSecond =
      one.reply &&
      before?.reply === true &&
      one.server === before.server &&
      one.client === before.client &&
      one.port === before.port;
    // Copies made by the network itself keep their TTL.
    if (isSecond && one.ttl !== undefined && before.ttl !== undefined && one.ttl !== before.ttl)
      out.fact('packet.second-reply', 1, one.line, {
        subject: pathOf(one),
        conditions: { ttls: `${before.ttl} ${one.ttl}` },
      });
  }
  for (const line of errors) {
    const { from = '', to = '', what = '' } = icmp.exec(line.text)?.groups ?? {};
    const aboutNtp = /port (?:123|ntp)/.test(what);
    const about =
      packets.find((p) => what.includes(p.server) || from === p.server) ??
      (aboutNtp ? { client: to, server: from } : undefined);
    // Errors that name no port count only beside NTP packets to the same host.
    if (about === undefined) continue;
    const value = /prohibited/.test(what)
      ? 'prohibited'
      : /port/.test(what)
        ? 'port-unreachable'
        : /^net/.test(what)
          ? 'net-unreachable'
          : 'host-unreachable';
    out.fact('packet.icmp', value, line, { subject: pathOf(about) });
  }
}
