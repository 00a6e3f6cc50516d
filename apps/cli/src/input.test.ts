import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ran, root } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const paste = readFileSync(join(root, 'apps/cli/fixtures/silent.txt'), 'utf8');
const japanese = `${paste}# 時刻サーバーから応答がありません\n`;
const iconv = (text: string, to: string) => execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text });
const noStack = /^\s+at .+:\d+|Error:/m;

/** What was found, without what differs from run to run. */
async function findings(content: string | Uint8Array): Promise<unknown> {
  const { status, out, err } = await ran(['explain', '--json', put('paste', content)]);
  expect(err).toBe('');
  const { tookMs, ...diagnosis } = JSON.parse(out);
  expect(tookMs).toBeTypeOf('number');
  return { status, diagnosis };
}

describe('the same text in another dress gives the same answer', () => {
  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['UTF-16LE with mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['Shift_JIS', (text: string) => iconv(text, 'SHIFT_JIS')],
    ['EUC-JP', (text: string) => iconv(text, 'EUC-JP')],
    ['ISO-2022-JP', (text: string) => iconv(text, 'ISO-2022-JP')],
    ['a torn end of NUL bytes', (text: string) => `${text}\0\0\0`],
  ])('%s', async (_, dress) => {
    expect(await findings(dress(japanese))).toEqual(await findings(japanese));
  });
});

describe('what is no text gets one clear line and status 2', () => {
  test.each([
    ['empty', '', 'empty: there is nothing in it'],
    ['binary', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), 'binary data'],
    ['NUL bytes', Buffer.alloc(2048), 'binary data'],
    ['an archive of another kind', Buffer.from('\xfd7zXZ\0', 'latin1'), 'unpack it first'],
    ['an archive cut off', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'ends in the middle'],
  ])('%s', async (_, content, why) => {
    const { status, out, err } = await ran(['explain', put('input', content)]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(noStack);
  });

  test('a folder with nothing in it', async () => {
    mkdirSync(join(folder, 'nothing'));
    const { status, err } = await ran(['explain', join(folder, 'nothing')]);
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('an empty folder') });
  });

  test('empty standard input', async () => {
    const { status, err } = await ran(['explain'], { stdin: openSync('/dev/null', 'r') });
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('standard input: empty') });
  });

  test('closed standard input', async () => {
    const { status, err } = await ran(['explain', '-'], { stdin: 9999 });
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('standard input: ') });
  });
});

describe('what is strange is read as far as it goes', () => {
  test.each([
    ['colours', `\x1b[1m${paste}\x1b[0m`],
    ['a line of 5 MiB', `${paste}${'x'.repeat(5 * 1024 * 1024)}\n`],
    ['only control characters and a word', '\x1b[2J\x07word'],
    ['one missing beside one good', paste],
  ])('%s', async (name, content) => {
    const beside = name.startsWith('one missing') ? [join(folder, 'absent')] : [];
    const { status, out, err } = await ran(['explain', put('input', content), ...beside]);
    expect([0, 1, 3]).toContain(status);
    expect(err).toBe('');
    expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    for (const it of beside) expect(out.replace(/\n {4}/g, '')).toContain(it);
  });
});

test('pages are written beside the answer, and say so', async () => {
  const [html, brief] = [join(folder, 'answer.html'), join(folder, 'briefing.html')];
  const { out, err } = await ran([
    'explain',
    '--html',
    html,
    '--brief',
    brief,
    '--lang',
    'ja',
    put('silent.txt', paste),
  ]);
  expect(out).not.toContain('<html');
  expect(err).toBe(`${html} に書き出しました\n${brief} に書き出しました\n`);
  expect(readFileSync(html, 'utf8')).toMatch(/<html lang="ja">.*id="d0-\d+"/s);
  expect(readFileSync(brief, 'utf8')).toContain('業務への影響');
});

test('an incident that was kept is recognised when it comes again', async () => {
  const cases = join(folder, 'cases');
  const file = put('silent.txt', paste);
  const kept = await ran(['explain', '--cases', cases, '--keep', 'fw2', '--solved', 'opened UDP 123', file]);
  expect(kept.err).toBe(`kept as ${join(cases, 'fw2.json')}\n`);
  expect(readFileSync(join(cases, 'fw2.json'), 'utf8')).not.toContain('192.');
  const again = await ran(['explain', '--cases', cases, file]);
  expect(again.out).toMatch(/Seen before.*fw2.*solved by: opened UDP 123/s);
  const { similar } = JSON.parse((await ran(['explain', '--json', '--cases', cases, file])).out);
  expect(similar[0]).toMatchObject({ name: 'fw2', origin: 'own', similarity: 1, solved: 'opened UDP 123' });
  expect((await ran(['explain', '--cases', cases, '--keep', 'fw2', file])).err).toContain('there is one of that name');
  expect((await ran(['explain', '--keep', '../up', file])).err).toContain('takes a plain name');
});
