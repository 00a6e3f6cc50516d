import { describe, expect, test } from 'vitest';
import { caseFile, type PastCase, parseCase, similarCases } from './index.ts';
import { published } from './published.ts';

const past = (name: string, ...signs: string[]): PastCase => ({ name, origin: 'own', signs });
const names = (signs: string[], cases: PastCase[]) =>
  similarCases(new Set(signs), cases, () => 1).map((it) => it.case.name);

describe('similar cases', () => {
  const cases = [past('a', 'x=1', 'common=1'), past('b', 'y=1', 'common=1'), past('c', 'z=1', 'common=1')];

  test('a rare sign in common counts more than a common one', () => {
    expect(names(['x=1', 'common=1'], cases)[0]).toBe('a');
    expect(names(['y=1'], cases)).toEqual(['b']);
  });

  test('the same findings are wholly alike, none in common are no case', () => {
    expect(similarCases(new Set(['z=1', 'common=1']), cases, () => 1)[0]?.similarity).toBeCloseTo(1);
    expect(names(['q=1'], cases)).toEqual([]);
    expect(names([], cases)).toEqual([]);
  });
});

describe('a kept case', () => {
  test('comes back as it was', () => {
    const kept = { signs: ['ntp.reach=silent'], key: 'time-server-down', when: '2026-11-25', solved: 'started it' };
    expect(parseCase('n', caseFile(kept))).toEqual({ ...kept, name: 'n', origin: 'own' });
  });

  test.each(['', '{', '[]', 'null', '{"schema":"other"}', '{"schema":"tokimori.case/1"}'])('%j is refused', (text) =>
    expect(() => parseCase('n', text)).toThrow('n is not a kept case'),
  );

  test('only signs are taken for signs', () => {
    const text = JSON.stringify({ schema: 'tokimori.case/1', signs: ['a.b=c', 7, '\x1b[2J', 'x'.repeat(999)] });
    expect(parseCase('n', text).signs).toEqual(['a.b=c']);
  });
});

test('the published patterns are there, each once, each with its cause', () => {
  expect(published.length).toBeGreaterThan(50);
  expect(new Set(published.map(({ name }) => name)).size).toBe(published.length);
  for (const { key, signs } of published) {
    expect(key).toMatch(/^[a-z0-9-]+$/);
    expect(signs.length).toBeGreaterThan(0);
  }
});
