import { expect, test } from 'vitest';
import { read } from './read.ts';

/** Lines over which a pattern once tried thousands of ways: where one does so again, this does not come to an end. */
const lines: Readonly<Record<string, string>> = {
  'a row of a sensor list with a cell too long': `FAN2 ${'| na         '.repeat(9)}server 10.0.0.1 iburst minpoll 0 maxpoll 0`,
  'a row of an event log of blanks': `|${' '.repeat(24)}|    |     |${' '.repeat(440)}`,
  'an access log of blanks': `"${' '.repeat(400)}`,
  'a command with words of digits': `ss ${Array(14)
    .fill(`${'1'.repeat(60)}.x`)
    .join(' ')} !`,
};

for (const [what, line] of Object.entries(lines))
  test(`${what} is read and tells nothing`, () => {
    for (let times = 0; times < 20; times++) expect(read([{ name: 'x', lines: [line] }]).facts).toEqual([]);
  });
