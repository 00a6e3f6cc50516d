/** Real daemons, real faults, the real diagnosis: a handful of worlds in every test run; `npm run lab` runs them all. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '@tokimori/inquiry';
import { read } from '@tokimori/transcripts';
import { describe, expect, test } from 'vitest';
import { whyNoWorlds } from './command.ts';
import { daemonFolder, findDaemons, missingPrograms } from './daemons.ts';
import { labFiles } from './files.ts';
import { Ledger } from './ledger.ts';
import { loadScenario } from './load.ts';
import { runAll } from './run.ts';

const files = labFiles();
const ready = whyNoWorlds() === undefined && missingPrograms(join(daemonFolder(), 'root')).length === 0;

/** Two healthy ones, and faults that are seen by different means: marks, counters, logs, the server's side, a second program. */
const names = [
  'chrony-healthy',
  'ntpsec-healthy',
  'chrony-falseticker',
  'chrony-own-filter',
  'chrony-reply-dropped',
  'ntpsec-panic',
  'ntpsec-port-123',
  'ntpsec-wrong-key',
];

describe.skipIf(!ready)('the diagnosis of real faults', () => {
  // Daemons keep their own time: on a busy machine a world may settle late once, not twice.
  test('names what was done, and accuses nothing healthy', { retry: 1, timeout: 240_000 }, async () => {
    const scenarios = names.flatMap((name) => loadScenario(join(files.scenarios, `${name}.yaml`), files).slice(0, 1));
    const report = await runAll(scenarios, 4, {
      daemons: await findDaemons(),
      helpers: files.helpers,
      ledger: new Ledger(mkdtempSync(join(tmpdir(), 'lab-ledger-'))),
      explain: (documents) => explain(read(documents)),
    });
    const wrong = report.scenarios
      .filter((it) => !it.right)
      .map(({ name, verdict, got }) => ({ name, verdict, got: got[0] }));
    for (const { name, why } of report.skipped) console.warn(`SKIPPED: ${name}, because ${why}`);
    expect(wrong).toEqual([]);
    expect(report.scenarios.length).toBeGreaterThanOrEqual(names.length / 2);
  });
});
