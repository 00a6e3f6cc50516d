/** Captures of real daemons and cases of our own keep their answers. A capture is a test: drop its folder, and it runs. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { load } from './load.ts';

const root = join(import.meta.dirname, '../..');
const judged = (folder: string) => load([join(root, folder)]).cases.map((it) => judge(it));
const short = ({ it, verdict, claims }: ReturnType<typeof judge>) => `${it.name}: ${verdict} ${claims[0]?.key ?? '-'}`;

describe.each(['lab/captures', 'measure/cases'])('%s', (folder) => {
  const all = judged(folder);

  test('nobody is accused wrongly', () => {
    expect(all.filter((it) => it.accused).map(short)).toEqual([]);
  });

  test('what works is called so', () => {
    expect(all.filter(({ it, right }) => it.truth.healthy && !right).map(short)).toEqual([]);
  });

  test('nineteen of twenty are right, the others undetermined', () => {
    const missed = all.filter((it) => !it.right).map(short);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all.length / 20);
  });
});
