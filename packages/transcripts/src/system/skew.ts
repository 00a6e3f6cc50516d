import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** A credential refused because two clocks differ. */
const credentials: readonly RegExp[] = [
  /\bclock skew too great\b/i,
  /\bKRB5?(?:KRB)?_AP_ERR_SKEW\b/,
  /\bRequestTimeTooSkewed\b/,
  /\bdifference between the request time and the (?:current|server'?s?) time is too large\b/i,
  /\bSignature (?:expired|not yet current): \d{8}T\d{6}Z is (?:now )?(?:earlier|later) than\b/,
  /\btoken (?:was )?used before issued\b/i,
  /\b(?:token|jwt|assertion)\b.{0,30}\b(?:is )?not (?:yet valid|valid yet|active)\b/i,
  /\b(?:token|jwt|assertion)\b.{0,30}\bissued in the future\b/i,
  /\b(?:iat|nbf)\b.{0,40}\bin the future\b/i,
  /\btime skew\b.{0,40}\b(?:too|exceed)/i,
];

/** A certificate (or a signed list of packages) judged by a clock. */
const certificates: readonly RegExp[] = [
  /\bcertificate (?:has expired or )?is not (?:yet valid|valid yet)\b/i,
  /\bcertificate has expired\b/i,
  /\bcertificate (?:is )?expired\b/i,
  /\bCERT_(?:NOT_YET_VALID|HAS_EXPIRED)\b/,
  /\bCertificate(?:NotYetValid|Expired)Exception\b/,
  /\bis not valid yet \(invalid for another\b/,
];
/** Belongs to a reader of its own: time's own TLS, and a proxy's upstream. */
const elsewhere = /\b(?:upstream|NTS|nts-ke|ntpd?|chronyd|:4460)\b|\biDRAC|\bRedfish\b|\bBMC\b/i;

const isCertificate = (text: string) => certificates.some((p) => p.test(text)) && !elsewhere.test(text);

/** Kerberos, S3, JWT, TLS and apt: what breaks when a clock is wrong. Asked last, so that every program's own reader has it first. */
export const skew: Reader = {
  id: 'auth.skew',
  title: 'log-ins, tokens and certificates refused for the time',
  seen: 'documented',
  sign: signOf(...credentials, ...certificates),
  begins: ({ text }) => credentials.some((pattern) => pattern.test(text)) || isCertificate(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('auth.skew');
    if (credentials.some((pattern) => pattern.test(line.text))) out.fact('event.auth-skew', line.text.trim(), line);
    else out.fact('event.cert-time', line.text.trim(), line);
  },
};
