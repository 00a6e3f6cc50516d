import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { evaluate } from './evaluation.ts';
import { load } from './load.ts';
import { tableOf } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-measure-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: unknown) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
};

put('cases/a.json', {
  id: 'a',
  domain: 'time',
  inputs: [{ name: 'ntpq -p', kind: 'output', text: 'one\r\ntwo' }],
  context: 'said',
  root_cause_key: 'k',
  also_acceptable_keys: ['l'],
});
put('cases/both.json', { id: 'both', domain: 'time', inputs: [], root_cause_keys: ['k', 'm'] });
put('cases/fine.json', { id: 'fine', domain: 'time', inputs: [], healthy: true });
put('cases/lost.json', { id: 'lost', inputs: [] });
put('cases/torn.json', '{');
put('captures/drop/expect.json', {
  kind: 'single',
  expect: [{ key: 'k', subject: 'path:a>b', alternatives: ['m', { key: 'n', subject: 'host:a' }] }],
});
put('captures/drop/commands/ntpq.txt', 'reach 0\n');
put('captures/calm/expect.json', { kind: 'healthy', expect: [] });
put('captures/calm/ntpq.txt', 'reach 377\n');

test('case files and captures are found, what is neither is named', () => {
  const { cases, skipped } = load([folder]);
  expect(cases.map(({ name, domain, truth }) => ({ name, domain, truth }))).toEqual([
    { name: 'calm', domain: 'lab', truth: { healthy: true, keys: [], also: [] } },
    { name: 'drop', domain: 'lab', truth: { healthy: false, keys: ['k'], also: ['m', 'n'] } },
    { name: 'a', domain: 'time', truth: { healthy: false, keys: ['k'], also: ['l'] } },
    { name: 'both', domain: 'time', truth: { healthy: false, keys: ['k', 'm'], also: [] } },
    { name: 'fine', domain: 'time', truth: { healthy: true, keys: [], also: [] } },
  ]);
  expect(cases[1]?.documents).toEqual([{ name: 'commands/ntpq.txt', lines: ['reach 0'] }]);
  expect(cases[2]?.documents).toEqual([{ name: 'ntpq -p', lines: ['one', 'two'] }]);
  expect(skipped.map((it) => it.name.slice(folder.length))).toEqual(['/cases/lost.json', '/cases/torn.json']);
});

test('no case at all is an error that says what to do', () => {
  expect(() => load([join(folder, 'absent')])).toThrow('name a folder of cases');
});

test('an evaluation is a tokimori.evaluate/1 and a table in both languages', () => {
  const evaluation = evaluate(load([folder]), { leaveOneOut: true });
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/evaluate.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  validate(evaluation);
  expect(validate.errors).toBeNull();
  expect(Object.keys(evaluation.domains)).toEqual(['lab', 'time', 'all']);
  expect(tableOf(evaluation, 'en')).toContain('undetermined');
  expect(tableOf(evaluation, 'ja')).toContain('誤断');
});
