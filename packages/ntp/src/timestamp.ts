/** RFC 5905 §6: 64 bits, seconds since 1900 modulo 2^32 and their fraction. Zero means "unknown". */
import { type Field, mapped, u32 } from '@tokimori/wire';

/** From 1900 to 1970, in seconds. */
const unixEpoch = 2_208_988_800;
const eraSeconds = 2 ** 32;

/** NTP short format, seconds with sixteen bits of fraction. */
export const ntpShort: Field<number> = mapped(
  u32,
  (wire) => wire / 0x1_0000,
  (seconds) => Math.round(seconds * 0x1_0000),
);

/** `a − b` in seconds, exact across eras as long as they are less than 68 years apart (§6). */
export const secondsBetween = (a: bigint, b: bigint): number => Number(BigInt.asIntN(64, a - b)) / eraSeconds;

/** Unix milliseconds as a timestamp; `fraction` is added, for what a double of this size cannot hold. */
export function fromUnixMilliseconds(milliseconds: number, fraction = 0): bigint {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = (milliseconds - seconds * 1000 + fraction) / 1000;
  return BigInt.asUintN(64, (BigInt(seconds + unixEpoch) << 32n) + BigInt(Math.round(rest * eraSeconds)));
}

/** Unix milliseconds in the era that is nearest to `near`; undefined for "unknown". */
export function toUnixMilliseconds(timestamp: bigint, near = Date.now()): number | undefined {
  if (timestamp === 0n) return undefined;
  return near + secondsBetween(timestamp, fromUnixMilliseconds(near)) * 1000;
}
