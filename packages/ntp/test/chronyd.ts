/** A real chronyd on loopback, on a port of its own, that cannot touch the machine's clock (`-x`, no CAP_SYS_TIME). */
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { measure } from '../src/client.ts';
import { Courtesy } from '../src/courtesy.ts';
import { daemon, daemonEnvironment, harmless } from './daemons.ts';

export interface Running {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Free a moment ago: good enough for a daemon that takes no port 0. */
export async function freePort(address: string, kind: 'udp' | 'tcp' = 'udp'): Promise<number> {
  const socket = kind === 'tcp' ? createServer() : createSocket(address.includes(':') ? 'udp6' : 'udp4');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    if ('listen' in socket) socket.listen(0, address, resolve);
    else socket.bind(0, address, resolve);
  });
  const place = socket.address();
  await new Promise<void>((resolve) => socket.close(() => resolve()));
  return typeof place === 'object' && place !== null ? place.port : 0;
}

export async function startChronyd(lines: readonly string[], address = '127.0.0.1'): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-chronyd-'));
  const port = await freePort(address);
  const file = join(folder, 'chrony.conf');
  const fixed = [`port ${port}`, `bindaddress ${address}`, 'cmdport 0', 'bindcmdaddress /', `pidfile ${folder}/pid`];
  writeFileSync(file, [...fixed, ...lines, ''].join('\n'));
  const child = spawn(
    'setpriv',
    [...harmless, daemon('usr/sbin/chronyd') ?? '', '-x', '-d', '-u', 'root', '-f', file],
    {
      env: daemonEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (;;) {
    const { outcome } = await measure(address, {
      port,
      exchanges: 1,
      timeoutMilliseconds: 200,
      courtesy: new Courtesy(),
    });
    if (outcome !== 'refused' && outcome !== 'silent') return { address, port, stop };
    if (child.exitCode !== null) {
      await stop();
      throw new Error(`chronyd ended: ${said}`);
    }
    await sleep(20);
  }
}
