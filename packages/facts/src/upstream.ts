/**
 * Why a try of a proxy on one member of a pool failed, by the phase in which it ended. Numbers name errnos of Linux, as
 * texts differ by C library. `connect-timeout`, `tls-timeout`, `send-timeout`, `header-timeout`, `body-timeout`: the
 * proxy's own timer; `connect-gave-up`, `read-gave-up`: the kernel's (110 from connect or recv).
 */
const tryFailures = [
  // connecting
  'connect-timeout',
  'connect-gave-up',
  'refused', // 111
  'no-route', // 113: no neighbour, or a router or filter says so
  'net-unreachable', // 101
  'connect-reset', // 104 while connecting
  'no-local-address', // 99: no port left
  'no-descriptor', // 24
  'not-permitted', // 13, 1
  'no-socket', // 2: the unix socket is not there
  'queue-full', // 11: the unix socket's backlog
  'connect-failed', // any other
  // TLS
  'tls-timeout',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-name',
  'tls-untrusted',
  'tls-not-spoken', // "wrong version number": plain text on that port
  'tls-closed', // the peer closed during the handshake
  'tls-alert', // the peer speaks TLS and refuses: handshake failure (40), internal error (80), no such name
  'tls-version', // no version in common
  'tls-failed',
  // sending, waiting for the header
  'send-timeout',
  'send-reset', // 32, 104
  'header-timeout',
  'read-gave-up',
  'reset', // 104 while waiting
  'closed-early', // FIN before or within the header
  'header-too-big',
  'header-invalid',
  // body
  'body-timeout',
  'body-cut',
  'idle-timeout', // an upgraded connection
  'timeout', // the proxy's own timer; the line does not tell in which phase
  // before any try
  'pool-queue-timeout', // all slots of the member are taken (haproxy sQ, Envoy UO)
  'other',
] as const;

/** What proxies and backends say about requests. A backend is named `ADDRESS:PORT`, `NAME:PORT` or `unix:/PATH`,
 * by its program (`php-fpm`, `postgresql`) in that program's own log, `unnamed` where the line names none. */
