import { pathId } from '@tokimori/model';
import type { Cursor, Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const version =
  /^\s*(?:Version:\s+(?<esxcli>\d\.\d{1,2}\.\d{1,2})|VMware ESXi (?<vmware>\d\.\d{1,2}\.\d{1,2}) build-\d{4,12})\s*$/;
const product = /^\s*Product: VMware ESXi\s*$/;

/** `vmware -vl`, `esxcli system version get`: which ESXi this is. */
export const esxiVersion: Reader = {
  id: 'esxi.version',
  title: 'vmware -vl, esxcli system version get',
  seen: 'documented',
  sign: signOf(version, product),
  begins: ({ text }, cursor) =>
    version.exec(text)?.groups?.vmware !== undefined ||
    (product.test(text) && version.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    let line = cursor.next();
    if (product.test(line.text)) line = cursor.next();
    const { vmware, esxcli } = version.exec(line.text)?.groups ?? {};
    out.covered('esxi.version');
    out.fact('env.platform', 'esxi', line);
    const number = vmware ?? esxcli;
    if (number !== undefined) out.fact('esxi.version', number, line);
    const rest = /^\s*(?:Build|Update|Patch):\s|^\s*VMware ESXi \d/;
    for (let next = cursor.peek(); next !== undefined && rest.test(next.text); next = cursor.peek()) cursor.next();
  },
};

const rulesetHead = /^\s*Name\s+Enabled(?:\s+Enable\/Disable configurable.*)?\s*$/;
const rulesetRow = /^\s*(?<name>[A-Za-z][\w-]{1,40})\s+(?<on>true|false)\b/;
const dashes = /^\s*-{3,}[\s-]*$/;

/** `esxcli network firewall ruleset list`. */
export const rulesets: Reader = {
  id: 'esxcli.ruleset',
  title: 'esxcli network firewall ruleset list',
  seen: 'documented',
  sign: signOf(rulesetHead),
  begins: ({ text }) => rulesetHead.test(text),
  read(cursor, out) {
    cursor.next();
    out.covered('esxi.ruleset');
    rows(cursor, (line) => {
      const { name, on } = rulesetRow.exec(line.text)?.groups ?? {};
      if (name === undefined) return dashes.test(line.text);
      out.fact('env.platform', 'esxi', line);
      out.fact('esxi.ruleset', on === 'true', line, { conditions: { ruleset: name } });
      if (name === 'ntpClient') out.fact('esxi.ntpclient-ruleset', on === 'true', line);
      return true;
    });
  },
};

const allowedHead = /^\s*Ruleset\s+Allowed IP Addresses\s*$/;
const allowedRow = /^\s*(?<name>[A-Za-z][\w-]{1,40})\s{2,}(?<list>\S.{0,300})$/;

/** `esxcli network firewall ruleset allowedip list`: a list that leaves the servers out closes the rule set to them. */
export const allowedAddresses: Reader = {
  id: 'esxcli.allowedip',
  title: 'esxcli network firewall ruleset allowedip list',
  seen: 'documented',
  sign: signOf(allowedHead),
  begins: ({ text }) => allowedHead.test(text),
  read(cursor, out) {
    cursor.next();
    out.covered('esxi.ruleset');
    rows(cursor, (line) => {
      const { name, list = '' } = allowedRow.exec(line.text)?.groups ?? {};
      if (name === undefined) return dashes.test(line.text);
      for (const address of list.split(/,\s*/).slice(0, 50))
        out.fact('esxi.allowed-address', address, line, { conditions: { ruleset: name } });
      return true;
    });
  },
};

const servicesHead = /^\s*Key\s+Label\s+Policy\s+Running(?:\s+Required)?\s*$/;
const servicesRow =
  /^\s*(?<key>[A-Za-z][\w-]{1,40})\s+\S.{0,60}?\s+(?<policy>on|off|automatic)\s+(?<running>True|False|true|false)\b/;

/** PowerCLI `Get-VMHostService`. */
export const services: Reader = {
  id: 'powercli.services',
  title: 'Get-VMHostService',
  seen: 'documented',
  sign: signOf(servicesHead),
  begins: ({ text }) => servicesHead.test(text),
  read(cursor, out) {
    cursor.next();
    out.covered('esxi.services');
    rows(cursor, (line) => {
      const { key, policy = '', running = '' } = servicesRow.exec(line.text)?.groups ?? {};
      if (key === undefined) return dashes.test(line.text);
      const runs = running.toLowerCase() === 'true';
      out.fact('env.platform', 'esxi', line);
      out.fact('esxi.service', runs ? 'running' : 'stopped', line, { conditions: { service: key, policy } });
      if (key === 'ntpd') {
        out.fact('daemon.unit', runs ? 'active' : 'inactive', line, { conditions: { unit: 'ntpd' } });
        if (policy !== 'automatic') out.fact('daemon.enabled', policy === 'on', line, { conditions: { unit: 'ntpd' } });
      }
      return true;
    });
  },
};

const vmknic = /^\s*(?<nic>vmk\d{1,3})\s+(?<address>\d{1,3}(?:\.\d{1,3}){3})\s+(?<mask>\d{1,3}(?:\.\d{1,3}){3})\s/;

/** `esxcli network ip interface ipv4 get`, `esxcfg-vmknic -l` rows with an address. */
export const vmkernelAddresses: Reader = {
  id: 'esxcli.ipv4',
  title: 'esxcli network ip interface ipv4 get, esxcfg-vmknic -l',
  seen: 'documented',
  sign: signOf(/^\s*vmk\d{1,3}\s/),
  begins: ({ text }) => vmknic.test(text) || listedNic.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const address = (vmknic.exec(line.text) ?? listedNic.exec(line.text))?.groups?.['address'];
    out.covered('esxi.addresses');
    if (address !== undefined && address !== '0.0.0.0') out.fact('host.address', address, line);
  },
};
const listedNic = /^\s*vmk\d{1,3}\s+\S.{0,60}?\s+IPv4\s+(?<address>\d{1,3}(?:\.\d{1,3}){3})\s/;

