import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Lines } from '@tokimori/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gate } from './gate.ts';
import { type read, readGated } from './read.ts';
import { readers } from './table.ts';

const root = join(import.meta.dirname, '../../..');
const captures = globSync('packages/transcripts/captures/**/*.txt', { cwd: root })
  .sort()
  .map((name) => readFileSync(join(root, name), 'utf8').slice(0, 100_000).split(/\r?\n/));

/** The same lines as bytes, a few at a time. */
function asBytes(lines: readonly string[], atOnce: number): Lines {
  return {
    [Symbol.iterator]: () => lines[Symbol.iterator](),
    *blocks() {
      for (let at = 0; at < lines.length; at += atOnce)
        yield Buffer.from(`${lines.slice(at, at + atOnce).join('\n')}\n`);
    },
  };
}
const facts = (reading: ReturnType<typeof read>) =>
  reading.facts.map(({ name, value, subject, origin }) => [name, value, subject, origin]);
const readOf = (lines: Lines, from: number) => readGated([{ name: 'long.log', lines } satisfies Document], '', from);

/** As many as it takes until no alarm is listened for, and none is sounded. */
const idle = Array.from(
  { length: 500 },
  (_, i) => `Nov 24 02:10:01 host app-worker[${i}]: handled job ${i * 7919} in ${i} ms`,
);

test('what lies buried in a long log is read as it is alone', { timeout: 300_000 }, () => {
  for (const lines of captures) {
    const long = [...idle, ...lines, ...idle];
    const plain = readOf(long, Number.POSITIVE_INFINITY);
    const sifted = readOf(asBytes(long, 100), 0);
    expect(facts(sifted)).toEqual(facts(plain));
    expect(sifted.unread).toEqual(plain.unread);
    expect(sifted.coverage).toEqual(plain.coverage);
  }
});

test('so are mixed and damaged lines', { timeout: 300_000 }, () => {
  const all = captures.flat().filter((it) => it.length < 2000);
  const line = fc.constantFrom(...all);
  const damaged = fc.oneof(
    { weight: 4, arbitrary: line },
    fc.tuple(line, fc.nat(30), fc.nat(300)).map(([it, from, length]) => it.slice(from, from + length)),
    fc.tuple(fc.constantFrom('> ', 'app-1  | ', '  12 ', '\t', '\u001b[1m', 'é '), line).map((it) => it.join('')),
    line.map((it) => it.toUpperCase()),
    line.map((it) => `${it} \t`),
    fc.string({ maxLength: 60 }).map((it) => it.replace(/[\r\n\0\uD800-\uDFFF]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(damaged, { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (mixed, atOnce) => {
      const long = [...idle, ...mixed];
      const plain = readOf(long, Number.POSITIVE_INFINITY);
      const sifted = readOf(asBytes(long, atOnce), 0);
      expect(facts(sifted)).toEqual(facts(plain));
      expect(sifted.unread).toEqual(plain.unread);
      expect(sifted.coverage).toEqual(plain.coverage);
    }),
    { numRuns: 30 },
  );
});

test('the sieve finds whatever the gate finds', () => {
  const gate = new Gate(readers);
  const ends = new Int32Array(1 << 17);
  const grains = new Uint16Array(1 << 17);
  for (const lines of captures) {
    const bytes = Buffer.from(`${lines.join('\n')}\n`).subarray(0, 1 << 17);
    const count = gate.sieve.sort(bytes, bytes.lastIndexOf(10) + 1, ends, grains);
    for (let i = 0; i < count; i++)
      if (grains[i] === 0 || grains[i] === 1) expect(gate.mayMean(lines[i] ?? ''), lines[i]).toBe(false);
  }
});
