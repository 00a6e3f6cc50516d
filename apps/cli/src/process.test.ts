import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { against, root } from './testing.ts';

const bin = join(root, 'bin/tokimori');
const paste = join(root, 'apps/cli/fixtures/silent.txt');
const folder = mkdtempSync(join(tmpdir(), 'tokimori-bin-'));
const answers = [0, 1, 3];

beforeAll(() => {
  expect(existsSync(join(root, 'dist/start.cjs')), 'not bundled: run `npm run prepare`').toBe(true);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Options = { env?: Record<string, string>; input?: string; cwd?: string; uid?: number };
const spawned = (command: string, args: readonly string[], options: Options = {}) =>
  spawnSync(command, args, { encoding: 'utf8', env: {}, ...options });

test('runs with an empty environment', () => {
  const { status, stdout, stderr } = spawned(bin, ['explain', paste]);
  expect(stderr).toBe('');
  expect(answers).toContain(status);
  expect(stdout).not.toContain('\x1b');
});

test('runs through links, absolute and relative, from anywhere', () => {
  symlinkSync(bin, join(folder, 'first'));
  mkdirSync(join(folder, 'deeper'));
  symlinkSync('../first', join(folder, 'deeper/second'));
  expect(spawned(join(folder, 'deeper/second'), ['version'], { env: { PATH: '/usr/bin:/bin' } }).status).toBe(0);
  expect(
    spawned('sh', ['-c', 'second version'], { cwd: '/', env: { PATH: `${folder}/deeper:/usr/bin:/bin` } }).status,
  ).toBe(0);
});

test('reads standard input', () => {
  const { status, stdout } = spawned(bin, ['explain', '--json'], { input: 'Nov 24 02:10:01 a ntpd[1]: ready\n' });
  expect(answers).toContain(status);
  expect(against('diagnosis', JSON.parse(stdout))).toEqual([]);
});

test('a pipe that closes early is no failure', () => {
  const { stderr } = spawned('sh', ['-c', `'${bin}' explain '${paste}' --json | head -c 1`], {
    env: { PATH: '/usr/bin:/bin' },
  });
  expect(stderr).toBe('');
});

test('a home that cannot be written to costs nothing but time', () => {
  const { status, stderr } = spawned(bin, ['version'], { env: { HOME: '/dev/null' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('an old Node is refused with what to do', () => {
  writeFileSync(join(folder, 'old.cjs'), "Object.defineProperty(process.versions, 'node', { value: '18.20.0' });");
  const start = ['--require', join(folder, 'old.cjs'), join(root, 'dist/start.cjs'), 'version'];
  const { status, stdout, stderr } = spawned(process.execPath, start);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Tokimori needs Node 24 or newer; this is Node 18.20.0');
  const json = spawned(process.execPath, [...start, '--json']);
  expect(against('error', JSON.parse(json.stdout))).toEqual([]);
});

test('the Node that is named is taken', () => {
  const node = join(folder, 'node');
  writeFileSync(node, '#!/bin/sh\necho "asked: $3"\n');
  chmodSync(node, 0o755);
  expect(spawned(bin, ['explain'], { env: { TOKIMORI_NODE: node } }).stdout).toBe('asked: explain\n');
});

test('a file that may not be read gets one clear line and status 2', ({ skip }) => {
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'text');
  chmodSync(secret, 0);
  chmodSync(folder, 0o755);
  // Root reads everything, so the question is asked as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
  skip(spawned(bin, ['version'], nobody).status !== 0, 'this folder is not open to other users');
  const { status, stdout, stderr } = spawned(bin, ['explain', secret], nobody);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `tokimori: nothing could be read. ${secret}: not readable for you: try as its owner or with sudo\n`,
  );
});
