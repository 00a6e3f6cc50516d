export {
  type Kissed,
  type Measured,
  type Measurement,
  type MeasureOptions,
  measure,
  type NoReply,
  type Rejected,
  type Stepped,
} from './client.ts';
export { type Clocks, OwnClock, type Step } from './clock.ts';
export { type Combined, combine } from './combine.ts';
export { Courtesy, type CourtesyOptions, courtesy } from './courtesy.ts';
export { type NtpCode, NtpError } from './errors.ts';
export { type Exchange, exchange } from './exchange.ts';
export { type Header, header, leap, mode } from './header.ts';
export { defaultMaxDistanceSeconds, judge, type Problem, rootDistance } from './judge.ts';
export { type Kiss, type KissCode, type KissDuty, kissOf } from './kiss.ts';
export { measureOwnDelay, type OwnDelay } from './own-delay.ts';
export { decode, type ExtensionField, type Mac, type Packet, request } from './packet.ts';
export { Poller, type PollerOptions, type PollOutcome, pollMany, type Round, type RoundOptions } from './poller.ts';
export { referenceText } from './reference.ts';
export { fromUnixMilliseconds, ntpShort, secondsBetween, toUnixMilliseconds } from './timestamp.ts';
