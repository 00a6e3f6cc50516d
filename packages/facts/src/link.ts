/**
 * What is measured on a way whatever it serves: ping, traceroute, mtr, captures, a certificate shown, interface counters.
 * On a path to an address; it counts for every path that leads to that address, whichever port.
 */
export const link = {
  'link.sent': { on: 'path', value: 'count', doc: 'Probes sent (ping, mtr)' },
  'link.lost-share': {
    on: 'path',
    value: 'number',
    doc: 'Share of the probes without an answer, 0 to 1. Condition `size`',
  },
  'link.rtt': {
    on: 'path',
    value: 'seconds',
    doc: 'Round trip, median or average. Conditions `min`, `max`, `hop` where given',
  },
  'link.unreachable': {
    on: 'path',
    value: ['host', 'net', 'port', 'prohibited', 'other'],
    doc: 'ICMP unreachable. Conditions `by` (who says so), `port`',
  },
  'link.too-big': {
    on: 'path',
    value: 'number',
    doc: 'Fragmentation needed or “message too long”: the MTU named. Condition `by`',
  },
  'link.big-lost': { on: 'path', value: 'flag', doc: 'Small probes are answered, big ones (DF) vanish in silence' },
  'link.hop': { on: 'path', value: 'text', doc: 'A router on the way. Condition `ttl`' },
  'link.ends-at': {
    on: 'path',
    value: 'text',
    doc: 'The last hop that answered where the far end did not; condition `ttl`',
  },
  'link.duplicate': { on: 'path', value: 'text', doc: 'Two hardware addresses answer for one address (arping, DUP!)' },
  'link.redirect': { on: 'path', value: 'text', doc: 'ICMP redirect: another gateway is named' },
  'link.filter': {
    on: 'path',
    value: ['drops', 'rejects', 'accepts'],
    doc: 'A firewall on the way (flow log, rule, counter) handles this traffic so. Conditions `protocol`, `port`, `by`',
  },
  'link.tcp': {
    on: 'path',
    value: ['open', 'refused', 'silent', 'unreachable'],
    doc: 'A TCP connection tried by hand (nc, curl, telnet, nmap, bash). Conditions `port`, `seconds`',
  },
  'link.socket': {
    on: 'path',
    value: ['syn-sent', 'syn-recv', 'retransmitting', 'unread', 'queued', 'flowing'],
    doc: 'A TCP socket in `ss`, /proc/net/tcp. `unread`: bytes wait in Recv-Q; `queued`: in Send-Q without retransmission. Condition `port`',
  },
  'link.mss-differs': {
    on: 'path',
    value: 'flag',
    doc: 'A transfer with a small MSS succeeds, the same with the usual one does not',
  },
  'link.stalled': {
    on: 'path',
    value: ['tls', 'transfer'],
    doc: 'The connection opens, then the first large exchange gets no answer: “TLS handshake timeout”, a transfer or ssh that stops after the first bytes',
  },
  'tls.verify': {
    on: 'path',
    value: ['ok', 'expired', 'not-yet-valid', 'untrusted', 'name-mismatch', 'failed', 'not-tls'],
    doc: 'A TLS handshake tried by hand (openssl s_client, curl)',
  },
  'tls.not-before': { on: 'path', value: 'number', doc: 'Start of validity shown there, seconds since 1970' },
  'tls.not-after': { on: 'path', value: 'number', doc: 'End of validity shown there, seconds since 1970' },
  'tls.date': { on: 'path', value: 'number', doc: 'HTTP `Date` shown there, seconds since 1970' },
  'device.overloaded': {
    on: 'device',
    value: 'text',
    doc: 'A switch, router or firewall at its limit: CPU, table, drops, in its words',
  },
  'device.port-errors': { on: 'device', value: 'text', doc: 'CRC, duplex, alignment, flapping on a port of a device' },
} as const;
