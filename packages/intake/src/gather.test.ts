import { mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

const root = mkdtempSync(join(tmpdir(), 'tokimori-intake-'));
afterAll(() => rmSync(root, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const whys = (paths: string[], limits = {}) =>
  gather(paths, { limits }).unread.map(({ name, why }) => `${name.replace(`${root}/`, '')}: ${why}`);

test('line ends of every system, and a last line without one', () => {
  const path = put('ends', 'one\r\ntwo\nthree\rfour\r\n\r\nsix');
  expect(gather([path])).toMatchObject({
    documents: [{ name: path, lines: ['one', 'two', 'three', 'four', '', 'six'] }],
    unread: [],
  });
});

test('a folder is read by name, links in it are not followed', () => {
  put('folder/b.log', 'b');
  put('folder/a/2', '2');
  put('folder/a/10', '10');
  symlinkSync('/etc/passwd', join(root, 'folder/link'));
  const { documents } = gather([join(root, 'folder')]);
  expect(documents.map((d) => d.name.slice(root.length))).toEqual(['/folder/a/10', '/folder/a/2', '/folder/b.log']);
  expect(whys([join(root, 'folder')])).toEqual(['folder/link: a symbolic link: not followed']);
});

test('a link that is named is followed', () => {
  put('target', 'text');
  symlinkSync('target', join(root, 'named'));
  expect(gather([join(root, 'named')]).documents).toHaveLength(1);
});

test('standard input', () => {
  const stdin = openSync(put('input', 'reach 0\n'), 'r');
  expect(gather(['-'], { stdin }).documents).toEqual([{ name: '-', lines: ['reach 0'] }]);
});

describe('what cannot be read is named with the reason', () => {
  test.each([
    ['empty', '', 'empty: there is nothing in it'],
    ['blank', ' \n\n', 'empty: there is nothing in it'],
    ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(300)]), 'binary data: not a text'],
    ['logs.gz', gzipSync('log'), 'an archive (gzip): unpack it first'],
    ['logs.zst', zstdCompressSync('log'), 'an archive (zstd): unpack it first'],
    ['logs.zip', Buffer.from('PK\x03\x04rest'), 'an archive (zip): unpack it first'],
    ['logs.tar', `${'name'.padEnd(257, '\0')}ustar`, 'an archive (tar): unpack it first'],
  ])('%s', (name, content, why) => {
    const { documents, unread } = gather([put(name, content)]);
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
  test('a long file is read at both ends', () => {
    const path = put('long.log', `${'a\n'.repeat(100)}${'b\n'.repeat(100)}`);
    const { documents, unread } = gather([path], { limits: { fileBytes: 100, endBytes: 10 } });
    expect(documents.map((d) => d.lines.join(''))).toEqual(['aaaaa', 'bbbbb']);
    expect(documents[1]?.name).toBe(`${path} (end)`);
    expect(unread).toMatchObject([{ name: path, why: expect.stringContaining('only its first and last') }]);
  });

  test('a line of many mebibytes', () => {
    const path = put('wide.log', `short\n${'x'.repeat(8 * 1024 * 1024)}\nafter`);
    const { documents, unread } = gather([path]);
    expect(documents[0]?.lines.map((l) => l.length)).toEqual([5, 16 * 1024, 5]);
    expect(unread).toEqual([{ name: path, why: '1 line(s) longer than 16384 characters were cut there' }]);
  });

  test('files, depth and bytes in all', () => {
    for (const name of ['1', '2', '3/deeper']) put(`many/${name}`, 'text of some bytes');
    const many = join(root, 'many');
    expect(gather([many], { limits: { files: 2 } }).documents).toHaveLength(2);
    expect(whys([many], { files: 2 })).toEqual([
      'many: only the first 2 files were taken; name the folder or file that matters',
    ]);
    expect(whys([many], { files: 3 })).toEqual([]);
    expect(whys([many], { depth: 0 })).toEqual(['many/3: more than 0 folders deep']);
    expect(whys([many], { bytes: 40 })).toEqual(['many/3/deeper: left out: more than 1 MiB in all']);
  });

  test('standard input that does not end', () => {
    const stdin = openSync(put('endless', 'x\n'.repeat(1000)), 'r');
    const { documents, unread } = gather(['-'], { stdin, limits: { fileBytes: 100 } });
    expect(documents[0]?.lines).toHaveLength(50);
    expect(unread[0]?.why).toContain('the rest was not read');
  });
});
