import { describe, expect, test } from 'vitest';
import { commands } from './table.ts';
import { against, ran } from './testing.ts';

const paste = 'examples/ntpd-never-synchronises';

describe('usage', () => {
  test.each([
    [['explian', 'x'], 'unknown command “explian”: did you mean `tokimori explain`?'],
    [['frobnicate'], 'unknown command “frobnicate”: see `tokimori help`'],
    [['explain', '--jsno', 'x'], 'unknown option --jsno: did you mean --json?'],
    [['explain', 'x', '--context'], '--context needs a value: --context TEXT'],
    [['explain', 'x', '--json=yes'], '--json takes no value'],
    [['explain', 'x', '--lang', 'fr'], '--lang is one of en, ja, not “fr”'],
    [['explain', paste, '--html', '/nonexistent/out.html'], 'out.html could not be written'],
    [['explain', paste, '--brief', paste], `${paste} is what you brought: name another file`],
    [['help', 'nonsense'], 'unknown command “nonsense”'],
    [['completion', 'tcsh'], 'say for which shell: tokimori completion bash|zsh|fish'],
  ])('%j', async (argv, message) => {
    const { status, out, err } = await ran(argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('nothing at all: what there is, and status 2', async () => {
    const { status, out } = await ran([]);
    expect(status).toBe(2);
    expect(out).toContain('tokimori explain');
  });

  test('explain on a terminal without a path: its help with examples, and status 2', async () => {
    const { status, out, err } = await ran(['explain']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('ntpq -pn | tokimori explain');
  });

  test('a name from outside cannot steer the terminal', async () => {
    expect((await ran(['explain', 'no\x1b[2Jsuch\x07'])).err).toBe(
      'tokimori: nothing could be read. nosuch\\x07: no such file or folder: look at the spelling, or at where you are (pwd)\n',
    );
  });
});

describe('help', () => {
  test('lists every command, in the language of the environment', async () => {
    const english = await ran(['help']);
    const japanese = await ran(['--help'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect([english.status, japanese.status]).toEqual([0, 0]);
    for (const { name, summary } of commands) {
      expect(english.out).toContain(summary.en);
      expect(japanese.out).toMatch(new RegExp(`  ${name} +${summary.ja}`));
    }
  });

  test.each(commands.map((it) => it.name))('%s has a help with an example', async (name) => {
    const { status, out } = await ran(['help', name]);
    expect(status).toBe(0);
    expect(out).toContain(`tokimori ${name}`);
    expect(out).toContain('Examples:\n  ');
  });

  test('LC_ALL comes before LANG, --lang before both', async () => {
    const env = { LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' };
    expect((await ran(['explain', '--help'], { env })).out).toContain('Options');
    expect((await ran(['explain', '--help', '--lang', 'ja'], { env })).out).toContain('オプション');
  });
});

test('version', async () => {
  expect((await ran(['version'])).out).toMatch(/^tokimori \d+\.\d+\.\d+ \(Node \d+/);
  expect(JSON.parse((await ran(['version', '--json'])).out)).toEqual({
    version: expect.any(String),
    node: process.versions.node,
  });
});

describe('--json: one object and nothing else', () => {
  test('an answer is a tokimori.diagnosis/1', async () => {
    const { status, out, err } = await ran(['explain', paste, '--json']);
    expect(err).toBe('');
    const diagnosis = JSON.parse(out);
    expect(against('diagnosis', diagnosis)).toEqual([]);
    expect(status).toBe({ fault: 1, exposed: 0, healthy: 0, undetermined: 3 }[diagnosis.verdict as string]);
  });

  test.each([
    [['explain', '--json', '/nowhere'], 'NOTHING_READ'],
    [['explain', '--json', '--nope'], 'USAGE'],
    [['nope', '--json'], 'USAGE'],
  ])('%j is a tokimori.error/1', async (argv, code) => {
    const { status, out, err } = await ran(argv);
    expect({ status, err }).toEqual({ status: 2, err: '' });
    const error = JSON.parse(out);
    expect(against('error', error)).toEqual([]);
    expect(error.code).toBe(code);
  });

  test('the schema refuses what is none: this check can fail', () => {
    expect(against('diagnosis', { schema: 'tokimori.diagnosis/1' })).not.toEqual([]);
    expect(against('error', { schema: 'tokimori.error/1', code: 'lower', message: '' })).not.toEqual([]);
  });
});

test('context alone is enough to ask with', async () => {
  const { status, err } = await ran(['explain', '--context', 'the clock is two minutes off']);
  expect(err).toBe('');
  expect([0, 1, 3]).toContain(status);
});
