/**
 * Most recently used: whom the daemon last heard, with counts and what it did to them. RFC 9327 §4, opcodes 10 and 12, and
 * ntpq's manual on `mrulist`. The list comes in spans, oldest first, each asked for with the newest entries of the one before;
 * a nonce proves that our address is ours, as the response is larger than the request.
 */
import { NtpControlError } from './errors.ts';
import { opcode } from './message.ts';
import type { ControlOutcome, ControlSession } from './session.ts';
import { number, timestamp, type Variables, variables } from './variables.ts';

export interface MruEntry {
  readonly address: string;
  readonly port: number;
  readonly first: bigint | undefined;
  readonly last: bigint | undefined;
  /** Packets received. */
  readonly count: number;
  readonly mode: number;
  readonly version: number;
  /** `restrict` bits that applied, as the daemon numbers them. */
  readonly restrictions: number;
  readonly limited: boolean;
  readonly kissOfDeathSent: boolean;
  /** Packets that were dropped; ntpsec only. */
  readonly dropped: number | undefined;
}

export interface MruOptions {
  /** Entries of at least so many packets (`mincount`). */
  readonly leastCount?: number;
  /** Stop after as many; daemons keep some ten thousand as they are shipped. */
  readonly most?: number;
}

export interface Mru {
  /** One for each address and port, the longest silent first. */
  readonly entries: readonly MruEntry[];
  /** False when `most` ended it. */
  readonly complete: boolean;
  /** The daemon's clock when it sent the last entry. */
  readonly now: bigint | undefined;
}

/** RES_LIMITED and RES_KOD, as ntpq names them `L` and `K`; the same in ntpd and ntpsec. */
const limitedBit = 0x20;
const kodBit = 0x400;
/** The server forgets a nonce after 16 s. */
const nonceMilliseconds = 10_000;
const fragments = 32;
const mostRestarts = 8;
/** Octets of the request; what is left is filled with known entries. */
const requestOctets = 440;

/** `declined` or a `Failure` as for all of mode 6. Throws `NtpControlError`. */
export async function mru(session: ControlSession, options: MruOptions = {}): Promise<ControlOutcome<Mru>> {
  const { leastCount, most = 100_000 } = options;
  const entries = new Map<string, MruEntry>();
  let nonce: { readonly text: string; readonly at: number } | undefined;
  let restarts = 0;
  for (;;) {
    if (nonce === undefined || performance.now() - nonce.at > nonceMilliseconds) {
      const asked = await session.ask(opcode.requestNonce);
      if (asked.outcome !== 'answered') return asked;
      nonce = { text: nonceOf(variables(asked.value.text)), at: performance.now() };
    }
    const head = `nonce=${nonce.text}, frags=${fragments}${leastCount === undefined ? '' : `, mincount=${leastCount}`}`;
    const asked = await session.ask(opcode.readMru, 0, head + resume(entries, requestOctets - head.length));
    if (asked.outcome === 'declined' && asked.reason === 'unknown-variable' && entries.size > 0) {
      // None of the entries we named is as it was: it has to be read from the start.
      if (++restarts > mostRestarts) throw new NtpControlError('NTP_CONTROL_STALL', `${restarts} starts`);
      entries.clear();
      nonce = undefined;
      continue;
    }
    if (asked.outcome !== 'answered') return asked;
    const all = variables(asked.value.text);
    const before = entries.size;
    const fresh = entriesOf(all);
    for (const it of fresh) {
      const key = `${it.address} ${it.port}`;
      entries.delete(key);
      entries.set(key, it);
    }
    const next = all.get('nonce');
    if (next !== undefined) nonce = { text: next, at: performance.now() };
    const complete = all.has('now');
    if (complete || entries.size >= most)
      return {
        ...asked,
        value: { entries: [...entries.values()].slice(0, most), complete, now: timestamp(all, 'now') },
      };
    if (fresh.length === 0 || (entries.size === before && ++restarts > mostRestarts))
      throw new NtpControlError('NTP_CONTROL_STALL', `${entries.size} entries`);
  }
}

function nonceOf(all: Variables): string {
  const nonce = all.get('nonce');
  if (nonce === undefined || !/^[\da-f]{1,64}$/i.test(nonce))
    throw new NtpControlError('NTP_CONTROL_NONCE', 'no nonce');
  return nonce;
}

const spelled = (it: MruEntry): string =>
  it.address.includes(':') ? `[${it.address}]:${it.port}` : `${it.address}:${it.port}`;
const hex = (stamp: bigint): string =>
  `0x${(stamp >> 32n).toString(16).padStart(8, '0')}.${(stamp & 0xffff_ffffn).toString(16).padStart(8, '0')}`;

/** The newest entries, as many as fit: the daemon goes on after the first that is still as it was. */
function resume(entries: ReadonlyMap<string, MruEntry>, room: number): string {
  let out = '';
  let index = 0;
  for (const it of [...entries.values()].slice(-16).reverse()) {
    const more = `, addr.${index}=${spelled(it)}, last.${index}=${hex(it.last ?? 0n)}`;
    if (out.length + more.length > room) break;
    out += more;
    index++;
  }
  return out;
}

/** In order of their numbers. Entries without address are none. */
function entriesOf(all: Variables): MruEntry[] {
  const indices = [...all.keys()].flatMap((it) => /^addr\.(\d{1,6})$/.exec(it)?.[1] ?? []);
  return indices
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((i): MruEntry[] => {
      const place = /^(?:\[([\da-f:.%\w]+)\]|([\d.]+)):(\d{1,5})$/i.exec(all.get(`addr.${i}`) ?? '');
      if (place === null) return [];
      const modeVersion = number(all, `mv.${i}`) ?? 0;
      const restrictions = number(all, `rs.${i}`) ?? 0;
      return [
        {
          address: place[1] ?? place[2] ?? '',
          port: Number(place[3]),
          first: timestamp(all, `first.${i}`),
          last: timestamp(all, `last.${i}`),
          count: number(all, `ct.${i}`) ?? 0,
          mode: modeVersion & 7,
          version: (modeVersion >> 3) & 7,
          restrictions,
          limited: (restrictions & limitedBit) !== 0,
          kissOfDeathSent: (restrictions & kodBit) !== 0,
          dropped: number(all, `dr.${i}`),
        },
      ];
    });
}
