/** `tokimori lab …`: what a person types, and what they see. */
import { TokimoriError } from '@tokimori/model';
import { type Daemons, daemonFolder, findDaemons, prepareDaemons } from './daemons.ts';
import { labFiles } from './files.ts';
import { Ledger, removeLeftovers } from './ledger.ts';
import { loadScenarios } from './load.ts';
import { help, type LabOptions, parseOptions } from './options.ts';
import { type Explain, type LabReport, runAll, stage } from './run.ts';
import type { Scenario } from './scenario.ts';

export interface LabIo {
  /** Standard output: the answer. */
  readonly out: (text: string) => void;
  /** Standard error: progress, one line at a time. */
  readonly say: (line: string) => void;
  readonly explain: Explain;
  /** The `lab` folder, when it does not stand beside this file. */
  readonly home?: string;
  /** The folder of the daemons. */
  readonly daemons?: string;
}

function chosen(scenarios: readonly Scenario[], names: readonly string[]): Scenario[] {
  if (names.length === 0) return [...scenarios];
  return names.flatMap((name) => {
    const found = scenarios.filter((s) =>
      name.endsWith('*') ? s.name.startsWith(name.slice(0, -1)) : s.name === name,
    );
    if (found.length > 0) return found;
    throw new TokimoriError('LAB_NO_SCENARIO', `There is no scenario ${name}: \`tokimori lab list\` shows them.`);
  });
}

function table(scenarios: readonly Scenario[]): string {
  const width = Math.max(0, ...scenarios.map(({ name }) => name.length));
  return scenarios.map(({ name, kind, title }) => `${name.padEnd(width)}  ${kind.padEnd(7)}  ${title.en}\n`).join('');
}

/** Why no world can be built here, or undefined. */
export function whyNoWorlds(): string | undefined {
  if (process.platform !== 'linux') return `a world needs Linux namespaces, this is ${process.platform}`;
  return process.getuid?.() === 0 ? undefined : 'a world needs root: run it with sudo, or in a container of its own';
}

function summary(report: LabReport): string {
  const wrong = report.scenarios.filter((result) => !result.right);
  const lines = wrong.map(({ name, expected, got, verdict }) => {
    const wanted = expected.map(({ key, entity }) => `${key} on ${entity}`).join(' and ') || 'healthy';
    const top = got[0];
    return `wrong    ${name}: expected ${wanted}; verdict ${verdict}${top === undefined ? '' : `, ${top.key} on ${top.entity} (${top.probability.toFixed(2)})`}`;
  });
  const skipped = report.skipped.map(({ name, why }) => `SKIPPED  ${name}: ${why.split('\n')[0]}`);
  const accused = report.scenarios.filter((result) => result.accused).length;
  const count = `${report.right} right, ${report.wrong} wrong, ${accused} accused, ${report.skipped.length} skipped`;
  return `${[...lines, ...skipped, count].join('\n')}\n`;
}

async function daemonsOf(io: LabIo): Promise<Daemons> {
  const daemons = await findDaemons(io.daemons ?? daemonFolder());
  for (const version of Object.values(daemons.versions)) io.say(version);
  return daemons;
}

async function run(options: LabOptions, scenarios: readonly Scenario[], helpers: string, io: LabIo): Promise<number> {
  const why = whyNoWorlds();
  const report: LabReport =
    why === undefined
      ? await runAll(scenarios, options.parallel, {
          explain: io.explain,
          daemons: await daemonsOf(io),
          helpers,
          ledger: new Ledger(),
          say: io.say,
          ...(options.capture === undefined ? {} : { capture: options.capture }),
        })
      : { scenarios: [], right: 0, wrong: 0, skipped: scenarios.map(({ name }) => ({ name, why })) };
  io.out(options.json ? `${JSON.stringify(report)}\n` : summary(report));
  return report.wrong > 0 ? 1 : report.skipped.length > 0 ? 3 : 0;
}

async function shell(scenario: Scenario, helpers: string, io: LabIo): Promise<number> {
  const why = whyNoWorlds();
  if (why !== undefined) throw new TokimoriError('LAB_NO_WORLDS', `${scenario.name} cannot be built: ${why}.`);
  io.say(`${scenario.name}: building the world and making its fault …`);
  const { world } = await stage(scenario, { daemons: await daemonsOf(io), helpers, ledger: new Ledger(), say: io.say });
  try {
    io.say(`You are on ${scenario.client}; \`exit\` takes everything down.`);
    return await world.host(scenario.client).shell();
  } finally {
    await world.close();
  }
}

/** Status: 0 all right, 1 something wrong, 3 nothing wrong but not all could be run. Throws TokimoriError on bad usage. */
export async function labCommand(argv: readonly string[], io: LabIo): Promise<number> {
  const options = parseOptions(argv);
  if (options.verb === 'help') {
    io.out(help);
    return 0;
  }
  if (options.verb === 'prepare') {
    const daemons = await prepareDaemons(io.daemons ?? daemonFolder(), io.say);
    io.out(options.json ? `${JSON.stringify(daemons)}\n` : `${Object.values(daemons.versions).join('\n')}\n`);
    return 0;
  }
  const leftovers = whyNoWorlds() === undefined ? removeLeftovers() : [];
  if (leftovers.length > 0) io.say(`Removed ${leftovers.length} processes that a killed lab left behind.`);
  if (options.verb === 'clean') {
    io.out(options.json ? `${JSON.stringify({ removed: leftovers })}\n` : `${leftovers.length} removed\n`);
    return 0;
  }
  const files = labFiles(io.home, options.scenarios);
  const scenarios = chosen(loadScenarios(files), options.names);
  if (options.verb === 'list') {
    const rows = scenarios.map(({ name, kind, title }) => ({ name, kind, title }));
    io.out(options.json ? `${JSON.stringify({ scenarios: rows })}\n` : table(scenarios));
    return 0;
  }
  if (options.verb === 'run') return run(options, scenarios, files.helpers, io);
  const only = scenarios[0];
  if (only === undefined || options.names.length !== 1) {
    throw new TokimoriError(
      'LAB_USAGE',
      '`tokimori lab shell NAME` takes exactly one scenario: `tokimori lab list` shows them.',
    );
  }
  return shell(only, files.helpers, io);
}
