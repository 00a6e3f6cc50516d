import type { FactValueOf } from '@tokimori/facts';
import { errnoIn } from './errno.ts';
import { connectFailure, type Failure, handshakeFailure, verifyFailure } from './try.ts';

export interface GoFailure {
  readonly value?: Failure;
  readonly resolve?: FactValueOf<'proxy.resolve-failed'>;
  readonly phase: string;
  /** `10.0.0.1:8080`, where the error names it. */
  readonly target?: string;
  /** The name that did not resolve, the resolver that was asked. */
  readonly name?: string;
  readonly resolver?: string;
}

const dial =
  /\bdial (?:tcp|tcp4|tcp6|unix) (\[[0-9a-f:%\w.]{2,80}\]:\d{1,5}|[\w.-]{0,200}:\d{1,5}|\/\S{1,200}?)(?:->\S{1,80})?: (.{1,300})/;
const lookup = /\blookup ([\w.-]{1,200})(?: on ([\w.:[\]]{2,60}))?: (.{1,200})/;
const flow =
  /\b(read|write) (?:tcp|unix|udp) \S{1,100}->(\[[0-9a-f:]{2,60}\]:\d{1,5}|[\w.-]{1,200}:\d{1,5}): (.{1,200})/;

/** Errors of Go's net, net/http and crypto/tls. Undefined where the text is none. */
/** Without one of these no failure of Go is told. */
export const goWords: readonly (string | RegExp)[] = [
  /\bdial (?:tcp|unix)/,
  /\blookup [\w.-]/,
  ...['read tcp', 'read unix', 'read udp', 'write tcp', 'write unix', 'write udp'],
  'TLS handshake timeout',
  'tls: handshake timeout',
  'server gave HTTP response to HTTPS client',
  'first record does not look like a TLS handshake',
  'tls: oversized record received',
  'x509: ',
  'remote error: tls: ',
  /tls: (?:failed to verify|handshake failure|protocol version|no cipher)/,
  'net/http: timeout awaiting response headers',
  'Client.Timeout',
  'server closed idle',
  'malformed HTTP ',
  ': EOF',
  ': unexpected EOF',
  ': context deadline exceeded',
];

export function goFailure(text: string): GoFailure | undefined {
  const name = lookup.exec(text);
  if (name !== null) {
    const [, host = '', server, words = ''] = name;
    const resolve = /no such host/.test(words)
      ? 'not-found'
      : /i\/o timeout|deadline exceeded/.test(words)
        ? 'timeout'
        : /server misbehaving|temporary failure|SERVFAIL/i.test(words)
          ? 'server-failure'
          : /refused/.test(words)
            ? 'unreachable'
            : 'other';
    return { resolve, phase: 'resolving', name: host, ...(server === undefined ? {} : { resolver: server }) };
  }
  const tls = tlsFailure(text);
  const target = dial.exec(text)?.[1] ?? flow.exec(text)?.[2];
  const asked = question(text, target);
  if (asked !== undefined) return asked;
  const at = target === undefined ? {} : { target: target.startsWith('/') ? `unix:${target}` : target };
  if (tls !== undefined) return { value: tls, phase: 'TLS handshake', ...at };
  const dialled = dial.exec(text);
  if (dialled !== null) {
    const words = dialled[2] ?? '';
    if (/i\/o timeout|deadline exceeded|Client\.Timeout/.test(words))
      return { value: 'connect-timeout', phase: 'dial', ...at };
    if (/operation was canceled|context canceled/.test(words)) return undefined;
    return { value: connectFailure(errnoIn(words)), phase: 'dial', ...at };
  }
  const during = flow.exec(text);
  if (during !== null) {
    const [, how, , words = ''] = during;
    if (/i\/o timeout/.test(words))
      return { value: how === 'read' ? 'header-timeout' : 'send-timeout', phase: how ?? '', ...at };
    const errno = errnoIn(words);
    if (errno === 104) return { value: how === 'read' ? 'reset' : 'send-reset', phase: how ?? '', ...at };
    if (errno === 32) return { value: 'send-reset', phase: how ?? '', ...at };
    if (errno === 110) return { value: 'read-gave-up', phase: how ?? '', ...at };
    if (errno === 113) return { value: 'no-route', phase: how ?? '', ...at };
    if (errno === 111) return { value: 'refused', phase: how ?? '', ...at };
    return undefined;
  }
  if (/net\/http: timeout awaiting response headers|Client\.Timeout exceeded while awaiting headers/.test(text))
    // While awaiting headers the connection may not even be there: only the transport's own timer is sure.
    return {
      value: /timeout awaiting response headers/.test(text) ? 'header-timeout' : 'timeout',
      phase: 'awaiting headers',
    };
  if (
    /Client\.Timeout or context cancellation while reading body|Client\.Timeout exceeded while reading body/.test(text)
  )
    return { value: 'body-timeout', phase: 'reading body' };
  if (/http: server closed idle connection|transport connection broken: http: server closed idle/.test(text))
    return { value: 'closed-early', phase: 'reused connection' };
  if (/malformed HTTP (?:response|version|status)/.test(text)) return { value: 'header-invalid', phase: 'header' };
  if (/(?:Get|Post|Put|Head|Patch|Delete) "?https?:\/\/\S{1,300}"?: (?:unexpected )?EOF\b/.test(text))
    return { value: 'closed-early', phase: 'awaiting headers' };
  if (/(?:Get|Post|Put|Head|Patch|Delete) "?https?:\/\/\S{1,300}"?: context deadline exceeded/.test(text))
    return { value: 'timeout', phase: 'deadline' };
  return undefined;
}

/** Who talks to port 53 asks for a name: `plugin/errors: 2 NAME. A: read udp …->10.0.0.2:53: i/o timeout`. */
function question(text: string, target: string | undefined): GoFailure | undefined {
  if (target?.endsWith(':53') !== true) return undefined;
  const words = (dial.exec(text)?.[2] ?? flow.exec(text)?.[3] ?? '').slice(0, 200);
  const name = /plugin\/errors: \d{1,3} ([\w.-]{1,200}?)\.? [A-Z]{1,10}: /.exec(text)?.[1] ?? '';
  const resolve = /i\/o timeout/.test(words)
    ? 'timeout'
    : /refused|unreachable|no route/.test(words)
      ? 'unreachable'
      : 'other';
  return { resolve, phase: 'resolving', name, resolver: target.slice(0, -3) };
}

function tlsFailure(text: string): Failure | undefined {
  if (/net\/http: TLS handshake timeout|tls: handshake timeout/.test(text)) return 'tls-timeout';
  if (
    /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake|tls: oversized record received/.test(
      text,
    )
  )
    return 'tls-not-spoken';
  const x509 = /\bx509: (.{1,300})/.exec(text)?.[1];
  if (x509 !== undefined) {
    if (/has expired or is not yet valid/.test(x509))
      return /\bis before\b/.test(x509) ? 'tls-not-yet-valid' : 'tls-expired';
    if (
      /is valid for|not valid for any|cannot validate certificate for|doesn't contain any (?:IP )?SANs|relies on legacy Common Name/.test(
        x509,
      )
    )
      return 'tls-name';
    if (/signed by unknown authority|not trusted/.test(x509)) return 'tls-untrusted';
    return verifyFailure(undefined, x509);
  }
  if (/remote error: tls: /.test(text)) return handshakeFailure(text);
  if (/tls: (?:failed to verify|handshake failure|protocol version|no cipher)/.test(text))
    return handshakeFailure(text);
  return undefined;
}
