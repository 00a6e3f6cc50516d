/** What the host's own network stack says. */
export const network = {
  'host.address': { on: 'host', value: 'text', doc: 'An address the host has (`ip addr`)' },
  'net.route': { on: 'path', value: ['present', 'none'], doc: '`ip route get ADDRESS`' },
  'net.neighbour': {
    on: 'path',
    value: ['resolved', 'failed'],
    doc: '`ip neigh`: REACHABLE/STALE/DELAY/PROBE or FAILED/INCOMPLETE for the source or its gateway',
  },
  'net.own-filter': {
    on: 'host',
    value: ['drops-output', 'drops-input', 'clean'],
    doc: 'Own packet filter rules about udp/123 (nft, iptables)',
  },
  'esxi.ntpclient-ruleset': {
    on: 'host',
    value: 'flag',
    doc: '`esxcli network firewall ruleset list`: ntpClient enabled',
  },
} as const;
