import { NtsError } from './errors.ts';
import { aeadNames, errorNames, type NtsRecord, ntpv4, numbersOf, recordType } from './records.ts';

/** What a key establishment gave; the keys and cookies themselves are not kept. */
export interface Established {
  readonly outcome: 'established';
  /** `AEAD_AES_SIV_CMAC_256`, or the number. */
  readonly aead: string;
  readonly cookies: number;
  readonly cookieOctets: number;
  /** Where NTP is to be asked instead of the same address and port 123 (§4.1.7, §4.1.8). */
  readonly ntpServer: string | undefined;
  readonly ntpPort: number | undefined;
  readonly warnings: readonly number[];
}

/** The server speaks NTS-KE and gives nothing. */
export interface NtsDeclined {
  readonly outcome: 'declined';
  /** An error of §4.1.3, or what it has not: `no-ntpv4`, `no-aead`, `no-cookies`. */
  readonly reason: string;
}

/** Throws `NTS_RECORD`. */
export function established(records: readonly NtsRecord[]): Established | NtsDeclined {
  const of = (type: number): NtsRecord[] => records.filter((it) => it.type === type);
  const first = (type: number): number[] | undefined => {
    const found = of(type)[0];
    return found === undefined ? undefined : numbersOf(found);
  };
  const error = first(recordType.error)?.[0];
  if (error !== undefined) return { outcome: 'declined', reason: errorNames[error] ?? `error ${error}` };
  const known: readonly number[] = Object.values(recordType);
  const strange = records.find((it) => it.critical && !known.includes(it.type));
  if (strange !== undefined) throw new NtsError('NTS_RECORD', `an unknown critical record ${strange.type}`);
  if (!first(recordType.nextProtocol)?.includes(ntpv4)) return { outcome: 'declined', reason: 'no-ntpv4' };
  const aead = first(recordType.aeadAlgorithm)?.[0];
  if (aead === undefined) return { outcome: 'declined', reason: 'no-aead' };
  const cookies = of(recordType.newCookie);
  if (cookies.length === 0) return { outcome: 'declined', reason: 'no-cookies' };
  const server = of(recordType.server)[0];
  return {
    outcome: 'established',
    aead: aeadNames[aead] ?? String(aead),
    cookies: cookies.length,
    cookieOctets: cookies[0]?.body.length ?? 0,
    ntpServer: server && Buffer.from(server.body).toString('latin1'),
    ntpPort: first(recordType.port)?.[0],
    warnings: of(recordType.warning).flatMap(numbersOf),
  };
}
