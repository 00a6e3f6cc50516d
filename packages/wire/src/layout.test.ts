import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bits,
  bytes,
  hexdump,
  i8,
  i16,
  i32,
  le,
  mapped,
  Reader,
  struct,
  u8,
  u16,
  u32,
  u64,
  WireError,
} from './index.ts';

const sample = struct('sample', {
  first: bits(u8, { leap: 2, version: 3, mode: 3 }),
  poll: i8,
  port: u16,
  id: le.u32,
  stamp: u64,
  short: mapped(
    i32,
    (wire) => wire / 0x1_0000,
    (value) => Math.round(value * 0x1_0000),
  ),
  name: bytes(3),
});
const value = {
  first: { leap: 3, version: 4, mode: 6 },
  poll: -6,
  port: 323,
  id: 0x01020304,
  stamp: 0xfedcba9876543210n,
  short: -1.5,
  name: Uint8Array.of(0x47, 0x50, 0x53),
};

describe('struct', () => {
  test('one table reads, writes and shows', () => {
    const wire = sample.encode(value);
    expect(sample.size).toBe(23);
    expect(Buffer.from(wire).toString('hex')).toBe('e6fa014304030201fedcba9876543210fffe8000475053');
    expect(sample.decode(wire)).toEqual(value);
    expect(hexdump(Uint8Array.of(...wire, 0, 0x41), sample)).toMatchInlineSnapshot(`
      "0000  e6                       first = leap 3, version 4, mode 6
      0001  fa                       poll = -6
      0002  01 43                    port = 323
      0004  04 03 02 01              id = 16909060
      0008  fe dc ba 98 76 54 32 10  stamp = 18364758544493064720
      0010  ff fe 80 00              short = -1.5
      0014  47 50 53                 name = 3 octets "GPS"
      0017  00 41                                            .A"
    `);
  });

  test('a struct is a field: it nests, and reads from the middle of a buffer', () => {
    const twice = struct('twice', { one: sample, two: sample });
    const wire = twice.encode({ one: value, two: { ...value, port: 1 } });
    const shifted = new Uint8Array(wire.length + 5);
    shifted.set(wire, 5);
    expect(twice.decode(shifted.subarray(5)).two.port).toBe(1);
  });

  test('what is cut short or does not fit is told by name', () => {
    expect(() => sample.decode(new Uint8Array(22))).toThrow(expect.objectContaining({ code: 'WIRE_SHORT' }));
    for (const wrong of [{ port: 65536 }, { poll: -129 }, { stamp: -1n }, { name: new Uint8Array(2) }, { id: 1.5 }])
      expect(() => sample.encode({ ...value, ...wrong })).toThrow(
        expect.objectContaining({ code: 'WIRE_RANGE', message: expect.stringContaining(Object.keys(wrong)[0] ?? '') }),
      );
    expect(() => sample.encode({ ...value, first: { leap: 4, version: 4, mode: 0 } })).toThrow(WireError);
  });

  test('every value comes back', () => {
    const two = struct('two', { a: i16, b: le.i32, c: le.u16, d: le.u64, e: u32, f: le.i16 });
    const int = (min: number, max: number) => fc.integer({ min, max });
    const any = fc.record({
      a: int(-0x8000, 0x7fff),
      b: int(-0x8000_0000, 0x7fff_ffff),
      c: int(0, 0xffff),
      d: fc.bigInt(0n, (1n << 64n) - 1n),
      e: int(0, 0xffff_ffff),
      f: int(-0x8000, 0x7fff),
    });
    fc.assert(
      fc.property(any, (it) => {
        expect(two.decode(two.encode(it))).toEqual(it);
      }),
    );
  });
});

test('a reader never passes the end', () => {
  const reader = new Reader(Uint8Array.of(1, 2, 3, 4, 5));
  expect([reader.take(u16), reader.peek(u8), reader.at, reader.left]).toEqual([0x0102, 3, 2, 3]);
  expect(reader.bytes(2)).toEqual(Uint8Array.of(3, 4));
  for (const size of [2, -1, Number.NaN]) expect(() => reader.bytes(size)).toThrow(WireError);
  reader.skip(1);
  expect(reader.left).toBe(0);
});

test('a hexdump is bounded', () => {
  expect(hexdump(new Uint8Array(1_000_000), undefined, 32).split('\n')).toHaveLength(3);
  expect(hexdump(new Uint8Array(3), sample)).toBe(
    '0000  00                       first = leap 0, version 0, mode 0\n0001  00                       poll = 0\n0002  00                                               .',
  );
  expect(hexdump(new Uint8Array(0))).toBe('');
});
