/** A whole NTP packet: header, extension fields (RFC 7822), message authentication code. */
import { Reader, u16, u32 } from '@tokimori/wire';
import { NtpError } from './errors.ts';
import { type Header, header } from './header.ts';

export interface ExtensionField {
  readonly type: number;
  /** Name of the type where it is known. */
  readonly name: string | undefined;
  /** Without type and length, with padding. A view into the datagram. */
  readonly value: Uint8Array;
}

export interface Mac {
  readonly keyId: number;
  /** Empty in a crypto-NAK (RFC 5905 §9.2): the server could not authenticate the request. */
  readonly digest: Uint8Array;
}

export interface Packet extends Omit<Header, 'first'> {
  readonly leap: number;
  readonly version: number;
  readonly mode: number;
  readonly extensions: readonly ExtensionField[];
  readonly mac: Mac | undefined;
}

/** Registry "NTP Extension Field Types", and what chrony and ntpd draw from its private range. */
const names: Readonly<Record<number, string>> = {
  260: 'unique-identifier',
  516: 'nts-cookie',
  772: 'nts-cookie-placeholder',
  1028: 'nts-authenticator',
  8197: 'checksum-complement',
  62243: 'chrony-experimental-mono-root',
  62244: 'chrony-experimental-net-correction',
};

/** RFC 7822 §3: key identifier with a digest of 128 or 160 bits; §7.5 of RFC 5905: fields have 16 octets at least. */
const macOctets = [20, 24];
const leastExtensionOctets = 16;
/** In version 3 there are no extension fields, and digests may have any length (up to 512 bits). */
const mostMacOctets = 68;
/** No known use has more than a dozen. */
const mostExtensions = 64;

/** Throws `NTP_SHORT`, `NTP_EXTENSION`. */
export function decode(bytes: Uint8Array): Packet {
  if (bytes.length < header.size) throw new NtpError('NTP_SHORT', `${bytes.length} octets`);
  const { first, ...rest } = header.decode(bytes);
  return { ...first, ...rest, ...trailer(bytes.subarray(header.size), first.version) };
}

function trailer(bytes: Uint8Array, version: number): Pick<Packet, 'extensions' | 'mac'> {
  const reader = new Reader(bytes);
  const extensions: ExtensionField[] = [];
  while (version >= 4 && reader.left > Math.max(...macOctets)) {
    const type = reader.take(u16);
    const length = reader.take(u16);
    const fits = length >= leastExtensionOctets && length % 4 === 0 && length - 4 <= reader.left;
    if (!fits || extensions.length === mostExtensions)
      throw new NtpError('NTP_EXTENSION', `field ${extensions.length + 1} of type ${type} with ${length} octets`);
    extensions.push({ type, name: names[type], value: reader.bytes(length - 4) });
  }
  if (reader.left === 0) return { extensions, mac: undefined };
  // Four octets alone are a crypto-NAK; the digests of version 3 have several lengths.
  const known =
    reader.left === 4 ||
    (version >= 4 ? macOctets.includes(reader.left) : reader.left <= mostMacOctets && reader.left % 4 === 0);
  if (!known) throw new NtpError('NTP_EXTENSION', `${reader.left} octets at the end`);
  return { extensions, mac: { keyId: reader.take(u32), digest: reader.bytes(reader.left) } };
}

/**
 * The request of a client: everything is zero but version, mode and the transmit timestamp, which is a random number. The
 * server echoes it as origin timestamp, so only who saw the request can answer it, and nobody learns our clock from it.
 */
export function request(version: 3 | 4, cookie: bigint): Uint8Array {
  return header.encode({
    first: { leap: 0, version, mode: 3 },
    stratum: 0,
    poll: 0,
    precision: 0,
    rootDelay: 0,
    rootDispersion: 0,
    referenceId: new Uint8Array(4),
    referenceTimestamp: 0n,
    originTimestamp: 0n,
    receiveTimestamp: 0n,
    transmitTimestamp: cookie,
  });
}
