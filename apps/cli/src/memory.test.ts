import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { root } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokimori-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MiB = 1024 * 1024;
/** Reading follows the number of different things, not of bytes: this is Node itself and one window of lines. */
const most = 250 * MiB;

/** Lines that differ from each other, most of them of no interest, as long as it takes. */
function* log(bytes: number): Generator<string> {
  for (let made = 0, i = 0; made < bytes; ) {
    let text = '';
    for (; text.length < MiB / 4; i++)
      text += `Nov ${10 + (i % 20)} 02:10:${10 + (i % 50)} host sshd[${i % 30_000}]: Accepted publickey for u${i} from 10.0.${i % 255}.7 port ${(i * 7919) % 65_536} ssh2: ${(i * 2654435761) % 4294967296}\n`;
    text += `Nov 24 02:10:01 host ntpd[1]: Soliciting pool server 192.0.2.${i % 250}\n`;
    text += `Nov 24 02:10:02 host chronyd[2]: Selected source 198.51.100.${i % 200} (ntp${i}.example.net)\n`;
    made += text.length;
    yield text;
  }
}

async function peakOf(bytes: number, compress: boolean): Promise<{ peak: number; answer: unknown }> {
  const report = join(folder, 'peak');
  const preload = join(folder, 'report.cjs');
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`,
  );
  const child = spawn(join(root, 'bin/tokimori'), ['explain', '-', '--json'], {
    env: { NODE_OPTIONS: `--require ${preload}` },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  const source = Readable.from(log(bytes));
  await (compress ? pipeline(source, createGzip({ level: 1 }), child.stdin) : pipeline(source, child.stdin));
  await closed;
  return { peak: Number(readFileSync(report, 'utf8')) * 1024, answer: JSON.parse(out) };
}

test.each([
  ['100 MiB through a pipe', 100 * MiB, false],
  ['40 MiB compressed', 40 * MiB, true],
])('%s: constant memory', { timeout: 600_000 }, async (_, bytes, compress) => {
  expect(existsSync(join(root, 'dist/start.cjs')), 'not bundled: run `npm run prepare`').toBe(true);
  const { peak, answer } = await peakOf(bytes, compress);
  expect(answer).toMatchObject({ schema: 'tokimori.diagnosis/1' });
  expect(peak).toBeLessThan(most);
});
