import { handshakeFailure } from '../../proxy/try.ts';
import { at, type ClientRule } from './failure.ts';

/** `Connect to api.lan:8443 [api.lan/10.0.0.5] failed: …`, `connection timed out: api.lan/10.0.0.5:8080`, `api.lan:8080 failed to respond`. */
const named =
  /Connect to (?:https?:\/\/)?([\w.-]{1,150}):(\d{1,5})|: [\w.-]{0,150}\/(?:<unresolved>:)?([\d.]{7,15}|\[[0-9a-f:]{2,50}\]):(\d{1,5})|(?:I\/O error on (?:GET|POST|PUT|DELETE|PATCH|HEAD) request for "?https?:\/\/)([\w.-]{1,150}):(\d{1,5})|\b([\w.-]{1,150}):(\d{1,5}) failed to respond/;
const target = (text: string) => {
  const match = named.exec(text);
  return at(match?.[1] ?? match?.[3] ?? match?.[5] ?? match?.[7], match?.[2] ?? match?.[4] ?? match?.[6] ?? match?.[8]);
};

/** The driver's own clock tells how long a connection lay idle before it was used again. */
const idleFor = 60_000;

/** java.net, javax.net.ssl, Apache HttpClient, Netty. The class names alone are enough: messages differ by platform. */
export const javaRules: readonly ClientRule[] = [
  {
    // Kafka's client: the connection did not come about, and no timer of its own ended it.
    pattern:
      /Connection to node -?\d{1,10} \((?:[\w.-]{1,150})?\/(?:<unresolved>:)?([\d.]{7,15}|\[?[0-9a-f:]{2,50}\]?):(\d{1,5})\) could not be established/,
    tell: ([, host, port]) => ({ value: 'refused', phase: 'connect', ...at(host, port) }),
  },
  {
    // MySQL Connector/J
    pattern: /The last packet successfully received from the server was ([\d,]{1,14}) milliseconds ago/,
    tell: ([, ms = '']) =>
      Number(ms.replaceAll(',', '')) < idleFor ? undefined : { value: 'reset', phase: 'reused connection', idle: true },
  },
  {
    pattern: /CertificateExpiredException|NotAfter: .{5,60}/,
    tell: (_, text) => (/java|ssl|cert/i.test(text) ? { value: 'tls-expired', phase: 'TLS handshake' } : undefined),
  },
  {
    pattern: /CertificateNotYetValidException|NotBefore: .{5,60}(?:Exception|$)/,
    tell: (_, text) =>
      /java|ssl|Certificate/i.test(text) ? { value: 'tls-not-yet-valid', phase: 'TLS handshake' } : undefined,
  },
  {
    pattern:
      /No (?:subject alternative (?:DNS )?names? (?:matching|present)|name matching)|doesn't match any of the subject alternative names|hostname in certificate didn't match/,
    tell: () => ({ value: 'tls-name', phase: 'TLS handshake' }),
  },
  {
    pattern: /PKIX path (?:building|validation) failed|unable to find valid certification path/,
    tell: (_, text) => ({
      value: /validity check failed/.test(text) ? 'tls-expired' : 'tls-untrusted',
      phase: 'TLS handshake',
    }),
  },
  {
    pattern: /(?:Unrecognized|Unsupported or unrecognized) SSL message/,
    tell: () => ({ value: 'tls-not-spoken', phase: 'TLS handshake' }),
  },
  {
    pattern: /Remote host (?:closed connection during|terminated the) handshake/,
    tell: () => ({ value: 'tls-closed', phase: 'TLS handshake' }),
  },
  {
    pattern: /SSLHandshakeException: Received fatal alert: (\w{3,40})/,
    tell: ([, alert = '']) => ({
      value: handshakeFailure(alert),
      phase: 'TLS handshake',
    }),
  },
  {
    pattern: /(?:UnknownHostException|UnresolvedAddressException)(?:: ([\w.-]{1,150}))?(?:: (.{1,80}))?/,
    tell: ([, name = '', words = '']) => ({
      resolve: /Temporary failure|Try again/.test(words) ? 'timeout' : 'not-found',
      phase: 'resolving',
      name,
    }),
  },
  {
    pattern:
      /ConnectionPoolTimeoutException|Timeout waiting for connection from pool|Pool#acquire\(Duration\) has been pending/,
    tell: () => ({ value: 'pool-queue-timeout', phase: 'pool' }),
  },
  {
    pattern:
      /(?:HttpConnectTimeoutException|ConnectTimeoutException|SocketTimeoutException: [Cc]onnect timed out|connection timed out(?: after \d{1,8} ms)?: [\w.-]{0,150}\/)/,
    tell: (_, text) => ({ value: 'connect-timeout', phase: 'connect', ...target(text) }),
  },
  {
    pattern:
      /(?:SocketTimeoutException(?:: (?:Read timed out|timeout|\d{1,8},\d{1,8} milliseconds timeout on connection))?|io\.netty\.handler\.timeout\.ReadTimeoutException|[Rr]ead timed out executing (?:GET|POST|PUT|DELETE))/,
    tell: (_, text) => ({
      value:
        /timeout on connection|SocketTimeoutException(?!: Read)/.test(text) && !/Read timed out/i.test(text)
          ? 'timeout'
          : 'header-timeout',
      phase: 'read',
      ...target(text),
    }),
  },
  { pattern: /HttpTimeoutException: request timed out/, tell: () => ({ value: 'timeout', phase: 'request' }) },
  {
    pattern:
      /ConnectException: (?:.{0,200}?)(Connection refused|Connection timed out|No route to host|Host is unreachable|Network (?:is )?unreachable|Operation timed out|Cannot assign requested address)|(?:HttpHostConnectException|AnnotatedConnectException): .{0,300}?(Connection refused|Connection timed out|No route to host)/,
    tell: ([, a, b], text) => {
      const words = a ?? b ?? '';
      return {
        value: /refused/.test(words)
          ? 'refused'
          : /timed out/.test(words)
            ? 'connect-gave-up'
            : /assign/.test(words)
              ? 'no-local-address'
              : /Network/.test(words)
                ? 'net-unreachable'
                : 'no-route',
        phase: 'connect',
        ...target(text),
      };
    },
  },
  {
    // Thrown as NoRouteToHostException, ConnectException or SocketException, by version and system.
    pattern:
      /(?:NoRouteToHost|Connect|Socket)Exception: (?:Cannot assign requested address|Address not available|Can't assign requested address)/,
    tell: (_, text) => ({ value: 'no-local-address', phase: 'connect', ...target(text) }),
  },
  {
    pattern: /(?:Connect|Socket)Exception: Permission denied(?: \(connect failed\)|: connect|$)/,
    tell: (_, text) => ({ value: 'not-permitted', phase: 'connect', ...target(text) }),
  },
  { pattern: /NoRouteToHostException/, tell: (_, text) => ({ value: 'no-route', phase: 'connect', ...target(text) }) },
  {
    pattern: /NoHttpResponseException|Unexpected end of file from server|PrematureCloseException/,
    tell: (_, text) => ({ value: 'closed-early', phase: 'read', ...target(text) }),
  },
  {
    pattern: /SocketException: (?:Connection reset|Broken pipe|Too many open files)/,
    tell: ([words]) => ({
      value: /reset/.test(words) ? 'reset' : /open files/.test(words) ? 'no-descriptor' : 'send-reset',
      phase: 'read',
    }),
  },
];
