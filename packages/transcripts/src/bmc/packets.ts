import { pathId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { bmcOf, wayOf } from './asked.ts';

const end = (which: string) => `(?<${which}>[\\w.:-]{2,80}?)\\.(?<${which}Port>\\d{1,5}|asf-rmcp|rmcp)`;
const packet = new RegExp(
  `(?:(?:^|\\s)IP6? (?:\\([^)]{1,200}\\) ?)?|^\\s{2,8})${end('from')} > ${end('to')}: (?:\\[[^\\]]{1,80}\\] )?(?:UDP|RMCP|IPMI|ASF)`,
  'i',
);
/** tshark: `1 0.000000 10.0.0.1 → 10.0.0.2 RMCP+ 90 Session ID 0x0, payload type: RMCP+ Open Session Request` */
const shark =
  /^\s*\d{1,7}\s+[\d.:-]{1,30}(?:\s[\d:.]{8,20})?\s+(?<from>[\w.:-]{2,80}) (?:→|->) (?<to>[\w.:-]{2,80}) (?:IPMI\/ATCA|IPMI|RMCP\+?|ASF|UDP|ICMP|ICMPv6) \d{1,5} (?<what>.{1,200})$/;
const icmp =
  /\bIP6? (?:\([^)]{1,200}\) ?)?(?<by>[\w.:-]{2,80}) > (?<to>[\w.:-]{2,80}): (?:\[[^\]]{1,80}\] )?ICMP6?,? (?:(?<host>[\w.:-]{2,80}) udp port (?:623|asf-rmcp) unreachable|host (?<far>[\w.:-]{2,80}) unreachable(?<why> - admin prohibited(?: filter)?)?)/;
const detail = /^\s+(?:0x[0-9a-f]{4}:|[\w.:-]{2,80}\.\d{1,5} > )/;
const banner =
  /^(?:tcpdump(?:-uw)?: |listening on |\d+ packets? (?:captured|received|dropped))|^\s*[\d:.]{8,20} IP6? \(tos /;

interface Packet {
  readonly line: Line;
  readonly from: string;
  readonly to: string;
  readonly request: boolean;
  readonly client: string;
}

const isRmcp = (port: string | undefined): boolean =>
  port === '623' || port === 'asf-rmcp' || port === 'rmcp' || port === '664';

/** A capture of port 623: what was asked, what came back, and from whom. */
/** The second address of a packet, behind the arrow. */
const to = /\s(?:>|→|->) [\w.:-]{2,90}:? (?:\[[^\]]{1,80}\] )?(?:UDP|RMCP|IPMI|ASF|ICMP)/i;

export const ipmiPackets: Reader = {
  id: 'tcpdump.ipmi',
  title: 'tcpdump, tshark of port 623',
  seen: 'captured',
  sign: signOf('udp port ', piece('> ', to), piece('→ ', to)),
  begins: ({ text }) => packetOf({ text, raw: '', number: 0 }) !== undefined || rmcpError(text),
  read(cursor, out) {
    const packets: Packet[] = [];
    const errors: Line[] = [];
    for (
      let line = cursor.peek();
      line !== undefined && packets.length + errors.length < 20_000;
      line = cursor.peek()
    ) {
      const seen = packetOf(line);
      if (seen !== undefined) packets.push(seen);
      else if (icmp.test(line.text) || rmcpError(line.text)) errors.push(line);
      else if (!detail.test(line.text) && !banner.test(line.text)) break;
      cursor.next();
    }
    tell(packets, errors, out);
  },
};

/** An ICMP error about port 623, or one in tshark's words. */
function rmcpError(text: string): boolean {
  return /udp port (?:623|asf-rmcp) unreachable/.test(text) && icmp.test(text);
}

