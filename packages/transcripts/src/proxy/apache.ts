import { backendId, proxyId, type SubjectId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { piece, signOf } from '../sign.ts';
import { errnoIn } from './errno.ts';
import { instantOf } from './stamp.ts';
import {
  backendOf,
  connectFailure,
  type Failure,
  handshakeFailure,
  once,
  proxySay,
  unnamed,
  verifyFailure,
} from './try.ts';

const head =
  /\[([A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4})\] \[(?:([\w-]{0,30}):)?(?:emerg|alert|crit|error|warn|notice|info|debug|trace\d)\] /;
/** Without the stamp: the number of the message, or the words of 2.2. */
const bare =
  /^(?:\[(?:[\w-]{1,30}:)?(?:error|warn|crit|notice)\] (?:\[pid \d{1,10}(?::tid \d{1,20})?\] )?)?(?:\S{1,60}\.c\(\d{1,5}\): )?(?:(?:\(\d{1,6}\)|\(EAI -?\d{1,4}\))[^:]{1,80}: )?(?:\[(?:client|remote) [^\]]{1,80}\] ){0,2}(?:AH\d{5}: |proxy: (?:HTTP|HTTPS|FCGI|AJP|error|pass|DNS)|ap_proxy_connect_backend disabling)/;

const tags = /\[(?:pid \d{1,10}(?::tid \d{1,20})?|client [^\]]{1,100}|remote [^\]]{1,100})\] ?/g;

interface Entry {
  readonly stamp: string | undefined;
  readonly module: string;
  readonly message: string;
  /** `(70007)The timeout specified has expired`: APR's or the kernel's number. */
  readonly code: number | undefined;
  readonly remote: string | undefined;
}

const begins = (text: string): boolean => text.length > 12 && (head.test(text.slice(0, 400)) || bare.test(text));

function entryOf(text: string): Entry {
  const at = head.exec(text.slice(0, 400));
  const rest = at === null ? text : text.slice(at.index + at[0].length);
  const remote = /\[remote ([^\]]{1,100})\]/.exec(rest)?.[1];
  const message = rest.replace(tags, '').replace(/^\S{1,60}\.c\(\d{1,5}\): /, '');
  const code = /^(?:\S{1,60}: )?\((\d{1,6})\)/.exec(message)?.[1];
  return {
    stamp: at?.[1],
    module: at?.[2] ?? '',
    message,
    code: code === undefined ? undefined : Number(code),
    remote,
  };
}

/** How reading from the backend ended, by APR's number. */
function readFailure(code: number | undefined, body: boolean): Failure {
  if (code === 70007 || code === 110) return code === 110 ? 'read-gave-up' : body ? 'body-timeout' : 'header-timeout';
  if (body) return 'body-cut';
  if (code === 104) return 'reset';
  if (code === 70014 || code === 20014 || code === 70008) return 'closed-early';
  if (code === 111) return 'refused';
  return code === 32 ? 'send-reset' : 'closed-early';
}

/** Apache's error log where it speaks as a proxy: 2.2 and 2.4, with or without its head. */
const levels = ['emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug'].map((it) => `${it}] `);
const apacheSign = signOf(
  ...levels,
  /trace\d\] /,
  /^AH\d{5}: /,
  'proxy: ',
  'ap_proxy_connect_backend disabling',
  piece('AH', /\sAH\d{5}: /),
);

export const apacheError: Reader = {
  id: 'apache.error',
  title: 'Apache error log',
  seen: 'captured',
  sign: apacheSign,
  begins: (line) => begins(line.text),
  read(cursor, out) {
    const session: Session = {};
    for (let line = cursor.peek(); line !== undefined && begins(line.text); line = cursor.peek()) {
      cursor.next();
      tell(line, out, session);
    }
    session.flush?.();
  },
};

/** TLS is told in three entries: what is wrong with the certificate, whose connection it was, that the request failed. */
interface Session {
  verify?: Failure | undefined;
  backend?: SubjectId | undefined;
  flush?: (() => void) | undefined;
}

