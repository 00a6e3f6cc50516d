import type { Line, Out } from '../reader.ts';
import { isLoopback, isToMany, wayTo } from './way.ts';

/** Addresses that move between machines on purpose (VRRP, HSRP, GLBP), and those every interface may have. */
const shared = /^(?:00:00:5e:00:0[12]|00:00:0c:(?:07:ac|9f:f)|00:07:b4:00)/;
const everywhere = /^(?:169\.254\.|fe80:)/i;

/** `00-1a-2b-3c-4d-5e`, `001a.2b3c.4d5e`, `0:1a:2b:3c:4d:5e`: one spelling. */
function spelled(mac: string): string {
  const dotted = mac.includes('.') ? mac.replaceAll('.', '').replace(/(..)(?=.)/g, '$1:') : mac;
  return dotted
    .toLowerCase()
    .split(/[:-]/)
    .map((part) => part.padStart(2, '0'))
    .join(':');
}

const most = 1000;
const known = new WeakMap<Out, Map<string, Set<string>>>();

/**
 * One address seen with one hardware address, in a neighbour table or an ARP answer. A second one in the same document
 * means that two machines answer for it. `where` keeps apart what is no one network: two interfaces.
 */
export function ownedBy(out: Out, at: string, mac: string, line: Line, where = ''): void {
  const name = spelled(mac);
  if (isLoopback(at) || isToMany(at) || everywhere.test(at) || shared.test(name)) return;
  if (/^(?:00:){5}00$|^(?:ff:){5}ff$/.test(name)) return;
  const mine = known.get(out) ?? new Map<string, Set<string>>();
  known.set(out, mine);
  const key = `${at} ${where}`;
  const macs = mine.get(key) ?? new Set<string>();
  if (mine.size < most) mine.set(key, macs);
  if (macs.has(name) || macs.size >= 4) return;
  macs.add(name);
  const subject = wayTo(out, at);
  if (macs.size > 1 && subject !== undefined)
    out.fact('link.duplicate', `${at} is answered by ${[...macs].join(' and ')}`, line, { subject });
}