function packetOf(line: Line): Packet | undefined {
  if (line.text.length > 600) return undefined;
  const groups = packet.exec(line.text)?.groups;
  if (groups !== undefined) {
    const { from = '', fromPort, to = '', toPort } = groups;
    if (isRmcp(toPort) && !isRmcp(fromPort)) return { line, from, to, request: true, client: `${from}.${fromPort}` };
    if (isRmcp(fromPort)) return { line, from, to, request: false, client: `${to}.${toPort}` };
    return undefined;
  }
  const s = shark.exec(line.text)?.groups;
  const { from = '', to = '', what = '' } = s ?? {};
  if (s === undefined || !/\b(?:IPMI|RMCP|ASF)/.test(line.text)) return undefined;
  const reply = /\b(?:Rsp|Response|Pong|RAKP Message [24])\b|RAKP [24]/i.test(what);
  return reply ? { line, from, to, request: false, client: to } : { line, from, to, request: true, client: from };
}

function tell(packets: readonly Packet[], errors: readonly Line[], out: Out): void {
  // Whom each client port asked.
  const asked = new Map<string, string>();
  const once = new Map<string, number>();
  const fact = (
    value: 'request' | 'reply' | 'port-unreachable' | 'host-unreachable' | 'prohibited' | 'reply-elsewhere',
    line: Line,
    subject: SubjectId,
    conditions?: Record<string, string>,
  ) => {
    const key = `${value} ${subject}`;
    const count = (once.get(key) ?? 0) + 1;
    once.set(key, count);
    if (count <= 50)
      out.fact('ipmi.packet', value, line, { subject, ...(conditions === undefined ? {} : { conditions }) });
  };
  const own = (client: string, target: string, line: Line): SubjectId => {
    bmcOf(out, line, target);
    return manyClients ? pathId(client.replace(/\.[\w-]+$/, ''), target) : wayOf(out, line, target);
  };
  const clients = new Set(packets.map(({ request, from, to }) => (request ? from : to)));
  const servers = new Set(packets.map(({ request, from, to }) => (request ? to : from)));
  const manyClients = clients.size > 1 && servers.size === 1;
  for (const one of packets) {
    if (one.request) {
      asked.set(one.client, one.to);
      fact('request', one.line, own(one.client, one.to, one.line));
      continue;
    }
    const target = asked.get(one.client);
    if (target !== undefined && target !== one.from)
      fact('reply-elsewhere', one.line, own(one.client, target, one.line), { from: one.from });
    else fact('reply', one.line, own(one.client, one.from, one.line));
  }
  const targets = new Set(asked.values());
  for (const line of errors) {
    const { host, far, why, by } = icmp.exec(line.text)?.groups ?? {};
    const target = host ?? far;
    // An error about a host, not about the port, counts where that host was asked.
    if (target === undefined || (host === undefined && !targets.has(target))) continue;
    bmcOf(out, line, target);
    fact(
      host !== undefined ? 'port-unreachable' : why !== undefined ? 'prohibited' : 'host-unreachable',
      line,
      wayOf(out, line, target),
      by === undefined ? {} : { by },
    );
  }
}

const scanned = /^(623|664)\/udp\s+(open\|filtered|open|closed|filtered)\b/;
const report = /^Nmap scan report for (?:\S{1,100} \()?([\w.:-]{1,100})\)?/;

/** nmap's line about 623/udp. */
export const ipmiScan: Reader = {
  id: 'nmap.ipmi',
  title: 'nmap -sU -p 623',
  seen: 'captured',
  sign: signOf(scanned),
  begins: ({ text }) => scanned.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const [, port = '', state] = scanned.exec(line.text) ?? [];
    let target: string | undefined;
    for (let at = -2; at >= -40 && target === undefined; at--) {
      const before = cursor.peek(at);
      if (before === undefined) break;
      target = report.exec(before.text)?.[1];
    }
    out.fact('ipmi.port', state as 'open' | 'closed' | 'filtered' | 'open|filtered', line, {
      subject: wayOf(out, line, target),
      conditions: { port: Number(port) },
    });
  },
};
