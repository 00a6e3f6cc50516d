/** The three status words: RFC 9327 §3. Codes beyond the tables stay numbers. */
const named = <T extends string>(names: readonly T[], code: number): T | number => names[code] ?? code;

const sources = [
  'unspecified',
  'pps',
  'lf-radio',
  'hf-radio',
  'uhf-radio',
  'local',
  'ntp',
  'other',
  'wristwatch',
  'telephone',
] as const;
const systemEvents = [
  'unspecified',
  'frequency-not-set',
  'frequency-set',
  'spike-detect',
  'frequency-mode',
  'clock-sync',
  'restart',
  'panic-stop',
  'no-system-peer',
  'leap-armed',
  'leap-disarmed',
  'leap-event',
  'clock-step',
  'kernel-information',
  'leap-file-update',
  'leap-file-stale',
] as const;
const selections = [
  'reject',
  'falsetick',
  'excess',
  'outlier',
  'candidate',
  'backup',
  'system-peer',
  'pps-peer',
] as const;
const peerEvents = [
  'unspecified',
  'mobilize',
  'demobilize',
  'unreachable',
  'reachable',
  'restart',
  'no-reply',
  'rate-exceeded',
  'access-denied',
  'leap-armed',
  'system-peer',
  'clock-event',
  'bad-authentication',
  'popcorn',
  'interleaved-mode',
  'interleaved-error',
] as const;
const clockEvents = ['nominal', 'no-reply', 'bad-format', 'fault', 'bad-signal', 'bad-date', 'bad-time'] as const;

export interface SystemStatus {
  readonly word: number;
  readonly leap: number;
  readonly source: (typeof sources)[number] | number;
  /** Events since the last look, 15 at most. */
  readonly events: number;
  readonly lastEvent: (typeof systemEvents)[number] | number;
}

export const systemStatus = (word: number): SystemStatus => ({
  word,
  leap: word >> 14,
  source: named(sources, (word >> 8) & 0x3f),
  events: (word >> 4) & 0xf,
  lastEvent: named(systemEvents, word & 0xf),
});

export interface PeerStatus {
  readonly word: number;
  readonly configured: boolean;
  readonly authenticationEnabled: boolean;
  readonly authenticated: boolean;
  readonly reachable: boolean;
  readonly broadcast: boolean;
  readonly selection: (typeof selections)[number] | number;
  readonly events: number;
  readonly lastEvent: (typeof peerEvents)[number] | number;
}

export const peerStatus = (word: number): PeerStatus => ({
  word,
  configured: (word & 0x8000) !== 0,
  authenticationEnabled: (word & 0x4000) !== 0,
  authenticated: (word & 0x2000) !== 0,
  reachable: (word & 0x1000) !== 0,
  broadcast: (word & 0x0800) !== 0,
  selection: named(selections, (word >> 8) & 7),
  events: (word >> 4) & 0xf,
  lastEvent: named(peerEvents, word & 0xf),
});

export interface ClockStatus {
  readonly word: number;
  readonly events: number;
  readonly lastEvent: (typeof clockEvents)[number] | number;
}

/** The clock's state is in the first octet, as the daemons send it. */
export const clockStatus = (word: number): ClockStatus => ({
  word,
  events: (word >> 4) & 0xf,
  lastEvent: named(clockEvents, word & 0xf),
});
