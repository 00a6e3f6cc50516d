/**
 * A UDP relay that stands for a bad path or an odd server: `relay ADDRESS:PORT FILE` listens on port 123, passes requests on
 * and replies back. FILE holds a Distortion as JSON and may change at any time; without it nothing is distorted.
 */
import { createSocket, type Socket } from 'node:dgram';
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Distortion, distort, fate } from './distort.ts';

/** The distortion in force: the file's, read again when it changed. A half-written file leaves the last one in force. */
function fromFile(file: string): () => Distortion {
  let seen = -1;
  let current: Distortion = {};
  return () => {
    try {
      const changed = statSync(file).mtimeMs;
      if (changed !== seen) {
        current = JSON.parse(readFileSync(file, 'utf8')) as Distortion;
        seen = changed;
      }
    } catch {
      // not there yet, or being written
    }
    return current;
  };
}

export interface RelayOptions {
  readonly to: { readonly address: string; readonly port: number };
  readonly distortion: () => Distortion;
  readonly listen?: { readonly address?: string; readonly port: number };
  readonly random?: () => number;
}

const forgetAfterMs = 30_000;

/** Starts to relay; one socket towards the server per client, so that replies find their way. */
export function relay({ to, distortion, listen = { port: 123 }, random = Math.random }: RelayOptions): Socket {
  const front = createSocket('udp4');
  const backs = new Map<string, Socket>();
  const later = (ms: number, send: () => void): void => {
    if (ms <= 0) send();
    else setTimeout(send, ms);
  };

  const backFor = (address: string, port: number): Socket => {
    const key = `${address}:${port}`;
    const known = backs.get(key);
    if (known !== undefined) return known;
    const back = createSocket('udp4');
    backs.set(key, back);
    back.on('error', () => {});
    back.on('message', (packet) => {
      const by = distortion();
      const wait = fate('down', by, random);
      if (wait !== undefined) later(wait, () => front.send(distort(packet, by), port, address, () => {}));
    });
    setTimeout(() => {
      backs.delete(key);
      back.close();
    }, forgetAfterMs).unref();
    return back;
  };

  front.on('message', (packet, from) => {
    const wait = fate('up', distortion(), random);
    if (wait !== undefined)
      later(wait, () => backFor(from.address, from.port).send(packet, to.port, to.address, () => {}));
  });
  front.on('close', () => {
    for (const back of backs.values()) back.close();
    backs.clear();
  });
  front.bind(listen.port, listen.address);
  return front;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [target = '', file = ''] = process.argv.slice(2);
  const [address = '', port = '123'] = target.split(':');
  relay({ to: { address, port: Number(port) }, distortion: fromFile(file) });
}
