/** `npm run -s fuzz -- [DIR…] [--inputs N] [--seed N] [--workers N] [--json]`: damaged texts through every reader and `explain`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { TokimoriError } from '@tokimori/model';
import { type Fuzzed, fuzz } from './fuzz/run.ts';
import { textsIn } from './fuzz/texts.ts';
import { program } from './program.ts';

interface Job {
  readonly paths: readonly string[];
  readonly inputs: number;
  readonly seed: number;
  readonly explainEvery: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      inputs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      'explain-every': { type: 'string', default: '2000' },
    },
  });
  const number = (text: string) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
      throw new TokimoriError('USAGE', 'npm run -s fuzz -- [DIR…] [--inputs N] [--seed N] [--workers N] [--json]');
    return value;
  };
  const root = join(import.meta.dirname, '../..');
  const paths =
    positionals.length > 0
      ? positionals
      : ['packages/transcripts', 'lab/captures', 'measure/cases'].map((it) => join(root, it));
  const workers = number(values.workers);
  const began = performance.now();
  const parts = await Promise.all(
    Array.from({ length: workers }, (_, at) =>
      run({
        paths,
        inputs: Math.ceil(number(values.inputs) / workers),
        seed: number(values.seed) + at * 1_000_003,
        explainEvery: number(values['explain-every']),
      }),
    ),
  );
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  report(joined(parts), seconds, values.json === true);
}

const run = (workerData: Job): Promise<Fuzzed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

function joined(parts: readonly Fuzzed[]): Fuzzed {
  const total = (of: (it: Fuzzed) => number) => parts.reduce((sum, it) => sum + of(it), 0);
  const reached: Record<string, number> = {};
  for (const part of parts)
    for (const [id, count] of Object.entries(part.reached)) reached[id] = (reached[id] ?? 0) + count;
  return {
    inputs: total((it) => it.inputs),
    bytes: total((it) => it.bytes),
    explained: total((it) => it.explained),
    facts: total((it) => it.facts),
    reached,
    slowestMs: Math.max(...parts.map((it) => it.slowestMs)),
    shortfalls: parts.flatMap((it) => it.shortfalls),
  };
}

function report(it: Fuzzed, seconds: number, json: boolean): void {
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  const unreached = Object.entries(it.reached).flatMap(([id, count]) => (count === 0 ? [id] : []));
  process.exitCode = it.shortfalls.length > 0 ? 1 : 0;
  if (json) {
    console.log(JSON.stringify({ schema: 'tokimori.fuzz/1', ...it, seconds, peakMiB }));
    return;
  }
  console.log(
    `${it.inputs} inputs (${Math.round(it.bytes / 1e6)} MB) in ${seconds} s, ${it.explained} of them through the whole of explain`,
  );
  console.log(`${it.facts} facts; slowest ${it.slowestMs.toFixed(1)} ms; peak memory ${peakMiB} MiB`);
  console.log(
    `readers reached: ${Object.keys(it.reached).length - unreached.length}; not reached: ${unreached.join(', ') || 'none'}`,
  );
  for (const { seed, why, lines } of it.shortfalls) console.log(`\nseed ${seed}: ${why}\n${JSON.stringify(lines)}`);
  console.log(`${it.shortfalls.length} shortfalls`);
}

if (isMainThread) await program(process.argv.includes('--json'), main);
else {
  const job = workerData as Job;
  parentPort?.postMessage(fuzz(textsIn(job.paths), job));
}
