import { errnoIn } from '../../proxy/errno.ts';
import { connectFailure, handshakeFailure, verifyFailure } from '../../proxy/try.ts';
import { at, type ClientRule } from './failure.ts';

const pool = /HTTPS?ConnectionPool\(host=['"]([\w.:-]{1,150})['"], port=(\d{1,5})\)/;
const pooled = (text: string) => {
  const match = pool.exec(text);
  return at(match?.[1], match?.[2]);
};

/** requests, urllib3, http.client, aiohttp, httpx, psycopg, redis: by errno where there is one. */
export const pythonRules: readonly ClientRule[] = [
  {
    pattern:
      /\[Errno (-\d)\] (?:Name or service not known|Name does not resolve|No address associated with hostname|Temporary failure in name resolution|Try again|nodename nor servname)|NameResolutionError\(/,
    tell: ([, code], text) => ({
      resolve: code === '-3' || /Temporary failure|Try again/.test(text) ? 'timeout' : 'not-found',
      phase: 'resolving',
      name: pool.exec(text)?.[1] ?? /resolve '([\w.-]{1,150})'/.exec(text)?.[1] ?? '',
    }),
  },
  {
    pattern: /CERTIFICATE_VERIFY_FAILED\] certificate verify failed(?:: ([^(]{1,120}))?/,
    tell: ([, words], text) => {
      const value = verifyFailure(undefined, words ?? '');
      return { value: value === 'tls-failed' ? 'tls-untrusted' : value, phase: 'TLS handshake', ...pooled(text) };
    },
  },
  {
    pattern: /\[SSL: ([A-Z0-9_]{4,60})\]|\b(SSLEOFError|SSLZeroReturnError)\b/,
    tell: ([words, code], text) => ({
      value: handshakeFailure((code ?? words).replaceAll('_', ' ').toLowerCase()),
      phase: 'TLS handshake',
      ...pooled(text),
    }),
  },
  {
    pattern: /The handshake operation timed out/,
    tell: (_, text) => ({ value: 'tls-timeout', phase: 'TLS handshake', ...pooled(text) }),
  },
  {
    pattern:
      /Connection to ([\w.:-]{1,150}) timed out\. \(connect timeout=(\d{1,6}(?:\.\d{1,6})?)\)|\bConnectTimeoutError\b/,
    tell: ([, host, seconds], text) => ({
      value: 'connect-timeout',
      phase: 'connect',
      ...(pool.test(text) ? pooled(text) : at(host, undefined)),
      ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
    }),
  },
  {
    pattern: /Read timed out\.(?: \(read timeout=(\d{1,6}(?:\.\d{1,6})?)\))?/,
    tell: ([, seconds], text) => ({
      value: 'header-timeout',
      phase: 'read',
      ...pooled(text),
      ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
    }),
  },
  {
    pattern: /Remote ?(?:end closed connection without response|Disconnected\()|ServerDisconnectedError/,
    tell: (_, text) => ({ value: 'closed-early', phase: 'read', ...pooled(text) }),
  },
  {
    pattern: /ConnectionResetError(?:\(104|: \[Errno 104\])|\[Errno 104\] Connection reset/,
    tell: (_, text) => ({ value: 'reset', phase: 'read', ...pooled(text) }),
  },
  {
    pattern: /(?:BrokenPipeError|\[Errno 32\] Broken pipe)/,
    // A server of Python says this when its client went away.
    tell: (_, text) => (pool.test(text) ? { value: 'send-reset', phase: 'write', ...pooled(text) } : undefined),
  },
  {
    pattern: /Connect call failed \('([\w.:]{1,60})', (\d{1,5})|Cannot connect to host ([\w.-]{1,150}):(\d{1,5})/,
    tell: ([, host, port, name, other], text) => {
      const errno = /\[Errno (\d{1,3})\]/.exec(text)?.[1];
      return {
        value: errno === undefined ? 'connect-failed' : connectFailure(Number(errno)),
        phase: 'connect',
        ...at(host ?? name, port ?? other),
      };
    },
  },
  {
    pattern: /\bError (-?\d{1,3}) connecting to ([\w.:-]{1,150}):(\d{1,5})\./,
    tell: ([, code = '', host, port]) =>
      code.startsWith('-')
        ? { resolve: code === '-3' ? 'timeout' : 'not-found', phase: 'resolving', name: host ?? '' }
        : { value: connectFailure(Number(code)), phase: 'connect', ...at(host, port) },
  },
  {
    pattern:
      /(?:Failed to establish a new connection|ConnectionRefusedError|TimeoutError|OSError|ConnectError|ConnectionError|error|Connection)\b.{0,200}\[Errno (\d{1,3})\]/,
    tell: ([, errno], text) => {
      const value = connectFailure(Number(errno));
      return value === 'connect-failed' || value === 'no-socket' || value === 'not-permitted'
        ? undefined
        : { value, phase: 'connect', ...pooled(text) };
    },
  },
  {
    // Only connections end with these numbers; whose library it is does not matter.
    pattern:
      /\[Errno (111|110|113|101|61|60|65)\] (?:Connection refused|Connection timed out|Operation timed out|No route to host|Network is unreachable)/,
    tell: ([words = ''], text) => ({
      value: connectFailure(errnoIn(words.replace(/^\[Errno (\d{1,3})\]/, '($1)'))),
      phase: 'connect',
      ...pooled(text),
    }),
  },
  {
    pattern: /\bhttpx\.ConnectTimeout\b|\bhttpcore\.ConnectTimeout\b/,
    tell: () => ({ value: 'connect-timeout', phase: 'connect' }),
  },
  {
    pattern: /\bhttp(?:x|core)\.ReadTimeout\b|The read operation timed out/,
    tell: (_, text) => ({ value: 'header-timeout', phase: 'read', ...pooled(text) }),
  },
  { pattern: /\bhttpx\.PoolTimeout\b/, tell: () => ({ value: 'pool-queue-timeout', phase: 'pool' }) },
];
