import { at, gap, type RecordOf } from '../fields.ts';
import { asked, secondsAgo, u16, u32, words } from '../kinds.ts';
import type { Report } from '../report.ts';

const mechanism = words(
  2,
  [
    [0, 'none', '-'],
    [1, 'symmetric', 'SK'],
    [2, 'nts', 'NTS'],
    [3, 'unknown', '?'],
  ],
  'unknown',
);

/** candm.h `RPY_AuthData`; chronyc(1), authdata. */
const fields = {
  /** As in `Source.name`. */
  name: at(0, asked),
  mechanism: at(1, mechanism),
  /** Number of the hash or cipher; 0 with `mechanism: 'symmetric'`: the daemon has no such key. */
  keyType: at(3, u16),
  keyId: at(2, u32),
  keyLengthBits: at(4, u16),
  /** NTS: key establishments tried since the last that worked. */
  keyEstablishmentAttempts: at(6, u16),
  /** NTS: undefined: there was none. */
  keyEstablishmentSecondsAgo: at(5, secondsAgo),
  cookies: at(8, u16),
  cookieLengthBytes: at(9, u16),
  /** NTS: 1: a negative acknowledgement came after the last authenticated reply. */
  nak: at(7, u16),
  pad: gap(2),
};

/** How a source is authenticated. */
export type AuthData = RecordOf<typeof fields>;

export const authData: Report<typeof fields> = {
  command: 67,
  requestSize: 20,
  replies: { 20: fields },
  fields,
  line: { widths: [10] },
};
