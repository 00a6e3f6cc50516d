import { mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gatherWhole } from './gather.ts';

const root = mkdtempSync(join(tmpdir(), 'tokimori-intake-'));
afterAll(() => rmSync(root, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const whys = (paths: string[], limits = {}) =>
  gatherWhole(paths, { limits }).unread.map(({ name, why }) => `${name.replace(`${root}/`, '')}: ${why}`);

test('line ends of every system, and a last line without one', () => {
  const path = put('ends', 'one\r\ntwo\nthree\rfour\r\n\r\nsix');
  expect(gatherWhole([path])).toMatchObject({
    documents: [{ name: path, lines: ['one', 'two', 'three', 'four', '', 'six'] }],
    unread: [],
  });
});

test('a folder is read by name, links in it are not followed', () => {
  put('folder/b.log', 'b');
  put('folder/a/2', '2');
  put('folder/a/10', '10');
  symlinkSync('/etc/passwd', join(root, 'folder/link'));
  const { documents } = gatherWhole([join(root, 'folder')]);
  expect(documents.map((d) => d.name.slice(root.length))).toEqual(['/folder/a/10', '/folder/a/2', '/folder/b.log']);
  expect(whys([join(root, 'folder')])).toEqual(['folder/link: a symbolic link: not followed']);
});

test('a link that is named is followed', () => {
  put('target', 'text');
  symlinkSync('target', join(root, 'named'));
  expect(gatherWhole([join(root, 'named')]).documents).toHaveLength(1);
});

test('standard input', () => {
  const stdin = openSync(put('input', 'reach 0\n'), 'r');
  expect(gatherWhole(['-'], { stdin }).documents).toEqual([{ name: '-', lines: ['reach 0'] }]);
});

describe('what cannot be read is named with the reason', () => {
  test.each([
    ['empty', '', 'empty: there is nothing in it'],
    ['blank', ' \n\n', 'empty: there is nothing in it'],
    ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(300)]), 'binary data: not a text'],
    ['logs.xz', Buffer.from('\xfd7zXZ\0rest', 'latin1'), 'a kind that is not read (xz): unpack it first (xz -d)'],
    ['logs.bz2', Buffer.from('BZh91AY&SYrest'), 'a kind that is not read (bzip2): unpack it first (bzip2 -d)'],
  ])('%s', (name, content, why) => {
    const { documents, unread } = gatherWhole([put(name, content)]);
    expect(documents).toEqual([]);
    expect(unread).toMatchObject([{ why: expect.stringContaining(why) }]);
  });

  test('missing, a folder without files', () => {
    mkdirSync(join(root, 'nothing/inside'), { recursive: true });
    expect(whys([join(root, 'absent'), join(root, 'nothing')])).toEqual([
      'absent: no such file or folder: look at the spelling, or at where you are (pwd)',
      'nothing: an empty folder: there is no file in it',
    ]);
  });

  test('a name no file can have', () => {
    expect(whys([join(root, 'x'.repeat(5000))])[0]).toContain('no file name can be that long');
  });
});

describe('limits are kept and said', () => {
  test('a line of many mebibytes', () => {
    const path = put('wide.log', `short\n${'x'.repeat(8 * 1024 * 1024)}\nafter`);
    const { documents, unread } = gatherWhole([path]);
    expect(documents[0]?.lines.map((l) => l.length)).toEqual([5, 16 * 1024, 5]);
    expect(unread).toEqual([{ name: path, why: '1 line(s) longer than 16384 characters were cut there' }]);
  });

  test('files, depth and bytes in all', () => {
    for (const name of ['1', '2', '3/deeper']) put(`many/${name}`, 'text of some bytes');
    const many = join(root, 'many');
    expect(gatherWhole([many], { limits: { files: 2 } }).documents).toHaveLength(2);
    expect(whys([many], { files: 2 })).toEqual([
      'many: only the first 2 files were taken; name the folder or file that matters',
    ]);
    expect(whys([many], { files: 3 })).toEqual([]);
    expect(whys([many], { depth: 0 })).toEqual(['many/3: more than 0 folders deep']);
    expect(whys([many], { bytes: 40 })).toEqual(['many/3/deeper: more than 1 KiB in all: the rest was not read']);
  });

  test('standard input that does not end', () => {
    const stdin = openSync(put('endless', 'x\n'.repeat(1000)), 'r');
    const { documents, unread } = gatherWhole(['-'], { stdin, limits: { bytes: 100 } });
    expect(documents[0]?.lines).toHaveLength(50);
    expect(unread[0]?.why).toContain('the rest was not read');
  });
});
