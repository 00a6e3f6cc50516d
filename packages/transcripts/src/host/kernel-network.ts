import { backendId } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';

const programs = ['kernel'];
const rule = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };

const inner = /^(?:lo|veth|docker|br-|cni|cali|flannel|virbr|vnet|tap|dummy|ifb)/;
const state =
  (up: boolean): MessageRule['tell'] =>
  (say, match) => {
    const name = (match.groups?.name ?? '').replace(/^.*[: ]/, '');
    if (!inner.test(name)) say.fact('machine.link-state', up ? 'up' : 'down', say.host, { interface: name });
  };
const hung: MessageRule['tell'] = (say, match) =>
  say.fact('machine.link-errors', 'transmit queue timed out', say.host, { interface: match.groups?.name ?? '' });

/** The kernel names the port whose queue is full: `8080`, `0.0.0.0:8080`, `[::]:8080`. */
const flooded: MessageRule['tell'] = (say, match) => {
  say.fact('machine.listen-overflow', 1);
  const port = /(?:^|:)(\d{1,5})$/.exec(match.groups?.port ?? '')?.[1];
  const program = port === undefined ? 'listener' : `*:${port}`;
  say.fact('backend.queue-full', 'possible SYN flooding', backendId(program));
};

/** Kernel messages about tables, queues and interfaces. */
export const kernelNetworkRules: readonly MessageRule[] = [
  // nf_conntrack: table full, dropping packet · nf_conntrack: nf_conntrack: table full … · nf_conntrack: table full in netns 4026 · ip_conntrack: …
  rule(
    /^(?:net_ratelimit: \d{1,9} callbacks suppressed )?(?:(?:nf|ip)_conntrack: ){1,2}table full(?: in netns \d{1,12})?,? dropping packet/,
    (say) => say.fact('machine.conntrack-full', 'table full, dropping packet'),
  ),
  rule(/^(?:nf_conntrack|ip_conntrack): (?:falling back|version |default automatic)/),
  rule(
    /^(?:request_sock_)?TCP: (?:request_sock_TCP: )?Possible SYN flooding on (?:\w{1,10} )?port (?<port>\S{1,60}?)\.? /i,
    flooded,
  ),
  rule(/^possible SYN flooding on port (?<port>\S{1,60}?)\.? /i, flooded),
  rule(
    /^(?:neighbour|arp_cache|ndisc_cache|neigh\w{0,10}): (?:arp_cache: |ndisc_cache: )?neighbo(?:u)?r table overflow|^Neighbour table overflow|^(?:arp_cache|ndisc_cache): neighbor table overflow/i,
    (say) => say.fact('machine.neighbour-full', 'neighbour table overflow'),
  ),
  rule(/^TCP: (?:out of memory -- consider tuning tcp_mem|too many orphaned sockets)/, (say) =>
    say.fact('machine.socket-memory', say.log.message),
  ),
  rule(/^(?:NETDEV WATCHDOG: )(?<name>[\w.@-]{1,20}) \([^)]{1,60}\): transmit queue \d{1,4} timed out/, hung),
  rule(
    /^(?:\S{1,40} \S{1,40} )?(?<name>[a-z][\w.@-]{1,20}): (?:NETDEV WATCHDOG: .{0,60})?(?:transmit queue \d{1,4} timed out|Detected Tx Unit Hang|tx hang \d|Reset adapter|TX timeout|Adapter resetting)/i,
    hung,
  ),
  // The driver gives up on its card: each has its own words for it.
  rule(
    /^(?:\S{1,40} \S{1,40} )?(?<name>[a-z][\w.@-]{1,20})(?: \([^)]{1,40}\))?: (?:Detected (?:Hardware|Tx) Unit Hang|Reset adapter unexpectedly|rtl_\w{1,30}_cond == \d |Transmit timeout reset Device|initiating reset due to (?:tx timeout|lost link)|tx_timeout(?: recovery|: VSI)|transmit timed out, resetting|TX timeout (?:detected|on queue)|Tx timeout|Fake Tx hang detected|Adapter removed|PCIe link lost, device now detached|Hardware Error|\[?bnx2x_(?:panic_dump|attn_int_deasserted\d|tx_timeout)\b|Storm stats were not updated|Keep alive watchdog timeout|The number of lost tx completions|Firmware hung|MCP is not responding|link is flapping|bad FCS|CQE error|Error cqe on cqn|NIC hang)/i,
    hung,
  ),
  rule(
    /^(?:e1000e?|igb|igc|ixgbe|i40e|ice) [\da-f:.]{7,16}: (?:Detected (?:Hardware|Tx) Unit Hang|Reset adapter|initiating reset due to)/i,
    hung,
  ),
  rule(
    /^(?:bnx2x|tg3|bnx2|be2net|ena|igc|ixgbe|i40e|ice|mlx[45]_\w{2,5}|r81\d\d|vmxnet3|atlantic|alx|sky2|forcedeth|nfp|qede|enic)(?: \S{1,40})?: (?:\[)?(?:bnx2x_(?:panic_dump|attn_int_deasserted\d|tx_timeout)|(?<name>[a-z][\w.@-]{1,20}): (?:tx hang|transmit timed out|Tx ring hang|TX timeout))/i,
    hung,
  ),
  rule(/^(?:IPv6|ICMPv6|IPv4): (?<name>[\w.@-]{1,20}: )?(?:IPv6 )?duplicate address (?:detected )?.{0,200}/i, (say) =>
    say.fact('machine.address-conflict', say.log.message),
  ),
  // FreeBSD
  rule(/^(?<name>[a-z]\w{1,14}): link state changed to DOWN\b/, state(false)),
  rule(/^(?<name>[a-z]\w{1,14}): link state changed to UP\b/, state(true)),
  // FreeBSD, OPNsense, macOS: arp: 02:… is using my IP address 10.0.0.1 on em0! · NetBSD, OpenBSD: duplicate IP address 10.0.0.1 sent from ethernet address 02:… · Solaris
  rule(
    /^arp(?:info)?: (?:[\da-f]{1,2}(?::[\da-f]{1,2}){5} is using my IP address \S{2,60}|.{0,40}duplicate IP address \S{2,60} sent from).{0,60}/i,
    (say) => say.fact('machine.address-conflict', say.log.message.replace(/!$/, '')),
  ),
  rule(
    /^(?:duplicate IP address \S{2,60} sent from ethernet address|(?:ip: )?WARNING: Hardware address '?[\da-f:]{11,17}'? trying to be our address|\w{1,20}: (?:nd6_dad_timer: )?DAD (?:detected|failed|complete)[^.]{0,60}duplicate).{0,80}/i,
    (say) => say.fact('machine.address-conflict', say.log.message),
  ),
  rule(
    /^(?:\S{1,40} \S{1,40} )?(?<name>[a-z][\w.@-]{1,20}): (?:[a-z]\w{1,14}: )?(?:[a-z][\w.-]{1,14} )?(?:Link is Down|NIC Link is Down|link down|link is not ready|carrier lost|Lost carrier)\b/i,
    state(false),
  ),
  rule(
    /^(?:\S{1,40} \S{1,40} )?(?<name>[a-z][\w.@-]{1,20}): (?:[a-z]\w{1,14}: )?(?:[a-z][\w.-]{1,14} )?(?:NIC )?(?:Copper )?(?:Link is Up|link up|link becomes ready)\b(?<rest>.{0,200})/i,
    (say, match) => {
      state(true)?.(say, match);
      if (/half[ -]?duplex/i.test(match.groups?.rest ?? ''))
        say.fact('machine.link-errors', 'half duplex', say.host, { interface: match.groups?.name ?? '' });
    },
  ),
  rule(/^ADDRCONF\(NETDEV_(?:CHANGE|UP)\): (?<name>[\w.@-]{1,20}): link becomes ready/, state(true)),
  rule(/^bond(?:ing)?\S{0,20}: (?:\(slave (?<name>[\w.-]{1,20})\): )?.{0,40}link status (?:definitely )?down/),
];

