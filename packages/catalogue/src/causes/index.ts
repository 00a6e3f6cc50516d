import type { Cause } from '../cause.ts';
import allSourcesWrong from './all-sources-wrong.ts';
import asymmetricPath from './asymmetric-path.ts';
import backendNotReading from './backend-not-reading.ts';
import backendPaused from './backend-paused.ts';
import backlogOverflow from './backlog-overflow.ts';
import bmcAnonymousAccess from './bmc-anonymous-access.ts';
import bmcBenignToolMessage from './bmc-benign-tool-message.ts';
import bmcBruteForce from './bmc-brute-force.ts';
import bmcCertExpired from './bmc-cert-expired.ts';
import bmcCipherZeroOpen from './bmc-cipher-zero-open.ts';
import bmcClockDrifts from './bmc-clock-drifts.ts';
import bmcClockNeverSet from './bmc-clock-never-set.ts';
import bmcClockTimezoneShift from './bmc-clock-timezone-shift.ts';
import bmcClockWrittenByHost from './bmc-clock-written-by-host.ts';
import bmcDefaultCredentials from './bmc-default-credentials.ts';
import bmcFirmwareOutdated from './bmc-firmware-outdated.ts';
import bmcHungNeedsReset from './bmc-hung-needs-reset.ts';
import bmcInsufficientPrivilege from './bmc-insufficient-privilege.ts';
import bmcIpConflict from './bmc-ip-conflict.ts';
import bmcIpmi15NotSupported from './bmc-ipmi15-not-supported.ts';
import bmcLanDisabled from './bmc-lan-disabled.ts';
import bmcLanServiceClosed from './bmc-lan-service-closed.ts';
import bmcLinkSlow from './bmc-link-slow.ts';
import bmcListenerAddressMismatch from './bmc-listener-address-mismatch.ts';
import bmcNtpDisabled from './bmc-ntp-disabled.ts';
import bmcNtpServerUnreachable from './bmc-ntp-server-unreachable.ts';
import bmcOverloaded from './bmc-overloaded.ts';
import bmcPacketLoss from './bmc-packet-loss.ts';
import bmcProtocolNonconformance from './bmc-protocol-nonconformance.ts';
import bmcReplyFromWrongAddress from './bmc-reply-from-wrong-address.ts';
import bmcResetDuringConfig from './bmc-reset-during-config.ts';
import bmcSelFull from './bmc-sel-full.ts';
import bmcSensorCritical from './bmc-sensor-critical.ts';
import bmcSessionSlotsExhausted from './bmc-session-slots-exhausted.ts';
import bmcSharedNicFailover from './bmc-shared-nic-failover.ts';
import bmcSlow from './bmc-slow.ts';
import bmcUnreachable from './bmc-unreachable.ts';
import bmcVlanMismatch from './bmc-vlan-mismatch.ts';
import bmcWrongCipherSuite from './bmc-wrong-cipher-suite.ts';
import bmcWrongCredentials from './bmc-wrong-credentials.ts';
import bmcWrongGateway from './bmc-wrong-gateway.ts';
import bmcWrongNetmask from './bmc-wrong-netmask.ts';
import clientAborted from './client-aborted.ts';
import clockFrequencyOutOfRange from './clock-frequency-out-of-range.ts';
import clockSkewBreaksAuth from './clock-skew-breaks-auth.ts';
import clockStepped from './clock-stepped.ts';
import commonUpstream from './common-upstream.ts';
import configSyntaxError from './config-syntax-error.ts';
import connectionIdleDropped from './connection-idle-dropped.ts';
import conntrackTableFull from './conntrack-table-full.ts';
import containerLacksDeviceAccess from './container-lacks-device-access.ts';
import containerLacksSysTime from './container-lacks-sys-time.ts';
import containerSeccompBlocksTime64 from './container-seccomp-blocks-time64.ts';
import controlAccessBlocked from './control-access-blocked.ts';
import corruptDriftFile from './corrupt-drift-file.ts';
import cpuSaturated from './cpu-saturated.ts';
import dataLostAfterHandshake from './data-lost-after-handshake.ts';
import diskFull from './disk-full.ts';
import diskIoStall from './disk-io-stall.ts';
import dnsResolutionFailure from './dns-resolution-failure.ts';
import dnsStaleUpstreamIp from './dns-stale-upstream-ip.ts';
import dnssecClockDeadlock from './dnssec-clock-deadlock.ts';
import duplicateSource from './duplicate-source.ts';
import ephemeralPortsExhausted from './ephemeral-ports-exhausted.ts';
import esxiAdjtimeRunaway from './esxi-adjtime-runaway.ts';
import esxiConnectionsExhausted from './esxi-connections-exhausted.ts';
import esxiManagementAgentHung from './esxi-management-agent-hung.ts';
import esxiNtpclientFirewallClosed from './esxi-ntpclient-firewall-closed.ts';
import esxiNtpdServiceStopped from './esxi-ntpd-service-stopped.ts';
import falseLeapFlag from './false-leap-flag.ts';
import falseticker from './falseticker.ts';
import fileDescriptorsExhausted from './file-descriptors-exhausted.ts';
import firewallBlocks623Udp from './firewall-blocks-623-udp.ts';
import firewallDrops123Udp from './firewall-drops-123-udp.ts';
import firewallRejects123Udp from './firewall-rejects-123-udp.ts';
import firewallRejectsUpstream from './firewall-rejects-upstream.ts';
import guestClockStaleAfterHostSuspend from './guest-clock-stale-after-host-suspend.ts';
import hypervisorHostClockWrong from './hypervisor-host-clock-wrong.ts';
import ipAddressConflict from './ip-address-conflict.ts';
import ipmiDriverNotLoaded from './ipmi-driver-not-loaded.ts';
import ipv6UnreachableUpstream from './ipv6-unreachable-upstream.ts';
import jitterExcessive from './jitter-excessive.ts';
import keepaliveMismatch from './keepalive-mismatch.ts';
import kernelAdjtimexRegression from './kernel-adjtimex-regression.ts';
import kernelMaxerrorOver16s from './kernel-maxerror-over-16s.ts';
import kissOfDeathRate from './kiss-of-death-rate.ts';
import kodDeny from './kod-deny.ts';
import largeInitialOffsetNotStepped from './large-initial-offset-not-stepped.ts';
import leapSmearMix from './leap-smear-mix.ts';
import linkErrors from './link-errors.ts';
import localClockUndisciplinedPreferred from './local-clock-undisciplined-preferred.ts';
import localFirewallBlocksNtp from './local-firewall-blocks-ntp.ts';
import localRefclockNotSupported from './local-refclock-not-supported.ts';
import memoryPressure from './memory-pressure.ts';
import mtuBlackHole from './mtu-black-hole.ts';
import natDropsOutboundUdp from './nat-drops-outbound-udp.ts';
import networkDeviceOverloaded from './network-device-overloaded.ts';
import noMajority from './no-majority.ts';
import noRouteToSource from './no-route-to-source.ts';
import noTimeSourceConfigured from './no-time-source-configured.ts';
import noTimeSyncConfigured from './no-time-sync-configured.ts';
import noqueryRestriction from './noquery-restriction.ts';
import ntpBoundToLoopback from './ntp-bound-to-loopback.ts';
import ntpMonlistAmplification from './ntp-monlist-amplification.ts';
import ntpPortAlreadyInUse from './ntp-port-already-in-use.ts';
import ntpRestrictBlocksReplies from './ntp-restrict-blocks-replies.ts';
import ntpSpoofedOrShifted from './ntp-spoofed-or-shifted.ts';
import ntsCertExpired from './nts-cert-expired.ts';
import ntsKeUnreachable from './nts-ke-unreachable.ts';
import oneBackendOfManyBad from './one-backend-of-many-bad.ts';
import packetLossOnPath from './packet-loss-on-path.ts';
import panicThresholdExceeded from './panic-threshold-exceeded.ts';
import pathCongested from './path-congested.ts';
import proxyClientTimeoutTooShort from './proxy-client-timeout-too-short.ts';
import proxyDnsSlowOrDead from './proxy-dns-slow-or-dead.ts';
import proxyNotPermitted from './proxy-not-permitted.ts';
import proxyReadTimeoutTooShort from './proxy-read-timeout-too-short.ts';
import proxyResolverMissingOrRefusing from './proxy-resolver-missing-or-refusing.ts';
import replyMalformed from './reply-malformed.ts';
import replyPathDropsNtp from './reply-path-drops-ntp.ts';
import returnPathDropsUpstream from './return-path-drops-upstream.ts';
import rootDistanceTooLarge from './root-distance-too-large.ts';
import rtcBatteryDead from './rtc-battery-dead.ts';
import selinuxDeniesProxyConnect from './selinux-denies-proxy-connect.ts';
import serverAclDenies from './server-acl-denies.ts';
import serverRateLimits from './server-rate-limits.ts';
import serverUnsynchronised from './server-unsynchronised.ts';
import singleSource from './single-source.ts';
import sourcePort123RepliesDropped from './source-port-123-replies-dropped.ts';
import sourceStepped from './source-stepped.ts';
import sourceUnreachable from './source-unreachable.ts';
import symmetricKeyMismatch from './symmetric-key-mismatch.ts';
import symmetricKeyMissing from './symmetric-key-missing.ts';
import syncLoop from './sync-loop.ts';
import timeDaemonFailedToStart from './time-daemon-failed-to-start.ts';
import timeDaemonHung from './time-daemon-hung.ts';
import timeDaemonStopped from './time-daemon-stopped.ts';
import timeServerDown from './time-server-down.ts';
import tlsCertFailsDueToWrongClock from './tls-cert-fails-due-to-wrong-clock.ts';
import twoClockControllersFight from './two-clock-controllers-fight.ts';
import twoSourcesDisagree from './two-sources-disagree.ts';
import twoTimeDaemonsConflict from './two-time-daemons-conflict.ts';
import unlistedBmc from './unlisted-bmc.ts';
import unlistedHost from './unlisted-host.ts';
import unlistedNetwork from './unlisted-network.ts';
import unlistedTime from './unlisted-time.ts';
import unlistedUpstream from './unlisted-upstream.ts';
import upstreamBlockedByFirewall from './upstream-blocked-by-firewall.ts';
import upstreamBodyStalls from './upstream-body-stalls.ts';
import upstreamDown from './upstream-down.ts';
import upstreamHeaderTooBig from './upstream-header-too-big.ts';
import upstreamHostUnreachable from './upstream-host-unreachable.ts';
import upstreamListenerAddressMismatch from './upstream-listener-address-mismatch.ts';
import upstreamNoLivePeer from './upstream-no-live-peer.ts';
import upstreamPoolExhausted from './upstream-pool-exhausted.ts';
import upstreamProcessSlow from './upstream-process-slow.ts';
import upstreamProtocolMismatch from './upstream-protocol-mismatch.ts';
import upstreamTlsCertExpired from './upstream-tls-cert-expired.ts';
import upstreamTlsCertNotYetValid from './upstream-tls-cert-not-yet-valid.ts';
import upstreamTlsNameMismatch from './upstream-tls-name-mismatch.ts';
import upstreamTlsSilent from './upstream-tls-silent.ts';
import upstreamTlsUntrusted from './upstream-tls-untrusted.ts';
import upstreamWorkersHung from './upstream-workers-hung.ts';
import vcenterHostSkew from './vcenter-host-skew.ts';
import vmToolsAndNtpdFight from './vm-tools-and-ntpd-fight.ts';
import w32timeLargeRootDispersion from './w32time-large-root-dispersion.ts';

