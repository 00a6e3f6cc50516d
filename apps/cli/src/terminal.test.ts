import { expect, test } from 'vitest';
import { langOf } from './lang.ts';
import { nearest } from './nearest.ts';
import { terminalOf } from './terminal.ts';

const terminal = { isTerminal: true, columns: 200 };
const pipe = { isTerminal: false, columns: undefined };

test('colour on a terminal only, NO_COLOR before FORCE_COLOR before everything', () => {
  const colour = (env: Record<string, string>, stdout: typeof terminal | typeof pipe) =>
    terminalOf({ env, stdout }).colour;
  expect(colour({}, terminal)).toBe(true);
  expect(colour({}, pipe)).toBe(false);
  expect(colour({ TERM: 'dumb' }, terminal)).toBe(false);
  expect(colour({ FORCE_COLOR: '1' }, pipe)).toBe(true);
  expect(colour({ FORCE_COLOR: '0' }, terminal)).toBe(false);
  expect(colour({ FORCE_COLOR: '1', NO_COLOR: '1' }, terminal)).toBe(false);
  expect(colour({ NO_COLOR: '' }, terminal)).toBe(true);
});

test('as wide as the terminal, within what reads well', () => {
  const width = (env: Record<string, string>, stdout: { isTerminal: boolean; columns: number | undefined }) =>
    terminalOf({ env, stdout }).width;
  expect(width({}, terminal)).toBe(100);
  expect(width({}, pipe)).toBe(80);
  expect(width({ COLUMNS: '60' }, pipe)).toBe(60);
  expect(width({ COLUMNS: 'wide' }, pipe)).toBe(80);
  expect(width({}, { isTerminal: true, columns: 10 })).toBe(40);
});

test('the language follows POSIX', () => {
  expect(langOf({})).toBe('en');
  expect(langOf({ LANG: 'ja_JP.UTF-8' })).toBe('ja');
  expect(langOf({ LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'C' })).toBe('ja');
  expect(langOf({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' })).toBe('en');
});

test('the nearest word, but no wild guess', () => {
  const known = ['explain', 'lab', 'help'];
  expect(nearest('exlpain', known)).toBe('explain');
  expect(nearest('hlep', known)).toBe('help');
  expect(nearest('la', known)).toBe('lab');
  expect(nearest('serve', known)).toBeUndefined();
});
