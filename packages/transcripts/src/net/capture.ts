import type { FactValueOf } from '@tokimori/facts';
import { type PathId, pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { address, isLoopback } from './way.ts';

const stamp = '(?:\\d{1,6} +)?(?:\\d{4}-\\d\\d-\\d\\d )?(?:\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}|\\d{1,10}\\.\\d{1,9}) ';
const ports: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  'http-alt': 8080,
  ssh: 22,
  mysql: 3306,
  postgresql: 5432,
  domain: 53,
  ldap: 389,
  webcache: 8080,
};
/** `-e`: the hardware addresses before; only `ethertype` where the link has none. */
const layer2 =
  '(?:(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5} (?:\\([^)]{1,40}\\) )?> [0-9a-f]{2}(?::[0-9a-f]{2}){5}(?: \\([^)]{1,40}\\))?, |[0-9a-f]{2}(?::[0-9a-f]{2}){5} )?ethertype (?:802\\.1Q[^:]{0,80}|IPv[46])(?: \\(0x[0-9a-f]{4}\\))?, (?:length \\d{1,6}: )?(?:vlan \\d{1,4}, (?:p \\d, )?(?:DEI, )?ethertype IPv[46](?: \\(0x[0-9a-f]{4}\\))?, )?(?:IP6? )?)';
const network = `(?:IP6? |${layer2})?`;
const port = '(?:\\d{1,5}|[a-z][\\w-]{1,20})';
const tcpdumpLine = new RegExp(
  `^\\s{0,6}(?:${stamp})?(?:[\\w.@-]{1,16} +(?:In|Out|B|M|P) +)?${network}(?<from>[\\w.:-]{1,80}?)\\.(?<sport>${port}) > (?<to>[\\w.:-]{1,80}?)\\.(?<dport>${port}): Flags \\[(?<flags>[A-Z.]{1,8})\\](?<rest>.{0,600})$`,
);
const tsharkLine = new RegExp(
  `^\\s{0,6}(?:${stamp})?\\s{0,6}(?<from>${address}) (?:→|->|\\u2192) (?<to>${address}) (?:TCP|TLSv?[\\d.]{0,4}|HTTP) \\d{1,6} (?<rest>.{0,600})$`,
);
const tsharkPorts = /(?<sport>\d{1,5}) (?:→|->|\u2192) (?<dport>\d{1,5}) \[(?<flags>[A-Z, ]{3,40})\]/;
const icmpLine = new RegExp(
  `^\\s{0,6}(?:${stamp})?(?:[\\w.@-]{1,16} +(?:In|Out) +)?${network}(?:\\([^)]{1,200}\\) ?)?(?<by>[\\w.:-]{2,80}) > (?<to>[\\w.:-]{2,80}): ICMP6?,? (?<what>(?<about>${address}|[\\w.-]{2,80}) unreachable - need to frag \\(mtu (?<mtu>\\d{1,6})\\)|packet too big, mtu (?<mtu6>\\d{1,6})|host (?<host>\\S{2,80}) unreachable(?: - admin prohibited(?: filter)?)?|net (?<net>\\S{2,80}) unreachable|(?<dst>\\S{2,80}) tcp port (?<port>${port}) unreachable)`,
);
const header = new RegExp(
  `^\\s{0,6}(?:${stamp})?(?:[\\w.@-]{1,16} +(?:In|Out|B|M|P) +)?(?:IP6? |${layer2})\\((?:tos|flowlabel|class|hlim) ?.{0,200}\\)\\s*$`,
);
const banner =
  /^(?:tcpdump(?:-uw)?: |listening on |\d+ packets? (?:captured|received|dropped)|Capturing on |Running as user)/;
const follows = /^\s{4,}\S/;

interface Connection {
  readonly server: string;
  readonly port: number;
  readonly client: string;
  readonly clientPort: string;
  syn: number;
  synAck: number;
  resets: number;
  /** The client's acknowledgement or data after SYN-ACK. */
  opened: boolean;
  /** The first SYN came in by the interface that was listened on. */
  inward: boolean;
  readonly sent: Map<string, number>;
  line: Line;
}

const portOf = (text: string | undefined): number => ports[text ?? ''] ?? Number(text);

