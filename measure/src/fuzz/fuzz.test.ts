import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Chance, mutated } from './mutate.ts';
import { fuzz } from './run.ts';
import { textsIn } from './texts.ts';

const root = join(import.meta.dirname, '../../..');

test('the same seed makes the same input', () => {
  const texts = [['a b c', 'd'], ['1 2 3']];
  expect(mutated(texts, new Chance(7))).toEqual(mutated(texts, new Chance(7)));
});

test('damaged texts of every kind are read: no throw, few facts, bounded time', () => {
  const texts = textsIn(['packages/transcripts', 'lab/captures', 'measure/cases'].map((it) => join(root, it)));
  const { shortfalls, facts, explained } = fuzz(texts, { inputs: 20_000, seed: 4, explainEvery: 2000 });
  expect(shortfalls).toEqual([]);
  expect(explained).toBe(10);
  expect(facts).toBeGreaterThan(1000);
}, 300_000);
