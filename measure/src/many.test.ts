/** Many sources, half of them silent: an answer, and nobody accused for what no single cause explains. */
import { explain } from '@tokimori/inquiry';
import { read } from '@tokimori/transcripts';
import { expect, test } from 'vitest';

const heading = ['     remote           refid      st t when poll reach   delay   offset  jitter', '='.repeat(78)];
const billboard = (count: number, silent: (i: number) => boolean) => [
  ...heading,
  ...Array.from({ length: count }, (_, i) =>
    silent(i)
      ? ` 192.0.2.${i + 1}      .INIT.  16 u    -   64    0    0.000    0.000   0.000`
      : `+192.0.2.${i + 1}      .GPS.    1 u   33   64  377    9.100    0.200   0.100`,
  ),
];

test.each([10, 20])('%i sources, every other one silent', (count) => {
  const { verdict } = explain(read([{ name: '-', lines: billboard(count, (i) => i % 2 === 0) }]));
  expect(verdict).toBe('undetermined');
});

test('all silent is one closed way, not twenty dead servers', () => {
  const { causes } = explain(read([{ name: '-', lines: billboard(20, () => true) }]));
  expect(causes[0]?.entity).toBe('path:local>*');
});
