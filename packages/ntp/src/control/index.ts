/** NTP control messages (mode 6), RFC 9327. Reading only. */
export { type ClockVariables, clockVariables } from './clock-variables.ts';
export { type ControlCode, NtpControlError } from './errors.ts';
export { type Mru, type MruEntry, type MruOptions, mru } from './mru.ts';
export { type Flash, flashNames, type PeerVariables, peerVariables } from './peer-variables.ts';
export { type Association, readStatus, type Status } from './read-status.ts';
export {
  type ControlOptions,
  type ControlOutcome,
  type ControlReply,
  ControlSession,
  type Declined,
} from './session.ts';
export {
  type ClockStatus,
  clockStatus,
  type PeerStatus,
  peerStatus,
  type SystemStatus,
  systemStatus,
} from './status.ts';
export { type SystemVariables, systemVariables } from './system-variables.ts';
export { type Variables, variables } from './variables.ts';