/** Every cause there is a file for. Written by `npm run format`. */
export const causes: readonly Cause[] = [
  allSourcesWrong,
  asymmetricPath,
  backendNotReading,
  backendPaused,
  backlogOverflow,
  bmcAnonymousAccess,
  bmcBenignToolMessage,
  bmcBruteForce,
  bmcCertExpired,
  bmcCipherZeroOpen,
  bmcClockDrifts,
  bmcClockNeverSet,
  bmcClockTimezoneShift,
  bmcClockWrittenByHost,
  bmcDefaultCredentials,
  bmcFirmwareOutdated,
  bmcHungNeedsReset,
  bmcInsufficientPrivilege,
  bmcIpConflict,
  bmcIpmi15NotSupported,
  bmcLanDisabled,
  bmcLanServiceClosed,
  bmcLinkSlow,
  bmcListenerAddressMismatch,
  bmcNtpDisabled,
  bmcNtpServerUnreachable,
  bmcOverloaded,
  bmcPacketLoss,
  bmcProtocolNonconformance,
  bmcReplyFromWrongAddress,
  bmcResetDuringConfig,
  bmcSelFull,
  bmcSensorCritical,
  bmcSessionSlotsExhausted,
  bmcSharedNicFailover,
  bmcSlow,
  bmcUnreachable,
  bmcVlanMismatch,
  bmcWrongCipherSuite,
  bmcWrongCredentials,
  bmcWrongGateway,
  bmcWrongNetmask,
  clientAborted,
  clockFrequencyOutOfRange,
  clockSkewBreaksAuth,
  clockStepped,
  commonUpstream,
  configSyntaxError,
  connectionIdleDropped,
  conntrackTableFull,
  containerLacksDeviceAccess,
  containerLacksSysTime,
  containerSeccompBlocksTime64,
  controlAccessBlocked,
  corruptDriftFile,
  cpuSaturated,
  dataLostAfterHandshake,
  diskFull,
  diskIoStall,
  dnsResolutionFailure,
  dnsStaleUpstreamIp,
  dnssecClockDeadlock,
  duplicateSource,
  ephemeralPortsExhausted,
  esxiAdjtimeRunaway,
  esxiConnectionsExhausted,
  esxiManagementAgentHung,
  esxiNtpclientFirewallClosed,
  esxiNtpdServiceStopped,
  falseLeapFlag,
  falseticker,
  fileDescriptorsExhausted,
  firewallBlocks623Udp,
  firewallDrops123Udp,
  firewallRejects123Udp,
  firewallRejectsUpstream,
  guestClockStaleAfterHostSuspend,
  hypervisorHostClockWrong,
  ipAddressConflict,
  ipmiDriverNotLoaded,
  ipv6UnreachableUpstream,
  jitterExcessive,
  keepaliveMismatch,
  kernelAdjtimexRegression,
  kernelMaxerrorOver16s,
  kissOfDeathRate,
  kodDeny,
  largeInitialOffsetNotStepped,
  leapSmearMix,
  linkErrors,
  localClockUndisciplinedPreferred,
  localFirewallBlocksNtp,
  localRefclockNotSupported,
  memoryPressure,
  mtuBlackHole,
  natDropsOutboundUdp,
  networkDeviceOverloaded,
  noMajority,
  noRouteToSource,
  noTimeSourceConfigured,
  noTimeSyncConfigured,
  noqueryRestriction,
  ntpBoundToLoopback,
  ntpMonlistAmplification,
  ntpPortAlreadyInUse,
  ntpRestrictBlocksReplies,
  ntpSpoofedOrShifted,
  ntsCertExpired,
  ntsKeUnreachable,
  oneBackendOfManyBad,
  packetLossOnPath,
  panicThresholdExceeded,
  pathCongested,
  proxyClientTimeoutTooShort,
  proxyDnsSlowOrDead,
  proxyNotPermitted,
  proxyReadTimeoutTooShort,
  proxyResolverMissingOrRefusing,
  replyMalformed,
  replyPathDropsNtp,
  returnPathDropsUpstream,
  rootDistanceTooLarge,
  rtcBatteryDead,
  selinuxDeniesProxyConnect,
  serverAclDenies,
  serverRateLimits,
  serverUnsynchronised,
  singleSource,
  sourcePort123RepliesDropped,
  sourceStepped,
  sourceUnreachable,
  symmetricKeyMismatch,
  symmetricKeyMissing,
  syncLoop,
  timeDaemonFailedToStart,
  timeDaemonHung,
  timeDaemonStopped,
  timeServerDown,
  tlsCertFailsDueToWrongClock,
  twoClockControllersFight,
  twoSourcesDisagree,
  twoTimeDaemonsConflict,
  unlistedBmc,
  unlistedHost,
  unlistedNetwork,
  unlistedTime,
  unlistedUpstream,
  upstreamBlockedByFirewall,
  upstreamBodyStalls,
  upstreamDown,
  upstreamHeaderTooBig,
  upstreamHostUnreachable,
  upstreamListenerAddressMismatch,
  upstreamNoLivePeer,
  upstreamPoolExhausted,
  upstreamProcessSlow,
  upstreamProtocolMismatch,
  upstreamTlsCertExpired,
  upstreamTlsCertNotYetValid,
  upstreamTlsNameMismatch,
  upstreamTlsSilent,
  upstreamTlsUntrusted,
  upstreamWorkersHung,
  vcenterHostSkew,
  vmToolsAndNtpdFight,
  w32timeLargeRootDispersion,
];
