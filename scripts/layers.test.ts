import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from './layers.ts';

test('every room imports only what layers.json allows', () => {
  expect(violations(join(import.meta.dirname, '..'))).toEqual([]);
});

test('planted violations are caught: this check can fail', () => {
  expect(violations(join(import.meta.dirname, 'fixtures/planted-violations'))).toEqual([
    'packages/low/package.json declares @tokimori/high',
    'packages/low/src/index.ts imports @tokimori/high',
    'packages/low/src/index.ts leaves its room: ../../high/src/other.ts',
    'packages/high/src/index.ts imports @tokimori/low, which its package.json does not declare',
    'packages/high/src/other.ts imports @tokimori/low, which its package.json does not declare',
    'packages/gone is in layers.json and does not exist',
  ]);
});
