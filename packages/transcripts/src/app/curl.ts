import { backendId, pathId, proxyId, type SubjectId } from '@tokimori/model';
import { errnoIn } from '../proxy/errno.ts';
import { toldByTls } from '../proxy/told-by-tls.ts';
import { connectFailure, handshakeFailure, proxySay, verifyFailure } from '../proxy/try.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf, words } from '../sign.ts';
import { isOwnTiming, isTiming, tellTimes } from './curl-times.ts';
import { certificateDate, shownAt, verifyOf } from './openssl.ts';

const exit = /(?:^|\s)(?:curl: \((\d{1,2})\)|cURL [Ee]rror (?:number )?(\d{1,2})(?: -|:)?) ?(.{0,300})$/;
const verbose =
  /^\* {1,3}(?:Trying |Connected to |connect to |Connection #?\d|Closing connection|SSL |TLSv1|ALPN|Server certificate|subject|start date|expire date|issuer|Could not resolve|Host |IPv[46]: |Established connection|Immediate connect fail|Recv failure|Send failure|Empty reply|Operation timed out|After \d)/;
/** The status such a line ends or begins with. */
const ownStatus =
  /(?:^|[\s,;])(?:(?:http_?code|status|code|response_code)\s?[:=]?\s?)?([1-5]\d\d)\s*$|^\s*(?:http_?code|status|code)\s?[:=]?\s?([1-5]\d\d)\b/i;

const trailer =
  /^(?:More details here: https?:|curl failed to verify the legitimacy|establish a secure connection to it|how to fix it, please visit)/;

type Reached = 'open' | 'refused' | 'silent' | 'unreachable';

interface Target {
  host: string | undefined;
  port: number | undefined;
  connected: boolean;
  /** `-v` has told already how the connection ended. */
  told?: Reached;
  /** Seconds the name took, where `-w` prints one time a line. */
  looked?: number;
  /** The ClientHello is out, nothing has come back. */
  greeted?: boolean;
  readonly tls?: boolean;
}

/** curl's last word, its `-v` lines, its `-w` times, and the headers between them. */
const curlSign = signOf(
  'curl: (',
  /cURL error /i,
  /^\* /,
  'time_connect',
  'time_starttransfer',
  'time_total',
  'starttransfer',
  'namelookup',
  /^connect\s?[:=]\s?\d/,
  words(['connect:', 'connect=', 'connect :', 'connect =', 'connect\t'], /\Wconnect\s?[:=]\s?\d/),
  /^(?:< )?HTTP\/[\d.]{1,3} \d{3}/,
);

export const curl: Reader = {
  id: 'curl',
  title: 'curl, curl -v, curl -w',
  seen: 'captured',
  sign: curlSign,
  begins: (line, _cursor, out) =>
    exit.test(line.text) ||
    (line.text.startsWith('* ') && verbose.test(line.text)) ||
    isTiming(line.text) ||
    (isCurl(out) && isOwnTiming(line.text)) ||
    (isCurl(out) && /^(?:< )?HTTP\/[\d.]{1,3} \d{3}/.test(line.text)),
  read(cursor, out) {
    const at = shownAt(isCurl(out) ? out.command : undefined);
    const target: Target = {
      host: at?.host,
      port: at?.port,
      connected: false,
      tls: /\bhttps:\/\//i.test(out.command ?? ''),
    };
    out.covered('curl');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const ours =
        exit.test(line.text) ||
        /^[*<>}{] |^[<>]$/.test(line.text) ||
        isTiming(line.text) ||
        (isCurl(out) && isOwnTiming(line.text)) ||
        /^(?:< )?(?:HTTP\/[\d.]{1,3} \d{3}|[A-Za-z][\w-]{1,40}: )/.test(line.text) ||
        trailer.test(line.text) ||
        line.text === '';
      if (!ours) {
        // Stopped by hand while nothing came back.
        if (target.greeted === true && target.host !== undefined && /^\s{0,4}\^C/.test(line.text)) {
          out.fact('link.stalled', 'tls', cursor.next(), {
            subject: pathId(out.host, target.host),
            conditions: port(target),
          });
        }
        break;
      }
      cursor.next();
      // A TLS port says so to plain HTTP: that is no answer of the service.
      if (/^(?:< )?HTTP\/[\d.]{1,3} 400/.test(line.text) && meetsTls(cursor)) continue;
      tell(line, out, target);
    }
  },
};

