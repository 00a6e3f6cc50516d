import { at, packetOnly, type RecordOf } from '../fields.ts';
import { address, interval, secondsAgo, u32 } from '../kinds.ts';
import type { Report } from '../report.ts';

/** candm.h `RPY_ClientAccesses_Client`; chronyc(1), clients. What is NTS-KE's comes by UDP only. */
const fields = {
  address: at(0, address),
  ntpHits: at(1, u32),
  ntsKeHits: packetOnly(u32),
  commandHits: at(6, u32),
  ntpDrops: at(2, u32),
  ntsKeDrops: packetOnly(u32),
  commandDrops: at(7, u32),
  /** Base-2 logarithm of the mean seconds between packets. */
  ntpInterval: at(3, interval),
  ntsKeInterval: packetOnly(interval),
  commandInterval: at(8, interval),
  /** The same, after packets were dropped by `ratelimit`. */
  ntpTimeoutInterval: at(4, interval),
  lastNtpSecondsAgo: at(5, secondsAgo),
  lastNtsKeSecondsAgo: packetOnly(secondsAgo),
  lastCommandSecondsAgo: at(9, secondsAgo),
};

/** A host that asked this server for time, or for a report. */
export type Client = RecordOf<typeof fields>;

/** One of the records in a page. */
export const client: Report<typeof fields> = {
  command: 68,
  requestSize: 16,
  replies: { 21: fields },
  fields,
  line: { widths: [10] },
};
