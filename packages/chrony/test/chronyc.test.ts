/** Programs that call themselves chronyc. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ChronycOptions, chronydByChronyc } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'chronyc-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
function fake(script: string, options: ChronycOptions = {}) {
  const program = join(folder, `chronyc-${number++}`);
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return chronydByChronyc({ program, ...options });
}

const activity = '5,1,0,0,1';

describe('what it is started with', () => {
  test('arguments as they are, no shell, an environment of its own', async () => {
    const seen = join(folder, 'seen');
    const host = '/tmp/a b;$(touch x)`id`"';
    await fake(`printf '%s\\n' "$@" "$TZ$LC_ALL$HOME." >${seen}; echo ${activity}`, { host, port: 7 }).activity();
    expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual([
      '-c',
      '-n',
      '-h',
      host,
      '-p',
      '7',
      'activity',
      'UTCC.',
    ]);
  });
});

describe('what it says', () => {
  test.each([
    ['501 Not authorised', 'CHRONY_UNAUTHORISED'],
    ['502 Invalid command', 'CHRONY_UNKNOWN_COMMAND'],
    ['503 No such source', 'CHRONY_NO_SUCH_SOURCE'],
    ['506 Cannot talk to daemon', 'CHRONY_SILENT'],
    ['508 Bad reply from daemon', 'CHRONY_VERSION'],
    ['517 Protocol version mismatch', 'CHRONY_VERSION'],
    ['519 Client logging is not active in the daemon', 'CHRONY_NOT_ENABLED'],
    ['520 Got unexpected error from daemon', 'CHRONY_FAILED'],
    ['Could not open connection to daemon', 'CHRONY_REFUSED'],
    ['something else', 'CHRONY_FAILED'],
    ['', 'CHRONY_FAILED'],
  ])('%s', async (line, code) => {
    await expect(fake(`echo '${line}'; exit 1`).activity()).rejects.toMatchObject({ code });
  });

  test('a complaint after good lines spoils the whole', async () => {
    const line = '^,*,127.0.0.11,2,0,77,1,0.000001776,0.000005097,0.000005921';
    await expect(fake(`echo '${line}'; echo '501 Not authorised'; exit 1`).sources()).rejects.toMatchObject({
      code: 'CHRONY_UNAUTHORISED',
    });
  });

  test.each(['', 'hello', '1,2,3,4', '1,2,3,4,5,6', '1,2,3,4,x', `${activity}\necho ${activity}`])(
    '%s',
    async (text) => {
      await expect(fake(`echo ${text}`).activity()).rejects.toMatchObject({ code: 'CHRONY_MALFORMED' });
    },
  );

  test('no sources', async () => expect(await fake('true').sources()).toEqual([]));
});

describe('how long and how much', () => {
  test('it never ends', async () => {
    await expect(fake('exec sleep 600', { timeoutMs: 100 }).activity()).rejects.toMatchObject({
      code: 'CHRONY_SILENT',
    });
  });

  test('it never stops talking', async () => {
    await expect(fake('exec yes', { maximumBytes: 10_000 }).activity()).rejects.toMatchObject({
      code: 'CHRONY_TOO_MUCH',
    });
  });

  test('an abort while waiting', async () => {
    const controller = new AbortController();
    const answer = fake('exec sleep 600').activity({ signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'CHRONY_ABORTED' });
  });

  test('a file that cannot be started', async () => {
    const program = join(folder, 'no-program');
    writeFileSync(program, 'nothing');
    await expect(chronydByChronyc({ program }).activity()).rejects.toMatchObject({ code: 'CHRONY_NO_CHRONYC' });
  });
});

test('a reference ID may hold commas', async () => {
  const cells = ['2C2C2C2C', ',,,,', '1', '1.000000001', ...Array(3).fill('0.000000001'), ...Array(3).fill('0.001')];
  const line = [...cells, '0.000000001', '0.000000001', '1.0', 'Normal'].join(',');
  expect(await fake(`echo '${line}'`).tracking()).toMatchObject({
    referenceId: '2C2C2C2C',
    source: ',,,,',
    leap: 'normal',
  });
});