const adjtime = /^\s*adjtime\(\)? ?\(usec\):\s*(?<usec>-?\d{1,18})\s*$/;

/** Slewing this far takes days at 500 ppm: no offset, but the counter of KB 312016 run over. */
const impossibleSeconds = 3600;

/** `vsish -e get /system/ntpclock/clockData`. */
export const clockData: Reader = {
  id: 'vsish.clock',
  title: 'vsish -e get /system/ntpclock/clockData',
  seen: 'documented',
  sign: signOf(adjtime),
  begins: ({ text }) => adjtime.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const seconds = Math.abs(Number(adjtime.exec(line.text)?.groups?.usec ?? 0)) / 1e6;
    out.covered('esxi.clock-data');
    out.fact('env.platform', 'esxi', line);
    if (seconds > impossibleSeconds) out.fact('esxi.adjtime-bug', line.text.trim(), line);
  },
};

const serverList = /^\s*server = \(string\) \[\s*$/;
const quotedServer = /^\s*"(?<name>[\w.:-]{1,120})(?:\s[^"]{0,120})?",?\s*$/;

/** `vim-cmd hostsvc/…` and vim dumps: the list of NTP servers. */
export const vimServers: Reader = {
  id: 'vim.ntp-servers',
  title: 'vim-cmd: (vim.host.NtpConfig)',
  seen: 'documented',
  sign: signOf(serverList),
  begins: ({ text }, cursor) => serverList.test(text) && /NtpConfig/.test(cursor.peek(-1)?.text ?? ''),
  read(cursor, out) {
    cursor.next();
    out.covered('esxi.ntp-config');
    rows(cursor, (line) => {
      const name = quotedServer.exec(line.text)?.groups?.name;
      if (name !== undefined) out.fact('config.source', 'server', line, { subject: pathId(out.host, name) });
      return name !== undefined;
    });
  },
};

const endpoint = /503 Service Unavailable \(Failed to connect to endpoint: \[N7Vmacore/;

/** What a browser or curl shows of rhttpproxy when hostd or vpxa behind it does not answer. */
export const endpointPage: Reader = {
  id: 'esxi.503',
  title: '503 page of rhttpproxy',
  seen: 'documented',
  sign: signOf(endpoint),
  begins: ({ text }) => endpoint.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('esxi.proxy');
    out.fact('env.platform', 'esxi', line);
    out.fact('esxi.proxy-503', line.text.trim().slice(0, 300), line);
  },
};

/** Hands over lines while they belong to the table. */
function rows(cursor: Cursor, take: (line: Line) => boolean): void {
  for (let line = cursor.peek(); line !== undefined && take(line); line = cursor.peek()) cursor.next();
}

const nicHead = /^\s*NIC statistics for (?<nic>vmnic\d{1,3})\s*$/;
const nicCounter = /^\s{1,8}(?<name>[A-Z][\w /]{3,40}): (?<value>\d{1,20})\s*$/;
const damaged = /^(?:Receive (?:CRC|frame) errors|Transmit carrier errors)$/;
const pnicHead = /^.{0,200}\bError stats for pnic: (?<nic>vmnic\d{1,3})\s*$/;
const pnicCounter = /^--> (?<name>\w{3,30}): (?<value>\d{1,20})\s*$/;

/** `esxcli network nic stats get`, and the same counters as hostd logs them. Drops are queues, no bad cable. */
export const nicStatistics: Reader = {
  id: 'esxcli.nic',
  title: 'esxcli network nic stats get',
  seen: 'documented',
  sign: signOf('NIC statistics for vmnic', 'Error stats for pnic'),
  begins: ({ text }) => nicHead.test(text) || pnicHead.test(text),
  read(cursor, out) {
    const head = cursor.next();
    const nic = (nicHead.exec(head.text) ?? pnicHead.exec(head.text))?.groups?.nic ?? '';
    out.covered('interfaces');
    out.fact('env.platform', 'esxi', head);
    let packets = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const { name, value } = (nicCounter.exec(line.text) ?? pnicCounter.exec(line.text))?.groups ?? {};
      if (name === undefined) return;
      cursor.next();
      const count = Number(value);
      if (name === 'Packets received') packets = count;
      if ((damaged.test(name) || name === 'RxCRCErrors') && count >= 100 && count >= packets * 1e-4)
        out.fact('machine.link-errors', `${name} ${count}`, line, { conditions: { interface: nic } });
    }
  },
};