interface Segment {
  readonly from: string;
  readonly to: string;
  readonly sport: string;
  readonly dport: string;
  readonly syn: boolean;
  readonly ack: boolean;
  readonly reset: boolean;
  /** `1:98` for data, else nothing. */
  readonly range?: string;
  readonly again: boolean;
  readonly inward: boolean;
}

function segmentOf(text: string): Segment | undefined {
  if (text.includes('Flags [')) {
    const groups = tcpdumpLine.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const flags = groups.flags ?? '';
    const range = /\bseq (\d{1,12}:\d{1,12})/.exec(groups.rest ?? '')?.[1];
    return {
      from: groups.from ?? '',
      to: groups.to ?? '',
      sport: groups.sport ?? '',
      dport: groups.dport ?? '',
      syn: flags.includes('S'),
      ack: flags.includes('.'),
      reset: flags.includes('R'),
      again: false,
      inward: /\bIn {1,4}IP/.test(text),
      ...(range === undefined ? {} : { range }),
    };
  }
  if (!/→|->|\u2192/.test(text)) return undefined;
  const groups = tsharkLine.exec(text)?.groups;
  const inner = tsharkPorts.exec(groups?.rest ?? '')?.groups;
  if (groups === undefined || inner === undefined) return undefined;
  const flags = inner.flags ?? '';
  return {
    from: groups.from ?? '',
    to: groups.to ?? '',
    sport: inner.sport ?? '',
    dport: inner.dport ?? '',
    syn: flags.includes('SYN'),
    ack: flags.includes('ACK'),
    reset: flags.includes('RST'),
    inward: false,
    again: /\[TCP (?:Fast |Spurious )?Retransmission\]/.test(groups.rest ?? '') && !flags.includes('SYN'),
  };
}

/** With `-v` the packet stands on the line below its header. */
const icmpOf = (text: string): Record<string, string | undefined> | undefined =>
  text.includes('ICMP') ? (icmpLine.exec(text) ?? icmpLine.exec(`IP ${text.trim()}`))?.groups : undefined;
const carried = (text: string): unknown => segmentOf(`IP ${text.trim()}`) ?? icmpOf(text);

const mostConnections = 2000;

/** A capture of TCP as text: `tcpdump`, `tshark`. What the handshakes came to. */
/** The second address in a row of tshark. */
const toTcp = /\s(?:→|->) [\w.:%-]{2,70} (?:TCP|TLS|HTTP)/;

export const tcpCapture: Reader = {
  id: 'tcp-capture',
  title: 'tcpdump, tshark (TCP)',
  seen: 'captured',
  sign: signOf('Flags [', header, ': ICMP', piece('-> ', toTcp), piece('→ ', toTcp)),
  begins: ({ text }, cursor) =>
    segmentOf(text) !== undefined ||
    (header.test(text) && carried(cursor.peek(1)?.text ?? '') !== undefined) ||
    (text.includes('ICMP') && icmpLine.test(text)),
  read(cursor, out) {
    const connections = new Map<string, Connection>();
    const errors: Line[] = [];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const segment = segmentOf(line.text) ?? segmentOf(`IP ${line.text.trim()}`);
      if (segment !== undefined) take(segment, line, connections);
      else if (icmpOf(line.text) !== undefined) {
        if (errors.length < 200) errors.push(line);
      } else if (!header.test(line.text) && !banner.test(line.text) && !follows.test(line.text)) break;
      cursor.next();
    }
    out.covered('tcpdump');
    tell(connections, errors, out);
  },
};

