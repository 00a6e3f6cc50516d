import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labFiles } from './files.ts';

test('a sample is laid out as struct sock_sample: time, offset, pulse, leap, padding, magic', () => {
  const text = execFileSync(join(labFiles().helpers, 'refclock'), ['--print', '0.25'], { encoding: 'utf8' });
  const sample = Buffer.from(text.trim(), 'hex');
  expect(sample).toHaveLength(40);
  expect([sample.readBigInt64LE(0), sample.readBigInt64LE(8)]).toEqual([1n, 500_000n]);
  expect(sample.readDoubleLE(16)).toBe(0.25);
  expect([24, 28, 32].map((at) => sample.readInt32LE(at))).toEqual([0, 0, 0]);
  expect(sample.toString('latin1', 36)).toBe('KCOS');
});
