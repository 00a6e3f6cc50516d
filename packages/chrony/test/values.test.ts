import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, referenceIdOf, writeAddress } from '../src/address.ts';
import { decodeFloat, encodeFloat } from '../src/float.ts';
import { timespec } from '../src/kinds.ts';
import { Reader, Writer } from '../src/reader.ts';
import { textOfReferenceId } from '../src/words.ts';

const word = fc.integer({ min: 0, max: 0xffff_ffff });

describe('the 32-bit float', () => {
  test.each([
    [0x0000_0000, 0],
    [0x0480_0000, 1],
    [0x0580_0000, -1],
    [0x0200_0001, 2 ** -24],
    [0x7eff_ffff, (2 ** 24 - 1) * 2 ** 38],
    [0x7f00_0000, -(2 ** 62)],
    [0x8000_0001, 2 ** -89],
    [0x01ff_ffff, -(2 ** -25)],
  ])('%i', (bits, value) => expect(decodeFloat(bits)).toBe(value));

  test('every word is a finite number that is written and read again', () =>
    fc.assert(
      fc.property(word, (bits) => {
        const value = decodeFloat(bits);
        expect(Number.isFinite(value)).toBe(true);
        expect(decodeFloat(encodeFloat(value))).toBe(value);
      }),
      { numRuns: 20_000 },
    ));

  test('every number becomes the nearest there is', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const got = decodeFloat(encodeFloat(value));
        if (Math.abs(value) >= 2 ** 62) expect(Math.abs(got)).toBeGreaterThan(2 ** 61.9);
        else expect(Math.abs(got - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 2 ** -24, 2 ** -90));
      }),
      { numRuns: 20_000 },
    ));

  test('no number is zero', () => expect(encodeFloat(Number.NaN)).toBe(0));
});

describe('addresses', () => {
  const through = (text: string | undefined) => {
    const writer = new Writer(20);
    writeAddress(writer, text);
    return readAddress(new Reader(writer.bytes));
  };

  test.each(['192.0.2.1', '0.0.0.0', '::', '::1', '2001:db8::1', 'fe80::1:2', '1:2:3:4:5:6:7:8', 'ID#0000000001'])(
    '%s',
    (text) => expect(through(text)).toBe(text),
  );

  test('none', () => expect(through(undefined)).toBeUndefined());
  test('the shortest form', () => expect(through('2001:DB8:0:0::0:1')).toBe('2001:db8::1'));
  test('a mapped one', () => expect(through('::ffff:c000:201')).toBe('::ffff:192.0.2.1'));

  test.each(['', 'localhost', '1.2.3', 'fe80::1%eth0', 'ID#1', 'ID#9999999999', '1'.repeat(1000)])('not %s', (text) =>
    expect(() => through(text)).toThrow(expect.objectContaining({ code: 'CHRONY_BAD_ARGUMENT' })),
  );

  test('any bytes of a family that is known are written as they were read', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.integer({ min: 1, max: 3 }), (bytes, family) => {
        const packet = new Uint8Array([...bytes.fill(0, family === 2 ? 16 : 4), 0, family, 0, 0]);
        const writer = new Writer(20);
        writeAddress(writer, readAddress(new Reader(packet)));
        expect([...writer.bytes]).toEqual([...packet]);
      }),
      { numRuns: 5_000 },
    ));

  test('a family that is not known is none', () =>
    expect(readAddress(new Reader(Uint8Array.from({ length: 20 }, () => 9)))).toBeUndefined());

  test('reference IDs', () => {
    expect(referenceIdOf('80.80.83.0')).toBe('50505300');
    expect(referenceIdOf('::1')).toBeUndefined();
    expect(textOfReferenceId('50505300')).toBe('PPS');
    expect(textOfReferenceId('7F7F0101')).toBe('');
  });
});

describe('points in time', () => {
  const read = (...words: number[]) => {
    const writer = new Writer(12);
    for (const it of words) writer.u32(it);
    return timespec.decode(new Reader(writer.bytes));
  };

  test('with 64 bits, with 32, and before 1970', () => {
    expect(read(0, 1_795_621_132, 44_815_834)).toEqual({ seconds: 1_795_621_132, nanoseconds: 44_815_834 });
    expect(read(1, 0, 0).seconds).toBe(2 ** 32);
    expect(read(0x7fff_ffff, 5, 0).seconds).toBe(5);
    expect(read(0xffff_ffff, 0xffff_ffff, 4_000_000_000)).toEqual({ seconds: -1, nanoseconds: 999_999_999 });
  });

  test('as chronyc prints them', () => {
    expect(timespec.parse(['1795621132.044815834'])).toEqual({ seconds: 1_795_621_132, nanoseconds: 44_815_834 });
    expect(() => timespec.parse(['now'])).toThrow(expect.objectContaining({ code: 'CHRONY_MALFORMED' }));
  });
});
