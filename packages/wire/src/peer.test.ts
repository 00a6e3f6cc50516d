/** Real sockets on loopback; the answers that no daemon gives come from a socket of the test. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, endpoint, Peer, type Question, WireError } from './index.ts';

const open: Socket[] = [];
afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

/** A socket that does with every request what `answer` says. */
async function server(
  answer: (request: Buffer, from: RemoteInfo, reply: (bytes: string) => void) => void,
  host = '127.0.0.1',
) {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  open.push(socket);
  socket.on('message', (bytes, from) => answer(bytes, from, (it) => socket.send(it, from.port, from.address)));
  await new Promise<void>((resolve) => socket.bind(0, host, resolve));
  return socket.address().port;
}

/** `ask N` is answered by `tell N`. */
class Count implements Question<string> {
  readonly seen: string[] = [];
  #current = '';
  #answered = '';
  request(attempt: number): Uint8Array {
    this.#current = `tell ${attempt}`;
    return Buffer.from(`ask ${attempt}`);
  }
  read({ bytes }: { bytes: Uint8Array }) {
    const text = Buffer.from(bytes).toString();
    this.seen.push(text);
    if (text === 'part') return 'more' as const;
    if (!text.startsWith('tell')) return 'malformed' as const;
    if (text === this.#answered) return 'duplicate' as const;
    if (text === this.#current) {
      this.#answered = text;
      return { answer: text };
    }
    return text < this.#current ? ('late' as const) : ('foreign' as const);
  }
}

describe('a peer', () => {
  test('answers, and the moments are in order', async () => {
    const port = await server((_, __, reply) => reply('tell 1'));
    let at = 0;
    let before = 0;
    const count = new Count();
    const outcome = await ask('127.0.0.1', port, {
      request: (attempt) => count.request(attempt),
      read: (message) => {
        at = message.at;
        before = message.sent.before;
        expect(message.sent.after).toBeGreaterThanOrEqual(before);
        return count.read(message);
      },
    });
    expect(outcome).toMatchObject({ outcome: 'answered', value: 'tell 1', attempts: 1 });
    expect(at).toBeGreaterThan(before);
  });

  test('over IPv6 too', async () => {
    const port = await server((_, __, reply) => reply('tell 1'), '::1');
    expect(await ask('0:0::1', port, new Count())).toMatchObject({ outcome: 'answered' });
  });

  test('a closed port is refused at once, and silence is not', async () => {
    const port = await server(() => {});
    const closed = open[0]?.address().port ?? 0;
    const silent = await ask('127.0.0.1', port, new Count(), { timeoutMilliseconds: 20, attempts: 2 });
    expect(silent).toMatchObject({ outcome: 'silent', attempts: 2 });
    expect(silent).not.toHaveProperty('errno');
    await new Promise<void>((resolve) => open.pop()?.close(() => resolve()));
    expect(await ask('127.0.0.1', closed, new Count(), { attempts: 5 })).toMatchObject({
      outcome: 'refused',
      errno: 'ECONNREFUSED',
      attempts: 1,
    });
  });

  test('asks again after silence, not before its spacing, and a late answer is counted and not taken', async () => {
    let first: (() => void) | undefined;
    const times: number[] = [];
    const port = await server((request, _, reply) => {
      times.push(performance.now());
      if (request.toString() === 'ask 1') first = () => reply('tell 1');
      else {
        first?.();
        reply('nonsense');
        reply('tell 9');
        reply('part');
        reply('tell 2');
        reply('tell 2');
      }
    });
    await using peer = await Peer.open('127.0.0.1', port);
    const question = new Count();
    const outcome = await peer.ask(question, { timeoutMilliseconds: 500, attempts: 2, spacingMilliseconds: 600 });
    expect(outcome).toMatchObject({
      outcome: 'answered',
      value: 'tell 2',
      attempts: 2,
      strays: { late: 1, malformed: 1, foreign: 1, duplicate: 0 },
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(580);
    await expect.poll(() => peer.strays).toEqual({ late: 1, malformed: 1, foreign: 1, duplicate: 1 });
  });

  test("another host's datagram never reaches a connected socket", async () => {
    const other = createSocket('udp4');
    open.push(other);
    const port = await server((_, from, reply) => other.send('tell 1', from.port, from.address, () => reply('tell 2')));
    const outcome = await ask('127.0.0.1', port, new Count(), { timeoutMilliseconds: 500 });
    expect(outcome).toMatchObject({ outcome: 'silent', strays: { foreign: 1 } });
  });

  test('is aborted, closed and busy by typed errors, and goes on afterwards', async () => {
    const port = await server(() => {});
    const peer = await Peer.open('127.0.0.1', port);
    const stop = new AbortController();
    const asked = peer.ask(new Count(), { signal: stop.signal, timeoutMilliseconds: 60_000 });
    expect(() => peer.ask(new Count())).toThrow(expect.objectContaining({ code: 'WIRE_BUSY' }));
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    const again = peer.ask(new Count(), { timeoutMilliseconds: 60_000 });
    peer.close();
    peer.close();
    await expect(again).rejects.toMatchObject({ code: 'WIRE_CLOSED' });
    expect(() => peer.ask(new Count())).toThrow(expect.objectContaining({ code: 'WIRE_CLOSED' }));
    await expect(Peer.open('127.0.0.1', port, { signal: stop.signal })).rejects.toThrow('enough');
  });

  test('what the question throws is what the asker gets', async () => {
    const port = await server((_, __, reply) => reply('anything'));
    const question: Question<never> = {
      request: () => Buffer.from('?'),
      read: () => {
        throw new RangeError('not like this');
      },
    };
    await expect(ask('127.0.0.1', port, question)).rejects.toThrow('not like this');
  });

  test('a local port that is taken is never shared', async () => {
    const taken = await server(() => {});
    await expect(
      ask('127.0.0.1', 9, new Count(), { localPort: taken, localAddress: '127.0.0.1' }),
    ).rejects.toMatchObject({
      code: 'WIRE_PORT_TAKEN',
      message: expect.stringContaining(String(taken)),
    });
    await expect(ask('127.0.0.1', 9, new Count(), { localAddress: '192.0.2.7' })).rejects.toMatchObject({
      code: 'WIRE_LOCAL_ADDRESS',
    });
  });

  test('no way at all is an outcome: the network of documentation is not routed from loopback', async () => {
    const outcome = await ask('192.0.2.1', 9, new Count(), { localAddress: '127.0.0.1', timeoutMilliseconds: 20 });
    expect(outcome.outcome).toMatch(/^(net-unreachable|failed|not-permitted|silent)$/);
  });
});

test('addresses have one spelling, and names are refused', () => {
  expect(endpoint('2001:DB8:0::1', 123).address).toBe('2001:db8::1');
  expect(endpoint('fe80:0::1%eth0', 123)).toEqual({ address: 'fe80::1%eth0', port: 123, family: 6 });
  for (const [address, port] of [
    ['ntp.example.net', 123],
    ['192.0.2.1', 0],
    ['192.0.2.1', 65536],
    ['', 1],
  ] as const)
    expect(() => endpoint(address, port)).toThrow(WireError);
});
