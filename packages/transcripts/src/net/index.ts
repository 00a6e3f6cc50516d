import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { arpCapture } from './arp-capture.ts';
import { bonding } from './bonding.ts';
import { tcpCapture } from './capture.ts';
import { ciscoPing, switchPort } from './cisco.ts';
import { nmap, tcpTry, telnet, testNetConnection } from './connect.ts';
import { conntrack } from './conntrack.ts';
import { netstatStatistics, nstat, socketSummary } from './counters.ts';
import { deviceLog } from './devices.ts';
import { iptablesList, iptablesRule, nftRuleset } from './filter.ts';
import { flowLog } from './flowlog.ts';
import { fping } from './fping.ts';
import { failedLookup, stalledExchange } from './gave-up.ts';
import { hostsFile } from './hosts.ts';
import { ethtool, ethtoolStatistics, ifconfig, ipCountersReader, pickedCounters, procNetDev } from './interfaces.ts';
import { ipAddress, ipNeighbour, ipRoute, ipRouteTable } from './ip.ts';
import { dig, lookup, nslookup } from './lookup.ts';
import { mtr } from './mtr.ts';
import { arp, arping } from './neighbours.ts';
import { netfilterLogRules } from './netfilter-log.ts';
import { pathping } from './pathping.ts';
import { ping } from './ping.ts';
import { sockets } from './sockets.ts';
import { socketStates } from './states.ts';
import { tracepath } from './tracepath.ts';
import { traceroute } from './traceroute.ts';
import { tunnelRules } from './tunnels.ts';
import { wireguard } from './wireguard.ts';

/** What network tools print. */
export const netReaders: readonly Reader[] = [
  hostsFile,
  ipAddress,
  ipNeighbour,
  ipRoute,
  ipRouteTable,
  ipCountersReader,
  ifconfig,
  pickedCounters,
  procNetDev,
  ethtool,
  ethtoolStatistics,
  arp,
  arping,
  arpCapture,
  ping,
  ciscoPing,
  switchPort,
  fping,
  traceroute,
  tracepath,
  mtr,
  pathping,
  tcpTry,
  telnet,
  nmap,
  testNetConnection,
  dig,
  nslookup,
  lookup,
  sockets,
  nstat,
  netstatStatistics,
  socketSummary,
  socketStates,
  conntrack,
  tcpCapture,
  nftRuleset,
  iptablesRule,
  iptablesList,
  flowLog,
  bonding,
  wireguard,
  stalledExchange,
  deviceLog,
];

/** Asked after every program's own reader. */
export const lastNetReaders: readonly Reader[] = [failedLookup];

export const netRules: readonly MessageRule[] = [...netfilterLogRules, ...tunnelRules];
