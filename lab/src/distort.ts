/** What the relay does to an NTP reply on its way. Offsets of fields: RFC 5905 §7.3. */
export interface Distortion {
  /** Share of packets lost in each direction, 0..1. */
  readonly loss?: number;
  /** Delay of requests and of replies. */
  readonly upMs?: number;
  readonly downMs?: number;
  /** Largest extra delay, evenly distributed, in each direction. */
  readonly jitterMs?: number;
  /** Leap indicator, 0..3. */
  readonly leap?: number;
  readonly stratum?: number;
  /** Kiss code of four letters: stratum 0, unsynchronised. RFC 5905 §7.4 */
  readonly kiss?: string;
  readonly rootDelaySeconds?: number;
  readonly rootDispersionSeconds?: number;
  /** The origin time stamp is not the one of the request. */
  readonly wrongOrigin?: boolean;
  /** Cut to so many bytes. */
  readonly cutTo?: number;
  /** Four bytes as a dotted quad. */
  readonly refid?: string;
  /** Added to receive and transmit time stamps. */
  readonly shiftSeconds?: number;
}

const headerLength = 48;
const modeServer = 4;

/** A reply as the client will get it; anything that is not an NTP reply of a server passes unchanged. */
export function distort(packet: Uint8Array, by: Distortion): Uint8Array {
  const first = packet[0];
  if (first === undefined || packet.length < headerLength || (first & 7) !== modeServer) return packet;
  const reply = packet.slice();
  const view = new DataView(reply.buffer);
  const leap = by.kiss === undefined ? by.leap : 3;
  if (leap !== undefined) reply[0] = (first & 0x3f) | (leap << 6);
  const stratum = by.kiss === undefined ? by.stratum : 0;
  if (stratum !== undefined) reply[1] = stratum;
  if (by.rootDelaySeconds !== undefined) view.setUint32(4, ntpShort(by.rootDelaySeconds));
  if (by.rootDispersionSeconds !== undefined) view.setUint32(8, ntpShort(by.rootDispersionSeconds));
  if (by.refid !== undefined) reply.set(by.refid.split('.').map(Number), 12);
  if (by.kiss !== undefined) reply.set(new TextEncoder().encode(by.kiss.padEnd(4, '\0').slice(0, 4)), 12);
  if (by.wrongOrigin === true) for (let at = 24; at < 32; at++) view.setUint8(at, view.getUint8(at) ^ 0x5a);
  if (by.shiftSeconds !== undefined) {
    for (const at of [32, 40])
      view.setBigUint64(at, BigInt.asUintN(64, view.getBigUint64(at) + ntpLong(by.shiftSeconds)));
  }
  return by.cutTo === undefined ? reply : reply.slice(0, by.cutTo);
}

const ntpShort = (seconds: number): number => Math.min(0xffffffff, Math.round(seconds * 0x10000));
const ntpLong = (seconds: number): bigint => BigInt(Math.round(seconds * 0x100000000));

/** Delay of one packet in milliseconds, or `undefined` when it is lost. `random` gives 0..1. */
export function fate(direction: 'up' | 'down', by: Distortion, random: () => number): number | undefined {
  if (random() < (by.loss ?? 0)) return undefined;
  return ((direction === 'up' ? by.upMs : by.downMs) ?? 0) + random() * (by.jitterMs ?? 0);
}
