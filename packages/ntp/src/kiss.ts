/** Kiss codes, RFC 5905 §7.4 and the registry of RFC 5905 §16; NTSN of RFC 8915 §5.7. */
import type { Header } from './header.ts';

/**
 * What a client has to do: `stop` asking this server, ask more slowly, `wait` until the server has its own time, or nothing
 * in particular.
 */
export type KissDuty = 'stop' | 'slow' | 'wait' | 'none';

const codes = {
  ACST: ['none', 'The association belongs to a unicast server.'],
  AUTH: ['none', 'Server authentication failed: the keys differ, or the server does not know this key.'],
  AUTO: ['none', 'The Autokey sequence failed.'],
  BCST: ['none', 'The association belongs to a broadcast server.'],
  CRYP: ['none', 'Cryptographic authentication or identification failed.'],
  DENY: ['stop', 'The remote server denied access.'],
  DROP: ['none', 'Lost peer in symmetric mode.'],
  RSTR: ['stop', 'Access is denied by local policy of the server.'],
  INIT: ['wait', 'The association has not yet synchronized for the first time.'],
  MCST: ['none', 'The association belongs to a dynamically discovered server.'],
  NKEY: ['none', 'No key was found: never installed, or not trusted.'],
  NTSN: ['none', 'The NTS cookie or tag was not accepted: run the key establishment again.'],
  RATE: ['slow', 'Rate exceeded: the server has temporarily denied access, as the client asks too often.'],
  RMOT: ['none', 'Alteration of association from a remote host.'],
  STEP: ['wait', 'A step change in system time has occurred, but the association has not yet resynchronized.'],
} as const satisfies Record<string, readonly [KissDuty, string]>;

export type KissCode = keyof typeof codes;

export interface Kiss {
  /** The four characters. */
  readonly text: string;
  /** Undefined for a code no registry has, `X…` for experiments among them. */
  readonly code: KissCode | undefined;
  readonly duty: KissDuty;
  readonly meaning: string;
}

/** The kiss code of a reply, if it is one: stratum 0 and four characters (§7.4). An unsynchronized chronyd sends four zeros. */
export function kissOf(reply: Pick<Header, 'stratum' | 'referenceId'>): Kiss | undefined {
  if (reply.stratum !== 0) return undefined;
  const text = asciiOf(reply.referenceId);
  if (!/^[!-~]{4}$/.test(text)) return undefined;
  const code = Object.hasOwn(codes, text) ? (text as KissCode) : undefined;
  const [duty, meaning] = code === undefined ? (['none', 'A code no registry has.'] as const) : codes[code];
  return { text, code, duty, meaning };
}

/** Left-justified, zero-padded (§7.3). */
export const asciiOf = (octets: Uint8Array): string =>
  Array.from(octets, (it) =>
    it > 0x1f && it < 0x7f ? String.fromCharCode(it) : `\\x${it.toString(16).padStart(2, '0')}`,
  )
    .join('')
    .replace(/(?:\\x00)+$/, '');