function meetsTls(cursor: Cursor): boolean {
  for (let ahead = 0; ahead < 20; ahead++) {
    const text = cursor.peek(ahead)?.text;
    if (text === undefined) return false;
    if (toldByTls.test(text)) return true;
  }
  return false;
}

const isCurl = (out: Out): boolean => /(?:^|[\s/])curl\s/.test(out.command ?? '');
function tell(line: Line, out: Out, target: Target): void {
  const text = line.text;
  const trying = /^\* {1,3}Trying \[?([\d.a-f:]{3,50}?)\]?(?::(\d{1,5}))?\.\.\./.exec(text);
  if (trying !== null) {
    target.host ??= trying[1];
    target.port ??= trying[2] === undefined ? undefined : Number(trying[2]);
  }
  const connected =
    /^\* (?:Connected to|Established connection to) (\S{1,150}) \(\[?([\d.a-f:]{3,50}?)\]?(?: port (\d{1,5}))?\)(?: port (\d{1,5}))?/.exec(
      text,
    );
  if (connected !== null) {
    target.host ??= connected[1];
    target.port ??= Number(connected[3] ?? connected[4]);
    target.connected = true;
    link(out, line, target, 'open');
  }
  const refused = /^\* connect to (\S{1,150}) port (\d{1,5}) (?:from \S{1,80} port \d{1,5} )?failed: (.{1,80})/.exec(
    text,
  );
  if (refused !== null) {
    const how = linkOf(refused[3] ?? '');
    if (how !== undefined) {
      target.told = how;
      link(out, line, { host: refused[1], port: Number(refused[2]), connected: false }, how);
    }
  }
  const atOnce = /^\* {1,3}Immediate connect fail for (\S{2,60}): (.{1,80})/.exec(text);
  if (atOnce !== null) immediate(line, out, target, atOnce[1] ?? '', atOnce[2] ?? '');
  if (/^\* \S{0,10} \(OUT\), TLS handshake, Client hello/.test(text)) target.greeted = true;
  else if (/^\* \S{0,10} \(IN\), /.test(text)) target.greeted = false;
  certificate(line, out, target);
  const status = /^(?:< )?HTTP\/[\d.]{1,3} (\d{3})/.exec(text)?.[1];
  if (status !== undefined) answered(line, out, target, Number(status));
  const date = /^(?:< )?date: (.{20,40})$/i.exec(text)?.[1];
  const ms = date === undefined ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(ms) && target.host !== undefined)
    out.fact('tls.date', ms / 1000, line, { subject: pathId(out.host, target.host), conditions: port(target) });
  const own = !isTiming(text) && isCurl(out) && isOwnTiming(text);
  if (own || isTiming(text)) {
    tellTimes(line, out, target, backendOf(target));
    const code = ownStatus.exec(text);
    if (code !== null) answered(line, out, target, Number(code[1] ?? code[2]));
  }
  const ended = exit.exec(text);
  if (ended !== null) failed(line, out, target, Number(ended[1] ?? ended[2]), ended[3] ?? '');
}

const port = (target: Target): Record<string, number> => (target.port === undefined ? {} : { port: target.port });

function link(out: Out, line: Line, target: Target, value: Reached, seconds?: number): void {
  if (target.host === undefined) return;
  out.fact('link.tcp', value, line, {
    subject: pathId(out.host, target.host),
    conditions: { ...port(target), ...(seconds === undefined ? {} : { seconds }) },
  });
}

