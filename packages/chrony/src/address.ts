/**
 * candm.h `IPAddr`, 20 bytes: sixteen for the address, then its family. As text, everywhere the same as chronyc writes it:
 * `192.0.2.1`, `2001:db8::1`, and `ID#0000000001` for a source whose name has not been resolved.
 */
import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import { ChronyError } from './errors.ts';
import type { Reader, Writer } from './reader.ts';

const families = { unspecified: 0, inet4: 1, inet6: 2, id: 3 } as const;
const idForm = /^ID#(\d{10})$/;

/** Undefined: no address (family unspecified, or one that is not known here, as chronyc takes it). */
export function readAddress(reader: Reader): string | undefined {
  const bytes = reader.bytes(16);
  const family = reader.u16();
  reader.u16();
  const first = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  switch (family) {
    case families.inet4:
      return bytes.subarray(0, 4).join('.');
    case families.inet6:
      return textOf6(bytes);
    case families.id:
      return `ID#${String(first).padStart(10, '0')}`;
    default:
      return undefined;
  }
}

export function writeAddress(writer: Writer, text: string | undefined): void {
  const { family, bytes } =
    text === undefined ? { family: families.unspecified, bytes: new Uint8Array(0) } : parse(text);
  const end = writer.at + 16;
  writer.set(bytes);
  writer.at = end;
  writer.u16(family);
  writer.u16(0);
}

/** The four bytes of an IPv4 address as hexadecimal digits; undefined for any other. */
export const referenceIdOf = (text: string): string | undefined =>
  isIPv4(text)
    ? text
        .split('.')
        .map((byte) => Number(byte).toString(16).padStart(2, '0'))
        .join('')
    : undefined;

/** True for what stands in the place of an address while a name is not resolved. */
export const isSourceId = (text: string): boolean => idForm.test(text);

function parse(text: string): { family: number; bytes: Uint8Array } {
  const id = idForm.exec(text)?.[1];
  if (id !== undefined && Number(id) <= 0xffff_ffff) return { family: families.id, bytes: bytesOf32(Number(id)) };
  if (isIPv4(text)) return { family: families.inet4, bytes: Uint8Array.from(text.split('.'), Number) };
  if (isIPv6(text) && !text.includes('%')) return { family: families.inet6, bytes: bytesOf6(text) };
  throw new ChronyError(
    'CHRONY_BAD_ARGUMENT',
    `${JSON.stringify(text.slice(0, 60))} is no address of a source: give it as \`sources\` returns it (IPv4, IPv6 without zone, or ID#0000000001).`,
  );
}

function bytesOf32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function textOf6(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const groups = Array.from({ length: 8 }, (_, i) => view.getUint16(2 * i).toString(16));
  // The system's own inet_ntop, so that shortest form and mapped addresses read as chronyc writes them.
  return new SocketAddress({ family: 'ipv6', address: groups.join(':') }).address;
}

function bytesOf6(text: string): Uint8Array {
  // A dotted tail is two groups.
  const plain = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const group = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
    return `${group(a, b)}:${group(c, d)}`;
  });
  const [head = [], tail] = plain.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = tail === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill('0');
  return Uint8Array.from(
    [...head, ...zeros, ...(tail ?? [])].flatMap((group) => {
      const value = Number.parseInt(group, 16);
      return [value >> 8, value & 0xff];
    }),
  );
}
