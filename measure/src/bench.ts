/**
 * `npm run -s bench -- explain [FILE] [--runs N] [--json]`: the whole process beside an empty Node, alternating.
 * `npm run -s bench -- logs [--kind KIND] [--way file|pipe|gz] [--mib N] [--json]`: a long log that is made and removed.
 * `npm run -s bench -- clock [--runs N] [--truth SECONDS] [--shared] [--json]`: offsets of a server whose error is known, and
 * the peers' in the same run. Needs root. `--shared`: at the priority of everybody else.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TokimoriError } from '@tokimori/model';
import { type ClockBench, clocks } from './clock/run.ts';
import { kinds } from './logs/made.ts';
import { explained, ways } from './logs/run.ts';
import { program } from './program.ts';
import { type Timing, timed } from './timed.ts';

const root = join(import.meta.dirname, '../..');

interface Bench {
  readonly schema: 'tokimori.bench/1';
  readonly name: 'explain';
  readonly runs: number;
  readonly explain: Timing;
  readonly emptyNode: Timing;
  readonly ratio: number;
}

await program(process.argv.includes('--json'), async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string' },
      truth: { type: 'string', default: '0.25' },
      shared: { type: 'boolean', default: false },
      kind: { type: 'string', default: 'mixed' },
      way: { type: 'string', default: 'pipe' },
      mib: { type: 'string', default: '72' },
    },
  });
  if (positionals[0] === 'logs') return logs(values);
  if (positionals[0] === 'clock') return clock(values);
  const [name, file = join(root, 'examples')] = positionals;
  const runs = Number(values.runs ?? 20);
  if (name !== 'explain' || !Number.isInteger(runs) || runs < 1)
    throw new TokimoriError('USAGE', 'npm run -s bench -- explain [FILE] [--runs N] [--json]');
  const [explain, emptyNode] = timed(
    [
      [join(root, 'bin/tokimori'), 'explain', file],
      [process.execPath, '-e', '0'],
    ],
    runs,
  ) as [Timing, Timing];
  const ratio = Number((explain.medianMs / emptyNode.medianMs).toFixed(2));
  const bench: Bench = { schema: 'tokimori.bench/1', name, runs, explain, emptyNode, ratio };
  if (values.json === true) console.log(JSON.stringify(bench));
  else {
    console.log(`median of ${runs} runs, whole process, empty environment`);
    for (const [title, it] of [
      ['explain', explain],
      ['node -e 0', emptyNode],
    ] as const)
      console.log(`${title.padEnd(12)}${String(it.medianMs).padStart(7)} ms ${String(it.cpuMs).padStart(7)} ms CPU`);
    console.log(`ratio       ${String(ratio).padStart(7)}`);
  }
});

async function logs(values: { kind: string; way: string; mib: string; json?: boolean }): Promise<void> {
  const kind = kinds.find((it) => it === values.kind);
  const way = ways.find((it) => it === values.way);
  const mib = Number(values.mib);
  if (kind === undefined || way === undefined || !Number.isInteger(mib) || mib < 1)
    throw new TokimoriError(
      'USAGE',
      `npm run -s bench -- logs [--kind ${kinds.join('|')}] [--way ${ways.join('|')}] [--mib N] [--json]`,
    );
  const run = await explained(join(root, 'bin/tokimori'), kind, way, mib);
  if (values.json === true) console.log(JSON.stringify({ schema: 'tokimori.bench/1', name: 'logs', ...run }));
  else
    console.log(
      `${kind}, ${mib} MiB by ${way}: peak ${run.peakMiB} MiB, ${run.cpuSeconds} s CPU, ${run.mbPerCpuSecond} MB per CPU second`,
    );
}

async function clock(values: { runs?: string; truth: string; shared: boolean; json?: boolean }): Promise<void> {
  const runs = Number(values.runs ?? 100);
  const truth = Number(values.truth);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isFinite(truth))
    throw new TokimoriError('USAGE', 'npm run -s bench -- clock [--runs N] [--truth SECONDS] [--shared] [--json]');
  const bench: ClockBench = await clocks(truth, runs, values.shared);
  if (values.json === true) {
    console.log(JSON.stringify(bench));
    return;
  }
  console.log(`${bench.server}; truth ${truth} s; load ${bench.load.join(' to ')}; ${bench.scheduling}`);
  console.log('                          runs   |error| µs: median    p95    max   beyond bound   ms: median    p95');
  for (const it of bench.methods)
    console.log(
      `${it.name.padEnd(26)}${String(it.runs).padStart(4)}${String(it.medianMicroseconds).padStart(22)}${String(it.p95Microseconds).padStart(7)}${String(it.maxMicroseconds).padStart(7)}${String(it.beyondBound ?? '').padStart(15)}${String(it.medianMs).padStart(13)}${String(it.p95Ms).padStart(7)}`,
    );
  for (const it of bench.absent) console.log(`${it.padEnd(26)}is not installed`);
}
