import { isFactName, vocabulary } from '@tokimori/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { captured, worlds } from './testing.ts';

const pasted = [
  '{"error":{"@Message.ExtendedInfo":[{"MessageId":"IDRAC.2.1.RAC0218","Message":"The maximum number of user sessions is reached."}]}}',
  '{"@odata.id":"/redfish/v1/Managers/1","@odata.type":"#Manager.v1_9_0.Manager","DateTime":"2026-11-25T16:00:12Z","NTP":{"NTPServers":["a"],"ProtocolEnabled":true}}',
  'HTTP/1.1 401 Unauthorized',
  'Record:      1',
  'Date/Time:   11/20/2026 10:22:13',
  'NTPEnable=Disabled',
  'sushy.exceptions.AccessError: HTTP GET https://192.0.2.10/redfish/v1 returned code 401',
];
const seeds = [...worlds.flatMap((world) => captured(world).flatMap(({ lines }) => lines)), ...pasted].filter(
  (line) => line.trim() !== '',
);

/** Every fact keeps the promise of its vocabulary entry. */
function wellFormed(text: string): void {
  for (const { name, value, subject } of read([{ name: 'paste', lines: text.split('\n') }]).facts) {
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
  test('mutated lines of real programs', () => {
    fc.assert(
      fc.property(fc.array(mutated, { maxLength: 25 }), (lines) => wellFormed(lines.join('\n'))),
      { numRuns: 300 },
    );
  });

  test('shuffled real lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(seeds, { maxLength: 60 }), (lines) => wellFormed(lines.join('\n'))),
      { numRuns: 150 },
    );
  });

  // A pattern that backtracks without bound would not come back from these within the test's time limit.
  test.each([
    'a',
    ' ',
    '| ',
    '1 ',
    ': ',
    '"a":',
    '{',
    '[',
    '\\"',
    ' -P ',
    'ipmi ',
    'ipmitool -P a ',
    'redfish ',
    '00 ',
    '-',
    'a | ',
    '://a:',
  ])('endless %j', (piece) => {
    const long = piece.repeat(20_000);
    wellFormed(
      `$ ipmitool -H 192.0.2.1 ${long}\n${long}\n{"@odata.id": ${long}\nRecord: 1\nDate/Time: ${long}\n1 | ${long}\nError: Unable to establish ${long}`,
    );
  });
});
