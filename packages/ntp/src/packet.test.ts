import { WireError } from '@tokimori/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  fromUnixMilliseconds,
  header,
  kissOf,
  NtpError,
  referenceText,
  request,
  secondsBetween,
  toUnixMilliseconds,
} from './index.ts';
import { judge } from './judge.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replace(/\s/g, ''), 'hex');
const plain = request(4, 0x0123456789abcdefn);
const field = (type: number, length: number): string =>
  type.toString(16).padStart(4, '0') + length.toString(16).padStart(4, '0') + '00'.repeat(Math.max(0, length - 4));
const packet = (tail: string, version: 3 | 4 = 4): Uint8Array => Buffer.concat([request(version, 1n), bytes(tail)]);

describe('timestamps', () => {
  test('1900, 1970, and the era after 2036', () => {
    expect(fromUnixMilliseconds(0)).toBe(2_208_988_800n << 32n);
    expect(toUnixMilliseconds(1n << 32n, Date.UTC(2026, 0))).toBe(Date.UTC(2036, 1, 7, 6, 28, 17));
    expect(toUnixMilliseconds(0n)).toBeUndefined();
    const [before, after] = [fromUnixMilliseconds(Date.UTC(2036, 1, 7)), fromUnixMilliseconds(Date.UTC(2036, 1, 8))];
    expect(secondsBetween(after, before)).toBe(86_400);
  });

  test('there and back, to a microsecond', () => {
    const date = fc.integer({ min: -1e12, max: 4e12 });
    fc.assert(
      fc.property(date, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (at, offset) => {
        expect(toUnixMilliseconds(fromUnixMilliseconds(at, offset), at)).toBeCloseTo(at + offset, 2);
      }),
    );
  });
});

describe('requests', () => {
  test('tell nothing but version, mode and the cookie', () => {
    expect(Buffer.from(plain).toString('hex')).toBe(`23${'00'.repeat(39)}0123456789abcdef`);
    expect(request(3, 1n)[0]).toBe(0x1b);
  });
});

describe('what follows the header', () => {
  test('nothing, a MAC, a crypto-NAK', () => {
    expect(decode(plain)).toMatchObject({ version: 4, mode: 3, extensions: [], mac: undefined });
    expect(decode(packet(`0000000a${'11'.repeat(16)}`)).mac).toMatchObject({ keyId: 10, digest: { length: 16 } });
    expect(decode(packet(`0000000a${'11'.repeat(20)}`)).mac?.digest).toHaveLength(20);
    expect(decode(packet('00000000')).mac).toMatchObject({ keyId: 0, digest: { length: 0 } });
    expect(decode(packet(`0000000a${'11'.repeat(64)}`, 3)).mac?.digest).toHaveLength(64);
  });

  test('extension fields, then a MAC', () => {
    const { extensions, mac } = decode(packet(`${field(0x0104, 36)}${field(0x9999, 28)}00000001${'22'.repeat(16)}`));
    expect(extensions.map((it) => [it.type, it.name, it.value.length])).toEqual([
      [0x0104, 'unique-identifier', 32],
      [0x9999, undefined, 24],
    ]);
    expect(mac?.keyId).toBe(1);
  });

  test('what is neither is refused, not guessed at', () => {
    for (const tail of [
      '00',
      '0000000000',
      '00'.repeat(12),
      field(1, 12) + '00'.repeat(20),
      field(1, 400).slice(0, 80),
    ])
      expect(() => decode(packet(tail)), tail).toThrow(expect.objectContaining({ code: 'NTP_EXTENSION' }));
    expect(() => decode(packet(field(1, 16).repeat(200)))).toThrow(NtpError);
    expect(() => decode(plain.subarray(0, 47))).toThrow(expect.objectContaining({ code: 'NTP_SHORT' }));
  });

  test('any bytes give a packet or a typed error', () => {
    const seeds = [plain, packet(`${field(0x0104, 36)}${field(0x0404, 64)}`), packet(`0000000a${'11'.repeat(20)}`)];
    const mutated = fc
      .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 6 }), fc.nat(160))
      .map(([seed, changes, cut]) => {
        const out = Uint8Array.from(seed);
        for (const [at, value] of changes) out[at % out.length] = value;
        return cut < out.length ? out.subarray(0, cut) : out;
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), (it) => {
        try {
          judge(decode(it), 4);
        } catch (error) {
          if (!(error instanceof NtpError)) throw error;
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('what the header holds comes back', () => {
    expect(() => header.decode(new Uint8Array(47))).toThrow(WireError);
    const random = fc.uint8Array({ minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(random, (it) => {
        expect(header.encode(header.decode(it))).toEqual(it);
      }),
    );
  });
});

describe('references and kiss codes', () => {
  const of = (stratum: number, text: string) => ({ stratum, referenceId: Buffer.from(text, 'latin1') });
  test('by the stratum', () => {
    expect(referenceText(of(1, 'GPS\0'))).toBe('GPS');
    expect(referenceText(of(1, '\xffX\0\0'))).toBe('\\xffX');
    expect(referenceText(of(2, '\x7f\x7f\x01\x01'))).toBe('127.127.1.1');
  });
  test('with the duty they bring', () => {
    expect(kissOf(of(0, 'RATE'))).toMatchObject({ code: 'RATE', duty: 'slow' });
    expect(kissOf(of(0, 'DENY'))).toMatchObject({ code: 'DENY', duty: 'stop' });
    expect(kissOf(of(0, 'INIT'))).toMatchObject({ code: 'INIT', duty: 'wait' });
    expect(kissOf(of(0, 'XYZZ'))).toMatchObject({ code: undefined, text: 'XYZZ', duty: 'none' });
    expect(kissOf(of(0, '\0\0\0\0'))).toBeUndefined();
    expect(kissOf(of(1, 'RATE'))).toBeUndefined();
  });
});
