import { backendId, type FactValue, hostId, nameOf, type SubjectId, upstreamId } from '@tokimori/model';
import { alarms } from '../../alarm.ts';
import type { Line, Out } from '../../reader.ts';
import { routine } from '../../routine.ts';
import { errnoIn } from '../errno.ts';
import {
  backendIn,
  backendOf,
  connectFailure,
  type Failure,
  handshakeFailure,
  once,
  type ProxySay,
  unnamed,
  verifyFailure,
} from '../try.ts';
import type { Entry } from './entry.ts';

export interface Telling {
  readonly entry: Entry;
  readonly line: Line;
  readonly out: Out;
  readonly say: ProxySay;
}

interface Rule {
  readonly pattern: RegExp;
  /** Not given: known, and no word about upstreams. */
  readonly tell?: (it: Telling, match: RegExpExecArray) => void;
}

/** The phase words of nginx, and which of its timers runs in them. */
function timedOut(phase: string | undefined): Failure {
  if (phase === undefined) return 'timeout';
  if (/^connecting/.test(phase)) return 'connect-timeout';
  if (/SSL handshaking/.test(phase)) return 'tls-timeout';
  if (/^sending (?:request|to upstream)/.test(phase)) return 'send-timeout';
  if (/^reading response header/.test(phase)) return 'header-timeout';
  if (/upgraded|^proxying connection|^proxying and/.test(phase)) return 'idle-timeout';
  if (/^reading (?:from )?upstream|^sending to client|^reading body/.test(phase)) return 'body-timeout';
  return 'timeout';
}

/** Of the backend's side of the proxy; `while sending to client` may be either, `while reading client request` is not. */
const upstreamPhase = /upstream|reading response header|SSL handshaking to/;

/** The connection to the backend broke: how, by where in the exchange it was. */
function broken(phase: string | undefined, errno: number | undefined): Failure {
  if (phase === undefined) return 'reset';
  if (/^connecting/.test(phase)) return connectFailure(errno);
  if (/SSL handshaking/.test(phase)) return 'tls-closed';
  if (errno === 110) return 'read-gave-up';
  if (/^sending (?:request|to upstream)/.test(phase)) return 'send-reset';
  if (/^reading (?:from )?upstream/.test(phase)) return 'body-cut';
  if (errno === 111) return 'refused';
  return errno === 113 ? 'no-route' : errno === 101 ? 'net-unreachable' : 'reset';
}

/** The backend of the entry: from the field, else from the message. */
function backend({ entry }: Telling): SubjectId {
  const field = entry.upstream === undefined ? undefined : backendOf(entry.upstream);
  if (field !== undefined) return backendId(field);
  const named = / to (unix:\S{1,200}|\[[^\]]{2,60}\]:\d{1,5}|[\w.-]{1,200}:\d{1,5})(?= failed|$|[ ,])/.exec(
    entry.message,
  )?.[1];
  return named === undefined ? unnamed : backendIn(named);
}

