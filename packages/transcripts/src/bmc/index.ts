import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { checkIpmiSensor, ipmiDevice } from './checks-ipmi.ts';
import { selTime } from './clock.ts';
import { statedClock } from './clock-stated.ts';
import { ipmiConfig } from './config.ts';
import { chassis, failedCommand, mcInfo } from './device.ts';
import { esxiBmc, esxiRecords } from './esxi.ts';
import { bmclib, ipmiMetrics } from './exporters.ts';
import { freeChatter, freeipmi, freeSel, freeUnreadable, inBandDevice, ipmiPing } from './freeipmi.ts';
import { ipmitoolSession } from './ipmitool.ts';
import { ipmiutil } from './ipmiutil.ts';
import { bmcLogRules } from './journal.ts';
import { channel, lanPrint } from './lan.ts';
import { lanAccessSet } from './lan-set.ts';
import { bmcLoginLog } from './login-log.ts';
import { loopName } from './loop.ts';
import { nodeErrors } from './nodes.ts';
import { ipmiPackets, ipmiScan } from './packets.ts';
import { portMode } from './port-mode.ts';
import { racadmFields, racadmLog, racTime } from './racadm.ts';
import { redfish, redfishCurl } from './redfish.ts';
import { hiddenReason, redfishLog, redfishPlan } from './redfish-log.ts';
import { factoryWarning, metasploit, nmapIpmi, scanReport } from './scanners.ts';
import { selInfo, selList } from './sel.ts';
import { freeSensors, sensorBlock, sensorList } from './sensors.ts';
import { inBandTiming, toldTimes } from './times.ts';
import { ipmiTiming } from './timing.ts';
import { userList } from './users.ts';
import { vbmcList } from './vbmc.ts';
import { wrappedIpmi } from './wrapped.ts';

/** What is said about BMCs: ipmitool, FreeIPMI, Redfish, racadm, esxcli, captures of port 623, and logs that quote them. */
export const bmcReaders: readonly Reader[] = [
  loopName,
  ipmiMetrics,
  bmclib,
  toldTimes,
  ipmitoolSession,
  inBandDevice,
  ipmiDevice,
  ipmiutil,
  freeipmi,
  freeSensors,
  freeSel,
  ipmiPing,
  freeUnreadable,
  freeChatter,
  lanPrint,
  channel,
  lanAccessSet,
  userList,
  mcInfo,
  chassis,
  selInfo,
  selList,
  selTime,
  sensorList,
  sensorBlock,
  ipmiTiming,
  inBandTiming,
  portMode,
  ipmiConfig,
  checkIpmiSensor,
  failedCommand,
  redfish,
  redfishCurl,
  racadmFields,
  racTime,
  racadmLog,
  esxiBmc,
  esxiRecords,
  vbmcList,
  ipmiPackets,
  ipmiScan,
  hiddenReason,
  redfishPlan,
  nodeErrors,
  metasploit,
  nmapIpmi,
  scanReport,
  factoryWarning,
  bmcLoginLog,
  statedClock,
  redfishLog,
  wrappedIpmi,
];

export const bmcRules: readonly MessageRule[] = bmcLogRules;
