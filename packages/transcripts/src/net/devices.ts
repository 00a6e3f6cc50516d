import { nameOf } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';

/** Messages of switches, routers and firewalls about their ports and their limits. One port going down and up is daily life. */
const ports: readonly RegExp[] = [
  /%(?:CDP|LLDP)-\d-DUPLEX_MISMATCH: .{0,160}/,
  /%(?:PM|PORT_SECURITY|ETHPORT)-\d-ERR_?DISABLE\w*: .{0,30}(?:link-flap|dtp-flap|pagp-flap|loopback|udld|gbic|sfp|late-collision|inline)\S{0,20}.{0,120}/i,
  /%(?:ETHPORT|ETHERNET|INTERFACE|CONTROLLER)\S{0,30}-\d-\S{0,40}(?:CRC|LATE_?COLLISION|EXCESSIVE_?ERRORS|FCS)\w{0,20}: .{0,160}/i,
  /%(?:AMDP2_FE|LANCE|ILACC|FEC|DEC21140|QUICC_ETHERNET)-\d-LATECOLL: .{0,120}/,
  /\bexcessive (?:CRC|FCS|alignment|late collision)\S{0,3} errors\b.{0,30}\b(?:port|interface)\b.{0,60}/i,
];
const limits: readonly RegExp[] = [
  /%SYS-\d-CPUHOG: .{0,120}/,
  /%(?:PLATFORM\S{0,20}|SYSTEM|SYS|CPU_MONITOR|SNMP)-\d-(?:CPU\w{0,20}(?:HIGH|OVERLOAD|RISING|EXCEEDED)\w{0,10}|RISINGTHRESHOLD)\S{0,10}: .{0,160}/,
  /%(?:ASA|FTD|PIX)-\d-(?:201008|201010|201011|201012|321001|321005|210007|106017)\b: .{0,200}/,
  /%(?:QM|TCAM|FMANFP|SFF8472|BUFFER)\S{0,30}-\d-\S{0,30}(?:FULL|EXCEED|EXHAUST|NO_?BUFFER)\w{0,20}: .{0,160}/i,
  /\b(?:session table|connection table|NAT (?:table|pool|translation table))\b.{0,40}\b(?:is full|full|exhausted|limit (?:reached|exceeded))\b/i,
  /\b(?:entered|enters|enter|is in) (?:memory )?conserve mode\b/i,
];

/** Linux says the same of its own tables, and proxies of their pools: these have readers of their own. */
const elsewhere = /\b(?:nf_conntrack|ip_conntrack|kernel|upstream|backend)\b/;

/** A device that names itself in every line. */
const named = /\bdevname=|\bdevid=|%(?:ASA|FTD)-/;

const find = (forms: readonly RegExp[], text: string): string | undefined =>
  elsewhere.test(text) && !named.test(text)
    ? undefined
    : forms.map((form) => form.exec(text)?.[0]).find((found) => found !== undefined);

/** Syslog of Cisco IOS, NX-OS and ASA, FortiOS and others. */
/** `%FACILITY-1-MNEMONIC:` of some facilities; the rest has words. */
const facilities =
  /%(?:PM|PORT_SECURITY|ETHPORT|ETHERNET|INTERFACE|CONTROLLER|PLATFORM|SYSTEM|SYS|CPU_MONITOR|SNMP|QM|TCAM|FMANFP|SFF8472|BUFFER)\S{0,30}-\d-\S/i;
const deviceSign = signOf(
  '-DUPLEX_MISMATCH: ',
  '-LATECOLL: ',
  /\bexcessive (?:CRC|FCS|alignment|late collision)/i,
  /%(?:ASA|FTD|PIX)-\d-(?:201008|201010|201011|201012|321001|321005|210007|106017)\b/,
  'session table',
  'connection table',
  'NAT table',
  'NAT pool',
  'NAT translation table',
  'conserve mode',
  piece('%', facilities),
);

export const deviceLog: Reader = {
  id: 'device.log',
  title: 'log of a switch, router or firewall',
  seen: 'documented',
  sign: deviceSign,
  begins: ({ text }) => text.length < 2000 && (find(ports, text) ?? find(limits, text)) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const subject = `device:${nameOf(out.host)}` as const;
    const port = find(ports, line.text);
    const limit = find(limits, line.text);
    if (port !== undefined) out.fact('device.port-errors', port, line, { subject });
    else if (limit !== undefined) out.fact('device.overloaded', limit, line, { subject });
  },
};
