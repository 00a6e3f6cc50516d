import { proxyId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { connectFailure, type Failure, proxySay, unnamed } from './try.ts';

/** Cloudflare's own codes about the origin. */
const origin: Readonly<Record<string, Failure>> = {
  '521': 'refused',
  '522': 'connect-timeout',
  '523': 'no-route',
  '524': 'header-timeout',
  '525': 'tls-failed',
  '526': 'tls-untrusted',
};
const cloudflare =
  /^\s*error code: (52[1-6])\s*$|\bError (52[1-6])\b.{0,40}(?:Web server is down|Connection timed out|Origin is unreachable|A timeout occurred|SSL handshake failed|Invalid SSL certificate)|\bHTTP(?: error)? (52[1-6])\b.{0,80}cloudflare|^(?:< )?HTTP\/[\d.]{1,3} (52[1-6])\b/i;

/** varnishlog: `FetchError     backend default: fail errno 111 (Connection refused)`, `first byte timeout`. */
const varnish =
  /\bFetchError\s+(?:(?:c )?(?:backend \S{1,80}: )?(?:fail(?:ed)?,? errno (\d{1,3})|(first byte timeout|between bytes timeout|http first read error: (?:EOF|-?\d{1,3}(?: \d{1,3})?)|no backend connection|HTC status -?\d)))/i;

/** The controller of ingress-nginx: a service without a ready pod. */
const endpoints = /\bService "([\w./-]{1,150})" does not have any active Endpoint/;

/** Traefik, Caddy 1, Kong, Varnish, Apache, F5, Fabio where no member of a pool is left. */
const noneLeft =
  /\bno hosts available upstream\b|"?\bno available server\b|\bfailure to get a peer from the ring-balancer\b|\bAH01170: balancer:\/\/\S{1,120}: All workers are in error state|\bno available backend(?: server)?s?\b/i;

/** What stands before everything else: Cloudflare, Varnish, the controller of an ingress. */
export const edges: Reader = {
  id: 'edges',
  title: 'Cloudflare error codes, varnishlog, ingress controller',
  seen: 'documented',
  sign: signOf(
    'FetchError',
    'active Endpoint',
    'no hosts available upstream',
    'no available server',
    'ring-balancer',
    'All workers are in error state',
    'no available backend',

    /^\s*error code: 52/i,
    /\bError 52[1-6]/i,
    'cloudflare',
    /^(?:< )?HTTP\/[\d.]{1,3} 52[1-6]/i,
  ),
  begins: ({ text }) =>
    (text.includes('FetchError') && varnish.test(text)) ||
    (text.includes('active Endpoint') && endpoints.test(text)) ||
    (text.length < 600 && noneLeft.test(text)) ||
    (text.includes('52') && cloudflare.test(text)),
  read(cursor, out) {
    tell(cursor.next(), out);
  },
};

function tell(line: Line, out: Out): void {
  const say = proxySay(out, line, out.host);
  const service = endpoints.exec(line.text)?.[1];
  if (service !== undefined) {
    out.fact('upstream.none-live', true, line, { subject: upstreamId(service) });
    return;
  }
  if (noneLeft.test(line.text)) {
    out.fact('upstream.none-live', true, line, { subject: 'upstream:unnamed' });
    return;
  }
  const fetch = varnish.exec(line.text);
  if (fetch !== null) {
    out.covered('log.varnish', proxyId(out.host));
    const [, errno, words = ''] = fetch;
    if (errno !== undefined) say.failed(connectFailure(Number(errno)), unnamed, { phase: 'connect' });
    else say.failed(fetchFailure(words), unnamed, { phase: words.slice(0, 40) });
    return;
  }
  const code =
    cloudflare
      .exec(line.text)
      ?.slice(1)
      .find((it) => it !== undefined) ?? '';
  const value = origin[code];
  if (value !== undefined) say.failed(value, unnamed, { phase: 'origin', status: Number(code) });
}

function fetchFailure(words: string): Failure {
  if (/first byte timeout/i.test(words)) return 'header-timeout';
  if (/between bytes timeout/i.test(words)) return 'body-timeout';
  if (/no backend connection/i.test(words)) return 'connect-failed';
  if (/110|11\b/.test(words)) return 'header-timeout';
  return /104/.test(words) ? 'reset' : 'closed-early';
}
