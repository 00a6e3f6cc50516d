import { pathId, type SubjectId } from '@tokimori/model';
import type { Cursor, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const fortinet =
  /^\s*synchronized: (?<synced>yes|no), ntpsync: (?<enabled>enabled|disabled), server-mode: (?:enabled|disabled)\s*$/;
const fortinetServer =
  /^\s*ipv[46] server\((?<name>[^)]{1,200})\) (?<address>\S{3,60}) -- (?<un>un)?reachable\(0x(?<reach>[0-9a-f]{1,2})\) S:(?<stratum>\d{1,2}) T:\d{1,6}(?<selected> selected)?/;

/** FortiGate: `diagnose sys ntp status`. */
export const fortinetNtp: Reader = {
  id: 'fortinet.ntp',
  title: 'diagnose sys ntp status (FortiGate)',
  seen: 'documented',
  sign: signOf(fortinet, fortinetServer),
  begins: ({ text }) => fortinet.test(text) || fortinetServer.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('fortinet.ntp');
    const head = fortinet.exec(line.text)?.groups;
    if (head !== undefined) {
      if (head['enabled'] === 'disabled')
        out.fact('daemon.unit', 'disabled', line, { conditions: { unit: 'ntpsync' } });
      else out.fact('sync.state', head['synced'] === 'yes' ? 'synchronised' : 'unsynchronised', line);
      return;
    }
    const { name = '', address = '', reach = '0', stratum, selected } = fortinetServer.exec(line.text)?.groups ?? {};
    out.alias(name, address, 'the firewall shows name and address');
    const on = { subject: pathId(out.host, name) };
    out.fact('assoc.reach', Number.parseInt(reach, 16) & 0xff, line, on);
    out.fact('assoc.stratum', Number(stratum), line, on);
    if (selected !== undefined) out.fact('assoc.tally', 'selected', line, on);
  },
};

const paloAlto = /^\s*NTP (?:synched to (?<server>\S{1,200})|not synched, using local clock)\s*$/;
const paloAltoServer = /^\s*NTP server:\s*(\S{1,200})\s*$/;

/** PAN-OS: `show ntp`. */
export const paloAltoNtp: Reader = {
  id: 'panos.ntp',
  title: 'show ntp (PAN-OS)',
  seen: 'documented',
  sign: signOf(paloAlto, paloAltoServer),
  begins: ({ text }, cursor) =>
    paloAlto.test(text) || (paloAltoServer.test(text) && /^\s*status:/.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('panos.ntp');
    const main = paloAlto.exec(line.text);
    if (main !== null) {
      const server = main.groups?.['server'];
      const follows = server !== undefined && !/^LOCAL$/i.test(server);
      out.fact('sync.state', follows ? 'synchronised' : 'unsynchronised', line);
      if (follows) out.fact('event.selected', true, line, { subject: pathId(out.host, server) });
      return;
    }
    const subject = pathId(out.host, paloAltoServer.exec(line.text)?.[1] ?? '');
    for (let at = cursor.peek(); at !== undefined; at = cursor.peek()) {
      const [, name, value] = /^\s+(status|reachable|authentication-type): (\S{1,40})\s*$/.exec(at.text) ?? [];
      if (name === undefined) return;
      cursor.next();
      if (name === 'reachable')
        out.fact(value === 'yes' ? 'event.reachable' : 'event.unreachable', true, at, { subject });
    }
  },
};

const setting = /^\s*([a-z][a-z-]{2,24}): ?(.{0,200})$/;
const routerOwn =
  /^(?:primary-ntp|secondary-ntp|server-dns-names|freq-drift|synced-server|synced-stratum|system-offset|active-server|last-update-from|last-bad-packet-\w{1,10})$/;
const routerHead = /^\s*enabled: (?:yes|no)\s*$/;

/** RouterOS: `/system ntp client print`, 6 and 7. */
export const mikrotikNtp: Reader = {
  id: 'mikrotik.ntp',
  title: '/system ntp client print (RouterOS)',
  seen: 'documented',
  sign: signOf(routerHead),
  begins: ({ text }, cursor, out) => routerHead.test(text) && isRouter(cursor, out),
  read(cursor, out) {
    out.covered('mikrotik.ntp');
    let server: SubjectId | undefined;
    const later: (() => void)[] = [];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const [, name, value = ''] = setting.exec(line.text) ?? [];
      if (name === undefined) break;
      const at = cursor.next();
      if (name === 'enabled' && value === 'no')
        out.fact('daemon.unit', 'disabled', at, { conditions: { unit: 'ntp-client' } });
      if (/^(?:synced-server|active-server|last-update-from)$/.test(name) && /^[\w.:-]{2,200}$/.test(value)) {
        server = pathId(out.host, value);
        const subject = server;
        later.push(() => out.fact('event.selected', true, at, { subject }));
      }
      if (name === 'status') out.fact('sync.state', value === 'synchronized' ? 'synchronised' : 'unsynchronised', at);
      const offset = name === 'system-offset' ? /^(-?\d{1,9}(?:\.\d{1,6})?) ms$/.exec(value)?.[1] : undefined;
      if (offset !== undefined) out.fact('sync.offset', Number(offset) / 1000, at);
    }
    for (const tell of later) tell();
  },
};

function isRouter(cursor: Cursor, out: Out): boolean {
  if (/\bntp\b.{0,20}\bclient\b/.test(out.command ?? '')) return true;
  for (let ahead = 1; ahead < 12; ahead++) {
    const name = setting.exec(cursor.peek(ahead)?.text ?? '')?.[1];
    if (name === undefined) return false;
    if (routerOwn.test(name)) return true;
  }
  return false;
}
