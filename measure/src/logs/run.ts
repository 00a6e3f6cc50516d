import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { TokimoriError } from '@tokimori/model';
import { type Kind, logOf } from './made.ts';

const MiB = 1024 * 1024;
export const ways = ['file', 'pipe', 'gz'] as const;
export type Way = (typeof ways)[number];

export interface LogRun {
  readonly kind: Kind;
  readonly way: Way;
  readonly mib: number;
  readonly peakMiB: number;
  readonly cpuSeconds: number;
  readonly mbPerCpuSecond: number;
}

/** Makes a log, has it explained, measures the whole process, and removes what was made. */
export async function explained(program: string, kind: Kind, way: Way, mib: number): Promise<LogRun> {
  const folder = mkdtempSync(join(tmpdir(), 'tokimori-logs-'));
  try {
    const usage = join(folder, 'usage.json');
    const preload = join(folder, 'usage.cjs');
    writeFileSync(
      preload,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`,
    );
    const file = join(folder, way === 'gz' ? 'long.log.gz' : 'long.log');
    if (way !== 'pipe') await make(file, kind, mib, way === 'gz');
    const child = spawn(program, ['explain', way === 'pipe' ? '-' : file, '--json'], {
      env: { NODE_OPTIONS: `--require ${preload}` },
      stdio: [way === 'pipe' ? 'pipe' : 'ignore', 'ignore', 'inherit'],
    });
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    if (child.stdin !== null) await pipeline(Readable.from(logOf(kind, mib * MiB)), child.stdin);
    const status = await closed;
    if (status === null || status === 2) throw new TokimoriError('BENCH_FAILED', `${program} ended with ${status}`);
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    return {
      kind,
      way,
      mib,
      peakMiB: Math.round(maxRSS / 1024),
      cpuSeconds: Number(cpuSeconds.toFixed(1)),
      mbPerCpuSecond: Number(((mib * MiB) / 1e6 / cpuSeconds).toFixed(1)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function make(file: string, kind: Kind, mib: number, compress: boolean): Promise<void> {
  const fd = openSync(file, 'w');
  try {
    const pieces = Readable.from(logOf(kind, mib * MiB));
    const written = compress ? pieces.pipe(createGzip({ level: 1 })) : pieces;
    for await (const piece of written) writeSync(fd, piece as Buffer);
  } finally {
    closeSync(fd);
  }
  if (statSync(file).size === 0) throw new TokimoriError('BENCH_FAILED', `${file} is empty`);
}
