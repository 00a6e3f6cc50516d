/** What no chronyd does: a socket that answers wrongly, late, too much, or with another version. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeFields, type Raw } from '../src/fields.ts';
import { chronydByUdp, type UdpOptions } from '../src/index.ts';
import { Writer } from '../src/reader.ts';
import { clientPage } from '../src/records/client-page.ts';
import { nSources } from '../src/records/n-sources.ts';
import { captures } from './captures.ts';

type Answer = (request: Buffer, count: number) => Uint8Array | Uint8Array[] | undefined;

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

/** Answers every datagram as it is told; remembers what came. */
async function fake(answer: Answer, options: UdpOptions = {}) {
  const socket = createSocket('udp4');
  open.push(socket);
  const came: Buffer[] = [];
  socket.on('message', (request: Buffer, from: RemoteInfo) => {
    came.push(request);
    for (const it of [answer(request, came.length - 1) ?? []].flat()) socket.send(it, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address();
  return { came, chronyd: chronydByUdp('127.0.0.1', { port, timeoutMs: 30, retries: 2, ...options }) };
}

/** A header that answers the request, and what stands behind it. */
function reply(request: Buffer, code: number, data: Uint8Array = new Uint8Array(0), status = 0): Buffer {
  const packet = Buffer.alloc(28 + data.length);
  packet.writeUInt8(6, 0);
  packet.writeUInt8(2, 1);
  request.copy(packet, 4, 4, 6);
  packet.writeUInt16BE(code, 6);
  packet.writeUInt16BE(status, 8);
  request.copy(packet, 16, 8, 12);
  packet.set(data, 28);
  return packet;
}

const real = captures.find(({ name, version }) => name === 'tracking' && version === '4.3')!.exchanges[0]!.reply;
const trackingData = real.subarray(28);
const tracking: Answer = (request) => reply(request, 5, trackingData);

const changed = (packet: Buffer, at: number, byte: number): Buffer => {
  packet[at] = byte;
  return packet;
};

describe('requests', () => {
  test('the same question again and again, with its attempt counted and its number kept', async () => {
    const { chronyd, came } = await fake(() => undefined, { sequence: () => 0xfedc_ba98 });
    await expect(chronyd.tracking()).rejects.toMatchObject({ code: 'CHRONY_SILENT' });
    expect(came.map((it) => it.readUInt16BE(6))).toEqual([0, 1, 2]);
    expect(came.map((it) => it.readUInt32BE(8))).toEqual([0xfedc_ba98, 0xfedc_ba98, 0xfedc_ba98]);
    // As large as the reply that may come.
    expect(came[0]).toHaveLength(28 + 76);
  });

  test('numbers are not to be guessed', async () => {
    const { chronyd, came } = await fake(tracking);
    for (let i = 0; i < 5; i++) await chronyd.tracking();
    expect(new Set(came.map((it) => it.readUInt32BE(8))).size).toBe(5);
  });

  test('an answer to the second attempt', async () => {
    const { chronyd, came } = await fake((request, count) => (count === 1 ? tracking(request, count) : undefined));
    expect((await chronyd.tracking()).source).toBe('127.0.0.12');
    expect(came.length).toBeGreaterThanOrEqual(2);
  });

  test('many at a time do not mix', async () => {
    const { chronyd, came } = await fake(tracking, { timeoutMs: 60_000 });
    const all = await Promise.all(Array.from({ length: 50 }, () => chronyd.tracking()));
    expect(all.map(({ stratum }) => stratum)).toEqual(Array.from({ length: 50 }, () => 4));
    expect(came).toHaveLength(50);
  });
});

describe('replies', () => {
  const others: [string, (request: Buffer) => Uint8Array][] = [
    ['another number', (request) => changed(reply(request, 5, trackingData), 19, request[11]! ^ 1)],
    ['another command', (request) => changed(reply(request, 5, trackingData), 5, 34)],
    ['a request', (request) => request],
    ['version 9', (request) => changed(reply(request, 5, trackingData), 0, 9)],
    ['filled reserved bytes', (request) => changed(reply(request, 5, trackingData), 3, 1)],
    ['nothing', () => new Uint8Array(0)],
    ['half a header', (request) => reply(request, 5).subarray(0, 20)],
  ];
  test.each(others)('%s is no answer; the true one behind it is', async (_, other) => {
    const { chronyd } = await fake((request) => [other(request), reply(request, 5, trackingData)]);
    expect((await chronyd.tracking()).stratum).toBe(4);
    const { chronyd: alone } = await fake(other);
    await expect(alone.tracking()).rejects.toMatchObject({
      code: 'CHRONY_SILENT',
      message: expect.stringContaining('other datagrams'),
    });
  });

  test.each([1, 2, 3, 4, 6, 10, 15, 18, 19, 99])('status %i', async (status) => {
    const codes: Record<number, string> = {
      1: 'CHRONY_FAILED',
      2: 'CHRONY_UNAUTHORISED',
      3: 'CHRONY_UNKNOWN_COMMAND',
      4: 'CHRONY_NO_SUCH_SOURCE',
      6: 'CHRONY_NOT_ENABLED',
      10: 'CHRONY_UNAUTHORISED',
      15: 'CHRONY_NOT_ENABLED',
      18: 'CHRONY_VERSION',
      19: 'CHRONY_VERSION',
      99: 'CHRONY_FAILED',
    };
    const { chronyd } = await fake((request) => reply(request, 1, undefined, status));
    await expect(chronyd.tracking()).rejects.toMatchObject({ code: codes[status] });
  });

  test('an old daemon says its version', async () => {
    const { chronyd } = await fake((request) => changed(reply(request, 1, undefined, 18), 0, 5));
    await expect(chronyd.tracking()).rejects.toMatchObject({ code: 'CHRONY_VERSION' });
  });

  test('cut short, anywhere', async () => {
    let size = 0;
    const { chronyd } = await fake((request) => reply(request, 5, trackingData.subarray(0, size)));
    for (size = 0; size < trackingData.length; size += 5) {
      await expect(chronyd.tracking()).rejects.toMatchObject({ code: 'CHRONY_TRUNCATED' });
    }
  });

  test('of another report, or of one from the future', async () => {
    const { chronyd: other } = await fake((request) => reply(request, 12, new Uint8Array(100)));
    await expect(other.tracking()).rejects.toMatchObject({ code: 'CHRONY_MALFORMED' });
    const { chronyd: newer } = await fake((request) => reply(request, 77, new Uint8Array(100)));
    await expect(newer.tracking()).rejects.toMatchObject({ code: 'CHRONY_VERSION' });
  });

  // Layouts of chrony 3 and of 4.0, which no capture has.
  test('counters of older daemons', async () => {
    const answer = (code: number, ...words: number[]) =>
      fake((request) => {
        const writer = new Writer(4 * words.length);
        for (const it of words) writer.u32(it);
        return reply(request, code, writer.bytes);
      });
    const old = { ntpReceived: 1, commandsReceived: 2, ntpDropped: 3, commandsDropped: 4, logRecordsDropped: 5 };
    expect(await (await answer(14, 1, 2, 3, 4, 5)).chronyd.serverstats()).toEqual(old);
    expect(await (await answer(22, 1, 6, 2, 3, 7, 4, 5, 8)).chronyd.serverstats()).toEqual({
      ...old,
      ntsKeAccepted: 6,
      ntsKeDropped: 7,
      ntpAuthenticated: 8,
    });
  });

  const count = (request: Buffer, sources: number): Buffer => {
    const writer = new Writer(4);
    encodeFields(nSources.fields, writer, { count: sources });
    return reply(request, 2, writer.bytes);
  };

  test('four thousand million sources', async () => {
    const { chronyd, came } = await fake((request) => count(request, 0xffff_ffff), { timeoutMs: 60_000 });
    await expect(chronyd.sources()).rejects.toMatchObject({ code: 'CHRONY_TOO_MUCH' });
    expect(came).toHaveLength(1);
  });

  test('sources that go while they are asked for', async () => {
    const { chronyd } = await fake((request) =>
      request.readUInt16BE(4) === 14 ? count(request, 3) : reply(request, 1, undefined, 4),
    );
    expect(await chronyd.sources()).toEqual([]);
  });

  test('pages of clients without an end', async () => {
    const page = (nextIndex: number): Uint8Array => {
      const writer = new Writer(12 + 8 * 60);
      const raw = { indices: 0xffff_ffff, nextIndex, count: 8, records: [] } satisfies Raw<typeof clientPage.fields>;
      encodeFields(clientPage.fields, writer, raw);
      // Every record is of 0.0.0.0.
      for (let i = 0; i < 8; i++) writer.bytes[12 + 60 * i + 17] = 1;
      return writer.bytes;
    };
    const { chronyd: still } = await fake((request) => reply(request, 21, page(0)));
    await expect(still.clients()).rejects.toMatchObject({ code: 'CHRONY_MALFORMED' });
    const { chronyd: endless } = await fake((request, at) => reply(request, 21, page(at + 1)), { maximum: 100 });
    await expect(endless.clients()).rejects.toMatchObject({ code: 'CHRONY_TOO_MUCH' });
  });
});

describe('time', () => {
  test('a whole report has a budget', async () => {
    const { chronyd, came } = await fake(() => undefined, { timeoutMs: 60_000, budgetMs: 50 });
    await expect(chronyd.sources()).rejects.toMatchObject({ code: 'CHRONY_ABORTED' });
    expect(came).toHaveLength(1);
  });

  test('an abort while waiting closes everything', async () => {
    const controller = new AbortController();
    const { chronyd } = await fake(
      () => {
        controller.abort();
        return undefined;
      },
      { timeoutMs: 60_000 },
    );
    await expect(chronyd.tracking({ signal: controller.signal })).rejects.toMatchObject({ code: 'CHRONY_ABORTED' });
    await expect.poll(() => process.getActiveResourcesInfo().filter((it) => it === 'UDPWrap').length).toBe(1);
  });

  test('a hundred questions with one signal leave no listener behind', async () => {
    const warnings: Error[] = [];
    const hear = (warning: Error): void => void warnings.push(warning);
    process.on('warning', hear);
    const { chronyd } = await fake(tracking);
    const { signal } = new AbortController();
    for (let i = 0; i < 100; i++) await chronyd.tracking({ signal });
    process.off('warning', hear);
    expect(warnings).toEqual([]);
    await expect.poll(() => process.getActiveResourcesInfo().filter((it) => it === 'UDPWrap').length).toBe(1);
  });

  // Refused by the kernel before anything is sent: a link-local address needs a zone, broadcast a permission.
  test.each(['fe80::1', '255.255.255.255'])('%s cannot be reached', async (address) => {
    await expect(chronydByUdp(address).tracking()).rejects.toMatchObject({ code: 'CHRONY_UNREACHABLE' });
  });

  test('bad arguments', async () => {
    for (const port of [0, -1, 65_536, 1.5, Number.NaN])
      await expect(chronydByUdp('127.0.0.1', { port }).tracking()).rejects.toMatchObject({
        code: 'CHRONY_BAD_ARGUMENT',
      });
    const { chronyd, came } = await fake(tracking);
    await expect(chronyd.sourceName('not one')).rejects.toMatchObject({ code: 'CHRONY_BAD_ARGUMENT' });
    expect(came).toEqual([]);
  });
});
