import type { Placed, Struct } from './struct.ts';

const perLine = 16;
const hex = (bytes: Uint8Array): string => Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join(' ');
const printable = (bytes: Uint8Array): string =>
  Array.from(bytes, (it) => (it > 0x1f && it < 0x7f ? String.fromCharCode(it) : '.')).join('');
const place = (at: number): string => at.toString(16).padStart(4, '0');

/**
 * Octets for people, sixteen a line; with a struct, one line a field with its value, and the rest as plain lines.
 * At most `limit` octets are shown, and the last line says how many are not.
 */
export function hexdump(bytes: Uint8Array, layout?: Pick<Struct<unknown>, 'fields' | 'size'>, limit = 4096): string {
  const shown = bytes.subarray(0, limit);
  const view = new DataView(shown.buffer, shown.byteOffset, shown.length);
  const fields = layout === undefined ? [] : layout.fields.filter((it) => it.at + it.field.size <= shown.length);
  const lines = fields.map((it) => line(shown, view, it));
  const last = fields.at(-1);
  for (let at = last === undefined ? 0 : last.at + last.field.size; at < shown.length; at += perLine) {
    const part = shown.subarray(at, at + perLine);
    lines.push(`${place(at)}  ${hex(part).padEnd(perLine * 3 - 1)}  ${printable(part)}`);
  }
  if (bytes.length > limit) lines.push(`… ${bytes.length - limit} more octets`);
  return lines.join('\n');
}

function line(bytes: Uint8Array, view: DataView, { name, at, field }: Placed): string {
  const value = field.read(view, at);
  return `${place(at)}  ${hex(bytes.subarray(at, at + field.size)).padEnd(24)} ${name} = ${text(value)}`;
}

function text(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} octets "${printable(value)}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, it]) => `${key} ${text(it)}`)
    .join(', ');
}
