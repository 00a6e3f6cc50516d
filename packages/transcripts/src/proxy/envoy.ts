import { backendId, proxyId, type SubjectId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { instantOf } from './stamp.ts';
import {
  backendOf,
  type Failure,
  handshakeFailure,
  once,
  type ProxySay,
  proxySay,
  rounded,
  unnamed,
  verifyFailure,
} from './try.ts';

const known = 'UH|UF|UO|NR|URX|UT|UC|UR|LR|UPE|NC|DC|DF|SI|UMSDR|RL|RLSE|DI|FI|DPE|IH|DT|OM|NFCF|LH|DR|UAEX|RFCF|DO';
const flagList = new RegExp(`^(?:-|(?:${known})(?:,(?:${known})){0,6})$`);
/** `[2020-11-25T21:26:18.409Z] "GET /x HTTP/1.1" 503 UF details - "-" …`: Envoy's own order, and Istio's with details. */
const text =
  /\[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\] "([^"]{1,4000})" (\d{1,3}) (-|[A-Z,]{2,40})(?: ([\w{}:,.\-[\]|'()/ ]{1,300}?|"[^"]{0,300}") (?:-|\S{1,80}) "([^"]{0,400})")? (\d{1,15}) (\d{1,15}) (\d{1,12}) (-|\d{1,12}) (.*)$/;
const host = /"((?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]{2,60}\]|[\w.-]{1,150}):\d{1,5})"/g;
const cluster = /\b((?:outbound|inbound)\|[\w.|*-]{1,200})/;