/** The pool of an entry that is about a pool: `upstream: "http://NAME/path"`. */
const pool = ({ entry }: Telling): SubjectId =>
  upstreamId((/^(?:[a-z]{2,8}:\/\/)?([^/"\s]{1,200})/.exec(entry.upstream ?? '')?.[1] ?? 'unnamed').replace(/:$/, ''));

/** The last words of nginx about a try; `phase` as nginx writes it. */
function fail(it: Telling, value: Failure, more: Readonly<Record<string, FactValue | undefined>> = {}): void {
  it.say.failed(value, backend(it), { phase: it.entry.phase, ...more });
}

const whenOf = ({ entry }: Telling) => ({
  ...(entry.stamp === undefined ? {} : { stamp: entry.stamp }),
  ...(entry.at === undefined ? {} : { at: entry.at }),
});

function onProxy(it: Telling, name: 'proxy.limited' | 'proxy.start-failed', value: string): void {
  it.out.fact(name, value.slice(0, 160), it.line, { subject: it.say.proxy, when: whenOf(it) });
}
function outOf(it: Telling, value: 'descriptors' | 'connections' | 'memory' | 'ports'): void {
  it.out.fact('proxy.out-of', value, it.line, { subject: it.say.proxy, when: whenOf(it) });
}

type ResolveFailure = 'timeout' | 'refused' | 'not-found' | 'server-failure' | 'no-resolver' | 'unreachable' | 'other';
/** nginx's resolver has its own numbers: the codes of DNS, and 110. */
const resolverCodes: Readonly<Record<string, ResolveFailure>> = {
  '110': 'timeout',
  '60': 'timeout',
  '2': 'server-failure',
  '3': 'not-found',
  '5': 'refused',
};
function unresolved(it: Telling, value: ResolveFailure, name: string): void {
  it.out.fact('proxy.resolve-failed', value, it.line, {
    subject: it.say.proxy,
    when: whenOf(it),
    // Stapling asks for the responder of the certificate's issuer: no request of a client waits for it.
    conditions: { name, ...(/certificate status|OCSP/.test(it.entry.phase ?? '') ? { for: 'ocsp' } : {}) },
  });
}

const resolving: readonly Rule[] = [
  {
    pattern: /^"?([^\s"]{1,200})"? could not be resolved(?: \((\d{1,3}):)?/,
    tell: (it, [, name = '', code = '']) => unresolved(it, resolverCodes[code] ?? 'other', name),
  },
  {
    // Kong's balancer
    pattern: /\bfailed the initial dns\/balancer resolve for '([^']{1,200})' with: (.{1,300})/,
    tell: (it, [, name = '', words = '']) =>
      unresolved(
        it,
        /timeout|no response/.test(words) ? 'timeout' : /name error|not found/.test(words) ? 'not-found' : 'other',
        name,
      ),
  },
  {
    pattern: /^no resolver defined to resolve "?([^\s",]{1,200})/,
    tell: (it, [, name = '']) => unresolved(it, 'no-resolver', name),
  },
  {
    pattern: /^(?:send|recv)\(\) failed \((\d{1,5}): .{1,80}\) while resolving/,
    tell: (it) => unresolved(it, 'unreachable', /resolver: (\S{1,80})/.exec(it.line.text)?.[1] ?? ''),
  },
  {
    pattern: /^host not found in (?:upstream|resolver) "([^"]{1,200})"/,
    tell: (it, [, name = '']) => {
      unresolved(it, 'not-found', name);
      onProxy(it, 'proxy.start-failed', it.entry.message);
    },
  },
];

