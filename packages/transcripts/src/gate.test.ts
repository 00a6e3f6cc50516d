import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Gate } from './gate.ts';
import { literalsIn, marksOf } from './literals.ts';
import { Needles } from './needles.ts';
import { type read, readGated } from './read.ts';
import { readers } from './table.ts';

const folder = join(import.meta.dirname, '../captures');
const captures = globSync('**/*.txt', { cwd: folder }).map((name) => ({
  name,
  lines: readFileSync(join(folder, name), 'utf8').split('\n'),
}));
const lines = captures.flatMap((it) => it.lines);

/** What was read, by whom, from which line. */
const facts = (reading: ReturnType<typeof read>) =>
  reading.facts.map(({ name, value, subject, origin }) => [name, value, subject, origin]);

test.each(captures.map((it) => [it.name, it] as const))('%s reads the same behind the gate', (_, document) => {
  const plain = readGated([document], '', Number.POSITIVE_INFINITY);
  const gated = readGated([document], '', 0);
  expect(facts(gated)).toEqual(facts(plain));
  expect(gated.unread).toEqual(plain.unread);
});

const cutting = fc.record({
  line: fc.constantFrom(...lines),
  from: fc.nat(30),
  length: fc.integer({ min: 5, max: 400 }),
});
const damaged = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  cutting.map(({ line, from, length }) => line.slice(from, from + length)),
  fc
    .tuple(fc.constantFrom('> ', 'app-1  | ', '  12 ', '7: ', '\t', '   ', '\u001b[1m'), fc.constantFrom(...lines))
    .map((it) => it.join('')),
  fc.constantFrom(...lines).map((line) => line.toUpperCase()),
  fc.constantFrom(...lines).map((line) => `${line}  `),
  fc.string({ maxLength: 60 }),
);

test('so do mixed and damaged lines', () => {
  fc.assert(
    fc.property(fc.array(damaged, { maxLength: 30 }), (mixed) => {
      const documents = [{ name: 'mixed', lines: mixed }];
      const plain = readGated(documents, '', Number.POSITIVE_INFINITY);
      const gated = readGated(documents, '', 0);
      expect(facts(gated)).toEqual(facts(plain));
      expect(gated.unread).toEqual(plain.unread);
    }),
    { numRuns: 200 },
  );
});

test('lines that mean nothing are not let through', () => {
  // As long as there are readers without a sign, every line is let through for them.
  const gate = new Gate(readers.filter((it) => it.sign !== undefined));
  expect(gate.mayMean('Nov 24 02:10:01 host sshd[312]: Accepted publickey for root from 10.0.0.1 port 22')).toBe(false);
  expect(gate.mayMean('Nov 24 02:10:01 host ntpd[312]: ready')).toBe(true);
});

describe('what every match of a pattern contains', () => {
  test.each([
    ['^no servers (?:reachable|found)$', ['no servers ']],
    ['(?:recvfrom|recvmsg)\\(', ['recvfrom', 'recvmsg']],
    ['(\\S{1,9}) synchroni[sz]ed', [' synchroni']],
    ['a?bcdef{2}g', ['bcdef']],
    ['(?!stepping)time(?:stamp)?', undefined],
    ['[a-z]+|other', undefined],
  ])('%s', (source, words) => {
    expect(literalsIn(source, 5)).toEqual(words);
  });

  test('marks', () => {
    expect([...marksOf(/^\s*name(?: x)?\s*: (?:a=b|c=d)[,;]/)]).toEqual([':', '=']);
  });
});

test('needles are found wherever they stand, in either case', () => {
  const needles = fc.uniqueArray(fc.stringMatching(/^[a-z:[]{5,9}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(needles, fc.array(fc.stringMatching(/^[A-Za-z:[ ]{0,6}$/)), (all, filler) => {
      const search = new Needles();
      all.forEach((needle, owner) => {
        search.add(needle, owner);
      });
      const line = all.flatMap((it, i) => [filler[i] ?? '', i % 2 === 0 ? it : it.toUpperCase()]).join('');
      const found = new Set<number>();
      search.search(line, (owner) => found.add(owner));
      expect(found.size).toBe(all.length);
    }),
  );
});
