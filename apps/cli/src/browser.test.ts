/** What people see: the pages in a real browser. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ran, root } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Runs the browser without a window and without a network of its own; undefined where there is none. */
function browse(...args: readonly string[]): string | undefined {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const { status, stdout } = spawnSync(
    'chromium',
    ['--headless', '--no-sandbox', ...quiet, `--user-data-dir=${profile}`, ...args],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return status === 0 ? stdout : undefined;
}

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).flatMap((it) =>
  it.isDirectory() ? [it.name] : [],
);
const none = 'chromium is not installed (apt-get install chromium)';

describe.each(examples.flatMap((name) => ['en', 'ja'].map((lang) => [name, lang] as const)))('%s, %s', (name, lang) => {
  test('the briefing prints on one page', async ({ skip }) => {
    const [html, pdf] = ['html', 'pdf'].map((it) => join(folder, `${name}-${lang}.${it}`)) as [string, string];
    await ran(['explain', join(root, 'examples', name), '--lang', lang, '--brief', html]);
    skip(browse('--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${html}`) === undefined, none);
    expect(readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});

test('a page shows one language at a time and runs nothing', async ({ skip }) => {
  const html = join(folder, 'page.html');
  await ran(['explain', join(root, 'examples', examples[0]!), '--lang', 'ja', '--html', html]);
  const dom = browse('--dump-dom', `file://${html}`);
  skip(dom === undefined, none);
  expect(dom).toMatch(/<input[^>]*id="lang-ja"[^>]*checked/);
  expect(dom).not.toContain('<script');
});
