import { backendId, proxyId, type SubjectId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../../reader.ts';
import { piece, signOf, whole, words } from '../../sign.ts';
import { backendOf, connectTime, once, proxySay, rounded, unnamed } from '../try.ts';
import { timeOf, type Variables, variablesOf } from './record.ts';
import { Tendency } from './tendency.ts';
import { abortedIn, outcomeOf, type Try, triesOf } from './tries.ts';

/** Access logs of nginx in any format: stock ones, key=value, JSON, ingress-nginx, and those a `log_format` in the documents describes. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const named = '(?:urt|uct|uht|rt|ups?_\\w{2,20}|upstream_?\\w{0,30}|request_time)["\']?\\s?[=:]';
/** A date, an object, or one of the names that mean times and addresses of upstreams; any line where a format is known. */
const accessSign = signOf(
  ...months.map((it) => `/${it}/`),
  /^\s*\{/,
  new RegExp(`^\\$?${named}`, 'i'),
  words(['upstream', 'request_time'], new RegExp(`\\W${named}`, 'i')),
  piece('up', /\Wups?_\w{2,20}["']?\s?[=:]/),
  piece('=', /[rch]t["']?\s?=(?<=\W(?:urt|uct|uht|rt)["']?\s?=)/i),
  piece(':', /[rch]t["']?\s?:(?<=\W(?:urt|uct|uht|rt)["']?\s?:)/i),
  whole(({ logFormats }) => logFormats.length > 0),
);

export const nginxAccess: Reader = {
  id: 'nginx.access',
  title: 'nginx access log',
  seen: 'captured',
  sign: accessSign,
  begins: (line, _cursor, out) => variablesOf(line.text, line.raw, out.logFormats) !== undefined,
  read(cursor, out) {
    const tendency = new Tendency();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const read = variablesOf(line.text, line.raw, out.logFormats);
      if (read === undefined && line.text.trim() !== '') break;
      cursor.next();
      if (read !== undefined) tellRequest(read, line, out, tendency);
    }
    tendency.tell(out, proxyId(out.host), undefined);
  },
};

/** The path without its query and without what differs in every request. */
function pathOf(read: Variables): string | undefined {
  const target = read['uri'] ?? /^[A-Z]{3,8} (\S{1,2000})/.exec(read['request'] ?? '')?.[1];
  return target
    ?.replace(/^https?:\/\/[^/]{1,200}/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/\d+(?=\/|$)|\/[0-9a-f-]{16,}(?=\/|$)/gi, '/*')
    .slice(0, 120);
}

function tellRequest(read: Variables, line: Line, out: Out, tendency: Tendency): void {
  const host = out.host;
  const when = timeOf(read);
  const say = proxySay(out, line, host, when);
  const status = Number(read['status']);
  const tries = triesOf(read);
  const seconds = secondsOf(read['request_time'] ?? read['response_time']);
  out.covered('log.nginx.access', say.proxy);
  const known = read['upstream_addr'] !== undefined || read['upstream_status'] !== undefined;
  if (known) once(out, `kind ${host}`, () => out.fact('proxy.kind', 'nginx', line, { subject: say.proxy }));
  if (status === 499) say.aborted(seconds, { phase: abortedIn(tries.at(-1)) });
  if (tries.length === 0) {
    if (status !== 499) tellAnswer(status, known, line, out, say.proxy, { when: { ...when, clock: host } });
    return;
  }
  const path = pathOf(read);
  const pool = read['proxy_upstream_name'];
  if (pool !== undefined && /^[\w.-]{2,150}$/.test(pool) && pool !== '-')
    for (const { addr } of tries) tellMember(pool, backendOf(addr), line, out);
  tries.forEach((it, i) => {
    const next = tries.slice(i + 1);
    const saved = next.some((other) => other.status !== undefined && other.status < 500);
    tellTry(it, status, next.length > 0 && saved, path, line, out, tendency, when, read);
  });
}

/** ingress-nginx names the service behind an address. */
function tellMember(pool: string, member: string | undefined, line: Line, out: Out): void {
  if (member !== undefined)
    once(out, `member ${pool} ${member}`, () =>
      out.fact('upstream.member', member, line, { subject: upstreamId(pool) }),
    );
}

function tellTry(
  it: Try,
  status: number,
  retried: boolean,
  path: string | undefined,
  line: Line,
  out: Out,
  tendency: Tendency,
  when: { stamp?: string; at?: number },
  read: Variables,
): void {
  const say = proxySay(out, line, out.host, when);
  const options = { when: { ...when, clock: out.host } };
  const name = backendOf(it.addr);
  // A name without a port is a pool: nginx writes it where no member was live.
  if (name === undefined && it.addr !== '' && it.status === 502 && !(typeof it.connect === 'number')) {
    out.fact('upstream.none-live', true, line, { ...options, subject: upstreamId(it.addr.slice(0, 100)) });
    return;
  }
  const backend: SubjectId = name === undefined ? unnamed : backendId(name);
  const outcome = outcomeOf(it);
  if (outcome.kind === 'failed') {
    say.failed(outcome.value, backend, {
      status: it.status,
      seconds: typeof it.total === 'number' ? rounded(it.total) : undefined,
      retried: retried ? true : undefined,
      inferred: true,
    });
    if (outcome.value === 'header-timeout' || outcome.value === 'timeout')
      tendency.timeout(backend, it.total ?? undefined, path, line);
  }
  if (outcome.kind === 'answered') out.fact('try.answered', outcome.value, line, { ...options, subject: backend });
  tellTimes(it, backend, path, line, out, tendency);
  tellBody(it, status, backend, say, read);
}

function tellTimes(
  it: Try,
  subject: SubjectId,
  path: string | undefined,
  line: Line,
  out: Out,
  tendency: Tendency,
): void {
  if (typeof it.connect === 'number') out.fact('try.connect-time', connectTime(it.connect), line, { subject });
  if (typeof it.header === 'number') tendency.header(subject, Math.max(0, it.header - (it.connect ?? 0)), path, line);
}

/** An answer that began and was not whole: fewer bytes than its own header announced. */
function tellBody(
  it: Try,
  status: number,
  backend: SubjectId,
  say: ReturnType<typeof proxySay>,
  read: Variables,
): void {
  const announced = secondsOf(read['upstream_http_content_length']);
  if (announced === undefined || status === 499 || typeof it.received !== 'number' || typeof it.header !== 'number')
    return;
  if (/^HEAD /.test(read['request'] ?? '') || it.received >= announced || status === 304) return;
  const waited = (it.total ?? 0) - it.header;
  say.failed(waited >= 0.9 ? 'body-timeout' : 'body-cut', backend, { status, seconds: rounded(it.total ?? 0) });
}

function tellAnswer(
  status: number,
  known: boolean,
  line: Line,
  out: Out,
  subject: SubjectId,
  options: { when: { stamp?: string; at?: number; clock: SubjectId } },
): void {
  const value =
    status === 502
      ? 'bad-gateway'
      : status === 503
        ? 'unavailable'
        : status === 504
          ? 'gateway-timeout'
          : status >= 500
            ? 'server-error'
            : status >= 400
              ? 'client-error'
              : 'ok';
  out.fact('request.answered', value, line, {
    ...options,
    subject,
    conditions: { status, ...(known ? { tried: false } : {}) },
  });
}

function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,12}(?:\.\d{1,9})?s?$/.test(text)) return undefined;
  return Number(text.replace('s', ''));
}
