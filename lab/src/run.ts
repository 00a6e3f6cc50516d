/** Runs scenarios: world, health, fault, what it shows, and what the diagnosis makes of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnosis, WholeDocument } from '@tokimori/model';
import { TokimoriError } from '@tokimori/model';
import { Collector } from './collect.ts';
import type { Daemons } from './daemons.ts';
import { judge } from './judge.ts';
import type { Ledger } from './ledger.ts';
import type { Kind, Scenario } from './scenario.ts';
import { World } from './world.ts';

/** Whoever judges: gets the collected texts and nothing else. */
export type Explain = (documents: readonly WholeDocument[]) => Diagnosis | Promise<Diagnosis>;

export interface ScenarioResult {
  readonly name: string;
  readonly kind: Kind;
  readonly expected: readonly { readonly key: string; readonly entity: string }[];
  readonly got: readonly { readonly key: string; readonly entity: string; readonly probability: number }[];
  readonly verdict: Diagnosis['verdict'];
  readonly right: boolean;
  readonly accused: boolean;
  /** From the applied fault to the diagnosis. */
  readonly seconds: number;
  /** Checks asked after the first round: none when texts are explained. */
  readonly questions: number;
  readonly versions: Readonly<Record<string, string>>;
}

/** The contract of `tokimori lab run --json`. */
export interface LabReport {
  readonly scenarios: readonly ScenarioResult[];
  readonly right: number;
  readonly wrong: number;
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

export interface RunOptions {
  readonly explain: Explain;
  readonly daemons: Daemons;
  readonly helpers: string;
  readonly ledger: Ledger;
  /** Folder that gets NAME/HOST/COMMAND.txt and NAME/expect.json. */
  readonly capture?: string;
  readonly say?: (line: string) => void;
}

function writeCapture(folder: string, scenario: Scenario, documents: readonly WholeDocument[]): void {
  for (const { name, lines } of documents) {
    const file = join(folder, scenario.name, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
  const { kind, title, client, exposed, expect } = scenario;
  writeFileSync(
    join(folder, scenario.name, 'expect.json'),
    `${JSON.stringify({ kind, title, client, exposed, expect }, null, 2)}\n`,
  );
}

/** A world with its fault settled. The caller closes it. */
export async function stage(
  scenario: Scenario,
  options: Omit<RunOptions, 'explain'>,
): Promise<{ world: World; collector: Collector; faultAt: number }> {
  const { daemons, helpers, ledger } = options;
  const world = await World.build(scenario, { root: daemons.root, helpers, ledger });
  try {
    const collector = new Collector(scenario, world);
    await world.until(scenario.healthy);
    await collector.collect('before');
    const faultAt = performance.now();
    await world.apply(scenario.fault);
    await collector.collect('fault');
    await world.until(scenario.settled);
    return { world, collector, faultAt };
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** One scenario from nothing to nothing. Throws `LAB_NOT_SETTLED` when the world does not do what the file says. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<ScenarioResult> {
  const { world, collector, faultAt } = await stage(scenario, options);
  let documents: WholeDocument[];
  try {
    await collector.collect('settled');
    documents = collector.documents();
  } finally {
    await world.close();
  }
  if (options.capture !== undefined) writeCapture(options.capture, scenario, documents);
  const diagnosis = await options.explain(documents);
  return {
    name: scenario.name,
    kind: scenario.kind,
    expected: scenario.expect.map(({ key, subject }) => ({ key, entity: subject })),
    got: diagnosis.causes.map(({ key, entity, probability }) => ({ key, entity, probability })),
    verdict: diagnosis.verdict,
    ...judge(diagnosis, scenario),
    seconds: Math.round((performance.now() - faultAt) / 100) / 10,
    questions: 0,
    versions: options.daemons.versions,
  };
}

const reason = (error: unknown): string =>
  error instanceof TokimoriError
    ? `${error.code}: ${error.message}`
    : String(error instanceof Error ? error.stack : error);

/** Several side by side; the result keeps the order of the scenarios. */
export async function runAll(
  scenarios: readonly Scenario[],
  parallel: number,
  options: RunOptions,
): Promise<LabReport> {
  const say = options.say ?? (() => {});
  const results: (ScenarioResult | { name: string; why: string })[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = next++;
      const scenario = scenarios[index];
      if (scenario === undefined) return;
      try {
        const result = await runScenario(scenario, options);
        results[index] = result;
        say(`${result.right ? 'right' : 'wrong'}    ${scenario.name}  ${result.seconds} s`);
      } catch (error) {
        const why = reason(error);
        results[index] = { name: scenario.name, why };
        say(`SKIPPED  ${scenario.name}: ${why}`);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, worker));
  const done = results.filter((result): result is ScenarioResult => 'verdict' in result);
  const right = done.filter((result) => result.right).length;
  const skipped = results
    .filter((result) => !('verdict' in result))
    .map(({ name, ...rest }) => ({ name, why: 'why' in rest ? rest.why : '' }));
  return { scenarios: done, right, wrong: done.length - right, skipped };
}
