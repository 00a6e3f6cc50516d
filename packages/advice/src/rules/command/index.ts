// Written by `npm run format` from the files of this folder.
import type { CommandRule } from '../../commands.ts';
import bmcutil from './bmcutil.ts';
import dateSet from './date-set.ts';
import dropCaches from './drop-caches.ts';
import esxcliTimeSet from './esxcli-time-set.ts';
import esxiHandEdit from './esxi-hand-edit.ts';
import firewallFlush from './firewall-flush.ts';
import hwclockInCron from './hwclock-in-cron.ts';
import killHupChronyd from './kill-hup-chronyd.ts';
import makestepNow from './makestep-now.ts';
import mcResetCold from './mc-reset-cold.ts';
import nginxReloadUnchecked from './nginx-reload-unchecked.ts';
import nginxRestart from './nginx-restart.ts';
import nginxRestartSignal from './nginx-restart-signal.ts';
import ntpdGqBesideDaemon from './ntpd-gq-beside-daemon.ts';
import ntpdIsNoReload from './ntpd-is-no-reload.ts';
import ntpdReload from './ntpd-reload.ts';
import ntpdateBesideNtpd from './ntpdate-beside-ntpd.ts';
import ntpdateInCron from './ntpdate-in-cron.ts';
import ntpqAsProof from './ntpq-as-proof.ts';
import selTimeNow from './sel-time-now.ts';
import servicesSh from './services-sh.ts';
import setNtpWithChrony from './set-ntp-with-chrony.ts';
import setenforce from './setenforce.ts';
import socketChmod from './socket-chmod.ts';
import systemctlOnEsxi from './systemctl-on-esxi.ts';
import systemctlRestartForSource from './systemctl-restart-for-source.ts';
import toolsTimesync from './tools-timesync.ts';
import twRecycle from './tw-recycle.ts';
import udpByConnect from './udp-by-connect.ts';
import ulimitInShell from './ulimit-in-shell.ts';
import w32tmResync from './w32tm-resync.ts';

/** Commands that articles recommend and that do not do what is said of them. */
export const commandRules: readonly CommandRule[] = [
  bmcutil,
  dateSet,
  dropCaches,
  esxcliTimeSet,
  esxiHandEdit,
  firewallFlush,
  hwclockInCron,
  killHupChronyd,
  makestepNow,
  mcResetCold,
  nginxReloadUnchecked,
  nginxRestart,
  nginxRestartSignal,
  ntpdGqBesideDaemon,
  ntpdIsNoReload,
  ntpdReload,
  ntpdateBesideNtpd,
  ntpdateInCron,
  ntpqAsProof,
  selTimeNow,
  servicesSh,
  setNtpWithChrony,
  setenforce,
  socketChmod,
  systemctlOnEsxi,
  systemctlRestartForSource,
  toolsTimesync,
  twRecycle,
  udpByConnect,
  ulimitInShell,
  w32tmResync,
];
