/**
 * How late this process is at stamping. A request leaves a little after its stamp, a reply is stamped rather more after it
 * came, as the event loop has to turn first: half the difference would be a constant error of some microseconds. A datagram
 * to a socket of our own on loopback takes the same two ways and nothing else.
 */
import { createSocket, type Socket } from 'node:dgram';

export interface OwnDelay {
  /** How much more late the stamp of a reply is than that of a request is early. */
  readonly differenceSeconds: number;
}

const trips = 12;
const limitMilliseconds = 50;

/** Zero where loopback does not work. */
export async function measureOwnDelay(): Promise<OwnDelay> {
  const [to, from] = [createSocket('udp4'), createSocket('udp4')];
  let awake = true;
  try {
    await ready(to, (done) => to.bind(0, '127.0.0.1', done));
    await ready(from, (done) => from.connect(to.address().port, '127.0.0.1', done));
    // As `measure` does: else the sleep of a core would be counted, too.
    const turn = (): void => void (awake && setImmediate(turn));
    turn();
    let least = Number.POSITIVE_INFINITY;
    let sending = Number.POSITIVE_INFINITY;
    for (let i = 0; i < trips; i++) {
      const trip = await once(from, to);
      least = Math.min(least, trip.whole);
      sending = Math.min(sending, trip.sending);
    }
    // The datagram is with the receiver about half-way through the call that sends it.
    return { differenceSeconds: Math.max(0, least - sending) / 1000 };
  } catch {
    return { differenceSeconds: 0 };
  } finally {
    awake = false;
    to.close();
    from.close();
  }
}

const ready = (socket: Socket, start: (done: () => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('error', reject);
    start(resolve);
  });

const datagram = new Uint8Array(48);

function once(from: Socket, to: Socket): Promise<{ whole: number; sending: number }> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('loopback is silent')), limitMilliseconds);
    to.once('message', () => {
      const at = performance.now();
      clearTimeout(limit);
      resolve({ whole: at - before, sending: after - before });
    });
    const before = performance.now();
    from.send(datagram, (error) => error && reject(error));
    const after = performance.now();
  });
}

/** It changes with the load, and falls while the compiler learns. */
const goodForMilliseconds = 1000;
let current: OwnDelay | undefined;
let measuredAt = 0;

/** The one of this process, not older than a second. */
export async function currentOwnDelay(): Promise<OwnDelay> {
  if (current === undefined || performance.now() - measuredAt > goodForMilliseconds) {
    current = await measureOwnDelay();
    measuredAt = performance.now();
  }
  return current;
}
