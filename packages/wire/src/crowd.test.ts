import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';
import { Crowd, type Echoed, endpoint } from './index.ts';

const open: Socket[] = [];
afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

async function server(answer: (request: Buffer, from: RemoteInfo, socket: Socket) => void): Promise<number> {
  const socket = createSocket('udp4');
  open.push(socket);
  socket.on('message', (bytes, from) => answer(Buffer.from(bytes), from, socket));
  await new Promise<void>((resolve) => socket.bind(0, '0.0.0.0', resolve));
  return socket.address().port;
}

/** Sixteen octets; the ticket comes back in the first eight. */
const echoed = (read: Echoed['read'] = () => true): Echoed => ({
  request: new Uint8Array(16),
  ticketAt: 8,
  replyTicketAt: 0,
  replyOctets: 8,
  read,
});
const answerOf = (request: Buffer): Buffer => request.subarray(8);
const many = (count: number, port: number) => Array.from({ length: count }, () => endpoint('127.0.0.1', port));

describe('a crowd', () => {
  test('every target gets its own answer, more of them than slots, in order of time', async () => {
    const port = await server((request, from, socket) => socket.send(answerOf(request), from.port, from.address));
    await using crowd = await Crowd.open(4);
    const targets = Array.from({ length: 20_000 }, () => endpoint('127.0.0.1', port));
    const seen = new Set<number>();
    const outcomes = await crowd.ask(
      targets,
      echoed((_, sentAt, receivedAt, target) => {
        seen.add(target);
        return receivedAt >= sentAt;
      }),
      { outstanding: 200, perTurn: 32, timeoutMilliseconds: 10_000 },
    );
    expect(seen.size).toBe(20_000);
    expect(outcomes.every((it) => it === 'answered')).toBe(true);
    expect(crowd.strays).toEqual({ late: 0, foreign: 0, duplicate: 0, malformed: 0 });
  });

  test('silence ends, and late, foreign, duplicate and malformed replies are counted and never taken', async () => {
    let kept: [Buffer, RemoteInfo] | undefined;
    let place = 0;
    const answering = await server((request, from, socket) => {
      const answer = answerOf(request);
      const reply = (bytes: Uint8Array): void => socket.send(bytes, from.port, from.address);
      place++;
      if (place === 1) kept = [answer, from];
      if (place === 2) [answer, answer].forEach(reply);
      if (place === 3) reply(Buffer.from(answer).fill(0xff, 0, 4)); // a wrong ticket
      if (place === 4) reply(answer.subarray(0, 7));
      if (place === 5 && kept !== undefined) {
        socket.send(kept[0], kept[1].port, kept[1].address); // to a question that was given up
        reply(answer);
      }
    });
    await using crowd = await Crowd.open(4);
    const targets = Array.from({ length: 4 }, () => endpoint('127.0.0.1', answering));
    expect(await crowd.ask(targets, echoed(), { outstanding: 1, timeoutMilliseconds: 400 })).toEqual([
      'silent',
      'answered',
      'silent',
      'silent',
    ]);
    expect(await crowd.ask(targets.slice(0, 1), echoed(), { timeoutMilliseconds: 5000 })).toEqual(['answered']);
    expect(crowd.strays).toEqual({ late: 1, foreign: 1, duplicate: 1, malformed: 1 });
  });

  test('the right ticket from the wrong address is foreign', async () => {
    const other = createSocket('udp4');
    open.push(other);
    const port = await server((request, from) => other.send(answerOf(request), from.port, from.address));
    await using crowd = await Crowd.open(4);
    expect(await crowd.ask(many(1, port), echoed(), { timeoutMilliseconds: 400 })).toEqual(['silent']);
    expect(crowd.strays.foreign).toBe(1);
  });

  test('a pace is kept', async () => {
    const port = await server((request, from, socket) => socket.send(answerOf(request), from.port, from.address));
    await using crowd = await Crowd.open(4);
    const begun = performance.now();
    const outcomes = await crowd.ask(many(100, port), echoed(), { perSecond: 1000, timeoutMilliseconds: 5000 });
    expect(new Set(outcomes)).toEqual(new Set(['answered']));
    expect(performance.now() - begun).toBeGreaterThan(95);
  });

  test('is aborted and closed by typed errors', async () => {
    const port = await server(() => {});
    const crowd = await Crowd.open(4);
    const stop = new AbortController();
    const asked = crowd.ask(many(5, port), echoed(), { signal: stop.signal, timeoutMilliseconds: 60_000 });
    expect(() => crowd.ask(many(1, port), echoed())).toThrow(expect.objectContaining({ code: 'WIRE_BUSY' }));
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    const again = crowd.ask(many(5, port), echoed(), { timeoutMilliseconds: 60_000 });
    crowd.close();
    await expect(again).rejects.toMatchObject({ code: 'WIRE_CLOSED' });
    expect(() => crowd.ask(many(1, port), echoed())).toThrow(expect.objectContaining({ code: 'WIRE_CLOSED' }));
  });
});
