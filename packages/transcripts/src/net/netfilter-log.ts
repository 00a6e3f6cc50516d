import type { MessageRule } from '../log/rule.ts';
import { portNumber, protocolName, wayOfFlow } from './flow.ts';
import { hasRoom, isToMany } from './way.ts';

const field = (rest: string, name: string): string => new RegExp(`(?:^| )${name}=(\\S{1,60})`).exec(rest)?.[1] ?? '';
const verdictOf = (prefix: string): 'drops' | 'rejects' | 'accepts' | undefined =>
  /audit/i.test(prefix)
    ? undefined
    : /reject/i.test(prefix)
      ? 'rejects'
      : /drop|block|den(?:y|ied)|discard/i.test(prefix)
        ? 'drops'
        : /allow|accept|pass/i.test(prefix)
          ? 'accepts'
          : undefined;

/** Lines of the kernel's LOG target: `[UFW BLOCK] IN=eth0 OUT= … SRC=… DST=… PROTO=TCP SPT=… DPT=…`. The prefix tells the verdict. */
export const netfilterLogRules: readonly MessageRule[] = [
  {
    programs: ['kernel', 'ulogd'],
    pattern:
      /^(?<prefix>[^=]{0,64}?)\bIN=(?<in>[\w.@-]{0,20}) OUT=(?<out>[\w.@-]{0,20})(?= )(?<rest>.{0,1000} SRC=.{0,600})$/,
    tell(say, match) {
      const { prefix = '', in: inside = '', out: outside = '', rest = '' } = match.groups ?? {};
      const verdict = verdictOf(prefix);
      const [from, to] = [field(rest, 'SRC'), field(rest, 'DST')];
      if (verdict === undefined || isToMany(to)) return;
      const protocol = protocolName(field(rest, 'PROTO'));
      const [sourcePort, destinationPort] = [portNumber(field(rest, 'SPT')), portNumber(field(rest, 'DPT'))];
      // The host's own NTP: requests on their way out, replies on their way in.
      if (protocol === 'udp' && verdict !== 'accepts') {
        if (inside === '' && destinationPort === 123) return say.fact('net.own-filter', 'drops-output');
        if (outside === '' && sourcePort === 123) return say.fact('net.own-filter', 'drops-input');
      }
      const way = wayOfFlow({
        from,
        to,
        ...(protocol === undefined ? {} : { protocol }),
        ...(sourcePort === undefined ? {} : { sourcePort }),
        ...(destinationPort === undefined ? {} : { destinationPort }),
      });
      if (way === undefined || !hasRoom(say.out, `${way.subject} ${way.conditions['port']}`)) return;
      say.fact('link.filter', verdict, way.subject, { ...way.conditions, by: say.log.host ?? 'netfilter' });
    },
  },
];
