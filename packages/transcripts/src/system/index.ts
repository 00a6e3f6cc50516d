import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { adjtimex, ntptime } from './adjtimex.ts';
import { clockAlerts } from './alerts.ts';
import { anyonesTime } from './anyones-time.ts';
import { clusterSkew } from './cluster.ts';
import { monitorRules } from './collectd.ts';
import { datePair } from './date-pair.ts';
import { guestAgents } from './guest-agents.ts';
import { htpdateRules } from './htpdate.ts';
import { hwclockRules } from './hwclock.ts';
import { kernelRules } from './kernel.ts';
import { linuxptpRules } from './linuxptp.ts';
import { ntpdRs } from './ntpd-rs.ts';
import { ntpstat } from './ntpstat.ts';
import { containers, machine, serviceLines } from './platform.ts';
import { processReaders, udpListeners } from './process.ts';
import { resolvedRules, resolver } from './resolver.ts';
import { skew } from './skew.ts';
import { ntpSockets } from './sockets-to-ntp.ts';
import { strace } from './strace.ts';
import { systemctlIs, systemctlList, systemctlStatus } from './systemctl.ts';
import { journaldRules, systemdRules } from './systemd.ts';
import { tcpdump } from './tcpdump.ts';
import { timedatectl } from './timedatectl.ts';
import { showTimesync, timesyncStatus } from './timesync-status.ts';
import { timesyncdRules, timesyncdWrapped } from './timesyncd.ts';
import { timesyncdConf } from './timesyncd-conf.ts';
import { w32timeSaid, w32tmPeers, w32tmSource } from './w32time-said.ts';
import { w32tmMonitor, w32tmStatus, w32tmStopped, w32tmStripchart } from './w32tm.ts';

/** What the system around the time daemon prints. */
export const systemReaders: readonly Reader[] = [
  timedatectl,
  timesyncStatus,
  showTimesync,
  timesyncdConf,
  timesyncdWrapped,
  systemctlStatus,
  systemctlList,
  systemctlIs,
  ntpstat,
  adjtimex,
  ntptime,
  w32tmStatus,
  w32tmMonitor,
  w32tmStripchart,
  w32tmStopped,
  w32tmSource,
  w32tmPeers,
  w32timeSaid,
  clockAlerts,
  ntpSockets,
  tcpdump,
  clusterSkew,
  guestAgents,
  datePair,
  ntpdRs,
  strace,
  ...processReaders,
  udpListeners,
  machine,
  containers,
  serviceLines,
  resolver,
];

/** Asked after every other reader: words that stand in anybody's lines. */
export const lastReaders: readonly Reader[] = [anyonesTime, skew];

export const systemRules: readonly MessageRule[] = [
  ...timesyncdRules,
  ...systemdRules,
  ...journaldRules,
  ...kernelRules,
  ...hwclockRules,
  ...linuxptpRules,
  ...resolvedRules,
  ...htpdateRules,
  ...monitorRules,
];
