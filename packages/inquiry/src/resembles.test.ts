import { causes, lexicon } from '@tokimori/catalogue';
import { Identities } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { guessed, leaningOf, resemblance } from './resembles.ts';

const sample = (text: string) => text.split('\n').map((line, at) => ({ document: 'x', number: at + 1, text: line }));
const best = (scores: ReadonlyMap<string, number>) => [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];

test('the lexicon has a line for every cause, in small letters, and for nothing else', () => {
  expect(Object.keys(lexicon).sort()).toEqual(causes.map(({ key }) => key).sort());
  for (const line of Object.values(lexicon)) expect(line).toBe(line.toLowerCase());
});

test('no word of the lexicon is so short, or so bare a number, that it stands anywhere', () => {
  const words = Object.values(lexicon).flatMap((line) => line.split(',').map((it) => it.trim().replace(/^\+/, '')));
  expect(words.filter((it) => it.length < 3 || /^\[?\d{1,2}$/.test(it))).toEqual([]);
});

describe('words', () => {
  test('are found where a word begins only', () => {
    expect(resemblance(sample('a sharp turn'), '').has('ip-address-conflict')).toBe(false);
    expect(resemblance(sample('two machines answer arp'), '').has('ip-address-conflict')).toBe(true);
  });

  test('guess a distribution', () => {
    const guess = guessed(resemblance(sample('kernel: ip_conntrack: nf_conntrack_max reached'), ''), new Map());
    expect(best(guess)).toBe('conntrack-table-full');
    const sum = [...guess.values()].reduce((all, it) => all + it, 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThan(1);
  });

  test('say nothing: nothing is guessed, nothing leans', () => {
    const none = resemblance(sample('zzz'), '');
    expect(guessed(none, new Map()).size + leaningOf(none).size).toBe(0);
  });

  test('move no odds by more than eight', () => {
    const many = resemblance(sample(lexicon['mtu-black-hole'] ?? ''), '');
    for (const factor of leaningOf(many).values()) {
      expect(factor).toBeGreaterThanOrEqual(1 / 8);
      expect(factor).toBeLessThanOrEqual(8);
    }
  });
});

describe('an answer by words', () => {
  const asked = (text: string, said = '') =>
    explain({ facts: [], coverage: [], unread: [], identities: new Identities(), sample: sample(text), said });

  test('names candidates, shows the lines, and names a fault only where somebody asks', () => {
    const text = 'some tool 1.2\ntunnel wg7 up, peers 3\nstream to peer stops after the first bytes';
    const { verdict, causes: named } = asked(
      text,
      'WireGuard tunnel: small packets pass, large packets vanish, the TLS handshake hangs; MTU is 1500, no MSS clamping',
    );
    expect(verdict).toBe('fault');
    expect(named[0]?.key).toBe('mtu-black-hole');
    expect(asked(`${text}\nWireGuard mtu 1500`).verdict).toBe('undetermined');
    const words = named[0]?.for.find(({ finding }) => finding === 'text.words');
    expect(words?.facts.map(({ origin }) => origin)).toContain('x:2');
  });

  test('is none where nothing speaks', () => {
    const answer = asked('zzz');
    expect({ verdict: answer.verdict, causes: answer.causes }).toEqual({ verdict: 'undetermined', causes: [] });
  });
});
