import { nameOf, pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** A busy server lists thousands; beyond this only clients that were limited are kept. */
const clientsKept = 200;

interface Client {
  readonly address: string;
  readonly count: number;
  readonly mode: number;
  readonly drops?: number;
  /** `L` limited, `K` told so with a kiss. */
  readonly limited: boolean;
}

function tell(clients: readonly { client: Client; line: Line }[], area: string, out: Out): void {
  out.covered(area);
  let kept = 0;
  for (const { client, line } of clients) {
    // Modes 4 and 6 are replies of our sources and questions of ntpq; clients ask in mode 1 or 3.
    if (client.mode !== 3 && client.mode !== 1) continue;
    if (/^(?:localhost|127\.|::1$)/.test(client.address)) continue;
    if (!client.limited && kept++ >= clientsKept) continue;
    const subject = pathId(client.address, nameOf(out.host));
    const drops = client.drops;
    out.fact('server.client-packets', client.count, line, {
      subject,
      ...(drops === undefined ? {} : { conditions: { drops } }),
    });
    if (client.limited) out.fact('server.client-limited', true, line, { subject });
  }
}

function collect(cursor: Parameters<Reader['read']>[0], parse: (text: string) => Client | undefined) {
  const clients: { client: Client; line: Line }[] = [];
  cursor.next();
  if (/^\s*=+\s*$/.test(cursor.peek()?.text ?? '')) cursor.next();
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const client = line.text.length > 300 ? undefined : parse(line.text);
    if (client === undefined) break;
    clients.push({ client, line: cursor.next() });
  }
  return clients;
}

const mruHeading = /^\s*lstint\s+avgint\s+rstr\s+r\s+m\s+v\s+count\s+(?:score\s+drop\s+)?rport\s+remote address\s*$/;
const mruRow = /^\s*\d+\s+[\d.]+\s+[0-9a-f]+\s+([.LK])\s+(\d)\s+\d\s+(\d+)\s+(?:[\d.]+\s+(\d+)\s+)?\d+\s+(\S+)$/;

/** `ntpq -c mrulist`: who asked, how often, and whom the server limited. 4.2.8 and NTPsec (with score and drop). */
export const mrulist: Reader = {
  id: 'ntpq.mrulist',
  title: 'ntpq -c mrulist',
  seen: 'captured',
  sign: signOf(mruHeading),
  begins: (line) => mruHeading.test(line.text),
  read(cursor, out) {
    const clients = collect(cursor, (text) => {
      const [, limit = '', mode, count, drops, address] = mruRow.exec(text) ?? [];
      if (address === undefined) return undefined;
      const dropped = drops === undefined ? {} : { drops: Number(drops) };
      return { address, count: Number(count), mode: Number(mode), limited: limit !== '.', ...dropped };
    });
    tell(clients, 'ntpq.mrulist', out);
  },
};

const monHeading =
  /^\s*remote address\s+port\s+local address\s+count\s+m\s+ver\s+(?:code|rstr|drop)\s+avgint\s+lstint\s*$/;
const monRow = /^\s*(\S+)\s+\d{1,5}\s+\S+\s+(\d+)\s+(\d)\s+\d\s+[0-9a-f]+\s+\d+\s+\d+$/;

/** `ntpdc -c monlist`: that it was answered at all is the finding. */
export const monlist: Reader = {
  id: 'ntpdc.monlist',
  title: 'ntpdc -c monlist',
  seen: 'documented',
  sign: signOf(monHeading),
  begins: (line) => monHeading.test(line.text),
  read(cursor, out) {
    const heading = cursor.peek();
    const clients = collect(cursor, (text) => {
      const [, address, count, mode] = monRow.exec(text) ?? [];
      return address === undefined ? undefined : { address, count: Number(count), mode: Number(mode), limited: false };
    });
    if (heading !== undefined)
      out.fact('server.mode7', true, heading, { conditions: { command: 'monlist', rows: clients.length } });
    tell(clients, 'ntpdc.monlist', out);
  },
};
