import { nameOf } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { signOf } from '../sign.ts';
import { isLoopback } from './way.ts';

/** Errors that a bad cable, a duplex mismatch or a dying transceiver make. Drops are not among them: queues drop too. */
const harmful = 1e-4;
const fewest = 100;

function errors(out: Out, line: Line, name: string, kind: string, errors: number, packets: number): void {
  if (errors >= fewest && errors >= packets * harmful)
    out.fact('machine.link-errors', `${kind} ${errors} of ${packets} packets`, line, {
      conditions: { interface: name },
    });
}

/**
 * Frames that came and that nobody on the host wants (unknown protocols, VLANs, other people's broadcasts) are counted as
 * dropped: https://docs.kernel.org/networking/statistics.html (rx_dropped). With no error beside them they are no loss.
 */
const mostUnwanted = 0.1;
function unwanted(out: Out, line: Line, errors: number, dropped: number, packets: number): void {
  if (errors === 0 && dropped > 0 && (packets === 0 || dropped < packets * mostUnwanted))
    routine(out, line, 'received frames nobody on the host wants');
}

const flags = /^\d{1,6}: (?<name>[\w.@-]{1,40}): <(?<flags>[A-Z0-9_,-]{0,200})> mtu \d/;
const ifconfigHead = /^(?<name>[\w.:-]{1,20}?):? (?:flags=\d{1,6}<(?<flags>[A-Z0-9_,]{0,200})>|\s{0,12}Link encap:)/;
/** Interfaces made by containers come and go; the loopback is no way to anywhere. */
const inner =
  /^(?:lo|veth|docker|br-|cni|cali|flannel|virbr|vnet|tap|dummy|ifb|kube-ipvs|nodelocaldns|tunl|sit|gre|erspan|ip6|tun)/;

export function tellState(out: Out, line: Line, name: string, set: string): void {
  const short = name.replace(/@.*$/, '');
  if (inner.test(short) || !/(?:^|,)UP(?:,|$)/.test(set)) return;
  // Administratively up and without a carrier: the cable. Down by administration says nothing.
  if (/NO-CARRIER/.test(set)) out.fact('machine.link-state', 'down', line, { conditions: { interface: short } });
  else if (/LOWER_UP|RUNNING/.test(set))
    out.fact('machine.link-state', 'up', line, { conditions: { interface: short } });
}

const ipCounters = /^\s{4}(?<way>RX|TX):\s+bytes\s+packets\s+errors\s+dropped/;
const ipDetail = /^\s{4}(?<way>RX|TX) errors:\s+length\s/;
const numbers = /^\s{4}(?:\d{1,20}\s*){4,8}$/;

/** The counters below an interface in `ip -s link`. */
export const ipCountersReader: Reader = {
  id: 'ip.counters',
  title: 'ip -s link',
  seen: 'captured',
  sign: signOf(ipCounters, ipDetail),
  begins: ({ text }, cursor) =>
    (ipCounters.test(text) || ipDetail.test(text)) && numbers.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const head = cursor.next();
    const line = cursor.next();
    out.covered('interfaces');
    if (!ipCounters.test(head.text)) return;
    const [, packets = 0, bad = 0, dropped = 0, missed = 0] = line.text.trim().split(/\s+/).map(Number);
    if (head.text.trim().startsWith('RX')) unwanted(out, line, bad + missed, dropped, packets);
    errors(out, line, '', head.text.trim().startsWith('RX') ? 'receive errors' : 'send errors', bad, packets);
  },
};

const ifconfigErrors =
  /^\s+(?<way>RX|TX)(?: packets:(?<oldPackets>\d{1,18}))? errors[: ](?<errors>\d{1,18})\s{1,4}dropped[: ](?<dropped>\d{1,18})\s{1,4}overruns[: ](?<overruns>\d{1,18})\s.{0,60}?(?:frame|carrier)[: ](?<physical>\d{1,18})/;