const conflict = (programsOf: readonly string[], pattern: RegExp): MessageRule => ({
  programs: programsOf,
  pattern,
  // "already in use" is said of ports too: only by these programs it is an address.
  needsProgram: true,
  tell: (say) => say.fact('machine.address-conflict', say.log.message),
});

/** The same conflict in the words of those who configure addresses. */
export const addressRules: readonly MessageRule[] = [
  conflict(
    ['NetworkManager'],
    /^.{0,120}\b(?:conflict (?:detected )?for IP(?:v4)? address|duplicate (?:IPv[46] )?address|IP address \S{2,60} (?:cannot be configured because it )?is already in use|acd.{0,60}\bconflict)/i,
  ),
  conflict(
    ['systemd-networkd'],
    /^\S{1,20}: .{0,80}(?:Dropping address \S{2,60}, as an address conflict was detected|address conflict|DAD failed|Duplicate address detected)/i,
  ),
  conflict(
    ['dhclient', 'dhcpcd', 'avahi-autoipd', 'arping', 'ifup', 'network', 'dhcpd'],
    /^.{0,120}(?:DAD failed|hardware address \S{1,40} claims|address \S{2,60} (?:is )?already in use|Another host already uses address|declin(?:ed|ing) .{0,40}(?:in use|conflict)|(?:10|ARP) conflict|Abandoning IP address \S{2,60}: pinged before offer)/i,
  ),
  conflict(
    ['keepalived', 'Keepalived_vrrp'],
    /^.{0,80}(?:ip address .{0,60} conflict|received lower prio advert .{0,40}duplicate)/i,
  ),
];
