import { malformed } from '../errors.ts';
import { at } from '../fields.ts';
import { type Kind, quoted } from '../kinds.ts';
import type { Report } from '../report.ts';

const size = 256;

/** Bytes up to the first zero; only what chronyc would print. */
const name: Kind<string> = {
  size,
  decode: (reader) => {
    const bytes = reader.bytes(size);
    const end = bytes.indexOf(0);
    return graphic(String.fromCharCode(...bytes.subarray(0, end < 0 ? size : end)));
  },
  encode: (writer, value) => {
    const end = writer.at + size;
    writer.set(Uint8Array.from(value, (it) => it.charCodeAt(0)));
    writer.at = end;
  },
  cells: 1,
  parse: ([cell]) => graphic(cell ?? ''),
};

function graphic(text: string): string {
  if (/^[\x21-\x7e]{1,255}$/.test(text)) return text;
  throw malformed(`The name of a source is ${quoted(text)}`);
}

/** candm.h `RPY_NTPSourceName`; chronyc(1), sourcename. */
const fields = { name: at(0, name) };

export const sourceName: Report<typeof fields> = {
  command: 65,
  requestSize: 20,
  replies: { 19: fields },
  fields,
  line: { widths: [1], text: 0 },
};
