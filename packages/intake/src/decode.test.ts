import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoded, encodingOf, noText } from './decode.ts';

const japanese = 'Nov 24 02:10:01 esx01 ntpd: 時刻同期に失敗しました。サーバーから応答がありません。\n';

/** glibc's own conversion, so that the expectation is not made by what is tested. */
const iconv = (text: string, to: string): Uint8Array =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text, stdio: ['pipe', 'pipe', 'ignore'] });

const read = (bytes: Uint8Array, pieceBytes = bytes.length) => {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return noText;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) pieces.push(bytes.subarray(at, at + pieceBytes));
  return `${encoding}: ${[...decoded(pieces, encoding)].join('')}`;
};

describe('decode tells the encoding by the bytes', () => {
  test.each([
    ['UTF-8', 'utf-8'],
    ['UTF-16LE', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
    ['SHIFT_JIS', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
    ['ISO-2022-JP', 'iso-2022-jp'],
  ])('%s', (charset, encoding) => {
    expect(read(iconv(japanese, charset))).toBe(`${encoding}: ${japanese}`);
  });

  test('a byte order mark decides and is no part of the text', () => {
    expect(read(Buffer.from('\uFEFFreach 0', 'utf8'))).toBe('utf-8: reach 0');
    expect(read(Buffer.from('\uFEFFreach 0', 'utf16le'))).toBe('utf-16le: reach 0');
    expect(read(Buffer.from('\uFEFFreach 0', 'utf16le').swap16())).toBe('utf-16be: reach 0');
  });

  test('Latin-1 where nothing else fits', () => {
    expect(read(Buffer.from('Verbindung zu Zeitserver gest\xF6rt, n\xE4chster Versuch', 'latin1'))).toBe(
      'latin1: Verbindung zu Zeitserver gestört, nächster Versuch',
    );
  });

  test('UTF-8 with a torn byte stays UTF-8', () => {
    expect(read(Buffer.concat([Buffer.from(japanese), Buffer.from([0xe3, 0x81])]))).toContain('utf-8: Nov 24');
  });

  test('half-width kana of Shift_JIS beside full-width text', () => {
    expect(read(iconv('ｻｰﾊﾞ応答なし、時刻がずれています。確認してください。\n', 'SHIFT_JIS'))).toContain(
      'shift_jis: ｻｰﾊﾞ応答なし',
    );
  });
});

test('a stray NUL is dropped, a file of them is no text', () => {
  expect(read(Buffer.from(`${'log line\n'.repeat(50)}\0\0`))).toBe(`utf-8: ${'log line\n'.repeat(50)}`);
  expect(read(Buffer.alloc(500))).toBe(noText);
});

test('colours of a terminal do not make a text binary', () => {
  expect(read(Buffer.from('\x1b[31mfailed\x1b[0m\n'))).toBe('utf-8: \x1b[31mfailed\x1b[0m\n');
});

test('any bytes give a text or a reason, and the same text in pieces of any size', () => {
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => Buffer.from(text)),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 70 }), (bytes, pieceBytes) => {
      const whole = read(bytes);
      expect(whole).not.toContain('\0');
      expect(read(bytes, pieceBytes)).toBe(whole);
    }),
  );
});
