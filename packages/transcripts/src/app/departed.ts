import type { AppRule } from './rule.ts';

/** What servers write when the other side has gone away: probes, scanners, people who leave a page. Ordinary on a machine that works. */
export const departedRules: readonly AppRule[] = [
  {
    program: 'go-http',
    hint: ['http: TLS handshake error from', 'remote error: tls: unknown certificate'],
    pattern:
      /http: TLS handshake error from \S{3,80}: (?:EOF|read tcp \S{3,120}: (?:read: connection reset by peer|i\/o timeout)|write tcp \S{3,120}: (?:broken pipe|connection reset by peer)|tls: (?:first record does not look like a TLS handshake|client offered only unsupported versions|no cipher suite supported by both|unsupported SSLv2 handshake)|remote error: tls: unknown certificate(?: authority)?|client sent an HTTP request to an HTTPS server)/,
  },
  {
    program: 'caddy',
    hint: ['"handling connection"'],
    pattern: /"msg":"handling connection".{0,160}"error":"(?:EOF|read tcp [^"]{3,160}connection reset by peer)"/,
  },
  {
    program: 'hyper',
    hint: ['IncompleteMessage', 'connection closed before message completed'],
    pattern:
      /\bserve connection\b.{0,80}\bIncompleteMessage\b|error serving connection: connection closed before message/i,
  },
  {
    program: 'tomcat',
    hint: ['ClientAbortException', 'EofException', 'UT005013', 'UT005023'],
    pattern: /\bClientAbortException\b|org\.eclipse\.jetty\.io\.EofException|\bAsyncRequestNotUsableException\b/,
  },
  {
    program: 'tomcat',
    hint: ['Error parsing HTTP request header'],
    pattern: /Error parsing HTTP request header\b/,
  },
  {
    program: 'python',
    hint: ['Broken pipe from (', 'Ignoring EPIPE', 'Ignoring connection'],
    pattern:
      /\bBroken pipe from \('[\d.:a-f]{3,45}', \d{1,5}\)|\[DEBUG\] Ignoring (?:EPIPE|connection (?:reset|epipe))/,
  },
  {
    program: 'uwsgi',
    hint: ['probably the client disconnected'],
    pattern: /SIGPIPE: writing to a closed pipe\/socket\/fd \(probably the client disconnected\)/,
  },
  {
    program: 'postgresql',
    hint: [
      'incomplete startup packet',
      'unexpected EOF on client connection',
      'could not receive data from client',
      'could not send data to client',
      'connection to client lost',
    ],
    pattern:
      /\bLOG: {1,2}(?:incomplete startup packet|unexpected EOF on client connection(?: with an open transaction)?|could not (?:receive data from|send data to) client: (?:Connection reset by peer|Broken pipe|Connection timed out))/,
  },
  {
    program: 'mysql',
    hint: ['Aborted connection'],
    pattern:
      /\[(?:Note|Warning)\].{0,60}Aborted connection \d{1,12} to db: .{0,160}\((?:Got an error reading communication packets|Got timeout reading communication packets|CLOSE_CONNECTION|This connection closed normally[^)]{0,60})\)?/,
  },
  {
    program: 'rabbitmq',
    hint: ['client unexpectedly closed TCP connection'],
    pattern: /client unexpectedly closed TCP connection/,
  },
  {
    program: 'etcd',
    hint: ['rejected connection'],
    pattern: /rejected connection .{0,160}\(?"?error"?:? ?"?EOF"?/,
  },
  {
    program: 'sshd',
    hint: ['kex_exchange_identification', 'Did not receive identification string', 'Connection closed by'],
    pattern:
      /kex_exchange_identification: (?:Connection closed by remote host|client sent invalid protocol identifier|read: Connection reset by peer)|Did not receive identification string from/,
  },
];
