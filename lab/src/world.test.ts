/** Real namespaces and real daemons: one world from nothing to nothing, and what a killed lab leaves. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnosis, WholeDocument } from '@tokimori/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoWorlds } from './command.ts';
import { daemonEnvironment, daemonFolder, findDaemons, missingPrograms } from './daemons.ts';
import { labFiles } from './files.ts';
import { Ledger, removeLeftovers } from './ledger.ts';
import { loadScenario } from './load.ts';
import { cannotSetClock, Host } from './namespace.ts';
import { identify, isAlive } from './process.ts';
import { runScenario } from './run.ts';
import { World } from './world.ts';

const files = labFiles();
const root = join(daemonFolder(), 'root');
const missing = missingPrograms(root);
const noWorlds = whyNoWorlds();
const noDaemons =
  missing.length === 0 ? undefined : `${missing.join(', ')} not prepared: run \`tokimori lab prepare\` once`;

beforeAll(() => {
  const why = noWorlds ?? noDaemons;
  if (why !== undefined) console.warn(`SKIPPED: the lab's worlds are not tested here, because ${why}.`);
});

const folder = () => mkdtempSync(join(tmpdir(), 'lab-ledger-'));
const undetermined = (): Diagnosis => ({
  schema: 'tokimori.diagnosis/1',
  verdict: 'undetermined',
  causes: [],
  exposures: [],
  unexplained: [],
  next: [],
  findings: [],
  coverage: [],
  unread: [],
  neglected: 0,
  tookMs: 0,
});

test('the right to set the clock is seen in every capability set', () => {
  const status = (bits: string) => ['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'].map((set) => `Cap${set}:\t${bits}\n`).join('');
  expect(cannotSetClock(status('000001fffdffffff'))).toBe(true);
  expect(cannotSetClock(status('000001ffffffffff'))).toBe(false);
  expect(cannotSetClock(status('000001fffdffffff').replace(/CapBnd.*/, 'CapBnd:\t0000000002000000'))).toBe(false);
  expect(cannotSetClock('')).toBe(false);
});

describe.skipIf(noWorlds !== undefined)('namespaces', () => {
  test('a host cannot set the clock, sees only itself, and leaves nothing', async () => {
    const place = folder();
    const host = await Host.start('alone', daemonEnvironment(root), new Ledger(place));
    try {
      expect((await host.run('cat /etc/hostname; ip -o link | wc -l; cat /etc/passwd | wc -l')).text).toBe(
        'alone\n1\n1\n',
      );
      expect((await host.run('date -s "@$(date +%s)"')).text).toContain('cannot set date');
      expect(readdirSync(place)).toHaveLength(1);
    } finally {
      await host.stop();
    }
    expect(isAlive(host.init)).toBe(false);
    expect(readdirSync(place)).toEqual([]);
  });

  test('a stopped daemon does not hold its host', async () => {
    const host = await Host.start('stuck', daemonEnvironment(root), new Ledger(folder()));
    host.daemon('sleep 600', '/var/log/sleep.log');
    await expect
      .poll(async () => (await host.run('pgrep -x sleep | xargs -r -n1 ps -o args= -p')).text)
      .toContain('sleep 600');
    await host.run("kill -STOP $(pgrep -fx 'sleep 600')");
    await host.stop();
    expect(isAlive(host.init)).toBe(false);
  });

  test('a killed lab leaves nothing after the next start', async () => {
    const place = folder();
    const script = `
      import { Host } from ${JSON.stringify(join(import.meta.dirname, 'namespace.ts'))};
      import { Ledger } from ${JSON.stringify(join(import.meta.dirname, 'ledger.ts'))};
      const host = await Host.start('orphan', process.env, new Ledger(${JSON.stringify(place)}));
      host.daemon('sleep 600', '/var/log/sleep.log');
      console.log(String(host.init.pid)); // a number would be coloured where colours are forced
      process.stdin.on('end', () => process.exit()).resume();`;
    const lab = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      // Its standard input keeps it alive: should this test be killed, it goes, too.
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) =>
      lab.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk))),
    );
    const init = identify(pid);
    expect(init).toBeDefined();
    lab.kill('SIGKILL');
    await new Promise((resolve) => lab.once('exit', resolve));
    removeLeftovers(place);
    expect(readdirSync(place)).toEqual([]);
    await expect.poll(() => init !== undefined && isAlive(init), { timeout: 5000 }).toBe(false);
  });
});

describe.skipIf((noWorlds ?? noDaemons) !== undefined)('worlds', () => {
  const scenarioOf = (name: string) => {
    const scenario = loadScenario(join(files.scenarios, `${name}.yaml`), files)[0];
    if (scenario === undefined) throw new Error(name);
    return scenario;
  };

  test('a scenario hands over what was collected, and nothing of itself', async () => {
    const place = folder();
    const seen: WholeDocument[] = [];
    const scenario = scenarioOf('chrony-config-typo');
    const result = await runScenario(scenario, {
      daemons: await findDaemons(),
      helpers: files.helpers,
      ledger: new Ledger(place),
      explain: (documents) => {
        seen.push(...documents);
        return undetermined();
      },
    });
    expect(result).toMatchObject({ name: scenario.name, verdict: 'undetermined', right: false, accused: false });
    const log = seen.find(({ name }) => name === 'client/cat_var_log_chronyd.log.txt');
    expect(log?.lines[0]).toBe('client# cat /var/log/chronyd.log');
    expect(log?.lines.at(-1)).toMatch(/Invalid directive at line 1 in file \/etc\/chrony\/chrony\.conf$/);
    expect(JSON.stringify(seen)).not.toContain(scenario.name);
    expect(readdirSync(place)).toEqual([]);
  }, 30_000);

  test('a world that does not settle says what it shows, and goes', async () => {
    const place = folder();
    const world = await World.build(scenarioOf('chrony-no-sources'), {
      root,
      helpers: files.helpers,
      ledger: new Ledger(place),
    });
    const never = { on: 'client', command: 'echo this', matches: 'that', seconds: 0 };
    await expect(world.until([never])).rejects.toMatchObject({
      code: 'LAB_NOT_SETTLED',
      message: expect.stringContaining('this'),
    });
    await world.close();
    expect(readdirSync(place)).toEqual([]);
  }, 30_000);
});
