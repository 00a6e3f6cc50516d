import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { capture, captures, told } from './testing.ts';

const table = `MS Name/IP address         Stratum Poll Reach LastRx Last sample
===============================================================================
^* 192.0.2.11                    2   6   377    12  -1806us[-1922us] +/-  452us
^? 192.0.2.221.vultruser>        0   6     0     -     +0ns[   +0ns] +/-    0ns
#x GPS                           0   4    17    3m    +12ms[  +12ms] +/- 4000ms
=~ 2001:db8::7                   3  10     1   17h  -12.5s[ -12.5s] +/-   35us`;
const clean = told(table);

/** What pasting does to a table; the facts stay. */
const damages: Record<string, (text: string) => string> = {
  'one blank between columns': (t) => t.replace(/ +/g, ' '),
  'trailing blanks and tabs': (t) => t.replace(/ {2,}/g, '\t').replace(/$/gm, '  \t'),
  'line numbers': (t) => t.replace(/^/gm, () => ' 12 '),
  'quote marks': (t) => t.replace(/^/gm, '> '),
  'a container prefix': (t) => t.replace(/^/gm, 'chrony-1  | '),
  'empty lines between rows': (t) => t.replace(/\n/g, '\n\n'),
  'all on one line': (t) => t.replace(/\n/g, ' '),
  'the legend of -v before it': (t) => `${capture('legends.txt').split('\n').slice(1, 10).join('\n')}\n${t}`,
  'a prompt before and another command behind': (t) => `$ chronyc sources\n${t}\n$ uptime`,
  'HTML entities': (t) => t.replace(/>/g, '&gt;'),
  'carriage returns': (t) => t.replace(/\n/g, '\r\n'),
};

describe('damaged pastes', () => {
  for (const [name, damage] of Object.entries(damages))
    test(`sources with ${name}`, () => expect(told(damage(table))).toEqual(clean));

  test('what the table says', () => {
    expect(clean).toEqual([
      'host:local daemon.control=answers',
      'host:local sync.sources=4',
      'path:local>192.0.2.11 assoc.mode=server',
      'path:local>192.0.2.11 assoc.tally=selected',
      'path:local>192.0.2.11 assoc.stratum=2',
      'path:local>192.0.2.11 assoc.poll=64',
      'path:local>192.0.2.11 assoc.reach=255',
      'path:local>192.0.2.11 assoc.last-rx=12',
      'path:local>192.0.2.11 assoc.offset=0.001806',
      expect.stringMatching(/assoc\.error-bound=0\.00045/),
      'path:local>192.0.2.221.vultruser> assoc.mode=server',
      'path:local>192.0.2.221.vultruser> assoc.tally=unusable',
      'path:local>192.0.2.221.vultruser> assoc.stratum=0',
      'path:local>192.0.2.221.vultruser> assoc.poll=64',
      'path:local>192.0.2.221.vultruser> assoc.reach=0',
      'path:local>GPS assoc.mode=refclock',
      'path:local>GPS assoc.tally=falseticker',
      'path:local>GPS assoc.poll=16',
      'path:local>GPS assoc.reach=15',
      'path:local>GPS assoc.last-rx=180',
      'path:local>GPS assoc.offset=-0.012',
      'path:local>GPS assoc.error-bound=4',
      'path:local>2001:db8::7 assoc.mode=peer',
      'path:local>2001:db8::7 assoc.tally=jittery',
      'path:local>2001:db8::7 assoc.stratum=3',
      'path:local>2001:db8::7 assoc.poll=1024',
      'path:local>2001:db8::7 assoc.reach=1',
      'path:local>2001:db8::7 assoc.last-rx=61200',
      'path:local>2001:db8::7 assoc.offset=12.5',
      expect.stringMatching(/assoc\.error-bound=0\.000035/),
    ]);
  });

  test('two masked names are two sources, a lost name is known by its row', () => {
    const masked = told(table.replace(/192\.0\.2\.11 |2001:db8::7/g, 'xx.xx.xx.xx ').replace(/192\S*vultruser>/, ''));
    const subjects = new Set(masked.map((fact) => fact.split(' ')[0]));
    expect([...subjects]).toEqual([
      'host:local',
      'path:local>row-1',
      'path:local>row-2',
      'path:local>GPS',
      'path:local>row-4',
    ]);
  });

  test('tracking survives collapsed blanks, empty lines, quotes and a lost first line', () => {
    const text = capture('healthy.txt').split('\n').slice(0, 14).join('\n');
    const facts = told(text);
    expect(facts).toContain('host:local sync.offset=0.000004148');
    expect(told(text.replace(/ +/g, ' '))).toEqual(facts);
    expect(told(text.replace(/\n/g, '\n\n'))).toEqual(facts);
    expect(told(text.replace(/^/gm, '> '))).toEqual(facts);
    // refid and source went with the first line; `control` is told of whatever line comes first
    expect(told(text.split('\n').slice(2).join('\n')).slice(1)).toEqual(facts.slice(3));
  });

  test('chrony 1.x: the address stands first, 127.127.1.1 is the local reference', () => {
    const old = (id: string) =>
      `Reference ID    : ${id}\nStratum         : 4\nRef time (UTC)  : Tue Nov 24 02:48:46 2026\n`;
    expect(told(old('192.0.2.7 (ntp1.example.net)'))).toContain('host:local sync.source=ntp1.example.net');
    expect(told(old('127.127.1.1 ()'))).toContain('host:local sync.source=local');
    expect(told(old('7F7F0101 ()'))).toContain('host:local sync.source=local');
  });

  test('a heading without rows is no empty list when the next line is something else', () => {
    const heading = table.split('\n').slice(0, 2).join('\n');
    expect(told(`${heading}\n`)).toEqual(['host:local daemon.control=answers', 'host:local sync.sources=0']);
    expect(told(`${heading}\nsome other words`)).toEqual([]);
    expect(told('210 Number of sources = 0')).toEqual(['host:local sync.sources=0']);
  });
});

describe('hostile text', () => {
  const lines = captures.flatMap((name) => capture(name).split('\n')).filter((line) => line.trim() !== '');
  const anyLine = fc.constantFrom(...lines);
  const noise = fc.string({ unit: 'binary', maxLength: 80 });

  test('random lines give facts or nothing, never a throw', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 20 }), noise, (text, context) => {
        read([{ name: 'noise', lines: text }], context);
      }),
    );
  });

  test('mutated captures give facts of the vocabulary or nothing, never a throw', () => {
    const mutated = fc
      .tuple(
        anyLine,
        fc.nat(120),
        fc.nat(20),
        fc.oneof(noise, fc.constantFrom('', ' ', '\t', '-', '*', '9'.repeat(400), 'e999')),
      )
      .map(([line, at, length, patch]) => line.slice(0, at) + patch + line.slice(at + length));
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, mutated), { maxLength: 30 }), (text) => {
        for (const { value } of read([{ name: 'chrony.conf', lines: text }]).facts)
          expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
