import { malformed } from '../errors.ts';
import { at, gap, newer, type RecordOf } from '../fields.ts';
import { address, float, i8, type Kind, laterCount, referenceId, timespec, u8, u16, u32, words } from '../kinds.ts';
import type { Report } from '../report.ts';
import { leap8 } from '../words.ts';

const mode = words(
  1,
  [
    [1, 'symmetric-active', 'Symmetric active'],
    [2, 'symmetric-passive', 'Symmetric passive'],
    [4, 'server', 'Server'],
    [0, 'invalid', 'Invalid'],
  ],
  'invalid',
);

/** What stamped a packet's time. */
const stamp = words(
  1,
  [
    [0x44, 'daemon', 'Daemon'],
    [0x4b, 'kernel', 'Kernel'],
    [0x48, 'hardware', 'Hardware'],
    [0, 'invalid', 'Invalid'],
  ],
  'invalid',
);

/** What chronyd thought of the last packet. */
export interface PacketFlags {
  /**
   * Ten digits, `1`: passed. RFC 5905 tests 1, 2, 3 (duplicate, origin, valid timestamps); 5, 6, 7 (authentication,
   * synchronised, header and distance); then chrony's own A, B, C, D (delay, delay ratio, deviation of delay, loop).
   */
  readonly tests: string;
  readonly interleaved: boolean;
  readonly authenticated: boolean;
}

const testBits = 10;
const interleavedBit = 0x4000;
const authenticatedBit = 0x8000;

const flags: Kind<PacketFlags> = {
  size: 2,
  decode: (reader) => {
    const bits = reader.u16();
    return {
      tests: (bits & (2 ** testBits - 1)).toString(2).padStart(testBits, '0'),
      interleaved: (bits & interleavedBit) !== 0,
      authenticated: (bits & authenticatedBit) !== 0,
    };
  },
  encode: (writer, { tests, interleaved, authenticated }) =>
    writer.u16(Number.parseInt(tests, 2) | (interleaved ? interleavedBit : 0) | (authenticated ? authenticatedBit : 0)),
  cells: 5,
  parse: ([first, second, third, interleaved, authenticated]) => {
    const tests = `${first}${second}${third}`;
    const words = ['Yes', 'No'];
    if (!/^[01]{10}$/.test(tests) || !words.includes(interleaved ?? '') || !words.includes(authenticated ?? ''))
      throw malformed('chronyc prints no NTP tests where they belong');
    return { tests, interleaved: interleaved === 'Yes', authenticated: authenticated === 'Yes' };
  },
};

/** candm.h `RPY_NTPData` up to the counters; chronyc(1), ntpdata. */
const base = {
  remoteAddress: at(0, address),
  /** Undefined: nothing was sent yet. */
  localAddress: at(3, address),
  remotePort: at(2, u16),
  /** This and what follows up to `referenceTime`: as the source said in its last valid packet. */
  leap: at(5, leap8),
  version: at(6, u8),
  /** `invalid`: there was none yet, and all else it would say is zero. */
  mode: at(7, mode),
  stratum: at(8, u8),
  /** Base-2 logarithm of seconds. */
  poll: at(9, i8),
  /** Base-2 logarithm of seconds. */
  precision: at(11, i8),
  rootDelaySeconds: at(13, float(6)),
  rootDispersionSeconds: at(14, float(6)),
  /** Kiss codes of stratum 0 are here, too: `52415445` is RATE. */
  referenceId: at(15, referenceId),
  referenceTime: at(17, timespec),
  /** Positive: the system clock was behind the source. */
  offsetSeconds: at(18, float(9)),
  peerDelaySeconds: at(19, float(9)),
  peerDispersionSeconds: at(20, float(9)),
  /** How long the source took from request to reply. */
  responseTimeSeconds: at(21, float(9)),
  /** −0.5 … 0.5: the jitter is all on the way there, or all on the way back. */
  jitterAsymmetry: at(22, float(2)),
  flags: at(23, flags),
  txTimestamping: at(28, stamp),
  rxTimestamping: at(29, stamp),
  /** The difference to `totalRx` tells of loss; a standing figure of packets that do not even leave. */
  totalTx: at(30, u32),
  totalRx: at(31, u32),
  totalValidRx: at(32, u32),
  /** Those that passed all tests. Since chrony 4.3. */
  totalGoodRx: newer(33, laterCount),
};

/** Before chrony 4.6. */
const first = { ...base, reserved: gap(12) };

/** chrony 4.6 and later. */
const second = {
  ...base,
  totalKernelTx: newer(34, u32),
  totalKernelRx: newer(35, u32),
  totalHardwareTx: newer(36, u32),
  totalHardwareRx: newer(37, u32),
  reserved: gap(16),
};

/** The last packet of a source, and counters. */
export type NtpData = RecordOf<typeof second>;

export const ntpData: Report<typeof second> = {
  command: 57,
  requestSize: 20,
  replies: { 16: first, 26: second },
  fields: second,
  line: { widths: [33, 34, 38], text: 16 },
};
