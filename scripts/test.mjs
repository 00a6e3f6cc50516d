// `npm test`: types, style, unused code, tests. Ends with what was skipped and why, and `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules/.bin', name);
const folder = mkdtempSync(join(tmpdir(), 'tokimori-test-'));
const limitMinutes = 15;
const tallyFile = join(folder, 'tally.json');

// The command line under test is the bundle: it must be the one of this source.
const steps = [
  ['bundle', bin('node'), ['scripts/bundle.ts']],
  ['types', bin('tsc'), ['-p', '.']],
  ['style', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['unused', bin('knip'), ['--no-progress']],
];
const results = steps.map(([name, command, args]) => ({ name, ok: run(name, command, args) }));
const vitest = run('tests', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=./scripts/tally.ts',
  ...process.argv.slice(2),
]);
const tests = tally();
rmSync(folder, { recursive: true, force: true });

const failedSteps = results.filter((it) => !it.ok);
const passed = tests.passed + results.length - failedSteps.length;
const failed = tests.failed + failedSteps.length;
for (const { name } of failedSteps) console.log(`FAILED: ${name}`);
if (tests.skipped.length > 0) {
  console.log(`\nSKIPPED: ${tests.skipped.length} tests did not run here`);
  for (const { name, why } of tests.skipped) console.log(`  ${name}\n    because: ${why}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(name, command, args) {
  console.log(`\n${name}: ${command.slice(root.length + 1)} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TALLY: tallyFile },
    // A test that leaves a process behind must not keep everyone waiting.
    timeout: limitMinutes * 60_000,
    killSignal: 'SIGKILL',
  });
  if (error?.code === 'ETIMEDOUT') console.error(`${name} did not end within ${limitMinutes} minutes and was stopped`);
  else if (error !== undefined) console.error(`${name} could not be started (${error.message}): run \`npm ci\` first`);
  return status === 0;
}

/** Without a tally vitest itself broke down, which is one failure. */
function tally() {
  try {
    const counted = JSON.parse(readFileSync(tallyFile, 'utf8'));
    return vitest || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}
