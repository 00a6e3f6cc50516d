import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { TokimoriError } from '@tokimori/model';

/** USER_HZ of every Linux. */
const millisecondsPerTick = 10;

export interface Timing {
  readonly medianMs: number;
  /** User and system time of the process and its children, mean: the kernel tells it in ticks only. */
  readonly cpuMs: number;
}

/** Medians of each command over N rounds, the commands taking turns so that a slow moment hits all alike. */
export function timed(commands: readonly (readonly [string, ...string[]])[], runs: number): Timing[] {
  const taken = commands.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  // The first round fills caches and does not count.
  for (let round = 0; round <= runs; round++)
    commands.forEach((command, i) => {
      const { wall, cpu } = once(command);
      if (round > 0) {
        taken[i]?.wall.push(wall);
        taken[i]?.cpu.push(cpu);
      }
    });
  return taken.map(({ wall, cpu }) => ({ medianMs: median(wall), cpuMs: mean(cpu) }));
}

function once([program, ...args]: readonly [string, ...string[]]): { wall: number; cpu: number } {
  const before = childCpu();
  const began = performance.now();
  const { error, status, stderr } = spawnSync(program, args, { env: {}, stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = performance.now() - began;
  if (error !== undefined || status === null || status === 2)
    throw new TokimoriError('BENCH_FAILED', `${program} failed, so there is nothing to measure: ${error ?? stderr}`);
  return { wall, cpu: childCpu() - before };
}

/** CPU time of all children that have ended, in milliseconds: cutime and cstime of proc_pid_stat(5), in ticks. */
function childCpu(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The second field is a name in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * millisecondsPerTick;
}

const mean = (values: readonly number[]): number =>
  Number((values.reduce((sum, it) => sum + it, 0) / values.length).toFixed(1));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1));
}
