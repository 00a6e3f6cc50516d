import { isFactName, vocabulary } from '@tokimori/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capture, reading } from './testing.ts';

const seeds = ['healthy.ntpq', 'mixed.ntpq', 'dns.ntpq', 'ntpdig', 'dns.log', 'config-typo.log', 'nts-refused.log']
  .flatMap((name) => capture(name).split('\n'))
  .filter((line) => line.trim() !== '');

/** Every fact keeps the promise of its vocabulary entry. */
function wellFormed(text: string): void {
  for (const { name, value, subject } of reading(text).facts) {
    if (!isFactName(name)) throw new Error(`unknown fact ${name}`);
    const spec = vocabulary[name];
    expect(subject.startsWith(`${spec.on}:`)).toBe(true);
    if (Array.isArray(spec.value)) expect(spec.value).toContain(value);
    else if (spec.value === 'text') expect(typeof value).toBe('string');
    else if (spec.value === 'flag') expect(typeof value).toBe('boolean');
    else expect(Number.isFinite(value)).toBe(true);
  }
}

const mutated = fc
  .tuple(fc.constantFrom(...seeds), fc.nat(120), fc.string({ maxLength: 8 }), fc.nat(6))
  .map(([line, at, piece, cut]) => line.slice(0, at) + piece + line.slice(at + cut));

describe('anything may be pasted', () => {
  test('random text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' }), { maxLength: 20 }), (lines) =>
        wellFormed(lines.join('\n')),
      ),
      {
        numRuns: 200,
      },
    );
  });

  test('mutated lines of real programs', () => {
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 20 }), (lines) => wellFormed(lines.join('\n'))),
      { numRuns: 400 },
    );
  });

  test('shuffled real lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(seeds, { maxLength: 60 }), (lines) => wellFormed(lines.join('\n'))),
      { numRuns: 200 },
    );
  });

  // A pattern that backtracks without bound would not come back from these within the test's time limit.
  test.each(['a', ' ', '=', '1 ', 'x.', '0.0 ', 'a=', 'a,', '(', '> ', '#', 'server ', '127.0.0.1 ', '-', '\t', 'a:'])(
    'endless %j',
    (piece) => {
      wellFormed(
        `server ${piece.repeat(20_000)}\n${piece.repeat(20_000)}\n 6 Jun 16:36:30 ntpd[1]: ${piece.repeat(20_000)}`,
      );
    },
  );
});
