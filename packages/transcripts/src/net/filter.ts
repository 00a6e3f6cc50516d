import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { type FilterRule, tellRule } from './rule.ts';

const nftChain =
  /^\s*(?:chain\s+\S+\s*\{)?.*\btype\s+filter\s+hook\s+(input|output|forward|prerouting|postrouting|ingress)\b.*?(?:policy\s+(accept|drop))?/;
const services: Readonly<Record<string, number>> = {
  ntp: 123,
  http: 80,
  https: 443,
  domain: 53,
  ssh: 22,
  'http-alt': 8080,
  'asf-rmcp': 623,
};
const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = services[text] ?? Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
};

/** Rules that meet only some packets of a flow, or sets nobody can look into, say nothing about a port. */
const partial =
  /\bct state\b(?!.{0,40}\bnew\b)|\blimit rate\b|[ds]addr (?:!= ?)?@|\bmeter\b|\bnumgen\b|\bfib\b|\btcp flags & \(?fin|\bicmp(?:v6)? type\b/;

/** A rule of nft as it is listed: one or several ports in braces. */
function nftRule(text: string, hook: string): FilterRule[] {
  const verdict = /\b(drop|reject)\b(?: with .{1,60})?\s*(?:comment ".{0,128}")?\s*$/.exec(text)?.[1];
  if (verdict === undefined || (hook !== 'input' && hook !== 'output' && hook !== 'forward') || partial.test(text))
    return [];
  const traffic =
    /\b(tcp|udp)\s+(dport|sport)\s+(?:\{\s{0,4}([^}]{1,200}?)\s{0,4}\}|([a-z][\w-]{1,20}|\d{1,5}))(?=\s|$)/.exec(text);
  const from = /\bip6? saddr ([0-9a-f.:/]{2,60})(?=\s|$)/.exec(text)?.[1];
  const to = /\bip6? daddr ([0-9a-f.:/]{2,60})(?=\s|$)/.exec(text)?.[1];
  const hits = /\bcounter packets (\d{1,18})/.exec(text)?.[1];
  const rule: FilterRule = {
    hook,
    verdict: verdict === 'drop' ? 'drops' : 'rejects',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(hits === undefined ? {} : { hits: Number(hits) }),
  };
  if (traffic === null) {
    // Another match that is not understood may narrow the rule to anything.
    return /^\s*(?:ip6? [ds]addr \S+\s+)*(?:counter packets \d{1,18} bytes \d{1,18}\s+)?(?:drop|reject\b.{0,60})\s*$/.test(
      text,
    )
      ? [rule]
      : [];
  }
  const ports = (traffic[3] ?? traffic[4] ?? '')
    .split(/\s*,\s*/)
    .slice(0, 20)
    .map(portOf);
  return ports
    .filter((port) => port !== undefined)
    .map((port) => ({
      ...rule,
      protocol: traffic[1] ?? '',
      ...(traffic[2] === 'dport' ? { destinationPort: port } : { sourcePort: port }),
    }));
}

