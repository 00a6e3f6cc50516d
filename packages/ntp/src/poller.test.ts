import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startChronyd } from '../test/chronyd.ts';
import { whyNo } from '../test/daemons.ts';
import { Courtesy, fromUnixMilliseconds, header, OwnClock, Poller, pollMany } from './index.ts';

const open: Socket[] = [];
afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

type Answer = Partial<Omit<ReturnType<typeof header.decode>, 'first'>> & {
  first?: { leap: number; version: number; mode: number };
};
async function server(answer: () => Answer | undefined): Promise<number> {
  const socket = createSocket('udp4');
  open.push(socket);
  socket.on('message', (bytes: Buffer, from: RemoteInfo) => {
    const asked = header.decode(bytes);
    const now = fromUnixMilliseconds(Date.now());
    const changed = answer();
    if (changed === undefined) return;
    const first = { leap: 0, version: 4, mode: 4 };
    const times = { originTimestamp: asked.transmitTimestamp, receiveTimestamp: now, transmitTimestamp: now };
    socket.send(
      header.encode({ ...asked, first, stratum: 2, precision: -10, ...times, ...changed }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}

const noDaemon = whyNo('chronyd');
describe.skipIf(noDaemon !== undefined)(`a real chronyd${noDaemon === undefined ? '' : ` (${noDaemon})`}`, () => {
  let running: Running;
  beforeAll(async () => {
    running = await startChronyd(['local stratum 2', 'allow']);
  });
  afterAll(() => running?.stop());

  test('every exchange has this machine’s time within its bound, round after round', async () => {
    await using poller = await Poller.open(new Array(500).fill('127.0.0.1'), {
      port: running.port,
      courtesy: new Courtesy(),
    });
    for (let i = 0; i < 3; i++) {
      const round = await poller.round({ burst: true, outstanding: 50, timeoutMilliseconds: 5000 });
      expect(new Set(round.outcomes)).toEqual(new Set(['measured']));
      for (const [n, it] of round.offsetSeconds.entries())
        expect(Math.abs(it)).toBeLessThanOrEqual(round.boundSeconds[n] ?? 0);
      expect(new Set(round.stratum)).toEqual(new Set([2]));
      expect(round.strays).toEqual({ late: 0, foreign: 0, duplicate: 0, malformed: 0 });
    }
  });
});

describe('a poller', () => {
  const options = { courtesy: new Courtesy(), timeoutMilliseconds: 500 };

  test('judges by name what is no good time, and heeds kiss codes', async () => {
    const courtesy = new Courtesy();
    const answers: Answer[] = [
      { stratum: 0, referenceId: Buffer.from('RSTR'), first: { leap: 3, version: 4, mode: 4 } },
      {},
      { rootDispersion: 9 },
      { transmitTimestamp: 0n },
    ];
    const port = await server(() => answers.shift());
    await using poller = await Poller.open(['127.0.0.1'], { port, courtesy });
    const round = () => poller.round({ burst: true, timeoutMilliseconds: 5000 });
    expect((await round()).outcomes).toEqual(['kiss']);
    expect((await round()).outcomes).toEqual(['held']);
    await using other = await Poller.open(['127.0.0.1'], { port, courtesy: new Courtesy() });
    const next = () => other.round({ burst: true, timeoutMilliseconds: 5000 });
    expect((await next()).outcomes).toEqual(['measured']);
    for (const problem of ['root-distance', 'no-timestamp']) {
      const { outcomes, refused, offsetSeconds } = await next();
      expect(outcomes).toEqual(['rejected']);
      expect(refused.get(0)?.problems).toContain(problem);
      expect(offsetSeconds[0]).toBeNaN();
    }
  });

  test('an address is asked once in two seconds unless a burst is allowed', async () => {
    const port = await server(() => ({}));
    const { outcomes } = await pollMany(['127.0.0.1', '127.0.0.1'], {
      port,
      courtesy: new Courtesy(),
      timeoutMilliseconds: 5000,
    });
    expect(outcomes).toEqual(['measured', 'held']);
  });

  test('a wrong origin and silence are told apart by the strays', async () => {
    const port = await server(() => ({ originTimestamp: 5n }));
    expect(await pollMany(['127.0.0.1'], { ...options, port })).toMatchObject({
      outcomes: ['silent'],
      strays: { foreign: 1 },
    });
  });

  test('what was under way when the clock was set does not count', async () => {
    let shift = 0;
    const clock = new OwnClock({
      wallMilliseconds: () => Math.floor(Date.now() + shift),
      monotonicMilliseconds: () => performance.now(),
    });
    const port = await server(() => {
      shift = 3000;
      return {};
    });
    await using poller = await Poller.open(['127.0.0.1'], { port, clock, courtesy: new Courtesy() });
    expect((await poller.round({ burst: true })).outcomes).toEqual(['clock-stepped']);
    const { outcomes, offsetSeconds } = await poller.round({ burst: true });
    expect(outcomes).toEqual(['measured']);
    expect(offsetSeconds[0]).toBeCloseTo(-3, 1);
  });

  test('names are refused, and no target is no work', async () => {
    await expect(pollMany(['ntp.example.net'])).rejects.toMatchObject({ code: 'WIRE_ADDRESS' });
    expect((await pollMany([])).outcomes).toEqual([]);
  });
});
