import { backendId, proxyId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { goFailure } from './go-errors.ts';
import { instantOf } from './stamp.ts';
import { backendOf, once, proxySay, rounded, unnamed } from './try.ts';

/** `type time elb client:port target:port request_time target_time response_time elb_code target_code received sent "request" …` (ALB); the classic one has no type. */
const elb =
  /^(?:(https?|h2|wss?|grpcs?) )?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z) (\S{1,200}) (\S{1,80}:\d{1,5}) (-|\S{1,80}:\d{1,5}) (-?\d{1,8}(?:\.\d{1,6})?) (-?\d{1,8}(?:\.\d{1,6})?) (-?\d{1,8}(?:\.\d{1,6})?) (\d{3}|-) (\d{3}|-) (\d{1,15}) (\d{1,15}) "/;

/** Access log of AWS load balancers (application and classic). */
export const elbAccess: Reader = {
  id: 'aws.elb',
  title: 'AWS load balancer access log',
  seen: 'documented',
  sign: signOf(elb),
  begins: (line) => elb.test(line.text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined && elb.test(line.text); line = cursor.peek()) {
      cursor.next();
      tellElb(line, out);
    }
  },
};

function tellElb(line: Line, out: Out): void {
  const [, , stamp = '', , , target = '', , wait = '', , code = '', answered = '-'] = elb.exec(line.text) ?? [];
  const at = instantOf(stamp);
  const when = { stamp, ...(at === undefined ? {} : { at }) };
  const say = proxySay(out, line, out.host, when);
  const options = { when: { ...when, clock: out.host } };
  out.covered('log.elb', say.proxy);
  once(out, `elb ${out.host}`, () => out.fact('proxy.kind', 'elb', line, { subject: say.proxy }));
  const backend: SubjectId = target === '-' ? unnamed : backendId(backendOf(target) ?? target);
  const status = Number(code);
  const seconds = Number(wait);
  if (answered !== '-') {
    const own = Number(answered);
    out.fact('try.answered', own < 400 ? 'ok' : own < 500 ? 'client-error' : 'server-error', line, {
      ...options,
      subject: backend,
    });
    if (seconds >= 0)
      out.fact('try.header-time', seconds < 0.5 ? 'fast' : 'slow', line, { ...options, subject: backend });
  } else if (status === 460) say.aborted(undefined, { phase: 'waiting' });
  else if (status === 504 && target !== '-')
    // A target that does not answer, or to which no connection comes about within ten seconds: the log does not tell.
    say.failed('timeout', backend, { status, seconds: seconds < 0 ? undefined : rounded(seconds) });
  else if (status === 502 && target !== '-') say.failed('closed-early', backend, { status });
  else if (status >= 500)
    out.fact(
      'request.answered',
      status === 502
        ? 'bad-gateway'
        : status === 503
          ? 'unavailable'
          : status === 504
            ? 'gateway-timeout'
            : 'server-error',
      line,
      { ...options, subject: say.proxy, conditions: { status, tried: target !== '-' } },
    );
}

/** Traefik's own words: `'504 Gateway Timeout' caused by: dial tcp 10.0.0.1:80: i/o timeout`, and its access log in the common form. */
const traefik =
  /['"]?(50[0234]|499) (?:Bad Gateway|Gateway Timeout|Service Unavailable|Internal Server Error|Client Closed Request)['"]? caused by: (.{1,600})/;
const traefikAccess =
  /\[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] "([^"]{1,2000})" (\d{3}|-) (\d{1,15}|-) "[^"]{0,2000}" "[^"]{0,2000}" (\d{1,12}) "([^"]{0,200})" "(?:https?:\/\/)?([^"/]{0,200})[^"]{0,200}" (\d{1,9})ms/;

/** Caddy: JSON on stderr, `"msg":"dial tcp 10.0.0.1:80: connect: connection refused"` with `"logger":"http.log.error…"`. */
const caddy = /http\.(?:log\.error|handlers\.reverse_proxy)/;

export const goProxies: Reader = {
  id: 'traefik-caddy',
  title: 'Traefik and Caddy logs',
  seen: 'documented',
  sign: signOf(' caused by: ', caddy, piece('ms', /\s\d{1,12} "[^"]{0,200}" "[^"]{0,410}" \d{1,9}ms/)),
  begins: (line) => isGoProxy(line.text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined && isGoProxy(line.text); line = cursor.peek()) {
      cursor.next();
      if (traefikAccess.test(line.text)) tellTraefikAccess(line, out);
      else tellGoProxy(line, out);
    }
  },
};

const isGoProxy = (text: string): boolean =>
  text.length > 30 && (traefik.test(text) || caddy.test(text) || traefikAccess.test(text));

function tellTraefikAccess(line: Line, out: Out): void {
  const [, stamp = '', , code = '', , , , target = '', took = ''] = traefikAccess.exec(line.text) ?? [];
  const at = instantOf(stamp);
  const when = { stamp, ...(at === undefined ? {} : { at }) };
  const say = proxySay(out, line, out.host, when);
  out.covered('log.traefik', say.proxy);
  once(out, `traefik ${out.host}`, () => out.fact('proxy.kind', 'traefik', line, { subject: say.proxy }));
  const name = backendOf(/:\d{1,5}$/.test(target) ? target : `${target}:80`);
  const backend = target === '' || name === undefined ? unnamed : backendId(name);
  const status = Number(code);
  const options = { when: { ...when, clock: out.host }, subject: backend };
  if (status === 499) say.aborted(Number(took) / 1000, { phase: 'waiting' });
  else if (status === 504) say.failed('timeout', backend, { status, seconds: rounded(Number(took) / 1000) });
  else if (status === 502) say.failed('other', backend, { status, seconds: rounded(Number(took) / 1000) });
  else if (status > 0)
    out.fact('try.answered', status < 400 ? 'ok' : status < 500 ? 'client-error' : 'server-error', line, options);
}

function tellGoProxy(line: Line, out: Out): void {
  const say = proxySay(out, line, out.host);
  const kind = caddy.test(line.text) ? 'caddy' : 'traefik';
  out.covered(`log.${kind}`, proxyId(out.host));
  once(out, `${kind} ${out.host}`, () => out.fact('proxy.kind', kind, line, { subject: say.proxy }));
  const words =
    (kind === 'caddy'
      ? (/"(?:msg|error)": ?"([^"]{1,600})/g.exec(line.text)?.[1] ?? line.text)
      : traefik.exec(line.text)?.[2]) ?? '';
  if (/no upstreams available/.test(line.text)) {
    out.fact('upstream.none-live', true, line, { subject: 'upstream:unnamed' });
    return;
  }
  if (/context canceled/.test(words) || /499/.test(traefik.exec(line.text)?.[1] ?? '')) {
    say.aborted(undefined, { phase: 'waiting' });
    return;
  }
  const failure = goFailure(`${words} ${line.text}`);
  if (failure === undefined) return;
  const dialled = /"(?:dial|upstream|address)": ?"([^"]{3,200})"/.exec(line.text)?.[1];
  const named = failure.target ?? dialled;
  const name = named === undefined ? undefined : backendOf(named);
  const status = /\b(50[0234])\b/.exec(traefik.exec(line.text)?.[1] ?? '')?.[1];
  if (failure.resolve !== undefined)
    out.fact('proxy.resolve-failed', failure.resolve, line, {
      subject: say.proxy,
      conditions: { name: failure.name ?? '' },
    });
  else if (failure.value !== undefined)
    say.failed(failure.value, name === undefined ? unnamed : backendId(name), {
      phase: failure.phase,
      status: status === undefined ? undefined : Number(status),
    });
}