const tls: readonly Rule[] = [
  {
    pattern: /^upstream SSL certificate verify error: \((\d{1,4}): ?([^)]{1,200})/,
    tell: (it, [, code, text]) => fail(it, verifyFailure(Number(code), text)),
  },
  { pattern: /^upstream SSL certificate does not match "/, tell: (it) => fail(it, 'tls-name') },
  {
    pattern: /^(?:SSL_do_handshake|SSL_connect|SSL_read|SSL_write|SSL_shutdown)\(\) failed/,
    tell(it) {
      // The clients' own handshakes fail all day: scanners, old browsers.
      if (it.entry.upstream === undefined && !upstreamPhase.test(it.entry.phase ?? '')) {
        routine(it.out, it.line, 'nginx', hostOf(it));
        return;
      }
      fail(it, handshakeFailure(it.entry.message));
    },
  },
  {
    pattern: /^peer closed connection in SSL handshake/,
    tell(it) {
      if (it.entry.upstream !== undefined || upstreamPhase.test(it.entry.phase ?? '')) fail(it, 'tls-closed');
      else routine(it.out, it.line, 'nginx', hostOf(it));
    },
  },
];

const connection: readonly Rule[] = [
  {
    pattern: /^(?:proxy_connect: )?upstream (?:connect |read |write )?timed out\b/,
    tell: (it) => fail(it, timedOut(it.entry.phase)),
  },
  {
    // The module for CONNECT puts its name in front.
    pattern: /^(?:proxy_connect: )?upstream (?:connect|read|write) failed \((\d{1,5}): /,
    tell(it) {
      const failure = connectFailure(errnoIn(it.entry.message));
      fail(it, /upstream connect/.test(it.entry.message) ? failure : broken(it.entry.phase, errnoIn(it.entry.message)));
    },
  },
  {
    pattern: /^(?:lua )?tcp socket (connect|read|send|write) timed out/,
    tell: (it, [, what]) =>
      fail(it, what === 'connect' ? 'connect-timeout' : what === 'read' ? 'header-timeout' : 'send-timeout', {
        phase: `lua ${what}`,
      }),
  },
  {
    pattern: /^(?:kevent\(\) reported that )?connect\(\) (?:to (\S{1,200}) )?failed \((\d{1,5}): /,
    tell(it) {
      // Syslog, the cache of session tickets, Lua's own sockets connect as well.
      if (/while logging to syslog/.test(it.entry.message)) return;
      fail(it, connectFailure(errnoIn(it.entry.message)));
    },
  },
  {
    pattern: /^socket\(\) (?:\S{1,80} )?failed \((\d{1,5}): /,
    tell(it) {
      const errno = errnoIn(it.entry.message);
      fail(it, errno === 24 || errno === 23 ? 'no-descriptor' : connectFailure(errno));
    },
  },
  {
    pattern: /^bind\(([^)]{0,80})\) failed \((\d{1,5}): /,
    tell: (it) => fail(it, connectFailure(errnoIn(it.entry.message))),
  },
  {
    pattern: /^(?:recv|readv|send|writev|sendfile|sendmsg|recvmsg|read|write)\(\) failed \((\d{1,5}): /,
    tell(it) {
      const phase = it.entry.phase;
      if (!upstreamPhase.test(phase ?? '')) return;
      fail(it, broken(phase, errnoIn(it.entry.message)));
    },
  },
  {
    pattern:
      /^upstream prematurely closed (?:connection|FastCGI (?:stdout|request))|^upstream closed connection|^upstream unexpectedly closed/,
    tell(it) {
      const phase = it.entry.phase;
      if (/upgraded/.test(phase ?? '')) return;
      fail(
        it,
        /^reading (?:from )?upstream|sending to client/.test(phase ?? '')
          ? 'body-cut'
          : /SSL/.test(phase ?? '')
            ? 'tls-closed'
            : 'closed-early',
      );
    },
  },
  {
    pattern: /^upstream sent too big header/,
    tell: (it) => fail(it, 'header-too-big'),
  },
  {
    // Harmless: nginx cuts what is too much.
    pattern: /^upstream sent more data than specified in "Content-Length"/,
  },
  {
    pattern:
      /^upstream sent (?:no valid|invalid|unsupported|unexpected|too large|header|duplicate|frame|HTTP|unknown|a |an |padding|\S{1,40} )|^upstream rejected request with error|^upstream (?:violated|overflow)/,
    tell: (it) => fail(it, 'header-invalid'),
  },
  {
    pattern: /^no live upstreams/,
    tell: (it) => it.out.fact('upstream.none-live', true, it.line, { subject: pool(it), when: whenOf(it) }),
  },
  {
    pattern: /^upstream server temporarily disabled/,
    tell: (it) => it.out.fact('backend.disabled', true, it.line, { subject: backend(it), when: whenOf(it) }),
  },
  {
    pattern: /client prematurely closed connection|^client (?:\S{1,80} )?closed (?:keepalive )?connection/,
    tell(it) {
      // One that left while it was still asking kept nobody waiting.
      if (
        /prematurely/.test(it.entry.message) &&
        (it.entry.upstream !== undefined || /upstream/.test(it.entry.message))
      )
        it.say.aborted(undefined, { phase: it.entry.phase });
    },
  },
];

const own: readonly Rule[] = [
  {
    // A large answer and a slow client: the backend has done its part.
    pattern: /^an upstream response is buffered to a temporary file/,
    tell(it) {
      if (it.entry.upstream !== undefined)
        it.out.fact('try.answered', 'ok', it.line, { subject: backend(it), when: whenOf(it) });
    },
  },
  {
    pattern: /^(?:limiting (?:requests|connections)|delaying request)\b/,
    tell: (it, [what]) => onProxy(it, 'proxy.limited', what),
  },
  { pattern: /^\d{1,8} worker_connections are not enough/, tell: (it) => outOf(it, 'connections') },
  {
    pattern: /^(?:accept4?|epoll_create|eventfd|open|opendir|pipe|socketpair)\(.{0,300}failed \(2[34]: /,
    tell: (it) => outOf(it, 'descriptors'),
  },
  { pattern: /^(?:malloc|mmap|fork|posix_memalign)\(.{0,120}failed .{0,80}\(12: /, tell: (it) => outOf(it, 'memory') },
  {
    pattern: /^FastCGI sent in stderr: ".{0,400}Maximum execution time of (\d{1,6}) seconds? exceeded/,
    tell: (it, [, seconds]) =>
      it.out.fact('backend.slow-request', `maximum execution time of ${seconds} s exceeded`, it.line, {
        subject: backend(it),
        when: whenOf(it),
      }),
  },
  {
    pattern:
      /^(?:bind\(\) to \S{1,120} failed \(\d|invalid |unknown directive|unexpected |cannot load certificate|SSL_CTX_use_PrivateKey|no "?ssl_certificate|still could not bind|open\(\) "[^"]{0,300}\.pid")/,
    tell(it) {
      if (it.entry.level === 'emerg') onProxy(it, 'proxy.start-failed', it.entry.message);
    },
  },
];

/** Seen on every server that works: large answers, missing pages, clients that leave, what is forbidden on purpose. */
const ordinary: readonly Rule[] = [
  // ECONNABORTED, by the numbers of Linux, BSD and Windows: the client left before it was accepted.
  { pattern: /^accept4?\(\) failed \((?:103|53|10053): / },
  { pattern: /^an? (?:upstream response|client request body) is buffered to a temporary file\b/ },
  {
    pattern:
      /^(?:open\(\)|stat\(\)|lstat\(\)) "[^"]{0,400}" failed \(2: |^"[^"]{0,400}" is not found \(2: |^directory index of "|^access forbidden by rule|^user "[^"]{0,100}"(?::| was not found)|^no user\/password|^client (?:sent|intended)\b|^(?:SSL_shutdown|OCSP)|^conflicting server name|^the "listen \.\.\. http2" directive|^"ssl_stapling" ignored|^low address bits of|^ssl_stapling/,
  },
];

const rules: readonly Rule[] = [...resolving, ...tls, ...connection, ...own, ...ordinary];

const hostOf = ({ say }: Telling) => hostId(nameOf(say.proxy));

const luaHead = /^(?:\*\d{1,20} )?(?:stream )?\[lua\] \S{1,200}:\d{1,7}: /;
const luaWords =
  /\S{1,200} could not be resolved(?: \(\d{1,3}:|$|,)|no resolver defined to resolve |(?<=: |\s)(?:lua )?tcp socket (?:connect|read|send|write) timed out/;

/** Tells what one entry says; most entries of an nginx are of no interest here. */
export function tellEntry(it: Telling): void {
  // Lua writes where it is before it says what nginx said to it.
  const lua = luaHead.exec(it.entry.message);
  const within = lua === null ? -1 : it.entry.message.search(luaWords);
  if (within > 0) {
    tellEntry({ ...it, entry: { ...it.entry, message: it.entry.message.slice(within) } });
    return;
  }
  for (const { pattern, tell } of rules) {
    const match = pattern.exec(it.entry.message);
    if (match === null) continue;
    tell?.(it, match);
    if (tell === undefined) routine(it.out, it.line, 'nginx', hostOf(it));
    return;
  }
  if (/^(?:notice|info|debug)$/.test(it.entry.level ?? '')) routine(it.out, it.line, 'nginx', hostOf(it));
  else if (alarms(it.entry.message))
    once(it.out, 'alarm', () => it.out.fact('text.alarming', 'line', it.line, { subject: hostOf(it) }));
}
