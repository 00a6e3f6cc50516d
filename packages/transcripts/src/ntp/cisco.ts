import type { FactValueOf } from '@tokimori/facts';
import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { clockKind, fromMillis } from './units.ts';

const heading = /^\s*address\s+ref clock\s+st\s+when\s+poll\s+reach\s+delay\s+offset\s+disp\s*$/i;
const row =
  /^\s{0,4}(?<flags>[*#+x.o-]?\s?~?)\s{0,2}(?<address>\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40})\s+(?<ref>\S{1,40})\s+(?<st>\d{1,2})\s+(?<when>\d{1,9}|-)\s+(?<poll>\d{1,7})\s+(?<reach>[0-7]{1,3})\s+(?<delay>-?\d{1,9}\.\d{1,9})\s+(?<offset>-?\d{1,12}\.\d{1,9})\s+(?<disp>\d{1,9}\.\d{0,9})\s*$/;

const tallies: Readonly<Record<string, FactValueOf<'assoc.tally'>>> = {
  '*': 'selected',
  '#': 'combined',
  '+': 'combined',
  '-': 'not-combined',
  x: 'falseticker',
  '.': 'excess',
  o: 'pps',
};

/** IOS, IOS XE: `show ntp associations`. Values in milliseconds; the flag `~` stands for configured. */
export const ciscoAssociations: Reader = {
  id: 'cisco.ntp-associations',
  title: 'show ntp associations (IOS)',
  seen: 'documented',
  sign: signOf(heading),
  begins: ({ text }, cursor) => heading.test(text) && [1, 2].some((ahead) => row.test(cursor.peek(ahead)?.text ?? '')),
  read(cursor, out) {
    const head = cursor.next();
    out.covered('cisco.ntp');
    out.fact('env.platform', 'network-device', head);
    if (cursor.peek()?.text.trim() === '') cursor.next();
    let rows = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = row.exec(line.text)?.groups;
      if (groups === undefined) break;
      cursor.next();
      rows++;
      tellRow(groups, line, out);
    }
    out.fact('sync.sources', rows, head);
    if (/^\s*\* (?:sys\.peer|master)\b/.test(cursor.peek()?.text ?? '')) cursor.next();
  },
};

function tellRow(groups: Readonly<Record<string, string>>, line: Line, out: Out): void {
  const { flags = '', address = '', ref = '', st, reach = '0', delay, offset } = groups;
  const on = { subject: pathId(out.host, address) };
  const clock = clockKind(address, undefined);
  out.fact('assoc.mode', clock ?? 'server', line, on);
  out.fact('assoc.refid', ref, line, on);
  out.fact('assoc.reach', Number.parseInt(reach, 8) & 0xff, line, on);
  out.fact('assoc.stratum', Number(st), line, on);
  out.fact('assoc.tally', tallies[flags.trim().charAt(0)] ?? 'rejected', line, on);
  if (Number.parseInt(reach, 8) === 0 && Number(delay) === 0 && Number(offset) === 0) return;
  out.fact('assoc.delay', fromMillis(Number(delay)), line, on);
  out.fact('assoc.offset', fromMillis(Number(offset)), line, on);
}

const ios =
  /^\s*Clock is (?<un>un)?synchroni[sz]ed, stratum (?<stratum>\d{1,2}), (?:reference is (?<reference>\S{1,60})|no reference clock|reference clock is (?<name>\S{1,60}))/i;
const comware = /^\s*clock status\s?: (?<un>un)?synchroni[sz]ed\s*$/i;
const more =
  /^\s*(?:nominal freq|actual freq|ntp uptime|reference time|clock (?:offset|stratum|precision)|root (?:delay|dispersion)|loopfilter state|system poll interval|last update|local clock|system peer|reference clock id|leap indicator|nominal frequency|actual frequency|peer dispersion|synchronization state)\b/i;

/** `show ntp status` (IOS), `display ntp-service status` (Comware, VRP). */
export const ciscoStatus: Reader = {
  id: 'cisco.ntp-status',
  title: 'show ntp status, display ntp status',
  seen: 'documented',
  sign: signOf(ios, comware),
  begins: ({ text }) => ios.test(text) || comware.test(text),
  read(cursor, out) {
    const head = cursor.next();
    const groups = (ios.exec(head.text) ?? comware.exec(head.text))?.groups ?? {};
    out.covered('cisco.ntp');
    out.fact('sync.state', groups['un'] === undefined ? 'synchronised' : 'unsynchronised', head);
    const reference = groups['reference']?.replace(/[.,]$/, '');
    if (reference !== undefined) {
      out.fact('sync.source', reference, head);
      if (groups['un'] === undefined && !/^127\.127\./.test(reference))
        out.fact('event.selected', true, head, { subject: pathId(out.host, reference) });
    }
    for (let line = cursor.peek(); line !== undefined && more.test(line.text); line = cursor.peek()) {
      cursor.next();
      const offset = /\bclock offset(?: is|:) (-?\d{1,12}(?:\.\d{1,9})?) ?m(?:sec|s)\b/i.exec(line.text)?.[1];
      // Of a clock that follows nobody it is a leftover.
      if (offset !== undefined && groups['un'] === undefined) out.fact('sync.offset', fromMillis(Number(offset)), line);
    }
  },
};