function linkOf(words: string): Reached | undefined {
  if (/refused/i.test(words)) return 'refused';
  if (/no route|unreachable/i.test(words)) return 'unreachable';
  return /timed? ?out/i.test(words) ? 'silent' : undefined;
}

/** connect(2) failed before a packet left: no route of that family, no local port, no right. */
function immediate(line: Line, out: Out, target: Target, address: string, words: string): void {
  const tried: Target = { host: address, port: target.port, connected: false };
  const failure = connectFailure(errnoIn(words));
  if (failure === 'connect-failed' || failure === 'connect-gave-up') return;
  target.told = 'unreachable';
  proxySay(out, line, out.host).failed(failure, backendOf(tried), { phase: 'connect', by: 'curl' });
}

/** Only that it could not: the own machine refuses; of others the time it took tells a little. */
function unexplained(line: Line, out: Out, target: Target, ms: number | undefined, seconds: number | undefined): void {
  const isOwn = /^(?:localhost|127\.[\d.]{5,11}|::1)$/.test(target.host ?? '');
  if (isOwn) link(out, line, target, 'refused', seconds);
  else if (ms === undefined || ms < 1000)
    proxySay(out, line, out.host).failed('connect-failed', backendOf(target), {
      phase: 'connect',
      seconds,
      by: 'curl',
    });
  // A neighbour that is asked for three seconds and is not there.
  else link(out, line, target, ms > 2500 && ms < 3500 ? 'unreachable' : 'silent', seconds);
}

function certificate(line: Line, out: Out, target: Target): void {
  if (target.host === undefined) return;
  const subject = pathId(out.host, target.host);
  const dated = /^\* {2,3}(start|expire) date: (.{10,40})$/.exec(line.text);
  const seconds = dated === null ? undefined : certificateDate(dated[2] ?? '');
  if (dated !== null && seconds !== undefined)
    out.fact(dated[1] === 'start' ? 'tls.not-before' : 'tls.not-after', seconds, line, {
      subject,
      conditions: port(target),
    });
  if (/^\* {2}SSL certificate verify ok/.test(line.text))
    out.fact('tls.verify', 'ok', line, { subject, conditions: port(target) });
}

const backendOf = (target: Target): SubjectId =>
  backendId(
    target.host === undefined
      ? 'unnamed'
      : `${target.host.includes(':') ? `[${target.host}]` : target.host}:${target.port ?? 80}`,
  );

function answered(line: Line, out: Out, target: Target, status: number): void {
  if (target.host === undefined || status < 200) return;
  if (!target.connected) {
    target.connected = true;
    link(out, line, target, 'open');
  }
  if (status >= 502 && status <= 504)
    out.fact(
      'request.answered',
      status === 502 ? 'bad-gateway' : status === 503 ? 'unavailable' : 'gateway-timeout',
      line,
      {
        subject: proxyId(target.host),
        conditions: { status },
      },
    );
  else
    out.fact('try.answered', status < 400 ? 'ok' : status < 500 ? 'client-error' : 'server-error', line, {
      subject: backendOf(target),
      conditions: { by: 'curl' },
    });
}

function tellConnect(
  line: Line,
  out: Out,
  target: Target,
  words: string,
  ms: string | undefined,
  seconds: number | undefined,
): void {
  const how = linkOf(words);
  if (how !== undefined) link(out, line, target, how, seconds);
  else if (target.told === undefined)
    unexplained(line, out, target, ms === undefined ? undefined : Number(ms), seconds);
}

