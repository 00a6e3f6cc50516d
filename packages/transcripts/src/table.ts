import { appReaders, lastAppReaders } from './app/index.ts';
import { bmcReaders } from './bmc/index.ts';
// chrony and system
import { chronyReaders } from './chrony/index.ts';
import { esxiReaders } from './esxi/index.ts';
import { hostReaders } from './host/index.ts';
import { kubernetes } from './host/kubernetes.ts';
import { logReader } from './log/reader.ts';
import { lastNetReaders, netReaders } from './net/index.ts';
// ntp
import { fortinetNtp, mikrotikNtp, paloAltoNtp } from './ntp/appliances.ts';
import { associations } from './ntp/associations.ts';
import { billboard } from './ntp/billboard.ts';
import { checkNtp } from './ntp/check-ntp.ts';
import { ciscoAssociations, ciscoStatus } from './ntp/cisco.ts';
import { monlist, mrulist } from './ntp/clients.ts';
import { ntpConf } from './ntp/conf.ts';
import { control } from './ntp/control.ts';
import { driftFile } from './ntp/drift.ts';
import { monlistSeen } from './ntp/monlist-counted.ts';
import { ntpctl } from './ntp/ntpctl.ts';
import { ntpdateDebug, ntpdateQuery } from './ntp/ntpdate.ts';
import { ntpdcPeers } from './ntp/ntpdc-peers.ts';
import { ntptrace } from './ntp/ntptrace.ts';
import { rkik } from './ntp/rkik.ts';
import { sntp } from './ntp/sntp.ts';
import { sysinfo } from './ntp/sysinfo.ts';
import { sysstats } from './ntp/sysstats.ts';
import { variables } from './ntp/variables.ts';
import { proxyReaders } from './proxy/index.ts';
import type { Reader } from './reader.ts';
import { lastReaders, systemReaders } from './system/index.ts';

/** Every format, in the order they are asked. Tables and blocks come before single log lines. */
export const readers: readonly Reader[] = [
  // ntp
  billboard,
  ntpdcPeers,
  associations,
  mrulist,
  monlist,
  monlistSeen,
  control,
  variables,
  sysinfo,
  sysstats,
  ntpdateQuery,
  ntpdateDebug,
  sntp,
  rkik,
  ciscoAssociations,
  ciscoStatus,
  fortinetNtp,
  paloAltoNtp,
  mikrotikNtp,
  ntptrace,
  checkNtp,
  ntpctl,
  driftFile,
  ntpConf,
  // chrony and system
  ...chronyReaders,
  ...systemReaders,
  // A BMC's web page is asked with the tools that ask any other: who names Redfish or IPMI comes first.
  ...bmcReaders,
  // A probe's error is an event's before it is a client's.
  kubernetes,
  ...proxyReaders,
  ...appReaders,
  ...esxiReaders,
  ...hostReaders,
  // net
  ...netReaders,
  // the log comes last
  logReader,
  ...lastReaders,
  ...lastNetReaders,
  ...lastAppReaders,
];
