import { at, decodeFields, encodeFields, type Fields, type Raw, sizeOf } from '../fields.ts';
import { type Kind, u32 } from '../kinds.ts';
import type { Report } from '../report.ts';
import { client } from './client.ts';

/** candm.h `MAX_CLIENT_ACCESSES`. */
export const clientsPerPage = 8;

const list = <F extends Fields>(count: number, fields: F): Kind<Raw<F>[]> => ({
  size: count * sizeOf(fields),
  decode: (reader) => Array.from({ length: count }, () => decodeFields(fields, reader)),
  encode: (writer, values) => {
    const end = writer.at + count * sizeOf(fields);
    for (const value of values) encodeFields(fields, writer, value);
    writer.at = end;
  },
  cells: 0,
  parse: () => [],
});

/** candm.h `RPY_ClientAccessesByIndex`. */
const fields = {
  /** Slots in the daemon's table. */
  indices: at(0, u32),
  /** Where to go on. */
  nextIndex: at(0, u32),
  /** How many of the records are filled. */
  count: at(0, u32),
  records: at(0, list(clientsPerPage, client.fields)),
};

export const clientPage: Report<typeof fields> = {
  command: client.command,
  requestSize: client.requestSize,
  replies: { 21: fields },
  fields,
  line: client.line,
};
