import { everyPathOf, nameOf, pathId } from '@tokimori/model';
import type { Say } from '../log/rule.ts';
import { isLoopback } from '../net/way.ts';
import { type Phrase, says } from './phrase.ts';

const wayTo = (say: Say, to: string | undefined) =>
  to === undefined || to === '' ? everyPathOf(nameOf(say.host)) : pathId(nameOf(say.host), to);

/** Ways and addresses, in the words of routers, stacks and tools. */
export const networkPhrases: readonly Phrase[] = [
  {
    // tcpdump with any prefix, router logs, ping of any system
    pattern:
      /(?:(?<about>[\w.:-]{2,80}) )?(?:unreachable - need to frag|Frag(?:mentation)? needed)(?: and DF set)?(?: \((?:mtu|MTU)[ =]{0,3}(?<mtu>\d{2,6})\))?|\bpacket too big, mtu (?<mtu6>\d{2,6})/i,
    tell: (say, match) => {
      const { about, mtu, mtu6 } = match.groups ?? {};
      const to = about === undefined || !/[.:]/.test(about) ? undefined : about;
      if (to !== undefined && isLoopback(to)) return;
      say.fact('link.too-big', Number(mtu ?? mtu6 ?? 0), wayTo(say, to));
    },
  },
  {
    pattern:
      /\bsend(?:msg|to)?\b.{0,30}\bMessage too long\b|\bMessage too long\b.{0,40}\b(?:mtu|EMSGSIZE)\b|\bEMSGSIZE\b/i,
    tell: (say) => say.fact('link.too-big', 0, wayTo(say, undefined)),
  },
  says(
    /\b(?:is using my IP(?:v[46])? address|IP(?:v[46])? address conflict|address conflict (?:detected|with)|duplicate (?:IP(?:v[46])? )?address (?:detected|found)|Duplicate IP(?:v[46])? address|has a duplicate address|DAD (?:failed|detected duplicate)|duplicate address detected!?|arpwatch: flip flop|\bflip flop (?:\d{1,3}\.){3}\d{1,3}|same IP address is (?:already )?(?:used|in use)|another (?:host|machine|device|system) (?:is using|uses|has) (?:this|the same|that) (?:IP )?address|IPアドレスが?(?:重複|競合)|address already in use by (?:another|[0-9a-f]{2}:))/i,
    'machine.address-conflict',
    'another machine uses the address',
  ),
  {
    // arp-scan: one address, two machines
    pattern: /^(?:\S{1,40} )?(?<at>(?:\d{1,3}\.){3}\d{1,3})\s+[0-9a-f]{2}(?::[0-9a-f]{2}){5}\s.{0,80}\(DUP: \d{1,3}\)/i,
    tell: (say, match) => {
      const at = match.groups?.['at'] ?? '';
      say.fact('link.duplicate', `${at} is answered twice`, wayTo(say, at));
    },
  },
];
