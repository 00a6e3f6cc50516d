/** Many BMCs asked by one client: what they have in common is one observation, and names nobody by its number. */
import { explain } from '@tokimori/inquiry';
import type { Document } from '@tokimori/model';
import { read } from '@tokimori/transcripts';
import { expect, test } from 'vitest';

const refusal = 'Error: Unable to establish IPMI v2 / RMCP+ session';
const fleet = (count: number, answer: (address: string) => string[]): Document => ({
  name: 'fleet.txt',
  lines: Array.from({ length: count }, (_, at) => `192.0.2.${at + 10}`).flatMap((address) => [
    `$ ipmitool -I lanplus -C 17 -H ${address} -U ops -E power status`,
    ...answer(address),
  ]),
});
const told = (document: Document) => explain(read([document], ''));

test.each([1, 10, 50])('%i BMCs that fail without a reason accuse nobody', (count) => {
  const { verdict, causes } = told(fleet(count, () => [refusal]));
  expect(verdict).toBe('undetermined');
  expect(causes[0]?.probability).toBeLessThan(0.5);
});

test('a user whom no BMC knows is one cause', () => {
  const { verdict, causes } = told(
    fleet(10, () => ['Error in open session response message : unauthorized name', refusal]),
  );
  expect(verdict).toBe('fault');
  expect(causes.filter(({ key }) => key === 'bmc-wrong-credentials')).toHaveLength(1);
});

test('forty that answer and one that is full: the one is named', () => {
  const full = 'Error in open session response message : insufficient resources for session';
  const { causes } = told(
    fleet(41, (address) => (address === '192.0.2.20' ? [full, refusal] : ['Chassis Power is on'])),
  );
  expect(causes[0]).toMatchObject({ key: 'bmc-session-slots-exhausted', entity: 'bmc:192.0.2.20' });
});
