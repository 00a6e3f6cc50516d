import type { FactValueOf } from '@tokimori/facts';
import { proxyId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { piece, signOf } from '../sign.ts';
import { type Failure, once, proxySay, unnamed } from './try.ts';

type Answer = FactValueOf<'request.answered'>;

const answers: Readonly<Record<string, Answer>> = {
  '502': 'bad-gateway',
  '503': 'unavailable',
  '504': 'gateway-timeout',
};

interface Page {
  readonly kind: string;
  readonly status: '502' | '503' | '504';
  /** A sentence of the page that is this proxy's own. */
  readonly words: RegExp;
  /** What the sentence says of the try, where one kind of failure only makes it. */
  readonly failure?: Failure;
}

/** Pages that gateways make themselves, by the sentence that only they write. */
const pages: readonly Page[] = [
  {
    kind: 'haproxy',
    status: '504',
    words: /^(?:<html><body><h1>504 Gateway Time-out<\/h1>)?The server didn.t respond in time\.?/,
    failure: 'header-timeout',
  },
  { kind: 'haproxy', status: '503', words: /^No server is available to handle this request\.?/ },
  {
    kind: 'haproxy',
    status: '502',
    words: /^The server returned an invalid or incomplete response\.?/,
    failure: 'closed-early',
  },
  {
    kind: 'apache',
    status: '504',
    words: /^The gateway did not receive a timely response\b/,
    failure: 'timeout',
  },
  { kind: 'apache', status: '502', words: /^The proxy server received an invalid\b/ },
  {
    kind: 'apache',
    status: '503',
    words: /^The server is temporarily unable to service your\b/,
  },
  {
    kind: 'arr',
    status: '502',
    words: /^502 - Web server received an invalid response while acting as a gateway or proxy server\.?/,
  },
  { kind: 'varnish', status: '503', words: /^(?:Error 503 )?(?:Backend fetch failed|VBE fetch failed)\s*$/ },
  {
    kind: 'google',
    status: '502',
    words: /^The server encountered a temporary error and could not complete your request\./,
  },
  { kind: 'openshift', status: '503', words: /^The application is currently not serving requests at this endpoint\./ },
];

/** Heading of the page, as a browser or curl shows it. */
const heading =
  /^\s{0,8}(?:<(?:head>)?<?(?:title|h1|center)>(?:<h1>)?)?(?:HTTP (?:Error )?)?(502|503|504)[ :-]{1,3}(Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?[oO]ut|Backend fetch failed)\b/;
const signature =
  /^\s{0,8}(?:<(?:hr|center)>){0,2}(nginx|openresty|awselb|cloudflare|Varnish cache server|Apache|Caddy|tengine|Microsoft-Azure-Application-Gateway)\b/i;
const trimmed = (text: string): string => text.replace(/<[^>]{0,60}>/g, '').trim();
const pageOf = (text: string): Page | undefined => {
  const plain = trimmed(text);
  return plain.length < 20 ? undefined : pages.find(({ words }) => words.test(plain));
};

/** A page is short; its lines stand together. */
const longest = 14;

/** The pages and bodies by which proxies say that what is behind them did not answer. */
export const gatewayPages: Reader = {
  id: 'proxy.pages',
  title: 'error pages of gateways (HAProxy, nginx, Apache, IIS, Varnish, load balancers)',
  seen: 'documented',
  // Tags may stand within a sentence.
  sign: signOf(
    heading,
    signature,
    ...pages.map(({ words }) => new RegExp(words.source.slice(1), words.flags)),
    piece('<', /<[^>]{0,60}>/),
  ),
  begins: ({ text }) => text.length < 400 && (heading.test(text) || (text.length >= 20 && pageOf(text) !== undefined)),
  read(cursor, out) {
    const first = cursor.next();
    let status = heading.exec(first.text)?.[1];
    let page = pageOf(first.text);
    let kind = page?.kind ?? signature.exec(first.text)?.[1]?.toLowerCase();
    for (let lines = 0; lines < longest; lines++) {
      const line = cursor.peek();
      if (line === undefined || !belongs(line, cursor)) break;
      const found = pageOf(line.text);
      page ??= found;
      status ??= heading.exec(line.text)?.[1];
      kind ??= found?.kind ?? signature.exec(line.text)?.[1]?.toLowerCase();
      cursor.next();
    }
    tell(first, status ?? page?.status, page, kind, out);
  },
};

const belongs = (line: Line, cursor: Cursor): boolean => {
  const { text } = line;
  if (text.trim() === '') return isPart(cursor.peek(1)?.text ?? '');
  return isPart(text);
};
const isPart = (text: string): boolean =>
  heading.test(text) ||
  signature.test(text) ||
  pageOf(text) !== undefined ||
  /^\s{0,8}<\/?(?:html|head|body|title|center|hr|h1|p|address|!DOCTYPE|!--)\b/i.test(text) ||
  /^(?:response from an upstream server|from an upstream server|request due to maintenance downtime|or application\.|problems\. Please try again later|Reason: |The proxy server could not handle the request)/.test(
    text,
  );

function tell(
  line: Line,
  status: string | undefined,
  page: Page | undefined,
  kind: string | undefined,
  out: Out,
): void {
  const value = answers[status ?? ''];
  if (value === undefined) return;
  const proxy = proxyId(out.host);
  out.covered('page', proxy);
  if (kind !== undefined) once(out, `kind ${out.host}`, () => out.fact('proxy.kind', kind, line, { subject: proxy }));
  out.fact('request.answered', value, line, { subject: proxy, conditions: { status: Number(status) } });
  const failure = page?.status === status ? page?.failure : undefined;
  // A gateway that gave up waiting says so by the number; which wait it was, not all of them tell.
  const ended = failure ?? (value === 'gateway-timeout' ? 'timeout' : undefined);
  if (ended !== undefined)
    proxySay(out, line, out.host).failed(ended, unnamed, { status: Number(status), inferred: true });
}
