import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf } from './asked.ts';
import { type SelEvent, severityOf, tellEvents } from './sel.ts';

const field = /^\s*([A-Za-z][\w .-]{1,40}?)\s*:\s?(.{0,200})$/;
const first = /^\s*(?:BMC ?Firmware ?(?:Version|Revision)|BMC ?Version|IPv4 ?Address|IPv4 ?Subnet|Manufacturer)\s*:/i;
const names =
  /^(?:bmc ?firmware ?(?:version|revision)|bmc ?version|ipmi ?version|ipv[46] ?(?:address|gateway|subnet ?mask|subnet|netmask|assignment)\w*|ipv6 ?\w{1,20}|mac ?address|manufacturer|osname|vendor ?id|product ?id|device ?id|enabled|present|\w*bmc\w*)/i;

/** `esxcli hardware ipmi bmc get`, also from a support bundle. */
export const esxiBmc: Reader = {
  id: 'esxi.bmc',
  title: 'esxcli hardware ipmi bmc get',
  seen: 'documented',
  sign: signOf(first),
  begins: ({ text }, cursor, out) =>
    first.test(text) &&
    (/\bipmi bmc get\b/.test(out.command ?? '') ||
      /hardware-ipmi-bmc/.test(out.document) ||
      [-1, 1, 2, 3].some((n) =>
        /^\s*(?:IPMI ?Version|IPv4 ?(?:Address|Subnet|Gateway)|BMC ?Version)\s*:/i.test(cursor.peek(n)?.text ?? ''),
      )),
  read(cursor, out) {
    const start = cursor.peek() as Line;
    const subject = bmcOf(out, start);
    for (let n = 0; n < 60; n++) {
      const line = cursor.peek();
      const [, name = '', text = ''] = (line === undefined ? null : field.exec(line.text)) ?? [];
      if (line === undefined || !names.test(name)) break;
      cursor.next();
      const key = name.toLowerCase().replace(/\s/g, '');
      const value = text.trim();
      if (key === 'ipv4address' && isIpv4(value)) out.fact('bmc.address', value, line, { subject });
      if (/^ipv4gateway/.test(key) && isIpv4(value)) out.fact('bmc.gateway', value, line, { subject });
      if (/^ipv4(?:subnet|netmask)/.test(key) && isIpv4(value)) out.fact('bmc.netmask', value, line, { subject });
      if (key === 'macaddress' && /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(value))
        out.fact('bmc.mac', value.toLowerCase(), line, { subject });
      if (/^bmc(?:firmware)?(?:version|revision)$/.test(key) && value !== '')
        out.fact('bmc.firmware', value.slice(0, 40), line, { subject });
      if (key === 'manufacturer' && value !== '') out.fact('bmc.vendor', value.slice(0, 60), line, { subject });
    }
    if (cursor.peek() === start) cursor.next();
  },
};

const isIpv4 = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);

const record = /^\s*Record ?: ?(\d{1,6}) ?:?\s*$/;
const recordField =
  /^\s+(?:Record Id|When|Event Type|SEL Type|Message|Sensor Number|Raw|Formatted-Raw|Sensor Name|Name|Entity|Type|Reading|State|Health|Raw Reading|Units?|Description|Sensor Reading|Event|Node|Base Units?|Rate Units?|Computed Reading)\s*:/;

/** `esxcli hardware ipmi sel list` and `sdr list`: `Record:1:` and indented fields. */
export const esxiRecords: Reader = {
  id: 'esxi.ipmi.records',
  title: 'esxcli hardware ipmi sel list, sdr list',
  seen: 'documented',
  sign: signOf(record),
  begins: ({ text }, cursor) => record.test(text) && recordField.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const start = cursor.peek() as Line;
    const subject = bmcOf(out, start);
    out.covered('ipmi.sel', subject);
    const events: SelEvent[] = [];
    let now: Record<string, { text: string; line: Line }> = {};
    for (let n = 0; n < 200_000; n++) {
      const line = cursor.peek();
      if (line === undefined) break;
      if (record.test(line.text)) {
        close(now, events, out);
        now = {};
      } else if (recordField.test(line.text)) {
        const [, name = '', text = ''] = field.exec(line.text) ?? [];
        now[name.toLowerCase()] = { text: text.trim(), line };
      } else if (line.text.trim() !== '' || !record.test(cursor.peek(1)?.text ?? '')) break;
      cursor.next();
    }
    close(now, events, out);
    tellEvents(events, out, subject);
    if (cursor.peek() === start) cursor.next();
  },
};

function close(now: Record<string, { text: string; line: Line }>, events: SelEvent[], out: Out): void {
  const message = now['message'];
  if (message !== undefined) {
    const event = message.text.replace(/^(?:De)?assert\s*\+?\s*/i, '').slice(0, 140);
    events.push({
      line: message.line,
      sensor: `sensor ${now['sensor number']?.text ?? ''}`.trim(),
      event,
      asserted: !/^Deassert/i.test(message.text),
      severity: severityOf(event),
      stamp: now['when']?.text ?? '',
    });
    return;
  }
  const health = now['health'] ?? now['state'];
  const name = now['sensor name'] ?? now['name'] ?? now['description'];
  if (health === undefined || name === undefined) return;
  const state =
    /red|critical|fail/i.test(health.text) && !/non-?critical/i.test(health.text)
      ? 'critical'
      : /yellow|warning|non-?critical/i.test(health.text)
        ? 'warning'
        : /green|normal|ok/i.test(health.text)
          ? 'ok'
          : undefined;
  if (state === undefined) return;
  out.fact('bmc.sensor', state, health.line, {
    subject: bmcOf(out, health.line),
    conditions: { name: name.text.slice(0, 60), reading: now['reading']?.text.slice(0, 40) ?? '' },
  });
}
