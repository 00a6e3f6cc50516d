import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startChronyd } from '../test/chronyd.ts';
import { whyNo } from '../test/daemons.ts';
import { Courtesy, fromUnixMilliseconds, header, type MeasureOptions, measure, OwnClock } from './index.ts';

const open: Socket[] = [];
afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

/** Each test is its own client. */
const ask = (address: string, port: number, options: MeasureOptions = {}) =>
  measure(address, { port, burst: true, courtesy: new Courtesy(), timeoutMilliseconds: 2000, ...options });

const noDaemon = whyNo('chronyd');
describe.skipIf(noDaemon !== undefined)(`a real chronyd${noDaemon === undefined ? '' : ` (${noDaemon})`}`, () => {
  let four: Running;
  let six: Running;
  let unsynchronised: Running;
  beforeAll(async () => {
    [four, six, unsynchronised] = await Promise.all([
      startChronyd(['local stratum 2', 'allow 127.0.0.0/8']),
      startChronyd(['local stratum 3', 'allow ::1'], '::1'),
      startChronyd(['allow 127.0.0.0/8']),
    ]);
  });
  afterAll(() => Promise.all([four, six, unsynchronised].map((it) => it?.stop())));

  test('has this machine’s time, within the bound', async () => {
    const it = await ask(four.address, four.port, { exchanges: 8 });
    expect(it).toMatchObject({
      outcome: 'measured',
      sent: 8,
      strays: { foreign: 0, late: 0, duplicate: 0, malformed: 0 },
    });
    if (it.outcome !== 'measured') return;
    expect(Math.abs(it.offsetSeconds)).toBeLessThanOrEqual(it.boundSeconds);
    for (const one of it.replies) expect(Math.abs(one.offsetSeconds)).toBeLessThanOrEqual(one.boundSeconds);
    expect(it.best.reply).toMatchObject({ version: 4, mode: 4, leap: 0, stratum: 2 });
    expect(it.localPort).toBeGreaterThan(1023);
  });

  test('answers in version 3, and over IPv6', async () => {
    expect(await ask(four.address, four.port, { version: 3, exchanges: 1 })).toMatchObject({
      outcome: 'measured',
      best: { reply: { version: 3 } },
    });
    expect(await ask(six.address, six.port, { exchanges: 1 })).toMatchObject({
      outcome: 'measured',
      best: { reply: { stratum: 3 } },
    });
  });

  test('without time of its own is rejected, and not taken for a kiss code', async () => {
    expect(await ask(unsynchronised.address, unsynchronised.port, { exchanges: 1 })).toMatchObject({
      outcome: 'rejected',
      problems: expect.arrayContaining(['stratum', 'leap-alarm']),
    });
  });
});