export const upstream = {
  'proxy.kind': { on: 'proxy', value: 'text', doc: 'nginx, haproxy, apache, envoy, traefik, caddy, …' },
  'try.failed': {
    on: 'backend',
    value: tryFailures,
    doc: 'One try failed so. Conditions: `phase` (the proxy’s words), `seconds` (rounded to 0.1), `status`, `retried` (the client got an answer from another try)',
  },
  'try.answered': {
    on: 'backend',
    value: ['ok', 'client-error', 'server-error'],
    doc: 'One try was answered: 1xx–3xx, 4xx, 5xx that the backend itself sent',
  },
  'try.connect-time': {
    on: 'backend',
    value: ['fast', 'slow', 'syn-retry'],
    doc: 'Time to connect: below 0.1 s; above; within 0.15 s of 1, 2, 3 or 7 s, where the kernel repeats a SYN',
  },
  'try.header-time': {
    on: 'backend',
    value: ['fast', 'slow', 'near-timer', 'retransmit'],
    doc: 'Time from the connection to the header: below 0.5 s; above; in the last tenth before the read time-out, where it is known; 0.2–0.4 s where most take below 0.02 s',
  },
  'try.paths': {
    on: 'backend',
    value: ['one-path', 'some-paths', 'every-path'],
    doc: 'Which request paths timed out there: one (condition `path`) while others were answered, some, or every one that was asked',
  },
  'request.aborted': {
    on: 'proxy',
    value: 'flag',
    doc: 'The client gave up first (499, CH, CD, DC). Conditions: `seconds` (rounded to 1)',
  },
  'request.answered': {
    on: 'proxy',
    value: ['ok', 'client-error', 'server-error', 'bad-gateway', 'unavailable', 'gateway-timeout'],
    doc: 'What the client got, where the access log names no backend. Conditions: `status`; `tried` false where the log shows that no backend was asked',
  },
  'request.client-timeout': {
    on: 'proxy',
    value: 'flag',
    doc: 'The proxy’s client-side timer ended the request (haproxy c*, 408). Conditions: `phase`, `seconds`',
  },
  'request.slow-all': { on: 'proxy', value: 'flag', doc: 'Also paths that are quick by nature time out' },
  'try.asks': {
    on: 'backend',
    value: ['heavy', 'long-poll', 'write'],
    doc: 'What a failed try asked for, by the words of its request: heavy work (export, report, a large offset), a channel that stays silent (WebSocket, long polling), a change (POST, PUT, PATCH, DELETE)',
  },
  'proxy.resolves': {
    on: 'proxy',
    value: 'text',
    doc: 'An address a name has now (dig, getent, nslookup). Condition `name`',
  },
  'upstream.member': { on: 'upstream', value: 'text', doc: 'A member of the pool: the name of its backend' },
  'upstream.none-live': { on: 'upstream', value: 'flag', doc: 'Every member is marked down' },
  'backend.marked-down': { on: 'backend', value: 'text', doc: 'The proxy’s health check says why' },
  'backend.marked-up': { on: 'backend', value: 'text', doc: 'The proxy’s health check says it is up again' },
  'backend.disabled': {
    on: 'backend',
    value: 'flag',
    doc: 'After failed tries the proxy leaves it alone for a while (nginx “temporarily disabled”, Apache “disabling worker”, Envoy ejection)',
  },
  'proxy.forwards-to': { on: 'proxy', value: 'text', doc: 'Configured target: the name of a pool or of a backend' },
  'proxy.resolver': {
    on: 'proxy',
    value: 'text',
    doc: 'A resolver the proxy is configured with; `none` where a whole configuration names none',
  },
  'proxy.variable-target': {
    on: 'proxy',
    value: 'flag',
    doc: 'A target with a variable: the name is resolved at run time and needs a resolver',
  },
  'proxy.static-name': {
    on: 'proxy',
    value: 'text',
    doc: 'A target by name that is resolved once, at start: the name',
  },
  'proxy.tls-setting': {
    on: 'proxy',
    value: ['verify', 'no-verify', 'server-name', 'no-server-name', 'name', 'trusted-certificate'],
    doc: 'How it speaks TLS to backends. Conditions: `to` the value, `default` true where it is the default of a proxy_pass https://',
  },
  'proxy.keepalive': { on: 'proxy', value: 'flag', doc: 'Idle connections to backends are kept and used again' },
  'proxy.limited': { on: 'proxy', value: 'text', doc: 'The proxy itself limits requests or connections, in its words' },
  'proxy.start-failed': { on: 'proxy', value: 'text', doc: 'It does not start or reload, in its words' },
  'proxy.no-target': { on: 'proxy', value: 'text', doc: 'No route, cluster or server for the request (Envoy NR, NC)' },
  'proxy.resolve-failed': {
    on: 'proxy',
    value: ['timeout', 'refused', 'not-found', 'server-failure', 'no-resolver', 'unreachable', 'other'],
    doc: 'The proxy could not resolve a name. Condition `name`',
  },
  'proxy.out-of': {
    on: 'proxy',
    value: ['descriptors', 'ports', 'connections', 'memory'],
    doc: 'The proxy ran out of something',
  },
  'proxy.timer': {
    on: 'proxy',
    value: 'seconds',
    doc: 'A configured time-out. Condition `which`: connect, send, read, next-upstream, keepalive, client, resolver, queue; `to` the target it holds for; `default` true where it is not written but in force',
  },
  'backend.timer': {
    on: 'backend',
    value: 'seconds',
    doc: 'A time-out configured in the backend. Condition `which`: keepalive, worker, request',
  },
  'backend.pool-exhausted': {
    on: 'backend',
    value: 'text',
    doc: 'All worker processes or connections are busy, in the backend’s words',
  },
  'backend.queue-full': {
    on: 'backend',
    value: 'text',
    doc: 'The listen queue is full or overflows, in the words of the backend, ss or the kernel',
  },
  'backend.worker-hung': {
    on: 'backend',
    value: 'text',
    doc: 'A worker was stuck or killed for it (WORKER TIMEOUT, HARAKIRI, stopped, D state)',
  },
  'backend.crashed': {
    on: 'backend',
    value: 'text',
    doc: 'A process of the backend crashed or was killed from outside (SIGSEGV, core dump, SIGKILL, end of its heap)',
  },
  'backend.slow-request': { on: 'backend', value: 'text', doc: 'The backend itself logs a slow request or query' },
  'backend.paused': {
    on: 'backend',
    value: 'text',
    doc: 'Everything in the backend stood still for a while: collector, snapshot, event loop',
  },
  'backend.listens': { on: 'backend', value: 'text', doc: 'An address the backend’s process listens on' },
} as const;

