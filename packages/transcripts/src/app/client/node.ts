import { connectFailure, type Failure, handshakeFailure } from '../../proxy/try.ts';
import { at, type ClientRule } from './failure.ts';

const codes: Readonly<Record<string, number>> = {
  ECONNREFUSED: 111,
  ETIMEDOUT: 110,
  EHOSTUNREACH: 113,
  ENETUNREACH: 101,
  ECONNRESET: 104,
  EADDRNOTAVAIL: 99,
  EMFILE: 24,
  EACCES: 13,
  EPERM: 1,
  ENOENT: 2,
  EAGAIN: 11,
};
const verify: Readonly<Record<string, Failure>> = {
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
};

/** Node: libuv's codes, undici, axios, request. */
export const nodeRules: readonly ClientRule[] = [
  {
    pattern: /\bconnect (E[A-Z]{4,15}) (?:(\[?[0-9a-fA-F:.]{3,50}?\]?|[\w.-]{1,150}):(\d{1,5})|(\/\S{1,160}))(?![\w.])/,
    tell: ([, code = '', host, port, path]) => {
      const errno = codes[code];
      if (errno === undefined) return undefined;
      return {
        value: connectFailure(errno),
        phase: 'connect',
        ...(path === undefined ? at(host, port) : { target: `unix:${path}` }),
      };
    },
  },
  {
    pattern:
      /\b(?:getaddrinfo|queryA{1,4}|queryA) (ENOTFOUND|EAI_AGAIN|ETIMEOUT|ESERVFAIL|EREFUSED|ECONNREFUSED) ([\w.-]{1,200})/,
    tell: ([, code, name = '']) => ({
      resolve:
        code === 'ENOTFOUND'
          ? 'not-found'
          : code === 'ESERVFAIL'
            ? 'server-failure'
            : code === 'EREFUSED'
              ? 'refused'
              : code === 'ECONNREFUSED'
                ? 'unreachable'
                : 'timeout',
      phase: 'resolving',
      name,
    }),
  },
  {
    pattern:
      /Connect Timeout Error(?: \(attempted address(?:es)?: (\[?[\w.:-]{1,150}?\]?):(\d{1,5})(?:, [^,)]{1,100}){0,8}(?:, timeout: (\d{1,8})ms)?\))?|\bUND_ERR_CONNECT_TIMEOUT\b/,
    tell: ([, host, port, ms]) => ({
      value: 'connect-timeout',
      phase: 'connect',
      ...at(host, port),
      ...(ms === undefined ? {} : { seconds: Number(ms) / 1000 }),
    }),
  },
  {
    pattern: /\bHeadersTimeoutError\b|\bUND_ERR_HEADERS_TIMEOUT\b/,
    tell: () => ({ value: 'header-timeout', phase: 'headers' }),
  },
  { pattern: /\bBodyTimeoutError\b|\bUND_ERR_BODY_TIMEOUT\b/, tell: () => ({ value: 'body-timeout', phase: 'body' }) },
  {
    pattern:
      /\b(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?)\b/,
    tell: ([, code = '']) => {
      const value = verify[code];
      return value === undefined ? undefined : { value, phase: 'TLS handshake' };
    },
  },
  {
    pattern: /Hostname\/IP does not match certificate's altnames/,
    tell: () => ({ value: 'tls-name', phase: 'TLS handshake' }),
  },
  {
    pattern: /\b(?:write )?EPROTO\b.{0,300}/,
    tell: ([words]) => ({ value: handshakeFailure(words), phase: 'TLS handshake' }),
  },
  {
    pattern: /Client network socket disconnected before secure TLS connection was established/,
    tell: () => ({ value: 'tls-closed', phase: 'TLS handshake' }),
  },
  { pattern: /\bread ECONNRESET\b/, tell: () => ({ value: 'reset', phase: 'read' }) },
  { pattern: /\bwrite (?:EPIPE|ECONNRESET)\b/, tell: () => ({ value: 'send-reset', phase: 'write' }) },
  { pattern: /\bError: socket hang up\b/, tell: () => ({ value: 'closed-early', phase: 'headers' }) },
  { pattern: /\bread ETIMEDOUT\b/, tell: () => ({ value: 'read-gave-up', phase: 'read' }) },
  { pattern: /\bESOCKETTIMEDOUT\b/, tell: () => ({ value: 'timeout', phase: 'socket' }) },
  {
    pattern: /\btimeout of (\d{1,8})ms exceeded\b/,
    tell: ([, ms]) => ({ value: 'timeout', phase: 'request', seconds: Number(ms) / 1000 }),
  },
  {
    pattern: /\bEMFILE: too many open files|\bEMFILE\b.{0,40}(?:accept|socket)/,
    tell: () => ({ value: 'no-descriptor', phase: 'open' }),
  },
];