type Change = Partial<Omit<ReturnType<typeof header.decode>, 'first'>> & {
  first?: { leap: number; version: number; mode: number };
};
/** A server of whole truth, but for `change`. */
async function server(
  change: Change | ((n: number) => Change | undefined),
  reply = (socket: Socket, bytes: Uint8Array, to: RemoteInfo) => socket.send(bytes, to.port, to.address),
): Promise<number> {
  const socket = createSocket('udp4');
  open.push(socket);
  let n = 0;
  socket.on('message', (bytes, from) => {
    const asked = header.decode(bytes);
    const changed = typeof change === 'function' ? change(n++) : change;
    if (changed === undefined) return;
    const now = fromUnixMilliseconds(Date.now());
    const answer = {
      ...asked,
      first: { leap: 0, version: asked.first.version, mode: 4 },
      stratum: 2,
      precision: -10,
      referenceId: Uint8Array.of(127, 0, 0, 1),
      referenceTimestamp: now,
      originTimestamp: asked.transmitTimestamp,
      receiveTimestamp: now,
      transmitTimestamp: now,
      ...changed,
    };
    reply(socket, header.encode(answer), from);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}

describe('what no daemon answers', () => {
  const now = fromUnixMilliseconds(Date.now());
  const kiss = (text: string): Change => ({
    first: { leap: 3, version: 4, mode: 4 },
    stratum: 0,
    referenceId: Buffer.from(text),
  });

  test.each([
    ['mode', { first: { leap: 0, version: 4, mode: 5 } }],
    ['version', { first: { leap: 0, version: 3, mode: 4 } }],
    ['leap-alarm', { first: { leap: 3, version: 4, mode: 4 } }],
    ['stratum', { stratum: 16 }],
    ['stratum', { stratum: 0, referenceId: new Uint8Array(4) }],
    ['stratum', kiss('INIT')],
    ['no-timestamp', { receiveTimestamp: 0n }],
    ['transmit-before-receive', { receiveTimestamp: now + (5n << 32n), transmitTimestamp: now + (4n << 32n) }],
    ['reference-after-transmit', { referenceTimestamp: now + (600n << 32n) }],
    ['root-distance', { rootDispersion: 8.16 }],
    ['root-distance', { rootDelay: 4 }],
    ['negative-delay', { receiveTimestamp: now, transmitTimestamp: now + (30n << 32n) }],
  ] satisfies [string, Change][])('%s is rejected by name (%#)', async (problem, change) => {
    expect(await ask('127.0.0.1', await server(change), { exchanges: 1 })).toMatchObject({
      outcome: 'rejected',
      problems: expect.arrayContaining([problem]),
    });
  });

  test('a wrong origin is foreign and never a time', async () => {
    expect(
      await ask('127.0.0.1', await server({ originTimestamp: 1n }), { exchanges: 1, timeoutMilliseconds: 500 }),
    ).toMatchObject({
      outcome: 'silent',
      replies: [],
      strays: { foreign: 1 },
    });
  });

  test('a reply sent twice counts once', async () => {
    const port = await server({}, (socket, bytes, to) => {
      socket.send(bytes, to.port, to.address);
      socket.send(bytes, to.port, to.address);
    });
    expect(await ask('127.0.0.1', port, { exchanges: 3 })).toMatchObject({
      outcome: 'measured',
      replies: { length: 3 },
      strays: { duplicate: expect.any(Number), foreign: 0 },
    });
  });

  test('a cut reply is malformed; one loss of three is no failure', async () => {
    const cut = await server({}, (socket, bytes, to) => socket.send(bytes.subarray(0, 40), to.port, to.address));
    expect(await ask('127.0.0.1', cut, { exchanges: 1, timeoutMilliseconds: 500 })).toMatchObject({
      strays: { malformed: 1 },
    });
    const lossy = await server((n) => (n === 1 ? undefined : {}));
    expect(await ask('127.0.0.1', lossy, { exchanges: 3, timeoutMilliseconds: 500 })).toMatchObject({
      outcome: 'measured',
      sent: 3,
      replies: { length: 2 },
    });
  });

  test('a kiss code ends it, even in a burst, and is remembered', async () => {
    const courtesy = new Courtesy();
    const port = await server(kiss('DENY'));
    expect(await ask('127.0.0.1', port, { courtesy, exchanges: 5 })).toMatchObject({
      outcome: 'kiss',
      kiss: { code: 'DENY', duty: 'stop' },
      sent: 1,
    });
    await expect(ask('127.0.0.1', port, { courtesy })).rejects.toMatchObject({ code: 'NTP_KISS_HELD' });
    expect(await ask('127.0.0.1', port, { courtesy, insist: true, exchanges: 1 })).toMatchObject({ outcome: 'kiss' });
    const rate = await server((n) => (n === 1 ? kiss('RATE') : {}));
    const patient = new Courtesy({ spacingMilliseconds: 20_000 });
    expect(await ask('127.0.0.1', rate, { exchanges: 5, courtesy: patient })).toMatchObject({
      outcome: 'measured',
      sent: 2,
    });
    await expect(ask('127.0.0.1', rate, { courtesy: patient })).rejects.toMatchObject({ code: 'NTP_KISS_HELD' });
  });

  test('a clock that is set meanwhile is no measurement', async () => {
    let shift = 0;
    const clock = new OwnClock({
      wallMilliseconds: () => Math.floor(Date.now() + shift),
      monotonicMilliseconds: () => performance.now(),
    });
    const port = await server(() => {
      shift = 3000;
      return {};
    });
    const it = await ask('127.0.0.1', port, { clock, exchanges: 1 });
    expect(it).toMatchObject({ outcome: 'clock-stepped' });
    if (it.outcome === 'clock-stepped') expect(it.step.stepSeconds).toBeCloseTo(3, 2);
  });

  test('two seconds lie between requests unless a burst is allowed, and waiting is aborted', async () => {
    const times: number[] = [];
    const port = await server(() => {
      times.push(performance.now());
      return {};
    });
    const courtesy = new Courtesy({ spacingMilliseconds: 80 });
    await ask('127.0.0.1', port, { burst: false, exchanges: 2, courtesy });
    await ask('127.0.0.1', port, { burst: false, exchanges: 1, courtesy });
    expect(times).toHaveLength(3);
    for (const i of [1, 2]) expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeGreaterThan(70);
    const stop = new AbortController();
    const waiting = ask('127.0.0.1', port, {
      burst: false,
      exchanges: 2,
      signal: stop.signal,
      courtesy: new Courtesy(),
    });
    await expect.poll(() => times.length).toBe(4);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('options are checked', async () => {
    for (const exchanges of [0, 65, 1.5])
      await expect(ask('127.0.0.1', 1, { exchanges })).rejects.toMatchObject({ code: 'NTP_OPTION' });
  });
});

describe('courtesy', () => {
  const kiss = (duty: 'stop' | 'slow' | 'none') => ({ duty, code: undefined, text: 'XXXX', meaning: '' });
  test('RATE doubles the spacing up to a limit, an answer undoes it', () => {
    let now = 0;
    const courtesy = new Courtesy({ now: () => now, mostSpacingMilliseconds: 10_000 });
    expect(courtesy.wait('a')).toBe(0);
    courtesy.sent('a');
    expect(courtesy.wait('a')).toBe(2000);
    expect(courtesy.wait('a', true)).toBe(0);
    for (let i = 0; i < 5; i++) courtesy.heard('a', kiss('slow'));
    expect(courtesy.wait('a')).toBe(10_000);
    expect(courtesy.wait('a', true)).toBe(10_000);
    now += 9_999;
    expect(courtesy.wait('a')).toBe(1);
    courtesy.heard('a', undefined);
    expect(courtesy.wait('a')).toBe(0);
    expect([courtesy.claim('a'), courtesy.claim('a'), courtesy.claim('a', true), courtesy.claim('b')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('DENY is heeded for an hour, and what is remembered is bounded', () => {
    let now = 0;
    const courtesy = new Courtesy({ now: () => now });
    courtesy.sent('a');
    courtesy.heard('a', kiss('stop'));
    expect(courtesy.held('a')?.milliseconds).toBe(3_600_000);
    expect(courtesy.claim('a', true)).toBe(false);
    now = 3_600_000;
    expect(courtesy.held('a')).toBeUndefined();
    for (let i = 0; i < 20_001; i++) courtesy.sent(`b${i}`);
    expect(courtesy.wait('b0')).toBe(0);
    expect(courtesy.wait('b20000')).toBe(2000);
  });
});
