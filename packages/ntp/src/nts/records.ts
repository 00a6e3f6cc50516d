/** NTS Key Establishment records, RFC 8915 §4. */
import { bits, Reader, struct, u16 } from '@tokimori/wire';
import { NtsError } from './errors.ts';

/** §4: critical bit and type, then the length of the body. */
const recordHeader = struct('NTS-KE record', { first: bits(u16, { critical: 1, type: 15 }), length: u16 });

/** §4.1. */
export const recordType = {
  endOfMessage: 0,
  nextProtocol: 1,
  error: 2,
  warning: 3,
  aeadAlgorithm: 4,
  newCookie: 5,
  server: 6,
  port: 7,
} as const;

/** §7.7: NTPv4 is 0. */
export const ntpv4 = 0;

/** Registry of RFC 5116: AEAD_AES_SIV_CMAC_256 is the one that every server has (RFC 8915 §5.1). */
export const aeadNames: Readonly<Record<number, string>> = {
  15: 'AEAD_AES_SIV_CMAC_256',
  16: 'AEAD_AES_SIV_CMAC_384',
  17: 'AEAD_AES_SIV_CMAC_512',
  30: 'AEAD_AES_128_GCM_SIV',
};

/** §4.1.3. */
export const errorNames: Readonly<Record<number, string>> = {
  0: 'unrecognized-critical-record',
  1: 'bad-request',
  2: 'internal-server-error',
};

export interface NtsRecord {
  readonly critical: boolean;
  readonly type: number;
  readonly body: Uint8Array;
}

export function encodeRecord(type: number, critical: boolean, ...values: readonly number[]): Uint8Array {
  const head = recordHeader.encode({ first: { critical: critical ? 1 : 0, type }, length: values.length * 2 });
  const out = new Uint8Array(head.length + values.length * 2);
  out.set(head);
  const view = new DataView(out.buffer);
  values.forEach((it, i) => {
    u16.write(view, head.length + 2 * i, it);
  });
  return out;
}

/** What a client asks with (§4): NTPv4, and the algorithm nobody may lack. */
export const keyRequest = (): Uint8Array =>
  Buffer.concat([
    encodeRecord(recordType.nextProtocol, true, ntpv4),
    encodeRecord(recordType.aeadAlgorithm, true, 15),
    encodeRecord(recordType.endOfMessage, true),
  ]);

/** A response has eight cookies of about a hundred octets. */
const mostRecords = 256;

/**
 * The records up to End of Message; undefined when it has not come yet. What follows it is ignored (§4.1.1).
 * Throws `NTS_RECORD` when no end can come any more.
 */
export function decodeRecords(bytes: Uint8Array): NtsRecord[] | undefined {
  const reader = new Reader(bytes);
  const out: NtsRecord[] = [];
  while (reader.left >= recordHeader.size) {
    const { first, length } = reader.take(recordHeader);
    if (reader.left < length) return undefined;
    out.push({ critical: first.critical === 1, type: first.type, body: reader.bytes(length) });
    if (first.type === recordType.endOfMessage) return out;
    if (out.length === mostRecords) throw new NtsError('NTS_RECORD', `more than ${mostRecords} records`);
  }
  return undefined;
}

/** The numbers of a body. Throws `NTS_RECORD`. */
export function numbersOf({ type, body }: NtsRecord): number[] {
  if (body.length % 2 !== 0) throw new NtsError('NTS_RECORD', `record ${type} of ${body.length} octets`);
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  return Array.from({ length: body.length / 2 }, (_, i) => u16.read(view, 2 * i));
}
