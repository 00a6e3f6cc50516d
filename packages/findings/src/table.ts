import { bmcFindings } from './bmc/index.ts';
import { esxiFindings } from './esxi/index.ts';
import {
  clockCorrection,
  clockFrequency,
  clockGuest,
  clockIndependent,
  clockOffset,
  clockSteps,
} from './host/clock.ts';
import {
  configBind,
  configLocalQuery,
  configPoll,
  configRestrictReplies,
  configUnknown,
  mode7,
} from './host/config.ts';
import { daemonControl, daemonProcess, twoDaemons } from './host/daemon.ts';
import { esxiRuleset, ownFilter } from './host/filter.ts';
import { messages } from './host/messages.ts';
import { ntpPool } from './host/pool.ts';
import { localClock, sourceCount, sourcesDuplicate, sourcesLoop, sourcesShared } from './host/sources.ts';
import { hostSelection, hostSources, hostSync } from './host/sync.ts';
import { ntpName } from './host/unresolved.ts';
import { machineFindings } from './machine/index.ts';
import { networkFindings } from './network/index.ts';
import { ntpKey, ntsHandshake } from './path/auth.ts';
import { ntpDistance } from './path/distance.ts';
import { ntpFlow } from './path/flow.ts';
import { leapAnnounced } from './path/leap.ts';
import { ntpOffset } from './path/offset.ts';
import { ntpPacket } from './path/packet.ts';
import { ntpDelay, ntpJitter } from './path/quality.ts';
import { ntpReach } from './path/reach.ts';
import { highPort, netLink, ntpKiss, ntpSend, wireExchange } from './path/refusal.ts';
import { sourceStatus } from './path/source-status.ts';
import { ntpVote } from './path/vote.ts';
import { daemonKind, looksWindows, places } from './place/environment.ts';
import { texts } from './place/text.ts';
import { serverClient, serverCounters, serverDaemon } from './source/server.ts';
import { upstreamFindings } from './upstream/index.ts';

/** Every finding. A new one is one file (or one entry in a file of its kind) and one line here. */
export const findings = [
  ntpReach,
  ntpFlow,
  ntpPacket,
  ntpKiss,
  ntpSend,
  ntpKey,
  ntsHandshake,
  sourceStatus,
  ntpDistance,
  ntpVote,
  ntpOffset,
  ntpJitter,
  ntpDelay,
  leapAnnounced,
  wireExchange,
  highPort,
  netLink,
  serverCounters,
  serverDaemon,
  serverClient,
  hostSync,
  hostSelection,
  hostSources,
  ntpName,
  ntpPool,
  daemonControl,
  daemonProcess,
  twoDaemons,
  clockOffset,
  clockGuest,
  clockFrequency,
  clockSteps,
  clockIndependent,
  clockCorrection,
  ...messages,
  ownFilter,
  esxiRuleset,
  configLocalQuery,
  configRestrictReplies,
  configBind,
  configUnknown,
  configPoll,
  mode7,
  sourceCount,
  sourcesShared,
  sourcesLoop,
  sourcesDuplicate,
  localClock,
  daemonKind,
  looksWindows,
  ...places,
  ...texts,
  ...networkFindings,
  ...machineFindings,
  ...upstreamFindings,
  ...bmcFindings,
  ...esxiFindings,
] as const;

export type FindingName = (typeof findings)[number]['name'];
