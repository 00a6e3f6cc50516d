import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Gate } from './gate.ts';
import { literalsIn, marksOf } from './literals.ts';
import { Needles } from './needles.ts';
import { type read, readGated } from './read.ts';
import { readers } from './table.ts';

/** Everything there is to read: captures, the inputs of cases, and the texts that tests hand over. */
const root = join(import.meta.dirname, '../../..');
const texts = (patterns: string[], linesOf: (content: string) => readonly string[][]) =>
  globSync(patterns, { cwd: root })
    .filter((name) => !name.includes('node_modules') && !name.endsWith('gate.test.ts'))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
    .flatMap((name) =>
      linesOf(readFileSync(join(root, name), 'utf8').slice(0, 2_000_000)).map((lines, i) => ({
        name: i === 0 ? name : `${name} ${i}`,
        lines,
      })),
    );
const whole = (content: string) => [content.split('\n')];
/** Strings in quotes of any kind, with their escapes undone. */
const quoted = (content: string) =>
  [...content.matchAll(/`([^`]{20,20000})`|'((?:[^'\\\n]|\\.){30,2000})'|"((?:[^"\\\n]|\\.){30,20000})"/g)].map(
    ([, block, single, double]) =>
      (block ?? single ?? double ?? '')
        .replace(/\\(['"`\\])/g, '$1')
        .replaceAll('\\t', '\t')
        .split(/\n|\\n/),
  );
const captures = [
  ...texts(['packages/transcripts/captures/**/*.txt', 'lab/captures/**/*.*'], whole).filter(
    (it) => it.lines.length > 0,
  ),
  ...texts(['measure/cases/*.json', 'packages/**/*.test.ts', 'examples/**/*'], quoted),
];
const lines = [...new Set(captures.flatMap((it) => it.lines))];

/** What was read, by whom, from which line. */
const facts = (reading: ReturnType<typeof read>) =>
  reading.facts.map(({ name, value, subject, origin }) => [name, value, subject, origin]);

test('everything reads the same behind the gate', { timeout: 300_000 }, () => {
  expect(captures.length).toBeGreaterThan(2000);
  for (const document of captures) {
    const plain = readGated([document], '', Number.POSITIVE_INFINITY);
    const gated = readGated([document], '', 0);
    expect(facts(gated), document.name).toEqual(facts(plain));
    expect(gated.unread, document.name).toEqual(plain.unread);
    expect(gated.coverage, document.name).toEqual(plain.coverage);
  }
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

test('so do mixed and damaged lines', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(damaged, { maxLength: 30 }), (mixed) => {
      const documents = [{ name: 'mixed', lines: mixed }];
      const plain = readGated(documents, '', Number.POSITIVE_INFINITY);
      const gated = readGated(documents, '', 0);
      expect(facts(gated)).toEqual(facts(plain));
      expect(gated.unread).toEqual(plain.unread);
      expect(gated.coverage).toEqual(plain.coverage);
    }),
    { numRuns: 200 },
  );
});

test.each(readers.map((it) => [it.id, it.sign] as const))('%s says what it is told by', (_, sign) => {
  // One reader without it is asked about every line, and keeps the gate open for all.
  expect(sign).toBeDefined();
  for (const { text } of sign?.within ?? []) expect(text.length, text).toBeGreaterThanOrEqual(5);
});

test('lines that mean nothing are not let through', () => {
  const gate = new Gate(readers);
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
      const found: number[] = [];
      search.search(line, found);
      expect(new Set(found).size).toBe(all.length);
    }),
  );
});
