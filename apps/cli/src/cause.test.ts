import { describe, expect, test } from 'vitest';
import { against, ran } from './testing.ts';

interface Listed {
  readonly causes: readonly { readonly key: string }[];
}

const keysOf = async (...words: string[]) => {
  const { out } = await ran(['cause', ...words, '--json']);
  return (JSON.parse(out) as Listed).causes.map(({ key }) => key);
};

test('every cause has a page that keeps the contract, in both languages', async () => {
  const list = JSON.parse((await ran(['cause', '--json'])).out) as Listed;
  expect(against('causes', list)).toEqual([]);
  expect(list.causes.length).toBeGreaterThan(150);
  for (const { key } of list.causes) {
    const { status, out } = await ran(['cause', key, '--json']);
    expect({ key, status, faults: against('cause', JSON.parse(out)) }).toEqual({ key, status: 0, faults: [] });
    for (const lang of ['en', 'ja']) expect((await ran(['cause', key, '--lang', lang])).out).toContain(key);
  }
});

describe('the page', () => {
  test('says what it shows, what looks like it and what tells the two apart', async () => {
    const { out } = await ran(['cause', 'bmc-wrong-netmask']);
    for (const part of ['What it shows', 'bmc-wrong-gateway', 'to tell: ', 'Mend it', 'References: '])
      expect(out).toContain(part);
  });

  test('in Japanese', async () => {
    const { out } = await ran(['cause', 'bmc-wrong-netmask', '--lang', 'ja']);
    for (const part of ['現れる兆候', 'bmc-wrong-gateway', '見分け方', '直し方']) expect(out).toContain(part);
  });

  test('a cause is no look-alike of itself, and its look-alikes exist', async () => {
    const all = new Set(await keysOf());
    for (const key of all) {
      const { lookAlikes } = JSON.parse((await ran(['cause', key, '--json'])).out);
      for (const other of lookAlikes) expect(all.has(other.key) && other.key !== key).toBe(true);
    }
  });
});

describe('the list', () => {
  test('words narrow it, in either language', async () => {
    expect(await keysOf('bmc', 'gateway')).toEqual(['bmc-wrong-gateway']);
    expect(await keysOf('ゲートウェイ')).toContain('bmc-wrong-gateway');
  });

  test('a slip is answered with what was meant', async () => {
    const { status, out, err } = await ran(['cause', 'bmc-wrong-gatway']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('did you mean `tokimori cause bmc-wrong-gateway`?');
  });

  test('nonsense is answered with where to look', async () =>
    expect(await ran(['cause', 'xyzzy'])).toMatchObject({ status: 2, out: '' }));
});