function failed(line: Line, out: Out, known: Target, code: number, words: string): void {
  const named =
    /(?:connect(?:ion)? to|host) \[?([\w.:-]{1,150}?)\]?,? port (\d{1,5})/i.exec(words) ??
    /(?:[Cc]onnect(?:ing)? to |for host )(?:server )?\[?([\w.-]{1,150}?)\]?:(\d{1,5})/.exec(words);
  const target: Target =
    named === null ? known : { host: named[1], port: Number(named[2]), connected: known.connected };
  const ms = /after (\d{1,9}) (?:ms|milliseconds)/.exec(words)?.[1];
  const seconds = ms === undefined ? undefined : Math.round(Number(ms) / 100) / 10;
  const say = proxySay(out, line, out.host);
  const fail = (value: Parameters<typeof say.failed>[0], phase: string) =>
    say.failed(value, backendOf(target), { phase, seconds, by: 'curl' });
  const verify = () => {
    const value = verifyOf(undefined, words);
    const refused = verifyFailure(undefined, words);
    if (refused === 'tls-untrusted' || refused === 'tls-name') fail(refused, 'TLS handshake');
    // Nothing else will be known of a certificate whose owner is not named.
    if (refused === 'tls-expired' && target.host === undefined) {
      fail(refused, 'TLS handshake');
      return;
    }
    out.fact('tls.verify', value === 'failed' && code === 60 ? 'untrusted' : value, line, {
      subject: pathId(out.host, target.host ?? 'unnamed'),
      conditions: port(target),
    });
  };
  switch (code) {
    case 5:
    case 6: {
      const name = /resolve (?:host|proxy)(?: name)?:? '?([\w.-]{1,150})/i.exec(words)?.[1] ?? known.host ?? '';
      out.fact('proxy.resolve-failed', /timed? ?out/i.test(words) ? 'timeout' : 'not-found', line, {
        subject: proxyId(out.host),
        conditions: { name, by: 'curl' },
      });
      break;
    }
    case 7:
      tellConnect(
        line,
        out,
        { ...target, ...(known.told === undefined ? {} : { told: known.told }) },
        words,
        ms,
        seconds,
      );
      break;
    case 28:
      if (/[Rr]esolv/.test(words))
        out.fact('proxy.resolve-failed', 'timeout', line, {
          subject: proxyId(out.host),
          conditions: { name: known.host ?? '', by: 'curl' },
        });
      else if (/SSL connection timeout/i.test(words)) fail('tls-timeout', 'TLS handshake');
      else if (/bytes received/.test(words) && /^Operation timed out/.test(words)) {
        if (target.connected) link(out, line, target, 'open');
        const got = /with (\d{1,15})/.exec(words)?.[1];
        const isTls = known.tls === true || known.port === 443;
        if (known.greeted === true) fail('tls-timeout', 'TLS handshake');
        else if (got !== undefined && got !== '0') fail('body-timeout', 'transfer');
        // Without -v nobody sees whether TLS was through.
        else fail(target.connected && (!isTls || known.greeted === false) ? 'header-timeout' : 'timeout', 'transfer');
      } else link(out, line, target, 'silent', seconds);
      break;
    case 35:
      if (/wrong version number|packet length|unknown protocol/i.test(words))
        out.fact('tls.verify', 'not-tls', line, {
          subject: pathId(out.host, target.host ?? 'unnamed'),
          conditions: port(target),
        });
      else fail(handshakeFailure(words), 'TLS handshake');
      break;
    case 51:
    case 60:
      verify();
      break;
    case 52:
      fail('closed-early', 'waiting');
      break;
    case 18:
      fail('body-cut', 'transfer');
      break;
    case 55:
      fail('send-reset', 'sending');
      break;
    case 56: {
      const status = /(?:HTTP code|response) (\d{3})/.exec(words)?.[1];
      if (status !== undefined) {
        if (Number(status) >= 502)
          out.fact(
            'request.answered',
            status === '504' ? 'gateway-timeout' : status === '503' ? 'unavailable' : 'bad-gateway',
            line,
            {
              subject: proxyId(out.host),
              conditions: { status: Number(status) },
            },
          );
      } else if (/reset/i.test(words)) fail('reset', 'reading');
      break;
    }
    case 22: {
      const status = Number(/error: (\d{3})/.exec(words)?.[1] ?? 0);
      if (status >= 500) answered(line, out, { ...known, connected: true }, status);
      break;
    }
    default:
  }
}
