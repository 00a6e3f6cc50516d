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
  /\b(?:iat|nbf|issued ?at|issue time|not ?before)\b.{0,40}\bin the future\b/i,
  /\btime skew\b.{0,40}\b(?:too|exceed)/i,
  /\bJWT must not be accepted before\b/,
  /\bAllowed clock skew\b.{0,80}\bnot (?:yet )?valid\b/i,
  // SAML: the window of an assertion begins after what the verifier takes for now.
  /\bNotBefore\b.{0,60}\b(?:later than|after|greater than|in the future|not (?:yet )?(?:reached|valid))\b/i,
  /\b(?:SAML|assertion|response|condition)s?\b.{0,60}\bnot yet valid\b/i,
  // Kerberos: the ticket begins in the future of the server's clock (KRB_AP_ERR_TKT_NYV).
  /\bTicket not yet valid\b|\bAP_ERR_TKT_NYV\b/i,
  // Windows: ERROR_TIME_SKEW, STATUS_TIME_DIFFERENCE_AT_DC.
  /\bthere is a time (?:and\/or|or) date difference between the client and (?:the )?server\b/i,
  /\btime at the Primary Domain Controller is different than\b/i,
  /\bSTATUS_TIME_DIFFERENCE_AT_DC\b|\b0xC0000133\b/i,
  // PHP: firebase/php-jwt; python3-saml; Microsoft.IdentityModel; OpenSAML; jose
  /\bCannot handle token (?:with (?:iat|nbf) )?prior to \d{4}-/,
  /\bCan't use response yet\b.{0,120}\bnotbefore\b/i,
  /\bIDX10222\b|\bLifetime validation failed\. The token is not yet valid\b/,
  /\b(?:JwtError|JsonWebToken|NotBefore|ImmatureSignature|BeforeValid|TokenNotYetValid)(?:Error|Exception)\b/,
  /"?\b(?:iat|nbf)"? claim (?:timestamp check failed|is not (?:yet )?valid|validation failed)\b/i,
  /\bResponse is not yet valid\b|\bcurrent time is earlier than NotBefore condition\b/i,
  /\byour clock has drifted by more than \d{1,3} (?:minutes|seconds)\b/i,
  // signed requests of web services
  /\bTimestamp for this request (?:was \d{1,9} ?ms ahead|is outside of the recvWindow)\b/i,
  /\bAADSTS500133\b|\bAssertion is not within its valid time range\b/,
  /\bshort-lived token \(60 minutes\) and in a reasonable timeframe\b/i,
  /\boauth_problem=timestamp_refused\b|\bRequestTimestamp(?:Expired|TooSkewed)\b|\bStale (?:timestamp|nonce timestamp)\b/,
  // signed lists of packages (apt)
  /\bis not valid yet \(invalid for another\b/,
];

/** A certificate judged by a clock. */
const certificates: readonly RegExp[] = [
  /\bcertificate (?:has expired or )?is not (?:yet valid|valid yet)\b/i,
  /\bcertificate has expired\b/i,
  /\bcertificate (?:is )?expired\b/i,
  /\bCERT_(?:NOT_YET_VALID|HAS_EXPIRED)\b/,
  /\bCertificate(?:NotYetValid|Expired)Exception\b/,
  /\bnum=(?:9|10):certificate\b/,
  /\bcertificate (?:will be )?valid (?:only )?(?:from|after) .{4,40}\b(?:clock|current time)\b/i,
  /\bSEC_ERROR_(?:EXPIRED_CERTIFICATE|OCSP_FUTURE_RESPONSE)\b/,
  // browsers that compared the clock with a time of their own
  /^Your clock is (?:behind|ahead)\b/,
  /^(?:Ihre Uhr geht (?:nach|vor)|Votre horloge (?:retarde|avance)|時計が(?:遅れています|進んでいます))/,
  /\byour computer[’']s date and time \(.{5,80}\) are incorrect\b/i,
  /\bYour Computer Clock is Wrong\b/i,
  /\bsigned? (?:in the future|.{0,40}but the (?:system )?clock)\b/i,
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
