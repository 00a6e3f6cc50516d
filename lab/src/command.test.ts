import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnosis } from '@tokimori/model';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { labCommand } from './command.ts';
import { labFiles } from './files.ts';
import { parseOptions } from './options.ts';
import type { LabReport } from './run.ts';

async function lab(...argv: string[]) {
  let out = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    say: () => {},
    explain: (): Diagnosis => {
      throw new Error('nothing is explained here');
    },
    daemons: '/nonexistent',
  };
  return { status: await labCommand(argv, io), out };
}

describe('words', () => {
  test('defaults and options', () => {
    expect(parseOptions(['run', 'a', 'b*', '--parallel', '4', '--json'])).toEqual({
      verb: 'run',
      names: ['a', 'b*'],
      parallel: 4,
      json: true,
    });
  });

  test.each([
    [['fly']],
    [['run', '--parallel', '0']],
    [['run', '--colour']],
    [['shell']],
    [['shell', 'chrony-hung', 'ntpsec-hung']],
  ])('%j is refused', async (argv) => {
    await expect(lab(...argv)).rejects.toMatchObject({ code: 'LAB_USAGE' });
  });

  test('an unknown scenario and missing daemons say what to do', async () => {
    await expect(lab('run', 'no-such')).rejects.toMatchObject({ code: 'LAB_NO_SCENARIO' });
    await expect(lab('run', 'no-such')).rejects.toThrow('`tokimori lab list`');
  });
});

describe('answers', () => {
  test('help has examples', async () => {
    const { status, out } = await lab('--help');
    expect([status, out.includes('tokimori lab run chrony-falseticker')]).toEqual([0, true]);
  });

  test('list names every scenario, as lines and as JSON', async () => {
    const { scenarios } = JSON.parse((await lab('list', '--json')).out) as { scenarios: { name: string }[] };
    expect(
      (await lab('list')).out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(scenarios.map(({ name }) => name));
    expect(scenarios.length).toBeGreaterThan(90);
  });
});

test('the report follows its published schema', () => {
  const schema: unknown = JSON.parse(readFileSync(join(labFiles().schema, '..', 'lab-run.schema.json'), 'utf8'));
  const report: LabReport = {
    scenarios: [
      {
        name: 'a',
        kind: 'double',
        expected: [{ key: 'x', entity: 'host:client' }],
        got: [{ key: 'x', entity: 'host:local', probability: 0.9 }],
        verdict: 'fault',
        right: true,
        accused: false,
        seconds: 3.2,
        questions: 0,
        versions: { chronyd: '4.3' },
      },
    ],
    right: 1,
    wrong: 0,
    skipped: [{ name: 'b', why: 'no root' }],
  };
  const validate = new Ajv({ allErrors: true }).compile(schema as object);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...report, extra: 1 })).toBe(false);
});
