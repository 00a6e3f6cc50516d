import { isIP, SocketAddress } from 'node:net';
import { WireError } from './errors.ts';

export interface Endpoint {
  /** As the kernel writes it: `2001:db8::1`, `fe80::1%eth0`, `192.0.2.1`. */
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** Throws `WIRE_ADDRESS` for a name: which of a name's addresses answers is what is to be found out. */
export function endpoint(address: string, port: number): Endpoint {
  const family = isIP(address);
  if (family === 0 || !Number.isInteger(port) || port < 1 || port > 65535)
    throw new WireError('WIRE_ADDRESS', `${address} port ${port}`);
  if (family === 4) return { address, port, family: 4 };
  // Replies are compared by text, so one address has one spelling; the zone is no part of it for the parser.
  const [plain = address, zone] = address.split('%');
  const same = new SocketAddress({ address: plain, family: 'ipv6', port }).address;
  return { address: zone === undefined ? same : `${same}%${zone}`, port, family: 6 };
}
