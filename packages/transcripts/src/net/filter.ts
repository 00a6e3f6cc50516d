import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const ntpPort = '(?:123|ntp)';
const nftRule = new RegExp(`\\budp\\s+(dport|sport)\\s+(?:\\{[^}]*\\b)?${ntpPort}\\b.*\\b(drop|reject)\\b`);
const nftChain =
  /^\s*(?:chain\s+\S+\s*\{)?.*\btype\s+filter\s+hook\s+(input|output|forward|prerouting|postrouting|ingress)\b.*?(?:policy\s+(accept|drop))?/;

/** `nft list ruleset`: does the host itself drop or refuse NTP? Only rules that name udp 123 count; a whole set without one is `clean`. */
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
      }
      const rule = nftRule.exec(line.text);
      if (rule === null || (hook !== 'input' && hook !== 'output')) return;
      // Requests go to port 123; replies come from it.
      if (hook === 'output' && rule[1] === 'dport') out.fact('net.own-filter', 'drops-output', line);
      if (hook === 'input' && rule[1] === 'sport') out.fact('net.own-filter', 'drops-input', line);
      dropped = true;
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

const iptables = new RegExp(
  `^-A\\s+(INPUT|OUTPUT)\\b.*-p udp\\b.*--(dport|sport)\\s+${ntpPort}\\b.*-j\\s+(DROP|REJECT)\\b`,
);

/** `iptables -S`: the same question. */
export const iptablesRule: Reader = {
  id: 'iptables',
  title: 'iptables -S',
  seen: 'documented',
  sign: signOf(/^-[APN]\s/),
  begins: (line) =>
    /^-[APN]\s+[A-Z][\w-]*\b/.test(line.text) && /^-(?:P \w+ (?:ACCEPT|DROP)|N \S+|A .*-j \S+)/.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('iptables');
    const [, chain, port] = iptables.exec(line.text) ?? [];
    if (chain === 'OUTPUT' && port === 'dport') out.fact('net.own-filter', 'drops-output', line);
    if (chain === 'INPUT' && port === 'sport') out.fact('net.own-filter', 'drops-input', line);
  },
};
