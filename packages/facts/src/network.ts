/** What the host's own network stack says. */
export const network = {
  'host.address': { on: 'host', value: 'text', doc: 'An address the host has (`ip addr`)' },
  'net.route': {
    on: 'host',
    value: ['present', 'none'],
    doc: '`ip route get ADDRESS`; condition `address`, `default` where the whole table has or lacks a default route',
  },
  'net.neighbour': {
    on: 'host',
    value: ['resolved', 'failed'],
    doc: '`ip neigh`: REACHABLE/STALE/DELAY/PROBE/PERMANENT, or FAILED/INCOMPLETE; condition `address`',
  },
  'net.own-filter': {
    on: 'host',
    value: ['drops-output', 'drops-input', 'clean'],
    doc: 'Own packet filter (nft, iptables, its log): about udp/123 without conditions. Conditions `protocol`, `port`, `address` name other traffic; `hits` where a counter says how many packets met the rule',
  },
  'esxi.ntpclient-ruleset': {
    on: 'host',
    value: 'flag',
    doc: '`esxcli network firewall ruleset list`: ntpClient enabled',
  },
} as const;
