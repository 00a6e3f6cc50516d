import type { FactValueOf } from '@tokimori/facts';
import type { MessageRule } from '../log/rule.ts';
import { pathTo } from './path.ts';

type Reason = FactValueOf<'event.nts-failed'>;

/** The sentences of GnuTLS, from the particular to the general: an expired chain is called "NOT trusted", too. */
const certificateReasons: readonly (readonly [RegExp, Reason])[] = [
  [/not yet (?:activated|valid)/i, 'not-yet-valid'],
  [/expired/i, 'expired'],
  [/name in the certificate does not match|hostname/i, 'name-mismatch'],
  [/issuer is unknown|not trusted|insecure algorithm|revoked/i, 'untrusted'],
  [/timed? ?out/i, 'timeout'],
  [/unexpected|packet|protocol|alert|version|terminated/i, 'protocol'],
];

const connectReasons: readonly (readonly [RegExp, Reason])[] = [
  [/refused/i, 'refused'],
  [/timed? ?out/i, 'timeout'],
  [/unreachable|no route/i, 'unreachable'],
];

const reasonOf = (text: string, table: readonly (readonly [RegExp, Reason])[]): Reason =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';

const programs = ['chronyd'];
const label = '(\\S{1,200}(?: \\([^)]{1,200}\\))?)';

/** NTS key establishment (TLS to port 4460), RFC 8915 §4. */
export const ntsRules: readonly MessageRule[] = [
  {
    programs,
    pattern: new RegExp(`^TLS handshake with ${label} failed ?: (.{1,500})$`),
    tell: (say, [, to = '', why = '']) =>
      say.fact('event.nts-failed', reasonOf(why, certificateReasons), pathTo(say, to)),
  },
  {
    programs,
    pattern: /^Could not connect to (\S{1,200}:4460(?: \([^)]{1,200}\))?) : (.{1,100})$/,
    tell: (say, [, to = '', why = '']) => say.fact('event.nts-failed', reasonOf(why, connectReasons), pathTo(say, to)),
  },
  {
    // On another port (ntsport) the words could be anybody's.
    programs,
    needsProgram: true,
    pattern: new RegExp(`^Could not connect to ${label} : (.{1,100})$`),
    tell: (say, [, to = '', why = '']) => say.fact('event.nts-failed', reasonOf(why, connectReasons), pathTo(say, to)),
  },
  {
    programs,
    pattern: new RegExp(`^NTS-KE session with ${label} timed out$`),
    tell: (say, [, to = '']) => say.fact('event.nts-failed', 'timeout', pathTo(say, to)),
  },
  {
    programs,
    pattern: new RegExp(`^Received invalid NTS-KE response from ${label}$`),
    tell: (say, [, to = '']) => say.fact('event.nts-failed', 'protocol', pathTo(say, to)),
  },
  {
    programs,
    pattern: /^Could not resolve NTP server \S{1,200} from (\S{1,200})$/,
    tell: (say, [, to = '']) => say.fact('event.nts-failed', 'dns', pathTo(say, to)),
  },
];
