import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { labFiles } from './files.ts';
import { loadScenario, loadScenarios } from './load.ts';
import { mistakes, type Schema } from './validate.ts';

const files = labFiles();
const schema = JSON.parse(readFileSync(files.schema, 'utf8')) as Schema;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const names = readdirSync(files.scenarios);

function loadText(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'lab-scenario-')), 'a.yaml');
  writeFileSync(file, text);
  return () => loadScenario(file, files);
}
const good = `name: a
kind: single
title: { en: A, ja: あ }
world: chrony
values: { net: 10.1.2 }
hosts: { ntp4: null, ntp3: { files: { /etc/chrony/chrony.conf: null, /x: '{{net}}' } } }
expect: [{ key: falseticker, subject: 'source:{{net}}.13' }]
variants: [{ net: 10.9.9 }]
`;

describe('the scenarios', () => {
  test.each(names)('%s follows the schema', (name) => {
    const value: unknown = parse(readFileSync(join(files.scenarios, name), 'utf8'), { merge: true });
    expect(ajv(value) ? [] : ajv.errors).toEqual([]);
    expect((value as { name: string }).name).toBe(name.replace(/\.yaml$/, ''));
  });

  const all = loadScenarios(files);

  test('each names what must come out, unless it is healthy', () => {
    expect(all.filter(({ kind, expect: wanted }) => kind !== 'healthy' && wanted.length === 0)).toEqual([]);
    expect(all.filter(({ kind, expect: wanted }) => (kind === 'double') !== (wanted.length === 2))).toEqual([]);
  });

  test('each subject is of the kind its cause lives on and names a host of the world', () => {
    for (const scenario of all) {
      for (const { subject } of scenario.expect) {
        expect(subject).toMatch(/^(?:host:\w+|source:[\d.]+|resolver:\w+|path:\w+>(?:[\d.]+|\*))$/);
        const owner = /^(?:host|resolver|path):(\w+)/.exec(subject)?.[1];
        if (owner !== undefined) expect(Object.keys(scenario.hosts)).toContain(owner);
      }
    }
  });

  test('no text that is collected can hold the name of its scenario', () => {
    for (const { name, hosts, collect } of all) expect(JSON.stringify([hosts, collect])).not.toContain(name);
  });
});

describe('loading', () => {
  test('lays the file over its world, fills in values, makes variants', () => {
    const [first, second] = loadText(good)();
    expect([first?.name, second?.name]).toEqual(['a', 'a-2']);
    expect(Object.keys(first?.hosts ?? {})).toEqual(['client', 'ntp1', 'ntp2', 'ntp3']);
    expect(second?.hosts.ntp3?.files).toEqual({ '/etc/chrony/chrony.conf': null, '/x': '10.9.9' });
    expect(second?.expect[0]?.subject).toBe('source:10.9.9.13');
  });

  test.each([
    ['an unknown key', good.replace('kind: single', 'kind: single\nkid: 1'), /a\.yaml:3:6: `kid` is not known here/],
    ['a wrong word', good.replace('single', 'simple'), /a\.yaml:2:7: "simple" is none of single, double, healthy/],
    ['a wrong type', good.replace('[{ net: 10.9.9 }]', 'none'), /a\.yaml:8:11: this is string, expected array/],
    ['a missing key', good.replace(/^expect.*\n/m, ''), /`expect` is missing/],
    ['broken YAML', 'name: [a', /a\.yaml:1:\d+: /],
    ['a value nobody gave', good.replace("'{{net}}'", "'{{no}}'"), /\{\{no\}\} has no value/],
    ['a bad name', good.replace('hosts: {', 'hosts: { "a\'b": {},'), /is no name for a host/],
    ['a bad expression', `${good}settled: [{ on: client, command: x, matches: '(' }]\n`, /regular expression/],
    ['a world that is not there', good.replace('world: chrony', 'world: nowhere'), /nowhere\.yaml: it cannot be read/],
    ['an unknown host', `${good}fault: [{ on: ntp9, command: x }]\n`, /there is no host `ntp9`/],
  ])('%s is refused with its place', (_, text, message) => {
    expect(loadText(text)).toThrow(
      expect.objectContaining({ code: 'LAB_SCENARIO', message: expect.stringMatching(message) }),
    );
  });

  test('the own validator and ajv agree on every scenario with one member broken', () => {
    for (const name of names) {
      const value = parse(readFileSync(join(files.scenarios, name), 'utf8'), { merge: true }) as Record<
        string,
        unknown
      >;
      for (const key of Object.keys(value)) {
        const broken = { ...value, [key]: 7 };
        expect([key, [...mistakes(broken, schema)].length > 0]).toEqual([key, !ajv(broken)]);
      }
    }
  });
});
