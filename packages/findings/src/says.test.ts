import { expect, test } from 'vitest';
import { findings } from './index.ts';

test('every outcome has a sentence of its own, in both languages', () => {
  const missing = findings.flatMap(({ name, outcomes, says }) => {
    const said: Readonly<Record<string, { readonly en: string; readonly ja: string } | undefined>> = says;
    return outcomes.filter((it) => !said[it]?.en || !said[it].ja).map((it) => `${name}=${it}`);
  });
  expect(missing).toEqual([]);
});
