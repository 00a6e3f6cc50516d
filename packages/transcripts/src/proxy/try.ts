import type { FactValueOf } from '@tokimori/facts';
import { backendId, type FactValue, type HostId, proxyId, type SubjectId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';
import { asksIn } from './asks.ts';

export type Failure = FactValueOf<'try.failed'>;

/** The backend of a line that names none. */
export const unnamed: SubjectId = backendId('unnamed');

/** Longer names are none. */
const longestName = 200;

/**
 * The backend as the proxy names it: `10.0.0.1:80` of `http://10.0.0.1:80/path`, `unix:/run/app.sock` of
 * `fastcgi://unix:/run/app.sock:` and `uwsgi://unix:///run/app.sock:`. Undefined where it is no address.
 */
export function backendOf(text: string): string | undefined {
  const target = text
    .trim()
    .replace(/^["'<]+|["'>]+$/g, '')
    .replace(/^(?:tcp|https?|h2c?|fastcgi|s?cgi|uwsgi|suwsgi|scgi|grpcs?|ajp|memcached|wss?|fcgi):\/\//i, '');
  const unix = /^unix:(?:\/\/(?=\/))?(\/?[^\s:"|,]{1,160})/i.exec(target)?.[1];
  // nginx puts the path of the request right behind the socket's name.
  if (unix !== undefined)
    return `unix:${/^.{1,150}?\.sock(?:et)?(?=\/|$)/.exec(unix)?.[0] ?? unix.replace(/(?<=.)\/$/, '')}`;
  const address = /^(\[[0-9a-fA-F:.%\w]{2,60}\]|[\w.*-]{1,160}):(\d{1,5})(?![\d.])/.exec(target);
  if (address === null) return undefined;
  const name = `${address[1]?.toLowerCase()}:${address[2]}`;
  return name.length > longestName || !/\w/.test(name) ? undefined : name;
}

export const backendIn = (text: string | undefined): SubjectId => {
  const name = text === undefined ? undefined : backendOf(text);
  return name === undefined ? unnamed : backendId(name);
};

/** How an errno of connect(2) ends a try. */
export function connectFailure(errno: number | undefined): Failure {
  switch (errno) {
    case 110:
      return 'connect-gave-up';
    case 111:
      return 'refused';
    case 113:
    case 112:
      return 'no-route';
    case 101:
    case 100:
      return 'net-unreachable';
    case 104:
      return 'connect-reset';
    case 99:
      return 'no-local-address';
    case 24:
    case 23:
      return 'no-descriptor';
    case 13:
    case 1:
      return 'not-permitted';
    case 2:
      return 'no-socket';
    case 11:
      return 'queue-full';
    default:
      return 'connect-failed';
  }
}

/** OpenSSL's verify error numbers; the texts differ by version ("self signed", "self-signed"). */
export function verifyFailure(code: number | undefined, text = ''): Failure {
  if (code === 10 || /certificate (?:has )?expired|cert_has_expired/i.test(text)) return 'tls-expired';
  if (code === 9 || /not yet valid/i.test(text)) return 'tls-not-yet-valid';
  if (
    code === 62 ||
    code === 63 ||
    code === 64 ||
    /host ?name mismatch|does not match|mismatch|no alternative certificate subject name matches/i.test(text)
  )
    return 'tls-name';
  if (
    (code !== undefined && [2, 18, 19, 20, 21, 27].includes(code)) ||
    /self.signed|unable to (?:get|verify)|unknown ca|local issuer/i.test(text)
  )
    return 'tls-untrusted';
  return 'tls-failed';
}

/** What OpenSSL, Go, Java or Node say of a handshake that failed. */
export function handshakeFailure(text: string): Failure {
  if (/unrecognized.name/i.test(text)) return 'tls-name';
  if (
    /alert.protocol.version|alert number 70\b|unsupported.protocol|protocol version not supported|no protocols available|inappropriate.fallback|\bprotocol_version\b/i.test(
      text,
    )
  )
    return 'tls-version';
  if (
    /alert.(?:handshake.failure|internal.error|access.denied)|alert number (?:40|49|80|112)\b|\bhandshake_failure\b|remote error: tls: (?:handshake failure|internal error)/i.test(
      text,
    )
  )
    return 'tls-alert';
  if (
    /wrong.version.number|unknown protocol|http request|packet length too long|record overflow|record layer failure|first record does not look like a TLS|unrecognized SSL message|plaintext connection|EPROTO|record too long|HTTP response to HTTPS/i.test(
      text,
    )
  )
    return 'tls-not-spoken';
  if (/reset by peer|\(104|unexpected.eof|peer closed|EOF/i.test(text)) return 'tls-closed';
  if (/certificate|verify/i.test(text) && !/alert/i.test(text)) {
    const known = verifyFailure(undefined, text);
    return known === 'tls-failed' ? 'tls-untrusted' : known;
  }
  return 'tls-failed';
}

/** What a reader of one proxy's lines may say; conditions with no value are left out. */
export interface ProxySay {
  readonly proxy: SubjectId;
  failed(value: Failure, backend: SubjectId, conditions?: Readonly<Record<string, FactValue | undefined>>): void;
  aborted(seconds?: number, conditions?: Readonly<Record<string, FactValue | undefined>>): void;
}

export function proxySay(out: Out, line: Line, host: HostId, when: { stamp?: string; at?: number } = {}): ProxySay {
  const proxy = proxyId(host);
  const options = { when: { ...when, clock: host } };
  return {
    proxy,
    failed(value, backend, conditions = {}) {
      out.fact('try.failed', value, line, { ...options, subject: backend, conditions: given(conditions) });
      for (const asked of asksIn(line.text)) out.fact('try.asks', asked, line, { ...options, subject: backend });
      if (value === 'no-local-address') out.fact('proxy.out-of', 'ports', line, { ...options, subject: proxy });
      if (value === 'no-descriptor') out.fact('proxy.out-of', 'descriptors', line, { ...options, subject: proxy });
    },
    aborted(seconds, conditions = {}) {
      out.fact('request.aborted', true, line, {
        ...options,
        subject: proxy,
        conditions: given({ ...conditions, seconds: seconds === undefined ? undefined : Math.round(seconds) }),
      });
    },
  };
}

function given(conditions: Readonly<Record<string, FactValue | undefined>>): Readonly<Record<string, FactValue>> {
  const kept: Record<string, FactValue> = {};
  for (const [name, value] of Object.entries(conditions)) if (value !== undefined) kept[name] = value;
  return kept;
}

/** Things to be said once in a document, whatever number of blocks it comes in. */
const saidIn = new WeakMap<Out, Set<string>>();

export function once(out: Out, key: string, say: () => void): void {
  const said = saidIn.get(out) ?? new Set<string>();
  saidIn.set(out, said);
  if (said.has(key)) return;
  said.add(key);
  say();
}

export const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;

/** When the kernel repeats a SYN: at 1, 2, 3 s since 6.5, at 1, 3, 7 s before. */
const synRetries = [1, 2, 3, 7];

export const connectTime = (seconds: number): 'fast' | 'slow' | 'syn-retry' =>
  seconds < 0.1 ? 'fast' : synRetries.some((at) => Math.abs(seconds - at) <= 0.15) ? 'syn-retry' : 'slow';
