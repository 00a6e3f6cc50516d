import type { Header } from './header.ts';
import { asciiOf } from './kiss.ts';

/**
 * RFC 5905 §7.3: at stratum 1 the name of the reference clock, above it the IPv4 address of the system peer, or four
 * octets of a hash of its IPv6 address: the two look alike.
 */
export function referenceText({ stratum, referenceId }: Pick<Header, 'stratum' | 'referenceId'>): string {
  return stratum <= 1 ? asciiOf(referenceId) : referenceId.join('.');
}
