import { describe, expect, test } from 'vitest';
import { capture, told } from './testing.ts';

const lines = capture('mixed.ntpq').split('\n');
const from = lines.indexOf('$ ntpq -pn');
const billboard = lines.slice(from, from + 7);
const [prompt = '', heading = '', rule = '', ...rows] = billboard;
const facts = (text: readonly string[]): string[] => told(text.join('\n'));
const intact = facts(billboard);
const withoutTally = (all: readonly string[]): string[] => all.filter((f) => !f.includes('assoc.tally'));

/** What pasting does, and what must survive it. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'columns collapsed to one blank': billboard.map((l) => l.replace(/ +/g, ' ')),
  tabs: billboard.map((l) => l.replace(/ {2,}/g, '\t')),
  'leading blanks trimmed': billboard.map((l) => l.trim()),
  'double-spaced': billboard.flatMap((l) => [l, '']),
  'no rule': [prompt, heading, ...rows],
  'quote marks': billboard.map((l) => `> ${l}`),
  'container prefix': billboard.map((l) => `ntp_1  | ${l}`),
  'line numbers': billboard.map((l, i) => `${i + 12} ${l}`),
  'cat -n': billboard.map((l, i) => `${String(i + 1).padStart(6)}\t${l}`),
  'grep -n': billboard.map((l, i) => `${i + 1}:${l}`),
  'interactive prompt': ['ntpq> peers', heading, ...rows],
  'root prompt': ['[root@local ~]# ntpq -pn', ...billboard.slice(1)],
  'no prompt': billboard.slice(1),
  'carriage returns': billboard.map((l) => `${l}\r`),
  'no-break spaces': billboard.map((l) => l.replaceAll(' ', '\u00a0')),
  colours: billboard.map((l) => `\u001b[1m${l}\u001b[0m`),
  'escaped in JSON': billboard.map((l) => l.replaceAll('&', '\\u0026')),
};

describe('a billboard survives pasting', () => {
  test('the intact one says enough', () => {
    expect(intact.length).toBeGreaterThan(30);
  });
  test.each(Object.entries(harmless))('%s', (_, damaged) => {
    expect(facts(damaged)).toEqual(intact);
  });

  test('heading, rule and rows on one line', () => {
    const oneLine = [heading, rule, ...rows].join(' ').replace(/ +/g, ' ');
    const read = facts([oneLine]);
    expect(withoutTally(read)).toEqual(withoutTally(intact));
    // a mark that is there is read; a blank one is not there to be read
    expect(read.filter((f) => / assoc\.tally=(?:selected|combined)/.test(f))).toHaveLength(2);
  });

  test('rows without a heading count no sources: there may be others', () => {
    expect(facts([prompt, ...rows])).toEqual(intact.filter((f) => !f.includes('sync.sources')));
  });

  test('all tallies lost: none is claimed', () => {
    const damaged = [prompt, heading.trim(), ...rows.map((l) => l.slice(1))];
    expect(facts(damaged)).toEqual(withoutTally(intact));
  });

  test('first cell emptied by an address filter', () => {
    const damaged = [prompt, heading, rule, ...rows.map((l) => l.slice(0, 1) + ' '.repeat(16) + l.slice(17))];
    const renamed = intact.map((f) =>
      ['10.99.7.11', '10.99.7.12', '10.99.7.99', '10.99.7.14'].reduce(
        (t, a, i) => t.replace(`>${a} `, `>row-${i + 1} `),
        f,
      ),
    );
    expect(withoutTally(facts(damaged))).toEqual(withoutTally(renamed));
  });

  test('masked addresses stay different associations', () => {
    const damaged = [
      prompt,
      heading,
      rule,
      ...rows.map((l) => `${l.slice(0, 1)}${'xx.xx.xx.xx'.padEnd(16)}${l.slice(17)}`),
    ];
    const subjects = new Set(
      facts(damaged)
        .filter((f) => f.includes('assoc.reach'))
        .map((f) => f.split(' ')[0]),
    );
    expect(subjects.size).toBe(4);
  });

  test('several commands in one block', () => {
    const all = told(capture('mixed.ntpq'));
    expect(all).toEqual(expect.arrayContaining(intact));
  });
});
