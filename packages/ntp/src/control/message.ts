/** RFC 9327 §2: the control message header, mode 6. */
import { bits, struct, u8, u16 } from '@tokimori/wire';
import { mode } from '../header.ts';

export const controlHeader = struct('NTP control header', {
  first: bits(u8, { leap: 2, version: 3, mode: 3 }),
  second: bits(u8, { response: 1, error: 1, more: 1, opcode: 5 }),
  sequence: u16,
  /** System, peer or clock status word; in an error the code in its first octet (§3). */
  status: u16,
  associationId: u16,
  /** Of the data of this fragment in the whole, octets. */
  offset: u16,
  /** Of the data in this fragment, octets, without padding. */
  count: u16,
});

/** RFC 9327 §2, and RFC 9327 §4 for 10 and 12. Only what reads. */
export const opcode = {
  readStatus: 1,
  readVariables: 2,
  readClockVariables: 4,
  readMru: 10,
  requestNonce: 12,
} as const;
export type Opcode = (typeof opcode)[keyof typeof opcode];

/** The whole of a response is addressed by 16 bits. */
export const mostOctets = 0xffff;

/** Data is padded to four octets; authenticators are not used, as nothing is written. */
export function controlRequest(code: Opcode, sequence: number, associationId: number, data = ''): Uint8Array {
  const text = Buffer.from(data, 'latin1');
  const header = controlHeader.encode({
    first: { leap: 0, version: 2, mode: mode.control },
    second: { response: 0, error: 0, more: 0, opcode: code },
    sequence,
    status: 0,
    associationId,
    offset: 0,
    count: text.length,
  });
  const out = new Uint8Array(header.length + Math.ceil(text.length / 4) * 4);
  out.set(header);
  out.set(text, header.length);
  return out;
}
