/** One response of several datagrams. Bounded by the 16 bits of its offsets; nothing is ever written twice. */
import { NtpControlError } from './errors.ts';
import { controlHeader, mostOctets } from './message.ts';

/** The smallest fragments of a daemon hold 468 octets, so a response has 141 at most. */
const mostFragments = 160;
/** Repeats and strangers included. */
const mostDatagrams = 2048;

export type Added = 'whole' | 'more' | 'duplicate';

export class Reassembly {
  readonly #data = new Uint8Array(mostOctets);
  /** [from, to) of each fragment, in order. */
  #parts: (readonly [number, number])[] = [];
  #end: number | undefined;
  #datagrams = 0;

  /** Throws `NTP_CONTROL_OVERLAP`, `NTP_CONTROL_FLOOD`. */
  add(offset: number, data: Uint8Array, more: boolean): Added {
    const to = offset + data.length;
    if (++this.#datagrams > mostDatagrams || this.#parts.length >= mostFragments)
      throw new NtpControlError('NTP_CONTROL_FLOOD', `${this.#datagrams} datagrams`);
    if (more && data.length === 0)
      throw new NtpControlError('NTP_CONTROL_FLOOD', 'an empty fragment that promises more');
    if (this.#repeats(offset, to, data, more)) return 'duplicate';
    const beyond = to > mostOctets || (this.#end !== undefined && (to > this.#end || !more));
    const ends = !more && this.#parts.some((it) => it[1] > to);
    if (beyond || ends || this.#parts.some(([from, until]) => offset < until && to > from))
      throw new NtpControlError('NTP_CONTROL_OVERLAP', `octets ${offset} to ${to}`);
    this.#data.set(data, offset);
    if (!more) this.#end = to;
    if (data.length > 0) this.#parts = [...this.#parts, [offset, to] as const].sort((a, b) => a[0] - b[0]);
    return this.#end !== undefined && this.gaps().length === 0 ? 'whole' : 'more';
  }

  /** Nothing came yet. */
  get empty(): boolean {
    return this.#parts.length === 0;
  }

  /** What is missing, as [from, to); `to` is open when the last fragment is. */
  gaps(): (readonly [number, number | undefined])[] {
    const out: (readonly [number, number | undefined])[] = [];
    let at = 0;
    for (const [from, to] of this.#parts) {
      if (from > at) out.push([at, from]);
      at = to;
    }
    if (this.#end === undefined) out.push([at, undefined]);
    else if (this.#end > at) out.push([at, this.#end]);
    return out;
  }

  get whole(): Uint8Array {
    return this.#data.slice(0, this.#end ?? 0);
  }

  #repeats(from: number, to: number, data: Uint8Array, more: boolean): boolean {
    const ends = more || this.#end === to;
    if (data.length === 0) return !more && this.#end === to;
    return (
      ends &&
      this.#parts.some((it) => it[0] === from && it[1] === to) &&
      data.every((octet, i) => this.#data[from + i] === octet)
    );
  }
}

/** Splits a datagram; undefined when it is no control message or shorter than it says. A MAC behind it is not looked at. */
export function controlMessage(bytes: Uint8Array) {
  if (bytes.length < controlHeader.size) return undefined;
  const header = controlHeader.decode(bytes);
  const data = bytes.subarray(controlHeader.size, controlHeader.size + header.count);
  return header.first.mode !== 6 || data.length < header.count ? undefined : { header, data };
}