/** `nft list ruleset`: what the host itself drops or refuses. A whole set without such a rule is `clean` for NTP. */
export const nftRuleset: Reader = {
  id: 'nft',
  title: 'nft list ruleset',
  seen: 'captured',
  sign: signOf(/^\s*table\s/),
  begins: (line) => /^\s*table\s+(?:ip6?|inet|arp|bridge|netdev)\s+\S+\s*\{/.test(line.text),
  read(cursor, out) {
    let hook = '';
    let open = 0;
    let dropped = false;
    let policyDrop = false;
    let last: Line = cursor.next();
    const look = (line: Line) => {
      open += (line.text.match(/\{/g)?.length ?? 0) - (line.text.match(/\}/g)?.length ?? 0);
      const chain = nftChain.exec(line.text);
      if (chain !== null) {
        hook = chain[1] ?? '';
        policyDrop ||= /policy\s+drop/.test(line.text);
      } else if (/^\s*chain\s+\S+\s*\{/.test(line.text)) hook = '';
      for (const rule of nftRule(line.text, hook)) {
        if (tellRule(rule, line, out)) dropped = true;
      }
    };
    look(last);
    for (let line = cursor.peek(); open > 0 && line !== undefined; line = cursor.peek()) {
      last = cursor.next();
      look(last);
    }
    out.covered('nft');
    if (!dropped && !policyDrop) out.fact('net.own-filter', 'clean', last);
  },
};

const hooks: Readonly<Record<string, FilterRule['hook']>> = {
  INPUT: 'input',
  OUTPUT: 'output',
  FORWARD: 'forward',
  'DOCKER-USER': 'forward',
  'ufw-user-input': 'input',
  'ufw-user-output': 'output',
};
const partialMatch =
  /-m (?:limit|recent|statistic|set|geoip|hashlimit|connlimit|string|time|owner|addrtype|rpfilter)\b|--(?:ctstate|state) (?!\S{0,40}NEW)|--icmp/;

/** `iptables -S` and `iptables-save`, with counters before or behind. */
export const iptablesRule: Reader = {
  id: 'iptables',
  title: 'iptables -S',
  seen: 'captured',
  sign: signOf(/^(?:\[\d{1,18}:\d{1,18}\] )?-[APN]\s/),
  begins: (line) =>
    /^(?:\[\d{1,18}:\d{1,18}\] )?-[APN]\s+[A-Za-z][\w-]*\b/.test(line.text) &&
    /^(?:\[\d{1,18}:\d{1,18}\] )?-(?:P \w+ (?:ACCEPT|DROP)|N \S+|A .*-j \S+)/.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const { text } = line;
    out.covered('iptables');
    const hook = hooks[/-A (\S{1,60})/.exec(text)?.[1] ?? ''];
    const verdict = /\s-j (DROP|REJECT)\b/.exec(text)?.[1];
    if (hook === undefined || verdict === undefined || partialMatch.test(text) || / ! /.test(text)) return;
    const word = (option: string): string | undefined => new RegExp(`\\s-${option} (\\S{1,100})`).exec(text)?.[1];
    const hits = /^\[(\d{1,18}):/.exec(text)?.[1] ?? / -c (\d{1,18}) \d/.exec(text)?.[1];
    const [from, to, protocol] = [word('s'), word('d'), word('p')];
    const many = /--dports (\S{1,100})/.exec(text)?.[1]?.split(',').slice(0, 20) ?? [word('-dport')];
    for (const one of many) {
      const destinationPort = portOf(one);
      const sourcePort = portOf(word('-sport'));
      tellRule(
        {
          hook,
          verdict: verdict === 'DROP' ? 'drops' : 'rejects',
          ...(protocol === undefined ? {} : { protocol }),
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          ...(destinationPort === undefined ? {} : { destinationPort }),
          ...(sourcePort === undefined ? {} : { sourcePort }),
          ...(hits === undefined ? {} : { hits: Number(hits) }),
        },
        line,
        out,
      );
    }
  },
};

const chainHead = /^Chain (?<chain>\S{1,60}) \((?:policy \w{1,10}|\d{1,6} references)/;
const columns = /^\s{0,8}(?:num\s+)?(?:pkts\s+bytes\s+)?target\s+prot\s+opt\s/;
const listed =
  /^\s{0,8}(?:\d{1,6}\s+)?(?:(?<hits>\d{1,12}[KMG]?)\s+\d{1,12}[KMG]?\s+)?(?<verdict>DROP|REJECT)\s+(?<protocol>\w{1,10})\s+(?:--|-f|!f)\s+(?:(?<in>[\w.*+!-]{1,20})\s+(?<out>[\w.*+!-]{1,20})\s+)?(?<from>!?[0-9a-f.:/]{2,60}|anywhere)\s+(?<to>!?[0-9a-f.:/]{2,60}|anywhere)(?<rest>\s.{0,300})?$/;
const anyRule = /^\s{0,8}(?:\d{1,12}[KMG]?\s+){0,3}\S{1,60}\s+\w{1,10}\s+(?:--|-f|!f)\s/;
const scale: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9 };
const numbered = (text: string): number => Number(text.replace(/[KMG]$/, '')) * (scale[text.slice(-1)] ?? 1);
const protocols: Readonly<Record<string, string>> = {
  6: 'tcp',
  17: 'udp',
  1: 'icmp',
  tcp: 'tcp',
  udp: 'udp',
  icmp: 'icmp',
};
const partialList =
  /\b(?:limit:|match-set|recent:|statistic|owner|ADDRTYPE|string|flags:)|\b(?:ctstate|state) (?!\S{0,40}NEW)|icmptype/i;

/** `iptables -L`, with and without `-n -v`. */
export const iptablesList: Reader = {
  id: 'iptables.list',
  title: 'iptables -L -n -v',
  seen: 'captured',
  sign: signOf(/^Chain /),
  begins: ({ text }) => text.startsWith('Chain ') && chainHead.test(text),
  read(cursor, out) {
    const hook = hooks[chainHead.exec(cursor.next().text)?.groups?.chain ?? ''];
    out.covered('iptables');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = listed.exec(line.text)?.groups;
      if (groups === undefined && !columns.test(line.text) && !anyRule.test(line.text)) return;
      cursor.next();
      const rest = groups?.rest ?? '';
      if (groups === undefined || hook === undefined || partialList.test(rest)) continue;
      if (`${groups.from}${groups.to}${groups.in}${groups.out}`.includes('!')) continue;
      const protocol = protocols[groups.protocol ?? ''];
      const destinationPort = portOf(/\bdpts?:([\w-]{1,20})(?=\s|$)/.exec(rest)?.[1]);
      const sourcePort = portOf(/\bspts?:([\w-]{1,20})(?=\s|$)/.exec(rest)?.[1]);
      tellRule(
        {
          hook,
          verdict: groups.verdict === 'DROP' ? 'drops' : 'rejects',
          ...(protocol === undefined ? {} : { protocol }),
          from: groups.from ?? '',
          to: groups.to ?? '',
          ...(destinationPort === undefined ? {} : { destinationPort }),
          ...(sourcePort === undefined ? {} : { sourcePort }),
          ...(groups.hits === undefined ? {} : { hits: numbered(groups.hits) }),
        },
        line,
        out,
      );
    }
  },
};
