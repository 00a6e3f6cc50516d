/** Real daemons on the loopback, asked both ways. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuthData, type Chronyd, chronydByChronyc, chronydByUdp, isSourceId, type Source } from '../src/index.ts';
import { chronycProgram, env, whyNot } from './daemons.ts';
import { badName, buildWorld, visit, type World } from './world.ts';

if (whyNot !== undefined) console.warn(`SKIPPED: no real chronyd is asked here, because ${whyNot}.`);

describe.skipIf(whyNot !== undefined)('chronyd', () => {
  let world: World;
  /** By way of the relay: every command is allowed. */
  let relayPort: number;
  const all = () => (world.nts ? 10 : 9);
  const byChronyc = (host: string, port?: number) =>
    chronydByChronyc({ program: chronycProgram, env, host, ...(port === undefined ? {} : { port }) });

  beforeAll(async () => {
    world = await buildWorld();
    relayPort = await world.loopback.relay(world.client);
  }, 60_000);
  afterAll(() => world?.loopback.close());

  // What does the same job passes the same suite.
  describe.each<[way: string, client: () => Chronyd]>([
    ['over UDP', () => chronydByUdp('127.0.0.1', { port: relayPort })],
    ['by chronyc', () => byChronyc(world.client.socket)],
  ])('%s', (_, client) => {
    test('tracking', async () => {
      const tracking = await client().tracking();
      expect(tracking).toMatchObject({ referenceId: '7F00000C', source: '127.0.0.12', stratum: 4, leap: 'normal' });
      expect(Math.abs(tracking.referenceTime.seconds - Date.now() / 1000)).toBeLessThan(60);
      expect(tracking.rootDispersionSeconds).toBeGreaterThan(0);
    });

    test('sources', async () => {
      const sources = await client().sources();
      const short = sources.map(({ name, mode, state, stratum, poll }) => ({ name, mode, state, stratum, poll }));
      const server = { mode: 'server', poll: 0 } as const;
      const idle = { ...server, state: 'unusable', stratum: 0 };
      expect(short).toEqual([
        { name: 'A,B', mode: 'reference-clock', state: 'unusable', stratum: 0, poll: 0 },
        { ...server, name: '127.0.0.11', state: 'not-combined', stratum: 2 },
        { ...server, name: '127.0.0.12', state: 'selected', stratum: 3 },
        { ...server, name: '::1', state: 'not-combined', stratum: 2 },
        { ...server, name: '127.0.0.13', state: 'falseticker', stratum: 1 },
        { ...idle, name: '127.0.0.14' },
        { ...idle, name: '127.0.0.15' },
        { ...idle, name: '127.0.0.16' },
        { ...idle, name: 'ID#0000000001', poll: 6 },
        ...(world.nts ? [{ ...server, name: '127.0.0.17', state: 'not-combined', stratum: 2 }] : []),
      ]);
      // The liar is ahead, so this clock is behind it.
      expect(sources[4]?.adjustedOffsetSeconds).toBeCloseTo(-0.25, 2);
      expect(sources[6]).toMatchObject({ reach: 0, lastSampleSecondsAgo: undefined });
    });

    test('sourcestats', async () => {
      const stats = await client().sourcestats();
      expect(stats).toHaveLength(all());
      expect(stats[0]?.name).toBe('A,B');
      expect(stats[4]?.estimatedOffsetSeconds).toBeCloseTo(-0.25, 2);
      expect(stats[8]).toMatchObject({ name: 'ID#0000000001', samples: 0, skewPpm: 2000 });
    });

    test('ntpdata', async () => {
      const data = await client().ntpdata();
      expect(data).toHaveLength(all() - 2);
      expect(data.slice(0, 5).map(({ remoteAddress }) => remoteAddress)).toEqual([
        '127.0.0.11',
        '127.0.0.12',
        '::1',
        '127.0.0.13',
        '127.0.0.14',
      ]);
      expect(data[0]).toMatchObject({
        leap: 'normal',
        mode: 'server',
        referenceId: '7F7F0101',
        flags: { tests: '1111111111', interleaved: false, authenticated: true },
      });
      expect(data[3]).toMatchObject({ stratum: 1, referenceId: '4C494500' });
      expect(data[3]?.offsetSeconds).toBeCloseTo(0.25, 2);
      expect(data[4]).toMatchObject({ leap: 'not-synchronised', flags: { tests: '1111010000' } });
      expect(data[5]).toMatchObject({ localAddress: undefined, totalRx: 0, mode: 'invalid' });
      expect(data[6]).toMatchObject({ totalTx: 0 });
    });

    test('selectdata', async () => {
      const data = await client().selectdata();
      // Never heard of: `s` in chrony 4.3, `M` before and after.
      expect(data.map(({ state }) => state).join('')).toMatch(/^N[PDU]\*[PDU]x[sM]{4}[PDU]?$/);
      expect(data[0]).toMatchObject({ name: 'A,B', configuredOptions: 'N', effectiveOptions: 'N' });
      expect(data[1]).toMatchObject({ authenticated: 'yes' });
      expect(data[2]).toMatchObject({ name: '127.0.0.12', configuredOptions: 'P' });
    });

    test('authdata', async () => {
      const data = await client().authdata();
      expect(data.map(({ name }) => name)).toEqual([
        ...['127.0.0.11', '127.0.0.12', '::1', '127.0.0.13', '127.0.0.14', '127.0.0.15', '127.0.0.16'],
        'ID#0000000001',
        ...(world.nts ? ['127.0.0.17'] : []),
      ]);
      if (world.nts) {
        expect(data[8]).toMatchObject({
          mechanism: 'nts',
          keyLengthBits: 256,
          cookies: 8,
          cookieLengthBytes: 100,
          nak: 0,
        });
        expect(data[8]?.keyEstablishmentSecondsAgo).toBeLessThan(600);
      }
      expect(data[0]).toMatchObject({ mechanism: 'symmetric', keyId: 1, keyLengthBits: 160 });
      expect(data[1]).toMatchObject({ mechanism: 'none', keyEstablishmentSecondsAgo: undefined });
      // A key that the daemon does not have.
      expect(data[6]).toMatchObject({ mechanism: 'symmetric', keyId: 7, keyType: 0, keyLengthBits: 0 });
    });

    test('activity and names', async () => {
      const { online, offline, burstOnline, burstOffline, unresolved } = await client().activity();
      expect({ up: online + burstOnline, offline, burstOffline, unresolved }).toEqual({
        up: all() - 3,
        offline: 1,
        burstOffline: 0,
        unresolved: 1,
      });
      expect(await client().sourceName('ID#0000000001')).toBe(badName);
      expect(await client().sourceName('::1')).toBe('::1');
      await expect(client().sourceName('192.0.2.1')).rejects.toMatchObject({ code: 'CHRONY_NO_SUCH_SOURCE' });
      await expect(client().sourceName('a name')).rejects.toMatchObject({ code: 'CHRONY_BAD_ARGUMENT' });
    });

    test('a question given up', async () => {
      await expect(client().tracking({ signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: 'CHRONY_ABORTED',
      });
    });
  });

  test('both ways have the same fields, but for what chronyc does not print', async () => {
    const [udp, local] = [chronydByUdp('127.0.0.1', { port: relayPort }), byChronyc(world.client.socket)];
    const keys = (list: object[]) => list.map((it) => Object.keys(it).toSorted());
    const both = async (ask: (it: Chronyd) => Promise<object[]>) => [keys(await ask(udp)), keys(await ask(local))];
    for (const ask of [
      async (it) => [await it.tracking(), await it.activity(), await it.serverstats()],
      (it) => it.sources(),
      (it) => it.ntpdata(),
      (it) => it.selectdata(),
      (it) => it.authdata(),
    ] satisfies ((it: Chronyd) => Promise<object[]>)[]) {
      const [first, second] = await both(ask);
      expect(first).toEqual(second);
    }
    // Seconds pass between the two.
    const still = (list: AuthData[]) => list.map((it) => ({ ...it, keyEstablishmentSecondsAgo: undefined }));
    expect(still(await udp.authdata())).toEqual(still(await local.authdata()));
    const only = (list: readonly object[]) => Object.keys(list[0] ?? {});
    const extra = (a: readonly object[], b: readonly object[]) => only(a).filter((key) => !only(b).includes(key));
    expect(extra(await udp.sourcestats(), await local.sourcestats())).toEqual(['estimatedOffsetErrorSeconds']);
  });

  test('the server side: clients by the page, and counters', async () => {
    const relay = await world.loopback.relay(world.server);
    await visit(world, 20);
    const [udp, local] = [chronydByUdp('127.0.0.1', { port: relay }), byChronyc(world.server.socket)];
    const addresses = async (it: Chronyd) => (await it.clients()).map(({ address }) => address).toSorted();
    expect(await addresses(udp)).toEqual(await addresses(local));
    expect(await addresses(udp)).toHaveLength(21);
    const one = (await udp.clients()).find(({ address }) => address === '127.0.1.7');
    expect(one).toMatchObject({ ntpHits: 1, ntpDrops: 0, ntpInterval: undefined, lastCommandSecondsAgo: undefined });
    for (const it of [udp, local]) {
      const stats = await it.serverstats();
      expect(stats.ntpReceived).toBeGreaterThan(20);
      expect(stats).toMatchObject({ ntpDropped: 0, ntsKeAccepted: 0 });
    }
    expect((await udp.tracking()).referenceId).toBe('7F7F0101');
    await expect(chronydByUdp('127.0.0.1', { port: relay, maximum: 8 }).clients()).rejects.toMatchObject({
      code: 'CHRONY_TOO_MUCH',
    });
  });

  test('a daemon without sources', async () => {
    const relay = await world.loopback.relay(world.idle);
    for (const it of [chronydByUdp('127.0.0.1', { port: relay }), byChronyc(world.idle.socket)]) {
      expect(await it.sources()).toEqual([]);
      expect(await it.clients()).toEqual([]);
      expect(await it.tracking()).toMatchObject({
        referenceId: '00000000',
        source: '',
        stratum: 0,
        leap: 'not-synchronised',
        referenceTime: { seconds: 0, nanoseconds: 0 },
        rootDelaySeconds: 1,
      });
    }
  });

  test.each(['127.0.0.1', '::1'])('the command port itself, %s: half of it is not for everybody', async (address) => {
    const port = world.commandPort;
    for (const it of [chronydByUdp(address, { port }), byChronyc(address, port)]) {
      expect((await it.tracking()).source).toBe('127.0.0.12');
      expect(await it.sources()).toHaveLength(all());
      expect(await it.sourceName('ID#0000000001')).toBe(badName);
      const refused: ((it: Chronyd) => Promise<unknown>)[] = [
        (it) => it.ntpdata(),
        (it) => it.selectdata(),
        (it) => it.authdata(),
        (it) => it.serverstats(),
        (it) => it.clients(),
      ];
      for (const ask of refused) await expect(ask(it)).rejects.toMatchObject({ code: 'CHRONY_UNAUTHORISED' });
    }
  });

  test('no daemon, and one that stands still', async () => {
    const closed = { port: 1, timeoutMs: 20, retries: 1 };
    await expect(chronydByUdp('127.0.0.1', closed).tracking()).rejects.toMatchObject({ code: 'CHRONY_REFUSED' });
    await expect(byChronyc(`${world.loopback.folder}/none`).tracking()).rejects.toMatchObject({
      code: 'CHRONY_REFUSED',
    });
    const nowhere = chronydByChronyc({ program: '/nowhere/chronyc' });
    await expect(nowhere.tracking()).rejects.toMatchObject({ code: 'CHRONY_NO_CHRONYC' });
    const pid = Number(readFileSync(`${world.loopback.folder}/client/pid`, 'utf8'));
    process.kill(pid, 'SIGSTOP');
    try {
      const udp = chronydByUdp('127.0.0.1', { port: world.commandPort, timeoutMs: 20 });
      await expect(udp.tracking()).rejects.toMatchObject({ code: 'CHRONY_SILENT' });
      const local = chronydByChronyc({ program: chronycProgram, env, host: world.client.socket, timeoutMs: 200 });
      await expect(local.tracking()).rejects.toMatchObject({ code: 'CHRONY_SILENT' });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });

  test('what is an address and what is not', async () => {
    const sources: Source[] = await byChronyc(world.client.socket).sources();
    expect(sources.filter(({ name }) => isSourceId(name)).map(({ name }) => name)).toEqual(['ID#0000000001']);
    for (const host of ['relative/path', '/a,/b', 'localhost', '-x', '']) {
      await expect(byChronyc(host).tracking()).rejects.toMatchObject({ code: 'CHRONY_BAD_ARGUMENT' });
    }
    await expect(chronydByUdp('localhost').tracking()).rejects.toMatchObject({ code: 'CHRONY_BAD_ARGUMENT' });
  });
});
