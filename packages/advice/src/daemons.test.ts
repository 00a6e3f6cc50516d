import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nginxRules } from './rules/nginx/index.ts';
import { timeRules } from './rules/time/index.ts';
import { reviewed } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-daemons-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (text: string): string => {
  const path = join(folder, 'it.conf');
  writeFileSync(path, text);
  return path;
};
const has = (program: string, ...args: string[]) => spawnSync(program, args).error === undefined;

/** What a rule says the daemon refuses, the daemon refuses; what it takes for right, the daemon takes. */
describe.skipIf(!has('chronyd', '--version'))('chronyd reads it as the rules say', () => {
  const takes = (text: string) => spawnSync('chronyd', ['-p', '-f', put(text)]).status === 0;
  const refused = new Set(['unknown-directive', 'unknown-option', 'trailing-comment']);
  test.each(timeRules.filter((it) => refused.has(it.id)).map((it) => [it.id, it] as const))(
    '%s',
    (_, { bad, fine }) => {
      expect([takes(bad), takes(fine)]).toEqual([false, true]);
    },
  );
  test.each(
    timeRules
      .filter(
        (it) =>
          /chrony/.test(it.reference) && !refused.has(it.id) && !/restrict|tinker|tos |interface|^keys/m.test(it.fine),
      )
      .map((it) => [it.id, it] as const),
  )('the better lines of %s are taken', (_, { bad, fine }) => {
    expect(takes(fine)).toBe(true);
    expect(takes(better(bad))).toBe(true);
  });
});

describe.skipIf(!has('nginx', '-v'))('nginx reads it as the rules say', () => {
  const whole = (text: string) =>
    `${/(^|\n)events/.test(text) ? '' : 'events {}\n'}pid ${folder}/pid;\n${/(^|\n)http/.test(text) ? text : `http {\n${text}\n}`}`.replace(
      /\/var\/log\/nginx/g,
      folder,
    );
  const takes = (text: string) => spawnSync('nginx', ['-t', '-p', folder, '-c', put(whole(text))]).status === 0;
  const refused = new Set(['duplicate-directive', 'misspelt-directive']);
  // `resolve` came with 1.27.3; the version at hand may be older. Names are looked up, roots are read.
  const skipped = new Set(['name-resolved-once', 'upstream-certificate', 'upstream-sni', 'worker-files']);
  test.each(nginxRules.filter((it) => !skipped.has(it.id)).map((it) => [it.id, it] as const))(
    '%s',
    (id, { bad, fine }) => {
      expect(takes(fine)).toBe(true);
      if (refused.has(id)) expect(takes(bad)).toBe(false);
    },
  );
  test('buffers that do not fit are refused', () => {
    const text = 'server { location / { proxy_pass http://10.0.0.1; proxy_buffer_size 16k; proxy_buffers 2 16k; } }';
    expect(takes(text)).toBe(false);
    expect(reviewed(text).map((it) => [it.rule, it.severity])).toContainEqual(['proxy-buffers', 'error']);
  });
});

/** The text with everything done that was advised. Placeholders are filled in. */
function better(text: string): string {
  const advice = reviewed(text);
  const lines = text.split('\n').flatMap((line, i) => {
    const here = advice.filter((it) => it.line === i + 1 && it.better !== undefined);
    const gone = here.some((it) => (it.better?.remove.length ?? 0) > 0);
    return [...(gone ? [] : [line]), ...here.flatMap((it) => it.better?.add ?? [])];
  });
  const missing = advice.filter((it) => it.line === 0).flatMap((it) => it.better?.add ?? []);
  return [...lines, ...missing]
    .join('\n')
    .replace(/\bNTP(\d)\b/g, 'ntp$1.example.com')
    .replaceAll('ADDRESS', '192.0.2.1')
    .replaceAll('MONITORING-HOST', '192.0.2.2');
}
