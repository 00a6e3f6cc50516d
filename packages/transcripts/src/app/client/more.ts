import { errnoIn } from '../../proxy/errno.ts';
import { connectFailure, verifyFailure } from '../../proxy/try.ts';
import { at, type ClientRule } from './failure.ts';

/** git, .NET, PDO, Oracle, Rust, Prisma, gRPC, Redis clients. */
export const moreRules: readonly ClientRule[] = [
  {
    // git lets curl speak
    pattern: /\bunable to access 'https?:\/\/([\w.-]{1,150})(?::(\d{1,5}))?\/[^']{0,500}': (.{1,300})/,
    tell: ([, host, port, words = '']) => {
      if (/Could not resolve (?:host|proxy)/i.test(words))
        return { resolve: 'not-found', phase: 'resolving', name: host ?? '' };
      const target = at(host, port ?? '443');
      if (/SSL certificate problem|certificate subject name|server certificate verification failed/i.test(words)) {
        const value = verifyFailure(undefined, words);
        return { value: value === 'tls-failed' ? 'tls-untrusted' : value, phase: 'TLS handshake', ...target };
      }
      const value = connectFailure(errnoIn(words));
      return !/connect/i.test(words) || value === 'connect-failed' ? undefined : { value, phase: 'connect', ...target };
    },
  },
  {
    pattern: /target machine actively refused it\.?(?: \(?\[?([\w.:-]{2,150}?)\]?:(\d{1,5})\)?)?/,
    tell: ([, host, port]) => ({ value: 'refused', phase: 'connect', ...at(host, port) }),
  },
  {
    pattern:
      /connected party did not properly respond after a period of time.{0,140}?(?:\(?\[?([\w.:-]{2,150}?)\]?:(\d{1,5})\)?|$)/,
    tell: ([, host, port]) => ({ value: 'connect-gave-up', phase: 'connect', ...at(host, port) }),
  },
  {
    pattern: /\berror: 40 - Could not open a connection to SQL Server/,
    tell: () => ({ value: 'connect-failed', phase: 'connect' }),
  },
  {
    pattern: /\bCan.t reach database server at `([\w.-]{1,150})(?:`:`|:)(\d{1,5})`/,
    tell: ([, host, port]) => ({ value: 'connect-failed', phase: 'connect', ...at(host, port) }),
  },
  {
    // PDO: the driver's number, then libc's words
    pattern:
      /SQLSTATE\[(?:HY000|08006)\] \[(?:2002|7)\] (?:.{0,80}?)(Connection refused|Connection timed out|Operation timed out|No route to host|No such file or directory)/,
    tell: ([, words = '']) => ({ value: connectFailure(errnoIn(words)), phase: 'connect' }),
  },
  {
    pattern:
      /\b(?:\[2006\]|\(2006\)|2006,?) {0,2}["']?MySQL server has gone away|SQLSTATE\[HY000\].{0,40}server has gone away/,
    tell: () => ({ value: 'reset', phase: 'reused connection' }),
  },
  { pattern: /\bORA-12541\b/, tell: () => ({ value: 'refused', phase: 'connect' }) },
  { pattern: /\bORA-(?:12170|12535)\b/, tell: () => ({ value: 'connect-timeout', phase: 'connect' }) },
  { pattern: /\bORA-(?:12545|12154)\b/, tell: () => ({ resolve: 'not-found', phase: 'resolving', name: '' }) },
  { pattern: /\bORA-(?:03113|03135|12537)\b/, tell: () => ({ value: 'reset', phase: 'read' }) },
  {
    pattern:
      /\b(?:tcp connect error|[Cc]onnection error|error trying to connect|ConnectError)\b.{0,200}\(os error (\d{1,5})\)/,
    tell: ([, errno]) => ({ value: connectFailure(errnoIn(`(${errno})`)), phase: 'connect' }),
  },
  {
    pattern: /\bcode = DeadlineExceeded desc = context deadline exceeded/,
    tell: () => ({ value: 'timeout', phase: 'rpc' }),
  },
  { pattern: /\bRedisCommandTimeoutException\b/, tell: () => ({ value: 'timeout', phase: 'command' }) },
  {
    pattern: /\bRedis(?:Timeout|Connection)Exception: Timeout performing [A-Z]{2,20}/,
    tell: () => ({ value: 'timeout', phase: 'command' }),
  },
];
