import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { note } from './way.ts';

const nstatRow =
  /^(?<name>(?:Ip|Icmp|Tcp|Udp|TcpExt|IpExt)[A-Z]\w{2,40})\s+(?<value>\d{1,20})\s+(?<rate>[\d.]{1,20})\s*$/;
const otherCounter = /^[A-Z]\w{3,60}\s+\d{1,20}\s+[\d.]{1,20}\s*$/;
const netstatRow =
  /^\s{2,8}(?<value>\d{1,20}) (?<what>(?:times the listen queue of a socket overflowed|segments sen[dt] out|segments retrans?mitt?ed|SYNs to LISTEN sockets (?:dropped|ignored)))/i;
const heading = /^(?:#kernel|Ip:|Icmp:|IcmpMsg:|Tcp:|Udp:|UdpLite:|TcpExt:|IpExt:|MPTcpExt:|Sctp:)\s*$/;
const other = /^\s{2,8}(?:\d{1,20} \S|[A-Z]\w{2,40}: \d|.{1,60}: \d{1,20}\s*$|.{1,60} \d{1,20}\s*$)/;

/** Below that a share of retransmissions says nothing. */
const fewest = 200;

/** Of either tool: the same counters. */
function tell(kind: 'overflow' | 'out' | 'again', value: number, line: Line, out: Out): void {
  if (kind === 'overflow') {
    out.fact('machine.listen-overflow', value, line);
    return;
  }
  note(out, `segments ${kind}`, value);
  const [sent, again] = [note(out, 'segments out'), note(out, 'segments again')];
  // Both are known once the second of them comes.
  if (sent !== undefined && again !== undefined && sent >= fewest)
    out.fact('machine.retransmits', Math.min(1, again / sent), line);
}

/** `nstat`, `nstat -az`. */
export const nstat: Reader = {
  id: 'nstat',
  title: 'nstat',
  seen: 'captured',
  sign: signOf(/^#kernel\s*$/, nstatRow),
  begins: ({ text }) => /^#kernel\s*$/.test(text) || nstatRow.test(text),
  read(cursor, out) {
    out.covered('counters');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = nstatRow.exec(line.text)?.groups;
      if (groups === undefined && !heading.test(line.text) && !otherCounter.test(line.text)) return;
      cursor.next();
      const value = Number(groups?.value);
      if (groups?.name === 'TcpExtListenOverflows') tell('overflow', value, line, out);
      if (groups?.name === 'TcpOutSegs') tell('out', value, line, out);
      if (groups?.name === 'TcpRetransSegs') tell('again', value, line, out);
    }
  },
};

/** `netstat -s`, whole or the lines somebody picked out of it. */
export const netstatStatistics: Reader = {
  id: 'netstat.statistics',
  title: 'netstat -s',
  seen: 'captured',
  sign: signOf(netstatRow, heading),
  begins: ({ text }) => netstatRow.test(text) || (heading.test(text) && !text.startsWith('#')),
  read(cursor, out) {
    out.covered('counters');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (!heading.test(line.text) && !netstatRow.test(line.text) && !other.test(line.text)) return;
      cursor.next();
      const groups = netstatRow.exec(line.text)?.groups;
      const what = groups?.what ?? '';
      const value = Number(groups?.value);
      if (/overflowed/.test(what)) tell('overflow', value, line, out);
      else if (/out$/i.test(what)) tell('out', value, line, out);
      else if (/retrans/i.test(what)) tell('again', value, line, out);
    }
  },
};

const summary =
  /^TCP:\s+\d{1,9} \(estab (?<estab>\d{1,9}), closed \d{1,9}, orphaned \d{1,9},(?: synrecv \d{1,9},)? timewait (?<waiting>\d{1,9})/;
const summaryRest = /^(?:Transport\s+Total\s+IP|(?:RAW|UDP|TCP|INET|FRAG|\*)\s+\d|Total: \d|\s*$)/;

/** `ss -s`. */
export const socketSummary: Reader = {
  id: 'ss.summary',
  title: 'ss -s',
  seen: 'captured',
  sign: signOf(/^TCP:/),
  begins: ({ text }) => text.startsWith('TCP:') && summary.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const groups = summary.exec(line.text)?.groups;
    out.covered('sockets');
    if (groups !== undefined) {
      out.fact('machine.sockets', Number(groups.waiting), line, { conditions: { state: 'timewait' } });
      out.fact('machine.sockets', Number(groups.estab), line, { conditions: { state: 'established' } });
    }
    while (summaryRest.test(cursor.peek()?.text ?? 'x')) cursor.next();
  },
};
