import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, fitting } from './width.ts';
import { quoteLines, wrap } from './wrap.ts';

test('width counts columns, not characters', () => {
  expect(displayWidth('時刻 ok')).toBe(7);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('ｶﾞ')).toBe(2);
  expect(fitting('時刻同期', 5)).toBe('時刻');
});

test('English breaks at blanks, a word too long for a line is cut', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('Japanese never begins a line with a closing mark or a small kana', () => {
  expect(wrap('時計がずれ、止まる。', 10)).toEqual(['時計がず', 'れ、止ま', 'る。']);
  expect(wrap('これはちょっと', 8)).toEqual(['これは', 'ちょっと']);
});

test('nor tears a katakana word that fits', () => {
  expect(wrap('認証サーバー', 10)).toEqual(['認証', 'サーバー']);
});

test('nor ends one with an opening bracket', () => {
  expect(wrap('確認する「時刻」', 10)).toEqual(['確認する', '「時刻」']);
});

test('a command in backticks stays in one line where it fits', () => {
  expect(wrap('Type `ntpq -pn host` now', 18)).toEqual(['Type', '`ntpq -pn host`', 'now']);
});

test('nothing is lost and nothing is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab 、。「」ー時計ャ`()…é') }),
      fc.integer({ min: 6, max: 30 }),
      (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      },
    ),
  );
});

test('a quoted line is broken at the edge and cut after the last line allowed', () => {
  expect(quoteLines('abcdefgh', 3, 3)).toEqual(['abc', 'def', 'gh']);
  expect(quoteLines('abcdefghij', 3, 2)).toEqual(['abc', 'de…']);
});