function take(segment: Segment, line: Line, connections: Map<string, Connection>): void {
  const { from, to, sport, dport, syn, ack, reset } = segment;
  if (isLoopback(from) || isLoopback(to)) return;
  const there = `${from}.${sport} ${to}.${dport}`;
  const back = `${to}.${dport} ${from}.${sport}`;
  let known = connections.get(there) ?? connections.get(back);
  if (known === undefined) {
    if (connections.size >= mostConnections) return;
    // Who sends the first SYN asks; else the lower port is the served one.
    const asks = syn ? !ack : portOf(sport) > portOf(dport);
    const [client, clientPort, server, serverPort] = asks ? [from, sport, to, dport] : [to, dport, from, sport];
    known = {
      server,
      port: portOf(serverPort),
      client,
      clientPort,
      syn: 0,
      synAck: 0,
      resets: 0,
      opened: false,
      inward: syn && !ack && segment.inward,
      sent: new Map(),
      line,
    };
    connections.set(asks ? there : back, known);
  }
  if (Number.isNaN(known.port)) return;
  const byClient = from === known.client && sport === known.clientPort;
  if (reset) {
    if (!byClient) known.resets++;
  } else if (syn && !ack) known.syn++;
  else if (syn) known.synAck++;
  else if (byClient && known.synAck > 0) known.opened = true;
  if (segment.again || segment.range !== undefined) {
    const range = `${from} ${segment.range ?? 'again'}`;
    const before = known.sent.get(range);
    if (before !== undefined || known.sent.size < 500) known.sent.set(range, (before ?? (segment.again ? 1 : 0)) + 1);
  }
  known.line = line;
}

/**
 * The way a capture is about. Where one client only asks, it was taken at the client's, unless its interface says that
 * the SYN came in, or nobody but a server sees its own SYN-ACK repeated.
 */
function waysOf(connections: Map<string, Connection>, out: Out): (client: string, server: string) => PathId {
  const all = [...connections.values()];
  const clients = new Set(all.map(({ client }) => client));
  const atServer = all.some((one) => one.inward || (one.synAck >= 3 && !one.opened));
  return (client, server) => pathId(clients.size <= 1 && !atServer ? out.host : client, server);
}

function tell(connections: Map<string, Connection>, errors: readonly Line[], out: Out): void {
  const way = waysOf(connections, out);
  const said = new Map<string, { name: 'link.tcp' | 'link.socket'; value: string; one: Connection; count: number }>();
  const add = (name: 'link.tcp' | 'link.socket', value: string, one: Connection) => {
    const key = `${name} ${value} ${one.client} ${one.server} ${one.port}`;
    const before = said.get(key);
    if (before !== undefined) before.count++;
    else if (said.size < 300) said.set(key, { name, value, one, count: 1 });
  };
  for (const one of connections.values()) {
    if (one.synAck >= 3 && !one.opened && one.resets === 0) add('link.socket', 'syn-recv', one);
    else if (one.synAck > 0 && one.opened) add('link.tcp', 'open', one);
    else if (one.synAck === 0 && one.syn > 0 && one.resets > 0) add('link.tcp', 'refused', one);
    else if (one.synAck === 0 && one.syn >= 2) add('link.tcp', 'silent', one);
    // The same bytes three times: nobody acknowledges them.
    if ([...one.sent.values()].some((times) => times >= 3)) add('link.socket', 'retransmitting', one);
  }
  for (const { name, value, one, count } of said.values()) {
    const options = { subject: way(one.client, one.server), conditions: { port: one.port, count } };
    if (name === 'link.tcp') out.fact('link.tcp', value as FactValueOf<'link.tcp'>, one.line, options);
    else out.fact('link.socket', value as FactValueOf<'link.socket'>, one.line, options);
  }
  for (const line of errors) tellIcmp(line, connections, way, out);
}

function tellIcmp(
  line: Line,
  connections: Map<string, Connection>,
  way: (client: string, server: string) => PathId,
  out: Out,
): void {
  const groups = icmpOf(line.text) ?? {};
  const { by = '', to = '', what = '' } = groups;
  const about =
    groups.about ??
    groups.host ??
    groups.net ??
    groups.dst ??
    [...connections.values()].find((it) => it.client === to)?.server;
  if (about === undefined || isLoopback(about)) return;
  const subject = way(to, about);
  const mtu = groups.mtu ?? groups.mtu6;
  if (mtu !== undefined) out.fact('link.too-big', Number(mtu), line, { subject, conditions: { by, in: 'traffic' } });
  else {
    const kind = /prohibited/.test(what)
      ? 'prohibited'
      : groups.port !== undefined
        ? 'port'
        : groups.net !== undefined
          ? 'net'
          : 'host';
    const unreachable = portOf(groups.port);
    out.fact('link.unreachable', kind, line, {
      subject,
      conditions: { by, ...(Number.isNaN(unreachable) ? {} : { port: unreachable }) },
    });
  }
}
