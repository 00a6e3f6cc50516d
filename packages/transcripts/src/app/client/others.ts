import { errnoIn } from '../../proxy/errno.ts';
import { connectFailure, verifyFailure } from '../../proxy/try.ts';
import { at, type ClientRule } from './failure.ts';
import { moreRules } from './more.ts';

/** Ruby, .NET, PHP, and the clients of databases. */
export const otherRules: readonly ClientRule[] = [
  ...moreRules,
  {
    // PgBouncer about its server's side
    pattern:
      /\bS-0x[0-9a-f]{1,16}: \S{1,200}@(\[?[\w.:-]{1,150}?\]?):(\d{1,5}) closing because: (connect failed|connect timeout|server conn crashed)/,
    tell: ([, host, port, why]) => ({
      value: why === 'connect failed' ? 'connect-failed' : why === 'connect timeout' ? 'connect-timeout' : 'reset',
      phase: 'connect',
      ...at(host, port),
    }),
  },
  {
    // elasticsearch-js
    pattern: /Unable to revive connection: https?:\/\/(\[?[\w.:-]{1,150}?\]?):(\d{1,5})(?=[/"\s]|$)/,
    tell: ([, host, port]) => ({ value: 'connect-failed', phase: 'connect', ...at(host, port) }),
  },
  {
    // libpq before version 14, the address in the next line
    pattern: /\bcould not connect to server: (.{1,80})/,
    tell: ([, words = '']) => {
      const value = connectFailure(errnoIn(words));
      return value === 'connect-failed' ? undefined : { value, phase: 'connect' };
    },
  },
  {
    // Squid's page
    pattern: /The system returned: {0,4}(?:<[^>]{1,20}>)?\((\d{1,3})\)/,
    tell: ([, errno]) => ({ value: connectFailure(Number(errno)), phase: 'connect' }),
  },
  {
    // WinHTTP behind IIS and ARR: 12002, 12029, 12007, 12030, 12175
    pattern: /\b0x80072(ee2|efd|ee7|efe|f8f)\b/i,
    tell: ([, code = '']) => {
      if (/ee7/i.test(code)) return { resolve: 'not-found', phase: 'resolving' };
      return {
        value: /ee2/i.test(code)
          ? 'timeout'
          : /efd/i.test(code)
            ? 'connect-failed'
            : /efe/i.test(code)
              ? 'reset'
              : 'tls-failed',
        phase: 'WinHTTP',
      };
    },
  },
  {
    pattern:
      /\bErrno::(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EADDRNOTAVAIL|EMFILE|EACCES)\b(?:.{0,120}connect\(2\) for "?([\w.:-]{1,150})"? port (\d{1,5}))?/,
    tell: ([, name, host, port]) => {
      const errno = {
        ECONNREFUSED: 111,
        ETIMEDOUT: 110,
        EHOSTUNREACH: 113,
        ENETUNREACH: 101,
        ECONNRESET: 104,
        EADDRNOTAVAIL: 99,
        EMFILE: 24,
        EACCES: 13,
      }[name ?? ''];
      // Files are refused as well: only a connection that is named is one.
      if (host === undefined && (errno === 13 || errno === 24)) return undefined;
      return name === 'ECONNRESET' && host === undefined
        ? { value: 'reset', phase: 'read' }
        : { value: connectFailure(errno), phase: 'connect', ...at(host, port) };
    },
  },
  {
    pattern: /\bNet::OpenTimeout\b/,
    tell: (_, text) => {
      const m = /to ([\w.-]{1,150}):(\d{1,5})/.exec(text);
      return { value: 'connect-timeout', phase: 'open', ...at(m?.[1], m?.[2]) };
    },
  },
  { pattern: /\bNet::ReadTimeout\b/, tell: () => ({ value: 'header-timeout', phase: 'read' }) },
  {
    pattern:
      /\bSocketException \((\d{1,5})\)|HttpRequestException: (Connection refused|Connection timed out|No route to host|Name or service not known)[^(]{0,80}\(([\w.-]{1,150}):(\d{1,5})\)/,
    tell: ([, code, words, host, port]) => {
      if (words?.startsWith('Name') === true) return { resolve: 'not-found', phase: 'resolving', name: host ?? '' };
      const value = connectFailure(code === undefined ? errnoIn(words ?? '') : errnoIn(`(${code})`));
      return value === 'connect-failed' ? undefined : { value, phase: 'connect', ...at(host, port) };
    },
  },
  {
    pattern: /configured HttpClient\.Timeout of (\d{1,6}(?:\.\d{1,3})?) seconds elapsing/,
    tell: ([, seconds]) => ({ value: 'timeout', phase: 'request', seconds: Number(seconds) }),
  },
  {
    pattern:
      /remote certificate is invalid.{0,120}?(RemoteCertificateNameMismatch|NotTimeValid|UntrustedRoot|PartialChain|RemoteCertificateChainErrors)/,
    tell: ([, why]) => ({
      value:
        why === 'RemoteCertificateNameMismatch' ? 'tls-name' : why === 'NotTimeValid' ? 'tls-expired' : 'tls-untrusted',
      phase: 'TLS handshake',
    }),
  },
  {
    pattern:
      /(?:stream_socket_client|fsockopen)\(\): (?:[Uu]nable to connect to|php_network_getaddresses).{0,20}?(?:(?:tcp|tls|ssl):\/\/)?([\w.-]{1,150}):(\d{1,5}) \(([^)]{1,80})\)/,
    tell: ([, host, port, words = '']) => ({
      value: /timed out/.test(words) ? 'connect-timeout' : connectFailure(errnoIn(words)),
      phase: 'connect',
      ...at(host, port),
    }),
  },
  {
    pattern: /connection to server at "([^"]{1,150})"(?: \([^)]{1,60}\))?, port (\d{1,5}) failed: (.{1,120})/,
    tell: ([, host, port, words = '']) =>
      /FATAL/.test(words)
        ? undefined
        : {
            value: /timeout expired/.test(words)
              ? 'connect-timeout'
              : /SSL|certificate/.test(words)
                ? verifyFailure(undefined, words)
                : connectFailure(errnoIn(words)),
            phase: 'connect',
            ...at(host, port),
          },
  },
  {
    pattern: /Can't connect to MySQL server on '([\w.-]{1,150})(?::(\d{1,5}))?' \((?:"?)([^)]{1,60})/,
    tell: ([, host, port = '3306', words = '']) => {
      const errno = /^\d{1,5}/.exec(words)?.[0];
      return {
        value: /^timed out/.test(words)
          ? 'connect-timeout'
          : connectFailure(errnoIn(errno === undefined ? words : `(${errno})`)),
        phase: 'connect',
        ...at(host, port),
      };
    },
  },
];