const ifconfigPackets = /^\s+(?:RX|TX) packets (?<packets>\d{1,18})\s/;
const ifconfigMore =
  /^\s+(?:inet6? |ether |loop |txqueuelen|RX |TX |HWaddr|UP |collisions|Interrupt|device |Memory|options=|media: |status: |nd6 |Base|unspec )/;
const inet = /^\s+inet6? (?:addr: ?)?(?<at>[0-9a-f.:]{2,60})/;

/** `ifconfig`. */
export const ifconfig: Reader = {
  id: 'ifconfig',
  title: 'ifconfig',
  seen: 'captured',
  sign: signOf(ifconfigHead),
  begins: ({ text }) => ifconfigHead.test(text),
  read(cursor, out) {
    const head = cursor.next();
    const groups = ifconfigHead.exec(head.text)?.groups ?? {};
    const name = groups.name ?? '';
    let packets = 0;
    out.covered('ip.addr');
    if (groups.flags !== undefined) tellState(out, head, name, groups.flags);
    for (let line = cursor.peek(); line !== undefined && ifconfigMore.test(line.text); line = cursor.peek()) {
      cursor.next();
      const at = inet.exec(line.text)?.groups?.at;
      if (at !== undefined && !isLoopback(at) && !at.startsWith('fe80:') && !inner.test(name))
        out.fact('host.address', at, line);
      packets = Number(ifconfigPackets.exec(line.text)?.groups?.packets ?? packets);
      const bad = ifconfigErrors.exec(line.text)?.groups;
      if (bad === undefined || inner.test(name)) continue;
      const all = Number(bad.oldPackets ?? packets);
      errors(out, line, name, `${bad.way} errors`, Number(bad.physical), all);
      if (bad.way === 'RX') unwanted(out, line, Number(bad.errors) + Number(bad.overruns), Number(bad.dropped), all);
    }
  },
};

const procHead = /^Inter-\|\s+Receive\s+\|\s+Transmit\s*$/;
const procNames = /^ face \|bytes\s+packets\s+errs\s+drop\s/;
const procRow = /^\s{0,12}(?<name>[\w.@:-]{1,20}):\s*(?<numbers>\d{1,20}(?:\s+(?:\||\d{1,20})){7,17})\s*$/;

/** `/proc/net/dev`: bytes, packets, errors, drops, fifo overruns … of both directions (proc_pid_net(5)). */
export const procNetDev: Reader = {
  id: 'proc.net.dev',
  title: '/proc/net/dev',
  seen: 'documented',
  sign: signOf(procHead, procNames),
  begins: ({ text }) => procHead.test(text) || procNames.test(text),
  read(cursor, out) {
    out.covered('interfaces');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = procRow.exec(line.text)?.groups;
      if (groups === undefined && !procHead.test(line.text) && !procNames.test(line.text)) return;
      cursor.next();
      const name = groups?.name ?? '';
      if (groups === undefined || inner.test(name)) continue;
      const [, packets = 0, bad = 0, dropped = 0, overruns = 0, frame = 0] = (groups.numbers ?? '')
        .replaceAll('|', ' ')
        .split(/\s+/)
        .map(Number);
      errors(out, line, name, 'receive errors', frame, packets);
      unwanted(out, line, bad + overruns, dropped, packets);
    }
  },
};

/** One line picked out of `ifconfig` by grep: ` RX errors 0  dropped 88791  overruns 0  frame 0`. */
export const pickedCounters: Reader = {
  id: 'ifconfig.picked',
  title: 'ifconfig | grep RX',
  seen: 'documented',
  sign: signOf(ifconfigErrors),
  begins: ({ text }) => ifconfigErrors.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const bad = ifconfigErrors.exec(line.text)?.groups;
    out.covered('interfaces');
    if (bad?.way === 'RX')
      unwanted(out, line, Number(bad.errors) + Number(bad.overruns), Number(bad.dropped), Number(bad.oldPackets ?? 0));
  },
};

