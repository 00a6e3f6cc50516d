import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distort, fate } from './distort.ts';
import { relay } from './relay.ts';

/** A reply: LI 0, version 4, mode 4, stratum 2; every other byte is its own offset. */
function reply(): Uint8Array {
  const packet = Uint8Array.from({ length: 48 }, (_, offset) => offset);
  packet[0] = 0x24;
  packet[1] = 2;
  return packet;
}
const changed = (by: Parameters<typeof distort>[1]) => {
  const after = distort(reply(), by);
  return [...reply()].flatMap((byte, offset) => (after[offset] === byte ? [] : [offset]));
};

describe('distort', () => {
  test('nothing asked, nothing changed', () => {
    expect(distort(reply(), {})).toEqual(reply());
  });

  test('leap and stratum', () => {
    const after = distort(reply(), { leap: 3, stratum: 16 });
    expect([after[0], after[1]]).toEqual([0xe4, 16]);
  });

  test('a kiss code is stratum 0, unsynchronised, with its letters as reference id', () => {
    const after = distort(reply(), { kiss: 'RATE' });
    expect([after[0], after[1]]).toEqual([0xe4, 0]);
    expect(new TextDecoder().decode(after.slice(12, 16))).toBe('RATE');
  });

  test('root delay and dispersion are 16.16 seconds', () => {
    const view = new DataView(distort(reply(), { rootDelaySeconds: 4, rootDispersionSeconds: 8.5 }).buffer);
    expect([view.getUint32(4), view.getUint32(8)]).toEqual([4 * 0x10000, 8.5 * 0x10000]);
  });

  test('a wrong origin touches the origin only', () => {
    expect(changed({ wrongOrigin: true })).toEqual([24, 25, 26, 27, 28, 29, 30, 31]);
  });

  test('a shift moves receive and transmit time by the same', () => {
    const before = new DataView(reply().buffer);
    const after = new DataView(distort(reply(), { shiftSeconds: -1.5 }).buffer);
    for (const at of [32, 40]) expect(after.getBigUint64(at) - before.getBigUint64(at)).toBe(-0x180000000n);
  });

  test('cut', () => {
    expect(distort(reply(), { cutTo: 20 })).toHaveLength(20);
  });

  test('what is no reply of a server passes as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const is = bytes.length >= 48 && ((bytes[0] ?? 0) & 7) === 4;
        const after = distort(bytes, { leap: 3, wrongOrigin: true, kiss: 'DENY' });
        expect(is || after === bytes).toBe(true);
      }),
    );
  });
});

test('fate: loss, and delay by direction', () => {
  expect(fate('up', { loss: 0.5 }, () => 0.4)).toBeUndefined();
  expect(fate('up', { upMs: 10, downMs: 80, jitterMs: 40 }, () => 0.5)).toBe(30);
  expect(fate('down', { upMs: 10, downMs: 80 }, () => 0.5)).toBe(80);
});

test('the relay passes a request on and brings the distorted reply back', async () => {
  const server = createSocket('udp4');
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  server.on('message', (_, from) => server.send(reply(), from.port, from.address));
  const front = relay({
    to: { address: '127.0.0.1', port: server.address().port },
    distortion: () => ({ kiss: 'DENY' }),
    listen: { address: '127.0.0.1', port: 0 },
  });
  await once(front, 'listening');
  const client = createSocket('udp4');
  client.send(new Uint8Array(48), front.address().port, '127.0.0.1');
  const [packet] = (await once(client, 'message')) as [Buffer];
  expect(packet.subarray(12, 16).toString('latin1')).toBe('DENY');
  for (const socket of [client, front, server]) socket.close();
});