const worker =
  /(?:to|server|for|from|with) (?:\(?)((?:unix:|[\w.-]{1,150}:\d{1,5}|\[[0-9a-f:]{2,60}\]:\d{1,5}|[\w-]{1,100}(?:\.[\w-]{1,100}){1,6})[^\s(),]{0,150})/;

function backendOfMessage(message: string, remote: string | undefined): SubjectId {
  const socket = /Unix domain socket ([^\s(]{1,200})|unix:([^\s|)]{1,200})/.exec(message);
  if (socket !== null) return backendId(`unix:${socket[1] ?? socket[2]}`);
  const named = worker.exec(message)?.[1] ?? remote;
  if (named === undefined) return unnamed;
  const address = backendOf(named);
  return address === undefined ? backendId(named.toLowerCase()) : backendId(address);
}

function tell(line: Line, out: Out, session: Session): void {
  const { stamp, module, message, code, remote } = entryOf(line.text);
  const at = stamp === undefined ? undefined : instantOf(stamp);
  const when = { ...(stamp === undefined ? {} : { stamp }), ...(at === undefined ? {} : { at }) };
  const say = proxySay(out, line, out.host, when);
  const options = { when: { ...when, clock: out.host } };
  out.covered('log.apache.error', proxyId(out.host));
  const number = /AH(\d{5})/.exec(message)?.[1] ?? '';
  const proxied = /^proxy/.test(module) || /\bproxy: |AH00(?:89|9[0-5])|AH01(?:0|1)|AH024|ap_proxy/.test(message);
  if (proxied) once(out, `apache ${out.host}`, () => out.fact('proxy.kind', 'apache', line, { subject: say.proxy }));
  const backend = () => backendOfMessage(message, remote);
  const fail = (value: Failure, on: SubjectId = backend()) =>
    say.failed(value, on, { phase: number === '' ? undefined : `AH${number}` });

  if (/AH02039|Certificate Verification: Error \(\d/.test(message)) {
    const verify = /Error \((\d{1,4})\): ?([^[]{0,120})/.exec(message);
    // A client's certificate is verified too: only one that a remote showed is a backend's.
    if (remote === undefined && !/proxy/i.test(line.text)) return;
    fail(
      verifyFailure(Number(verify?.[1]), verify?.[2]),
      remote === undefined ? (session.backend ?? unnamed) : backend(),
    );
    session.verify = 'tls-failed';
  } else if (/AH02411|Peer certificate does not match/.test(message)) {
    fail('tls-name');
    session.verify = 'tls-name';
  } else if (/AH02003|AH02004|SSL Library Error/.test(message)) {
    if (remote !== undefined && /SSL Library Error/.test(message) && session.verify === undefined) {
      fail(handshakeFailure(message));
      session.verify = 'tls-failed';
    } else if (/AH02003/.test(message)) session.backend = backend();
  } else if (/AH0(?:1084|1097|1096|1095|0896)|pass request body failed/.test(message)) {
    session.backend = backend();
    if (code === 32 || code === 104 || code === 70007) {
      if (session.verify === undefined) fail(code === 70007 ? 'send-timeout' : 'send-reset');
    }
  } else if (/Error during SSL Handshake with remote/.test(message)) {
    if (session.verify === undefined) fail('tls-failed', session.backend ?? unnamed);
    session.verify = undefined;
  } else if (/AH00957|AH02454|AH00952|AH02453|attempt to connect to .{1,200} failed/.test(message))
    fail(code === 70007 ? 'connect-timeout' : connectFailure(code ?? errnoIn(message)));
  else if (/AH01102|error reading status line from remote/.test(message)) fail(readFailure(code, false));
  else if (/AH01110|error reading response|AH01086|AH10413/.test(message)) fail(readFailure(code, true));
  else if (
    /AH0107[58]|AH01067|AH01068|Error dispatching request|Failed to read FastCGI header|Got bogus version/.test(message)
  ) {
    if (/bogus version/i.test(message)) fail('header-invalid', unnamed);
    else if (/AH01075|Error dispatching/.test(message)) fail(readFailure(code, false), unnamed);
  } else if (/AH00992|AH01030|AH00878|AH00893|AH01031|ajp_ilink_receive|ajp_read_header/.test(message)) {
    if (/AH00992|ajp_ilink_receive\(\) (?:failed|can't)/.test(message)) fail(readFailure(code, false), unnamed);
  } else if (/DNS lookup failure for:? ?(\S{1,150})/.test(message)) {
    const name = /DNS lookup failure for:? ?(\S{1,150})/.exec(message)?.[1] ?? '';
    out.fact('proxy.resolve-failed', /EAI -?2|670002/.test(message) ? 'not-found' : 'other', line, {
      ...options,
      subject: say.proxy,
      conditions: { name },
    });
  } else if (/disabling worker for|AH00940|disabled connection for/.test(message)) {
    const named = /for \(?([\w.-]{1,150}:\d{1,5}|[\w.-]{1,150})\)?/.exec(message)?.[1];
    out.fact('backend.disabled', true, line, {
      ...options,
      subject: named === undefined ? unnamed : backendId(backendOf(named) ?? named.toLowerCase()),
    });
  } else if (/All workers are in error state/.test(message)) {
    const pool = /balancer:\/\/([\w.-]{1,100})/.exec(message)?.[1] ?? 'unnamed';
    out.fact('upstream.none-live', true, line, { ...options, subject: upstreamId(pool) });
  } else if (
    /AH00484|AH03490|AH00485|AH10159|server reached MaxRequestWorkers|server reached MaxClients|scoreboard is full/.test(
      message,
    )
  ) {
    // Its own processes serve, whatever lies behind them: all are busy.
    out.fact('backend.pool-exhausted', 'server reached MaxRequestWorkers', line, {
      ...options,
      subject: backendId('apache'),
    });
  } else if (/\(24\)Too many open files|\(23\)/.test(message))
    out.fact('proxy.out-of', 'descriptors', line, { ...options, subject: say.proxy });
  else if (/AH00072|could not bind to address|AH00451|no listening sockets available/.test(message))
    out.fact('proxy.start-failed', message.slice(0, 160), line, { ...options, subject: say.proxy });
  else if (/Maximum execution time of (\d{1,6}) seconds? exceeded/.test(message))
    out.fact('backend.slow-request', 'maximum execution time exceeded', line, {
      ...options,
      subject: backendId('php'),
    });
  else if (
    /AH00(?:163|489|494|493|171|491|295|094|292|169|558)|AH01909|AH02032|AH0128[27]|resuming normal operations|caught SIG(?:TERM|WINCH|USR1|HUP)|Doing graceful restart|internal dummy connection/.test(
      message,
    )
  )
    routine(out, line, 'apache');
}