const ethtoolHead = /^Settings for (?<name>[\w.@-]{1,20}):\s*$/;
const ethtoolField = /^\t?\s{0,8}(?<key>Speed|Duplex|Link detected|Auto-negotiation): (?<value>.{1,60})$/;
const ethtoolMore = /^(?:\t|\s{2,})\S/;

/** `ethtool`: a half-duplex link at 10 or 100 Mb/s is a mismatch of negotiation nowadays. */
export const ethtool: Reader = {
  id: 'ethtool',
  title: 'ethtool',
  seen: 'captured',
  sign: signOf(ethtoolHead),
  begins: ({ text }) => ethtoolHead.test(text),
  read(cursor, out) {
    const name = ethtoolHead.exec(cursor.next().text)?.groups?.name ?? '';
    const conditions = { interface: name };
    out.covered('interfaces');
    for (let line = cursor.peek(); line !== undefined && ethtoolMore.test(line.text); line = cursor.peek()) {
      cursor.next();
      const { key, value = '' } = ethtoolField.exec(line.text)?.groups ?? {};
      if (inner.test(name)) continue;
      if (key === 'Link detected')
        out.fact('machine.link-state', value.startsWith('yes') ? 'up' : 'down', line, { conditions });
      if (key === 'Duplex' && value.startsWith('Half'))
        out.fact('machine.link-errors', 'half duplex', line, { conditions });
    }
  },
};

const statisticsHead = /^NIC statistics:\s*$/;
const statistic = /^\s{1,12}(?<name>[\w.[\]: -]{2,60}?): (?<value>\d{1,20})\s*$/;
const physical =
  /^(?:(?:rx|tx|port\.rx|port\.tx|mac_rx|rx_port|port_rx)_)?(?:crc_errors?(?:_phy)?|fcs_errors?|align(?:ment)?_errors|crc|symbol_err(?:or)?s?(?:_phy)?|late_collisions|carrier_errors?|(?:tx_)?carrier_sense_errors|illegal_byte|jabbers?)$|^port\.rx_crc_errors$|^port\.tx_dropped_link_down$/;

/** What the cloud’s network grants an instance (ENA); beyond it packets are held or dropped. Counted since the driver began. */
const allowance = /^\s{0,12}(?<name>bw_in|bw_out|pps|conntrack|linklocal)_allowance_exceeded: (?<value>\d{1,20})\s*$/;

function tellAllowance(line: Line, out: Out): void {
  const { name = '', value = '0' } = allowance.exec(line.text)?.groups ?? {};
  if (Number(value) < fewest) return;
  if (name === 'conntrack') out.fact('machine.conntrack-full', `conntrack_allowance_exceeded ${value}`, line);
  else
    out.fact('device.overloaded', `${name}_allowance_exceeded ${value}`, line, {
      subject: `device:${nameOf(out.host)}`,
    });
}

/** `ethtool -S`: the counters of the physical layer, whatever the driver calls them. */
export const ethtoolStatistics: Reader = {
  id: 'ethtool.statistics',
  title: 'ethtool -S',
  seen: 'documented',
  sign: signOf(statisticsHead, '_allowance_exceeded'),
  begins: ({ text }) => statisticsHead.test(text) || allowance.test(text),
  read(cursor, out) {
    if (statisticsHead.test(cursor.peek()?.text ?? '')) cursor.next();
    out.covered('interfaces');
    let packets = 0;
    for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
      const groups = statistic.exec(next.text)?.groups;
      if (groups === undefined) return;
      const line = cursor.next();
      tellAllowance(line, out);
      const name = (groups.name ?? '').toLowerCase();
      if (/^(?:rx|rx_good|port\.rx)_(?:packets|unicast)$/.test(name)) packets = Number(groups.value);
      if (physical.test(name)) errors(out, line, '', name, Number(groups.value), packets);
    }
  },
};
export { flags as ipLinkFlags };
