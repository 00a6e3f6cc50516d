/** A server's own counters: the only evidence that tells an access list, a wrong key, a rate limit and a lost reply apart. */
export const server = {
  'server.received': { on: 'host', value: 'count', doc: 'NTP packets received (chronyc serverstats, ntpq sysstats)' },
  'server.dropped': { on: 'host', value: 'count', doc: 'NTP packets dropped (chronyc serverstats: rate limit)' },
  'server.processed': { on: 'host', value: 'count', doc: 'ntpq sysstats: processed for time' },
  'server.restricted': {
    on: 'host',
    value: 'count',
    doc: 'ntpq sysstats: restricted (access list); 1 where chronyc accheck says so of a client',
  },
  'server.rate-limited': { on: 'host', value: 'count', doc: 'ntpq sysstats: rate limited' },
  'server.kod-sent': { on: 'host', value: 'count', doc: 'ntpq sysstats: KoD responses' },
  'server.auth-failed': { on: 'host', value: 'count', doc: 'ntpq sysstats: authentication failed' },
  'server.authenticated': { on: 'host', value: 'count', doc: 'chronyc serverstats: authenticated NTP packets' },
  'server.bad-length': { on: 'host', value: 'count', doc: 'ntpq sysstats: bad length or format' },
  'server.client-limited': {
    on: 'path',
    value: 'flag',
    doc: 'mrulist/clients marks this client (path:client>server) as limited (L or dropped packets)',
  },
  'server.client-packets': {
    on: 'path',
    value: 'count',
    doc: 'mrulist/clients/monlist: packets from this client; condition `drops`',
  },
  'server.mode7': {
    on: 'host',
    value: 'flag',
    doc: 'ntpdc monlist/listpeers was answered; condition `command`, `remote` when asked from elsewhere',
  },
} as const;
