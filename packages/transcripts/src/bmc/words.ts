import type { FactValueOf } from '@tokimori/facts';

export type SessionOutcome = FactValueOf<'ipmi.session'>;

/**
 * What clients say when a session does not come about, most telling first: RMCP+ status words (IPMI 2.0 table 13-15) and
 * the sentences of ipmitool (lib/ipmi_main.c, src/plugins/lan*) and FreeIPMI (libfreeipmi/api, ipmipower). Patterns are
 * looked for anywhere in a line that is known to speak of IPMI.
 */
const words: readonly (readonly [RegExp, SessionOutcome])[] = [
  [/RAKP 2 HMAC is invalid|password invalid|\bIncorrect password provided/i, 'wrong-password'],
  [/unauthorized name|username invalid|Invalid user ?name|NULL user name not enabled/i, 'unknown-user'],
  [/invalid authentication algorithm/i, 'auth-algorithm'],
  [
    /no (?:matching )?cipher suite(?: match)?|invalid (?:integrity|confidentiality) algorithm|no matching (?:authentication|integrity) payload|cipher suite id unavailable|Unsupported cipher suite/i,
    'no-cipher-match',
  ],
  [
    /insufficient resources|BMC busy|No session slot available|No slot available|no free sessions? left|maximum number of sessions/i,
    'no-resources',
  ],
  [
    /invalid role|unauthorized role|Set Session Privilege Level to [\w ]{1,20} failed: |Requested (?:maximum )?privilege level exceeds|privilege level (?:insufficient|cannot be obtained)|\bInsufficient privilege level/i,
    'privilege-refused',
  ],
  [/no response from RAKP [13]/i, 'no-rakp'],
  [/invalid integrity check value|unauthorized GUID/i, 'integrity'],
  [/Received an Unexpected (?:RAKP \d|Open Session)|Received an unexpected/i, 'unexpected-message'],
  [/inactive session|invalid session ID/i, 'inactive-session'],
  [/illegal (?:or unrecognized )?parameter/i, 'illegal-parameter'],
  [
    /Authentication type \w{1,12} not supported|authentication type unavailable|ipmi 2\.0 unavailable|Requested authentication type mismatch/i,
    'auth-type-unsupported',
  ],
  [/Activate Session command failed|password verification timeout|k_g invalid|invalid name length/i, 'bad-credentials'],
  [/Set Session Privilege Level to [\w ]{1,20} failed|session timeout|message timeout/i, 'timeout'],
  [/Address lookup for \S{1,100} failed|hostname invalid|invalid hostname|hostname could not be resolved/i, 'no-name'],
  [/Could not open socket|sendto: |No route to host|Network is unreachable/i, 'no-route'],
  [
    /connection timeout|Get Auth Capabilities error\s*$|Error issuing Get Channel Authentication Capabilities/i,
    'no-answer',
  ],
  [/Get Session Challenge command failed\s*$|Bad response length, len=/i, 'timeout'],
  [/Unable to Get Channel Cipher Suites/i, 'ciphers-unreadable'],
  [
    /Unable to establish (?:IPMI v[12](?:\.\d)? ?\/ ?RMCP\+? session|LAN session|a session)|internal IPMI error|\bBMC error\s*$/i,
    'failed',
  ],
];

/** The most telling outcome named in this text; the position in the list says how telling. */
/** The texts one of which tells an outcome. */
export const outcomeWords: readonly RegExp[] = words.map(([pattern]) => pattern);

export function outcomeIn(text: string): { outcome: SessionOutcome; rank: number } | undefined {
  if (text.length < 6) return undefined;
  const rank = words.findIndex(([pattern]) => pattern.test(text));
  const outcome = words[rank]?.[1];
  return outcome === undefined ? undefined : { outcome, rank };
}

/** Completion codes (IPMI 2.0 table 5-2) by the words ipmitool, FreeIPMI and python-ipmi have for them. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/node busy/i, 'C0'],
  [/invalid command on LUN/i, 'C2'],
  [/(?:invalid|unrecognized|unsupported)[^:]{0,24}command|command invalid or unsupported/i, 'C1'],
  [/timeout while processing|command timeout/i, 'C3'],
  [/out of space/i, 'C4'],
  [/reservation cancel/i, 'C5'],
  [/data truncated/i, 'C6'],
  [/data length invalid|request data length/i, 'C7'],
  [/length limit exceeded/i, 'C8'],
  [/parameter out of range/i, 'C9'],
  [/cannot return (?:number of )?requested/i, 'CA'],
  [/not (?:found|present)/i, 'CB'],
  [/invalid data field|bad request data/i, 'CC'],
  [/illegal for (?:specified )?sensor/i, 'CD'],
  [/response could not be provided/i, 'CE'],
  [/duplicated request/i, 'CF'],
  [/SDR repository in update/i, 'D0'],
  [/in (?:firmware )?update mode/i, 'D1'],
  [/initialization in progress/i, 'D2'],
  [/destination unavailable/i, 'D3'],
  [/insufficient privilege|privilege level insufficient/i, 'D4'],
  [/not supported in present state|parameter\(s\) not supported/i, 'D5'],
  [/command disabled/i, 'D6'],
  [/unspecified error/i, 'FF'],
];

export function completionCode(text: string): string | undefined {
  const hex = /(?:rsp=|cc ?= ?|ccode ?= ?|compcode = |completion code:? ?|\()(?:0x)?([0-9a-f]{2})h?\b\)?/i.exec(
    text,
  )?.[1];
  if (hex !== undefined && /[0-9a-f]/i.test(hex)) return hex.toUpperCase();
  return codes.find(([pattern]) => pattern.test(text))?.[1];
}