/** The body a client gets: the reason in words. */
const body =
  /(?:upstream connect error or disconnect\/reset before headers(?:\. (?:retried and the latest )?reset reason: ([^"<]{1,200}))?|no healthy upstream|upstream request timeout|upstream response timeout|stream timeout)/;

interface Answer {
  readonly status: number;
  readonly flags: readonly string[];
  readonly details: string;
  readonly reason: string;
  readonly seconds: number;
  readonly service: number | undefined;
  readonly backend: SubjectId;
  readonly pool: string | undefined;
}

/** Envoy, Istio, Contour, Gloo: access log (text and JSON) and the sentence in the body. */
/** Its stamp ends in a digit, `Z`, and the quoted request follows. */
const envoySign = signOf(
  'response_flags',
  ...Array.from({ length: 10 }, (_, digit) => `${digit}Z] "`),
  'upstream connect error or disconnect/reset',
  /^\s*(?:< ?)?(?:no healthy upstream|upstream request timeout)/,
);

export const envoyLog: Reader = {
  id: 'envoy.access',
  title: 'Envoy and Istio access log, and their error body',
  seen: 'documented',
  sign: envoySign,
  begins: (line) => answerOf(line) !== undefined || isBody(line.text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const answer = answerOf(line);
      if (answer === undefined && !isBody(line.text)) break;
      cursor.next();
      tell(answer, line, out);
    }
  },
};

/** A whole line of its own, a body in curl's output, a log that quotes it: short, or with the reason. */
const isBody = (line: string): boolean =>
  /upstream connect error or disconnect\/reset/.test(line) ||
  /^\s*(?:< ?)?(?:no healthy upstream|upstream request timeout)\s*\S{0,40}$/.test(line);

function answerOf(line: Line): Answer | undefined {
  if (line.text.length < 30) return undefined;
  if (/"?response_flags"?/.test(line.text)) return fromJson(line);
  const match = text.exec(line.text);
  if (match === null) return undefined;
  const [, , , status = '', flags = '', details = '', reason = '', , , duration = '', service = '', rest = ''] = match;
  if (!flagList.test(flags)) return undefined;
  const hosts = [...rest.matchAll(host)].map((m) => m[1] ?? '');
  const pool = cluster.exec(rest)?.[1];
  // Behind authority: with Istio the address stands before the cluster, in Envoy's own order it is the last.
  const at = hosts.filter((h) => /^[\d.]+:|^\[/.test(h))[0] ?? (hosts.length > 1 ? hosts.at(-1) : undefined);
  return {
    status: Number(status),
    flags: flags === '-' ? [] : flags.split(','),
    details: details.replaceAll('"', ''),
    reason,
    seconds: Number(duration) / 1000,
    service: service === '-' ? undefined : Number(service) / 1000,
    backend: at === undefined ? unnamed : backendId(backendOf(at) ?? at),
    pool,
  };
}

function fromJson(line: Line): Answer | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line.raw.slice(line.raw.indexOf('{'), 16_384));
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const read = json as Record<string, unknown>;
  const word = (name: string): string => {
    const value = read[name];
    return typeof value === 'string' ? value.slice(0, 400) : typeof value === 'number' ? String(value) : '';
  };
  const flags = word('response_flags');
  if (!flagList.test(flags === '' ? '-' : flags)) return undefined;
  const status = Number(word('response_code'));
  if (!Number.isInteger(status)) return undefined;
  const service = Number(word('upstream_service_time') || 'x');
  const at = backendOf(word('upstream_host'));
  return {
    status,
    flags: flags === '' || flags === '-' ? [] : flags.split(','),
    details: word('response_code_details'),
    reason: word('upstream_transport_failure_reason'),
    seconds: Number(word('duration')) / 1000 || 0,
    service: Number.isFinite(service) ? service / 1000 : undefined,
    backend: at === undefined ? unnamed : backendId(at),
    pool: word('upstream_cluster') === '' ? undefined : word('upstream_cluster').slice(0, 150),
  };
}

/** What a connection failed of, in Envoy's words. */
function connectWords(words: string): Failure {
  if (/TLS|SSL|CERTIFICATE/i.test(words)) {
    const verify = verifyFailure(undefined, words.replaceAll('_', ' '));
    if (verify !== 'tls-failed') return verify;
    if (/CERTIFICATE.VERIFY.FAILED|verify SAN/i.test(words)) return /SAN/.test(words) ? 'tls-name' : 'tls-untrusted';
    return handshakeFailure(words.replaceAll('_', ' '));
  }
  if (/connection_timeout|connection timeout|timed out/i.test(words)) return 'connect-timeout';
  if (/refused|delayed_connect_error:_111|\b111\b/i.test(words)) return 'refused';
  if (/\b113\b|no route/i.test(words)) return 'no-route';
  if (/\b101\b|unreachable/i.test(words)) return 'net-unreachable';
  return 'connect-failed';
}

function tell(answer: Answer | undefined, line: Line, out: Out): void {
  const stamp = /\[?(\d{4}-\d\d-\d\dT[\d:.]{8,18}Z)/.exec(line.text)?.[1];
  const at = stamp === undefined ? undefined : instantOf(stamp);
  const when = { ...(stamp === undefined ? {} : { stamp }), ...(at === undefined ? {} : { at }) };
  const say = proxySay(out, line, out.host, when);
  once(out, `envoy ${out.host}`, () => out.fact('proxy.kind', 'envoy', line, { subject: say.proxy }));
  if (answer === undefined) {
    tellBody(line, out, say);
    return;
  }
  out.covered('log.envoy.access', proxyId(out.host));
  tellAnswer(answer, line, out, say, { when: { ...when, clock: out.host } });
}

function tellBody(line: Line, out: Out, say: ProxySay): void {
  const match = body.exec(line.text);
  const reason = match?.[1];
  if (/no healthy upstream/.test(line.text))
    out.fact('upstream.none-live', true, line, { subject: upstreamId('unnamed') });
  else if (/upstream (?:request|response) timeout/.test(line.text))
    say.failed('header-timeout', unnamed, { phase: 'upstream request timeout', status: 504 });
  else if (reason === undefined) say.failed('other', unnamed, { phase: 'before headers', status: 503 });
  else if (/overflow/.test(reason)) say.failed('pool-queue-timeout', unnamed, { phase: reason.trim().slice(0, 60) });
  else if (/protocol error/.test(reason)) say.failed('header-invalid', unnamed, { phase: 'protocol error' });
  else if (/connection termination|remote reset|local reset/.test(reason) && !/TLS|111|refused/i.test(reason))
    say.failed(/local reset/.test(reason) ? 'other' : 'closed-early', unnamed, { phase: reason.trim().slice(0, 60) });
  else say.failed(connectWords(reason), unnamed, { phase: 'connecting', status: 503 });
}

function tellAnswer(
  it: Answer,
  line: Line,
  out: Out,
  say: ProxySay,
  options: { when: { stamp?: string; at?: number; clock: SubjectId } },
): void {
  const has = (flag: string) => it.flags.includes(flag);
  const words = `${it.details} ${it.reason}`;
  const fail = (value: Failure) =>
    say.failed(value, it.backend, { phase: it.flags.join(','), status: it.status, seconds: rounded(it.seconds) });
  if (it.pool !== undefined && it.backend !== unnamed)
    out.fact('upstream.member', it.backend.slice('backend:'.length), line, {
      ...options,
      subject: upstreamId(it.pool),
    });
  if (has('UH')) out.fact('upstream.none-live', true, line, { ...options, subject: upstreamId(it.pool ?? 'unnamed') });
  else if (has('UF')) fail(connectWords(words));
  else if (has('UO')) fail('pool-queue-timeout');
  else if (has('UT') || has('UMSDR')) fail('header-timeout');
  else if (has('UC') || has('UR')) fail('closed-early');
  else if (has('UPE')) fail('header-invalid');
  else if (has('DF'))
    out.fact('proxy.resolve-failed', 'other', line, {
      ...options,
      subject: say.proxy,
      conditions: { name: it.pool ?? '' },
    });
  else if (has('NR') || has('NC'))
    out.fact('proxy.no-target', it.flags.join(','), line, { ...options, subject: say.proxy });
  else if (has('URX')) fail(/connect/.test(words) ? connectWords(words) : 'other');
  else if (has('DC') || has('DR')) say.aborted(it.seconds, { phase: it.service === undefined ? 'waiting' : 'body' });
  else if (has('SI')) fail('idle-timeout');
  else if (has('RL') || has('OM'))
    out.fact('proxy.limited', it.flags.join(','), line, { ...options, subject: say.proxy });
  else if (it.flags.length === 0 && it.status > 0)
    out.fact('try.answered', it.status < 400 ? 'ok' : it.status < 500 ? 'client-error' : 'server-error', line, {
      ...options,
      subject: it.backend,
    });
  if (it.service !== undefined)
    out.fact('try.header-time', it.service < 0.5 ? 'fast' : 'slow', line, { ...options, subject: it.backend });
}
