import type { Cursor, Line, Out } from '../reader.ts';
import { bmcOf } from './asked.ts';
import { tellClock } from './clock.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { tellSentence } from './said-by-bmc.ts';
import { clearedLater, type SelEvent, tellEvents } from './sel.ts';
import { offsetOf, wallIn } from './stamps.ts';

/** Where a resource was pasted. */
export interface Place {
  readonly out: Out;
  readonly around: { readonly cursor: Cursor; readonly from: number; readonly to: number };
  /** The line that holds this text. */
  lineOf(text: string): Line;
  /** The HTTP `Date` of the reply. */
  readonly date?: string;
}

const mostNodes = 30_000;

/** Tells what a resource, and every resource inside it, says of the BMC. */
export function tellResource(root: Json | undefined, place: Place): void {
  const events: SelEvent[] = [];
  let nodes = 0;
  const walk = (value: Json | undefined, depth: number, inherited: string): void => {
    if (depth > 14 || nodes++ > mostNodes || value === undefined) return;
    if (Array.isArray(value)) {
      for (const it of value) walk(it, depth + 1, inherited);
      return;
    }
    if (!isObject(value)) return;
    const own = textOf(value['@odata.id']);
    const id = own === '' ? inherited : own;
    manager(value, place);
    protocols(value, place);
    vendorTime(value, place);
    ethernet(value, id, place);
    sensor(value, place);
    account(value, place);
    sessions(value, place);
    const event = logEntry(value, place);
    if (event !== undefined) events.push(event);
    for (const it of Object.values(value)) walk(it, depth + 1, id);
  };
  walk(root, 0, '');
  if (events.length > 0)
    tellEvents(
      clearedLater(events.sort((a, b) => (a.stamp < b.stamp ? -1 : 1))),
      place.out,
      bmcOf(place.out, events[0]?.line as Line),
    );
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const typeOf = (value: JsonObject): string => textOf(value['@odata.type']);
/** Lists of Redfish, whatever stands in the file. */
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

function manager(value: JsonObject, { out, around, lineOf, date }: Place): void {
  const type = typeOf(value);
  const isManager =
    /#Manager\./.test(type) || 'DateTimeLocalOffset' in value || /HpeiLODateTime|HpiLODateTime/.test(type);
  if (!isManager) return;
  const line = lineOf('"DateTime"');
  const subject = bmcOf(out, line);
  const zone = textOf(value['DateTimeLocalOffset']);
  if (zone !== '') out.fact('bmc.clock-zone', zone.slice(0, 20), lineOf('"DateTimeLocalOffset"'), { subject });
  const stamp = textOf(value['DateTime']);
  if (stamp !== '') {
    const reading = /(?:Z|[+-]\d\d:\d\d)$/.test(stamp) || zone === '' ? stamp : `${stamp}${zone}`;
    tellClock(reading, line, out, subject, around);
    againstHeader(reading, date, line, out);
  }
  const firmware = textOf(value['FirmwareVersion']);
  if (firmware !== '' && /#Manager\./.test(type))
    out.fact('bmc.firmware', firmware.slice(0, 40), lineOf('"FirmwareVersion"'), { subject });
  const model = textOf(value['Manufacturer']) || textOf(value['Model']);
  if (model !== '' && /#Manager\./.test(type)) out.fact('bmc.vendor', model.slice(0, 60), lineOf(model), { subject });
}

/** The web server's own `Date` comes from the same clock: it proves nothing where it agrees, and a wrong zone where not. */
function againstHeader(reading: string, date: string | undefined, line: Line, out: Out): void {
  const [own, sent] = [wallIn(reading), wallIn(date ?? '')];
  if (own?.zone === undefined || sent?.zone === undefined) return;
  const offset = offsetOf(own, sent);
  if (offset !== undefined && Math.abs(offset) >= 60)
    out.fact('bmc.clock-offset', offset, line, {
      subject: bmcOf(out, line),
      conditions: { reference: `HTTP Date: ${(date ?? '').slice(0, 40)}` },
    });
}

function ntp(
  enabled: Json | undefined,
  servers: readonly Json[] | undefined,
  key: string,
  { out, lineOf }: Place,
): void {
  const line = lineOf(key);
  const subject = bmcOf(out, line);
  if (typeof enabled === 'boolean') out.fact('bmc.ntp-enabled', enabled, line, { subject });
  if (servers === undefined) return;
  const names = servers
    .map((it) => (isObject(it) ? textOf(it['Address']) : textOf(it)))
    .filter((it) => !/^(?:|0\.0\.0\.0|::|\.)$/.test(it.trim()));
  if (names.length === 0) out.fact('bmc.ntp-server', '', line, { subject });
  for (const name of [...new Set(names)].slice(0, 12))
    out.fact('bmc.ntp-server', name.trim().slice(0, 100), lineOf(name), { subject });
}

function protocols(value: JsonObject, place: Place): void {
  const block = value['NTP'];
  if (isObject(block) && ('NTPServers' in block || 'ProtocolEnabled' in block)) {
    const lists = ['NTPServers', 'StaticNTPServers', 'NetworkSuppliedServers'].filter((key) =>
      Array.isArray(block[key]),
    );
    ntp(
      block['ProtocolEnabled'],
      lists.length === 0 ? undefined : lists.flatMap((key) => [...listOf(block[key])]),
      '"NTP"',
      place,
    );
  }
  const ipmi = value['IPMI'];
  if (isObject(ipmi) && ipmi['ProtocolEnabled'] === false && 'Port' in ipmi) {
    const line = place.lineOf('"IPMI"');
    place.out.fact('bmc.lan-access', 'disabled', line, {
      subject: bmcOf(place.out, line),
      conditions: { by: 'redfish' },
    });
  }
}

/** NTP where vendors keep it: iLO's DateTime, Supermicro's Oem NTP, iDRAC attributes, Huawei's NTPService. */
function vendorTime(value: JsonObject, place: Place): void {
  if (/H[a-z]{1,2}iLODateTime/.test(typeOf(value)) || 'StaticNTPServers' in value) {
    const lists = ['StaticNTPServers', 'NTPServers'].filter((key) => Array.isArray(value[key]));
    if (!isObject(value['NTP']) && lists.length > 0)
      ntp(
        undefined,
        lists.flatMap((key) => [...listOf(value[key])]),
        `"${lists[0]}"`,
        place,
      );
    const zone = value['TimeZone'];
    if (isObject(zone) && textOf(zone['Name']) !== '') {
      const line = place.lineOf('"TimeZone"');
      place.out.fact('bmc.clock-zone', textOf(zone['Name']).slice(0, 60), line, { subject: bmcOf(place.out, line) });
    }
  }
  if ('NTPEnable' in value || 'PrimaryNTPServer' in value)
    ntp(
      switchOf(value['NTPEnable']),
      [value['PrimaryNTPServer'] ?? '', value['SecondaryNTPServer'] ?? ''],
      '"PrimaryNTPServer"',
      place,
    );
  if ('NTPRemoteServers' in value || ('ClientEnabled' in value && 'PreferredNtpServer' in value))
    ntp(
      switchOf(value['ClientEnabled']),
      [...listOf(value['NTPRemoteServers']), value['PreferredNtpServer'] ?? ''],
      '"ClientEnabled"',
      place,
    );
  const nic = textOf(value['NIC.1.Selection']) || textOf(value['LANInterface']);
  if (/^(?:Dedicated|LOM\d|Failover|Shared?\b.*)$/i.test(nic)) {
    const line = place.lineOf(nic);
    const mode = /dedicated/i.test(nic) ? 'dedicated' : /failover/i.test(nic) ? 'failover' : 'shared';
    place.out.fact('bmc.port-mode', mode, line, { subject: bmcOf(place.out, line) });
  }
  const dell = Object.keys(value).find((key) => /^NTPConfigGroup\.\d+\.NTPEnable$/.test(key));
  if (dell !== undefined) {
    const group = dell.slice(0, -'NTPEnable'.length);
    ntp(
      switchOf(value[dell]),
      ['NTP1', 'NTP2', 'NTP3'].map((key) => value[`${group}${key}`] ?? ''),
      dell,
      place,
    );
    const zone = textOf(value['Time.1.Timezone']);
    const line = place.lineOf('Time.1.Timezone');
    if (zone !== '') place.out.fact('bmc.clock-zone', zone.slice(0, 60), line, { subject: bmcOf(place.out, line) });
  }
}

const switchOf = (value: Json | undefined): Json | undefined =>
  typeof value === 'string'
    ? /^(?:enabled?|on|true|1)$/i.test(value)
      ? true
      : /^(?:disabled?|off|false|0)$/i.test(value)
        ? false
        : undefined
    : value;

const isIpv4 = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);

function ethernet(value: JsonObject, id: string, { out, lineOf }: Place): void {
  const addresses = value['IPv4Addresses'];
  if (!Array.isArray(addresses) || /\/Systems\//.test(id) || /\/(?:usb|hostusb|ToHost)\w*$/i.test(id)) return;
  for (const it of addresses.slice(0, 4)) {
    if (!isObject(it)) continue;
    const address = textOf(it['Address']);
    if (!isIpv4(address) || /^169\.254\./.test(address)) continue;
    const line = lineOf(address);
    const subject = bmcOf(out, line);
    out.fact('bmc.address', address, line, { subject });
    if (isIpv4(textOf(it['SubnetMask'])))
      out.fact('bmc.netmask', textOf(it['SubnetMask']), lineOf('"SubnetMask"'), { subject });
    if (isIpv4(textOf(it['Gateway']))) out.fact('bmc.gateway', textOf(it['Gateway']), lineOf('"Gateway"'), { subject });
    const origin = textOf(it['AddressOrigin']);
    if (/^(?:Static|DHCP)$/.test(origin))
      out.fact('bmc.address-source', origin === 'Static' ? 'static' : 'dhcp', lineOf('"AddressOrigin"'), { subject });
  }
  const mac = textOf(value['MACAddress']);
  if (mac !== '')
    out.fact('bmc.mac', mac.toLowerCase().slice(0, 20), lineOf(mac), { subject: bmcOf(out, lineOf(mac)) });
  const vlan = value['VLAN'];
  if (isObject(vlan) && typeof vlan['VLANEnable'] === 'boolean') {
    const line = lineOf('"VLAN"');
    out.fact('bmc.vlan', vlan['VLANEnable'] ? String(vlan['VLANId'] ?? '') : 'disabled', line, {
      subject: bmcOf(out, line),
    });
  }
}

function sensor(value: JsonObject, { out, lineOf }: Place): void {
  const status = value['Status'];
  if (!isObject(status)) return;
  const reading = value['ReadingCelsius'] ?? value['Reading'] ?? value['ReadingVolts'] ?? value['CurrentReading'];
  const isSensor =
    reading !== undefined ||
    'ReadingType' in value ||
    'PowerSupplyType' in value ||
    'LastPowerOutputWatts' in value ||
    'LineInputVoltage' in value;
  const name = textOf(value['Name']) || textOf(value['FanName']) || textOf(value['MemberId']);
  if (!isSensor || name === '' || /Absent|Disabled/.test(textOf(status['State']))) return;
  const health = textOf(status['Health']);
  const at = typeof reading === 'number' ? reading : undefined;
  const upper = value['UpperThresholdCritical'];
  const beyond = at !== undefined && typeof upper === 'number' && upper > 0 && at > upper;
  const state =
    /^Critical$/i.test(health) || beyond
      ? 'critical'
      : /^Warning$/i.test(health)
        ? 'warning'
        : /^OK$/i.test(health)
          ? 'ok'
          : undefined;
  if (state === undefined) return;
  const line = lineOf(`"${name}"`);
  out.fact('bmc.sensor', state, line, {
    subject: bmcOf(out, line),
    conditions: { name: name.slice(0, 60), reading: at ?? '' },
  });
}

function account(value: JsonObject, { out, lineOf }: Place): void {
  if (typeof value['UserName'] !== 'string' || !('RoleId' in value) || /#Session\./.test(typeOf(value))) return;
  const enabled = value['Enabled'];
  const name = value['UserName'];
  // Empty slots are no accounts.
  if (name === '' && enabled !== true) return;
  const line = lineOf(`"${name}"`);
  out.fact('bmc.user', name.slice(0, 40), line, {
    subject: bmcOf(out, line),
    conditions: {
      id: textOf(value['Id']),
      privilege: textOf(value['RoleId']),
      ...(typeof enabled === 'boolean' ? { enabled } : {}),
      ...(value['Locked'] === true ? { locked: true } : {}),
    },
  });
}

function sessions(value: JsonObject, { out, lineOf }: Place): void {
  const count = value['Members@odata.count'];
  if (!/#SessionCollection\b/.test(typeOf(value)) || typeof count !== 'number') return;
  const line = lineOf('Members@odata.count');
  out.fact('bmc.sessions', count, line, { subject: bmcOf(out, line) });
}

function logEntry(value: JsonObject, { out, lineOf }: Place): SelEvent | undefined {
  if (!/#LogEntry\./.test(typeOf(value)) && !('EntryType' in value && 'Created' in value)) return undefined;
  const message = textOf(value['Message']);
  const line = lineOf(message.slice(0, 60) === '' ? '"Created"' : message.slice(0, 60));
  tellSentence(message, line, out);
  const severity = textOf(value['Severity']);
  const gone =
    /^Deassert/i.test(textOf(value['EntryCode'])) || value['Resolved'] === true || textOf(value['Repaired']) === 'true';
  return {
    line,
    sensor: (textOf(value['SensorType']) || textOf(value['Name']) || 'log').slice(0, 60),
    event: message.slice(0, 140),
    asserted: !gone,
    severity: severity === 'Critical' ? 'critical' : severity === 'Warning' ? 'warning' : 'ok',
    stamp: textOf(value['Created']).slice(0, 40),
  };
}
