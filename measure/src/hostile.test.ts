/** Whatever the text, there is an answer of the published shape: no throw, no NaN, no probability above one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '@tokimori/inquiry';
import { read } from '@tokimori/transcripts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from './load.ts';

const root = join(import.meta.dirname, '../..');
const valid = new Ajv2020().compile(JSON.parse(readFileSync(join(root, 'schemas/diagnosis.schema.json'), 'utf8')));
const lines = load([join(root, 'measure/cases'), join(root, 'lab/captures')]).cases.flatMap((it) =>
  it.documents.flatMap((document) => document.lines),
);

const line = fc.constantFrom(...lines);
const damage = fc.oneof(
  fc.constant((text: string) => text),
  fc.nat(200).map((cut) => (text: string) => text.slice(0, cut)),
  fc.nat(200).map((cut) => (text: string) => text.slice(cut)),
  fc.constant((text: string) => text.replace(/\s+/g, ' ')),
  fc
    .constantFrom('0', '-1', '99999999999999999999', '.', 'NaN', '*', '>', 'path:', 'host:', '::')
    .map((what) => (text: string) => text.replace(/\d+/, what)),
  fc.tuple(fc.nat(120), fc.string({ maxLength: 6, unit: 'binary' })).map(
    ([at, what]) =>
      (text: string) =>
        text.slice(0, at) + what + text.slice(at),
  ),
);
const broken = fc.tuple(line, damage).map(([text, change]) => change(text));
const document = fc.record({
  name: fc.constantFrom('-', 'ntp.conf', 'chrony.conf', 'a/b.txt', 'drift'),
  lines: fc.array(fc.oneof({ weight: 8, arbitrary: broken }, { weight: 1, arbitrary: fc.string({ maxLength: 80 }) }), {
    maxLength: 25,
  }),
});

test('broken pastes get an answer of the published shape', () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 3 }),
      fc.string({ maxLength: 60 }),
      (documents, context) => {
        const diagnosis = JSON.parse(JSON.stringify(explain(read(documents, context))));
        valid(diagnosis);
        expect(valid.errors).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);
