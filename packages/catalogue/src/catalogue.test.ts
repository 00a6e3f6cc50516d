import { readdirSync } from 'node:fs';
import { findings } from '@tokimori/findings';
import { describe, expect, test } from 'vitest';
import { causes } from './causes/index.ts';
import { states } from './states/index.ts';

const specs = new Map<string, (typeof findings)[number]>(findings.map((f) => [f.name, f]));

describe('the catalogue fits together', () => {
  test('every cause file stands in the table (`npm run format` writes it)', () => {
    const files = readdirSync(new URL('./causes/', import.meta.url))
      .filter((f) => f.endsWith('.ts') && f !== 'index.ts' && !f.endsWith('.test.ts'))
      .map((f) => f.slice(0, -3));
    expect(causes.map((c) => c.key).sort()).toEqual(files.sort());
  });

  test('states show outcomes their findings have, with probabilities that leave room', () => {
    const wrong = states.flatMap((s) =>
      Object.entries(s.shows).flatMap(([name, shown]) => {
        const spec = specs.get(name);
        const unknown = Object.keys(shown).filter((outcome) => !spec?.outcomes.includes(outcome));
        const sum = Object.values(shown).reduce((a, b) => a + b, 0);
        return [
          ...unknown.map((o) => `${s.name} shows ${name}=${o}, which does not exist`),
          ...(sum > 1 + 1e-9 ? [`${s.name} shows ${name} with ${sum}`] : []),
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('what a finding normally shows sums to one, and its good outcomes exist', () => {
    for (const spec of specs.values()) {
      expect(
        Object.values(spec.normal).reduce((a, b) => a + b, 0),
        spec.name,
      ).toBeCloseTo(1, 9);
      expect(spec.outcomes, spec.name).toEqual(expect.arrayContaining([...spec.good, ...Object.keys(spec.normal)]));
    }
  });

  test('conditions that change a prior are findings with that outcome', () => {
    for (const cause of causes)
      for (const given of cause.given ?? [])
        expect(specs.get(given.finding)?.outcomes, `${cause.key}: ${given.finding}`).toContain(given.outcome);
  });

  test('every state can be brought about, and every sign of trouble can be explained', () => {
    const brought = new Set(
      causes.flatMap((c) => Object.keys(c.brings)).concat(states.flatMap((s) => Object.keys(s.leadsTo ?? {}))),
    );
    expect(states.map((s) => s.name).filter((name) => !brought.has(name))).toEqual([]);
    const shown = new Set(
      states.flatMap((s) =>
        Object.entries(s.shows).flatMap(([name, outcomes]) => Object.keys(outcomes).map((o) => `${name}=${o}`)),
      ),
    );
    const mute = [...specs.values()]
      .filter((f) => f.role === 'symptom')
      .flatMap((f) => f.outcomes.filter((o) => !f.good.includes(o)).map((o) => `${f.name}=${o}`))
      .filter((it) => !shown.has(it));
    expect(mute).toEqual([]);
  });
});