/** What people say about proxies and backends. */
export const upstreamTestimony = {
  'env.restart-helps': { on: 'host', value: 'flag', doc: 'A restart of the backend helps for a while' },
  'env.works': { on: 'host', value: 'flag', doc: 'All is well, the person says: it works, nobody notices anything' },
  'env.reload-helps': { on: 'host', value: 'flag', doc: 'A reload or restart of the proxy helps' },
  'env.after-upgrade': { on: 'host', value: 'flag', doc: 'It worked before an upgrade, deployment or change' },
  'env.some-requests': { on: 'host', value: 'flag', doc: 'Only some requests fail, at random' },
  'env.one-member': { on: 'host', value: 'flag', doc: 'One of several backends fails' },
  'env.after-idle': { on: 'host', value: 'flag', doc: 'It fails after a time without requests' },
  'env.direct-works': { on: 'host', value: 'flag', doc: 'Asked directly, past the proxy, the backend answers' },
  'env.backend-quick': { on: 'host', value: 'flag', doc: 'The backend’s own log or timing says quick' },
  'env.outer-timeout': { on: 'host', value: 'flag', doc: 'A client or load balancer in front gives up by a timer' },
  'env.heavy-request': { on: 'host', value: 'flag', doc: 'The failing requests ask for heavy work' },
  'env.not-in-backend-log': { on: 'host', value: 'flag', doc: 'The backend’s log has no entry of the request' },
  'env.address-changed': { on: 'host', value: 'flag', doc: 'The backend’s address changed: DNS, pod or container' },
  'env.selinux': { on: 'host', value: 'flag', doc: 'SELinux or AppArmor enforces' },
  'env.long-requests': { on: 'host', value: 'flag', doc: 'The requests take long by nature and do end' },
  'env.long-poll': { on: 'host', value: 'flag', doc: 'WebSocket, server-sent events or long polling' },
  'env.no-ipv6': { on: 'host', value: 'flag', doc: 'The host has no IPv6 route' },
  'env.pause': { on: 'host', value: 'flag', doc: 'Garbage collection, snapshots or freezes are mentioned' },
  'env.slow-database': { on: 'host', value: 'flag', doc: 'A database or other dependency is said to be slow' },
  'env.everything-hangs': { on: 'host', value: 'flag', doc: 'All pages of the backend hang until something is done' },
  'env.backend-stopped': {
    on: 'host',
    value: 'flag',
    doc: 'The backend is said to have crashed, stopped or not started',
  },
  'env.host-off': { on: 'host', value: 'flag', doc: 'The backend’s machine is said to be off or gone' },
  'env.wrong-scheme': {
    on: 'host',
    value: 'flag',
    doc: 'HTTP is spoken to an HTTPS port, or HTTP to FastCGI, or the reverse',
  },
  'env.new-rule': {
    on: 'host',
    value: 'flag',
    doc: 'A firewall or security group was changed or is suspected for this port',
  },
} as const;
