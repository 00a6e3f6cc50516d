import { type FactValue, type PathId, pathId } from '@tokimori/model';
import { isInner, isToMany } from './way.ts';

/** One flow as a filter logged it. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  readonly protocol?: string;
}

const served = (port: number | undefined): boolean =>
  port !== undefined && (port < 10_240 || [27_017, 11_211, 27_018, 50_000].includes(port));
/** What strangers on the internet knock at all day. */
const knocked = new Set([
  21, 22, 23, 25, 81, 111, 135, 137, 138, 139, 445, 1433, 1900, 2323, 3306, 3389, 5060, 5353, 5355, 5555, 6379, 7547,
  8291, 23_231,
]);

/**
 * Whose way a logged packet belongs to: the asker's to the asked, also where the packet is an answer. Nothing for
 * broadcasts and for the background noise of the internet.
 */
export function wayOfFlow(flow: Flow): { subject: PathId; conditions: Record<string, FactValue> } | undefined {
  const { from, to, sourcePort, destinationPort, protocol } = flow;
  if (isToMany(to) || isToMany(from) || from === '' || to === '') return undefined;
  const reply = served(sourcePort) && !served(destinationPort);
  const port = reply ? sourcePort : destinationPort;
  if (!reply && !isInner(from) && isInner(to)) return undefined;
  if (!reply && port !== undefined && knocked.has(port) && !isPrivate(from)) return undefined;
  return {
    subject: reply ? pathId(to, from) : pathId(from, to),
    conditions: {
      ...(protocol === undefined ? {} : { protocol }),
      ...(port === undefined ? {} : { port }),
      ...(reply ? { direction: 'reply' } : {}),
    },
  };
}

const isPrivate = (address: string): boolean =>
  isInner(address) && !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address);

export const protocolName = (number: string): string | undefined =>
  ({ '6': 'tcp', '17': 'udp', '1': 'icmp' })[number] ??
  (/^[A-Za-z]{2,6}$/.test(number) ? number.toLowerCase() : undefined);

export const portNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
