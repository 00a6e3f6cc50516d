import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { against, ran } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-review-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const bad = put(
  'chrony.conf',
  'pool pool.ntp.org iburst\nsever ntp1.example.net\nmakestep 1 3\ndriftfile /var/lib/chrony/drift\n',
);
const hints = put('hints.conf', 'pool pool.ntp.org iburst\nmakestep 1 -1\ndriftfile /var/lib/chrony/drift\n');
const good = put('good.conf', 'pool pool.ntp.org iburst\nmakestep 1 3\ndriftfile /var/lib/chrony/drift\n');

describe('exit status', () => {
  test.each([
    ['nothing to say', [good], 0],
    ['hints only', [hints], 0],
    ['errors', [bad], 1],
    ['errors in one of several', [good, bad, hints], 1],
    ['something unread beside', [good, join(folder, 'absent')], 0],
  ])('%s', async (_, files, status) => expect(await ran(['review', ...files])).toMatchObject({ status, err: '' }));

  test.each([
    ['no such file', join(folder, 'absent'), 'no such file'],
    ['binary', put('binary', Buffer.alloc(2048)), 'binary data'],
    ['a log', put('log', 'Nov 24 02:10:01 a ntpd[1]: ready\n'), 'tokimori explain'],
  ])('nothing readable: %s', async (_, file, why) => {
    const { status, out, err } = await ran(['review', file]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('without a file on a terminal: the help', async () => {
    const { status, err } = await ran(['review']);
    expect(status).toBe(2);
    expect(err).toContain('tokimori review /etc/chrony/chrony.conf');
  });
});

describe('--json', () => {
  test('is a tokimori.review/1', async () => {
    const { status, out, err } = await ran(['review', '--json', bad, hints, join(folder, 'absent')]);
    const review = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(against('review', review)).toEqual([]);
    expect(review.files.map((it: { kind: string }) => it.kind)).toEqual(['chrony.conf', 'chrony.conf']);
    expect(review.unread).toHaveLength(1);
    expect(review.files[0].advice[0]).toMatchObject({
      rule: 'unknown-directive',
      severity: 'error',
      line: 2,
      text: 'sever ntp1.example.net',
      better: { remove: ['sever ntp1.example.net'], add: ['server ntp1.example.net'] },
    });
  });

  test('says what could not be read as tokimori.error/1', async () => {
    const { status, out } = await ran(['review', '--json', join(folder, 'absent')]);
    expect(status).toBe(2);
    expect(against('error', JSON.parse(out))).toEqual([]);
  });

  test('the schema refuses what is none: this check can fail', () =>
    expect(against('review', { schema: 'tokimori.review/1', files: [{ name: 'x' }], unread: [] })).not.toEqual([]));
});

test('answers in Japanese', async () => {
  const { out } = await ran(['review', bad, '--lang', 'ja']);
  expect(out).toContain('chronyd はこの指示を知らない');
  expect(out).not.toContain('\x1b');
});
