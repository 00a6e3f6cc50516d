import { at, gap, newer, type RecordOf } from '../fields.ts';
import { type Kind, u32, u64 } from '../kinds.ts';
import type { Report } from '../report.ts';

/** chrony 3.x. */
const first = {
  ntpReceived: at(0, u32),
  commandsReceived: at(2, u32),
  ntpDropped: at(1, u32),
  commandsDropped: at(3, u32),
  logRecordsDropped: at(4, u32),
};

/** In the packet's order since chrony 4.0. */
const counters = (kind: Kind<number>) => ({
  /** Packets that were let in: a host that `allow` does not name counts nowhere. */
  ntpReceived: at(0, kind),
  ntsKeAccepted: newer(5, kind),
  commandsReceived: at(2, kind),
  /** By `ratelimit`. */
  ntpDropped: at(1, kind),
  ntsKeDropped: newer(6, kind),
  commandsDropped: at(3, kind),
  logRecordsDropped: at(4, kind),
  ntpAuthenticated: newer(7, kind),
});

/** Since chrony 4.2. */
const interleaved = (kind: Kind<number>) => ({
  ...counters(kind),
  ntpInterleaved: newer(8, kind),
  ntpTimestampsHeld: newer(9, kind),
  ntpTimestampSpanSeconds: newer(10, kind),
});

/** Since chrony 4.4, all with 64 bits. */
const fields = {
  ...interleaved(u64),
  ntpDaemonRx: newer(11, u64),
  ntpDaemonTx: newer(12, u64),
  ntpKernelRx: newer(13, u64),
  ntpKernelTx: newer(14, u64),
  ntpHardwareRx: newer(15, u64),
  ntpHardwareTx: newer(16, u64),
  reserved: gap(32),
};

/** What the daemon did as a server since its start. */
export type ServerStats = RecordOf<typeof fields>;

export const serverStats: Report<typeof fields> = {
  command: 54,
  requestSize: 0,
  replies: { 14: first, 22: counters(u32), 24: interleaved(u32), 25: fields },
  fields,
  line: { widths: [5, 8, 11, 17] },
};
