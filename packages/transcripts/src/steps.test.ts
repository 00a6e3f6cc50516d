import { expect, test } from 'vitest';
import { clean, withoutSecrets } from './clean.ts';
import { messageRules } from './log/rules.ts';
import { promptForms } from './prompt.ts';
import type { Cursor, Line, Out } from './reader.ts';
import { readers } from './table.ts';

/** What damaged lines repeat without end. */
const pieces = [
  ...[
    ' ',
    '\t',
    '9',
    '9 ',
    '9.',
    '1:',
    '9,',
    'a',
    'a ',
    'a.',
    'a:',
    'a-',
    'a/',
    'x ',
    '- ',
    ': ',
    '= ',
    '"',
    "'",
    '(',
    '[[',
  ],
  ...['| na ', ' | ', 'a=b,', 'error ', 'failed ', 'ipmi ', 'upstream ', 'lookup ', 'connect ', 'timeout '],
];
const heads = ['', 'x: ', 'Nov 24 02:10:01 host kernel: ', 'FAN1 | 7200 | na ', '[x] [y] ', 'UID ', 'ipmi '];
const out: Out = {
  document: 'x',
  command: undefined,
  logFormats: [],
  host: 'host:local',
  named() {},
  setHost() {},
  fact() {},
  covered() {},
  alias() {},
};

/** The quickest of some tries: what else the machine does only makes one slower. */
function quickest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5; tries++) {
    const began = performance.now();
    run();
    best = Math.min(best, performance.now() - began);
    // Far from what anybody would notice.
    if (best < 3) break;
  }
  return best;
}

/** Four times the length may take four times as long; that of a quadratic pattern is sixteen. */
function isBounded(look: (text: string) => void): boolean {
  return heads.every((head) =>
    pieces.every((piece) => {
      const line = (length: number) => `${(head + piece.repeat(length)).slice(0, length)}~`;
      const long = quickest(() => look(line(8000)));
      return long < 50 || long < 10 * quickest(() => look(line(2000)));
    }),
  );
}

const lineOf = (text: string): Line => ({ text, raw: text, number: 1 });
const cursorAt = (line: Line): Cursor => ({ peek: (ahead = 0) => (ahead === 0 ? line : undefined), next: () => line });

test.each(readers.map((it) => [it.id, it] as const))(
  '%s looks at a long line once',
  { timeout: 60_000 },
  (_, reader) => {
    expect(isBounded((text) => reader.begins(lineOf(text), cursorAt(lineOf(text)), out))).toBe(true);
  },
);

test('so do the rules for messages', { timeout: 300_000 }, () => {
  for (const { pattern } of messageRules)
    expect(
      isBounded((text) => pattern.exec(text)),
      pattern.source,
    ).toBe(true);
});

test('and what looks at every line', { timeout: 60_000 }, () => {
  expect(isBounded(clean)).toBe(true);
  expect(isBounded(withoutSecrets)).toBe(true);
  for (const form of promptForms)
    expect(
      isBounded((text) => form.exec(text)),
      form.source,
    ).toBe(true);
});
