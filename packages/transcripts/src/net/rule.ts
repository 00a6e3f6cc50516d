import type { FactValue } from '@tokimori/model';
import { everyPathOf, nameOf, pathId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';
import { isLoopback, wayTo } from './way.ts';

/** One rule of a packet filter that drops or rejects, whichever tool showed it. */
export interface FilterRule {
  readonly hook: 'input' | 'output' | 'forward';
  readonly verdict: 'drops' | 'rejects';
  readonly protocol?: string;
  readonly destinationPort?: number;
  readonly sourcePort?: number;
  readonly from?: string;
  readonly to?: string;
  /** What the rule's counter says; 0: nothing met it yet. */
  readonly hits?: number;
}

const plain = (text: string | undefined): string | undefined =>
  text === undefined || /^(?:0\.0\.0\.0\/0|::\/0|anywhere|default)$/.test(text)
    ? undefined
    : text.replace(/\/(?:32|128)$/, '');
/** A network is no target that a person asks about by address. */
const single = (text: string | undefined): string | undefined =>
  text === undefined || /\/\d{1,3}$/.test(text) || isLoopback(text) ? undefined : text;

/** True where the rule is one that matters to somebody: it names a port or one address. */
export function tellRule(rule: FilterRule, line: Line, out: Out): boolean {
  const to = plain(rule.to);
  const from = plain(rule.from);
  const { hook, protocol, destinationPort, sourcePort } = rule;
  const port = destinationPort ?? sourcePort;
  const reply = destinationPort === undefined && sourcePort !== undefined;
  if (rule.hits === 0) return false;
  if (protocol === 'udp' && port === 123 && tellNtp(hook, reply, line, out)) return true;
  if (port === undefined && single(hook === 'input' ? from : to) === undefined) return false;
  const traffic: Record<string, FactValue> = {
    ...(protocol === undefined ? {} : { protocol }),
    ...(port === undefined ? {} : { port }),
    ...(reply ? { direction: 'reply' } : {}),
    ...(rule.hits === undefined ? {} : { hits: rule.hits }),
  };
  if (hook !== 'forward') {
    const address = hook === 'output' ? to : from;
    out.fact('net.own-filter', hook === 'output' ? 'drops-output' : 'drops-input', line, {
      conditions: { ...traffic, ...(address === undefined ? {} : { address }) },
    });
  }
  const subject = wayOf(hook, reply, single(from), single(to), out);
  if (subject !== undefined)
    out.fact('link.filter', rule.verdict, line, {
      subject,
      conditions: { ...traffic, by: hook === 'forward' ? nameOf(out.host) : 'own' },
    });
  return true;
}

/** The whole meaning of the rule for the host's own NTP. */
function tellNtp(hook: string, reply: boolean, line: Line, out: Out): boolean {
  // Requests go to port 123; replies come from it.
  if (hook === 'output' && !reply) out.fact('net.own-filter', 'drops-output', line);
  else if (hook === 'input' && reply) out.fact('net.own-filter', 'drops-input', line);
  else return false;
  return true;
}

/** The way whose requests (or replies) the rule meets, seen from who asks. */
function wayOf(hook: FilterRule['hook'], reply: boolean, from: string | undefined, to: string | undefined, out: Out) {
  const own = nameOf(out.host);
  if (hook === 'output' && !reply) return to === undefined ? everyPathOf(own) : wayTo(out, to);
  // Own answers dropped on their way out, or requests dropped on their way in: the asker's way to this host.
  if (hook === 'output') return to === undefined ? undefined : pathId(to, own);
  if (hook === 'input' && reply) return from === undefined ? everyPathOf(own) : wayTo(out, from);
  if (hook === 'input') return from === undefined ? undefined : pathId(from, own);
  const [asker, asked] = reply ? [to, from] : [from, to];
  if (asked === undefined) return asker === undefined ? everyPathOf(own) : everyPathOf(asker);
  return pathId(asker ?? own, asked);
}
