/**
 * Runs in a network namespace of its own: starts ntpd (port 123 cannot be changed), asks it, prints what came as JSON.
 * `ntpd.ts FILE WHAT`: FILE is the configuration, WHAT one of the questions below.
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { measure } from '../../src/client.ts';
import {
  ControlSession,
  clockVariables,
  mru,
  peerVariables,
  readStatus,
  systemVariables,
} from '../../src/control/index.ts';
import { Courtesy } from '../../src/courtesy.ts';
import { daemon, daemonEnvironment } from '../daemons.ts';

const [file = '', what = ''] = process.argv.slice(2);
const child = spawn(daemon('usr/sbin/ntpd') ?? '', ['-n', '-c', file, '-p', `${file}.pid`], {
  env: daemonEnvironment(),
  stdio: ['ignore', 'ignore', 'pipe'],
});
let said = '';
child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
const address = '127.0.0.1';
const ask = () => measure(address, { exchanges: 1, timeoutMilliseconds: 200, courtesy: new Courtesy() });

async function up(): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const { outcome } = await ask();
    // Its own time takes minutes; that it answers is enough.
    if (outcome === 'measured' || outcome === 'rejected') return;
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`ntpd does not answer: ${said}`);
}

async function answers(): Promise<unknown> {
  await using session = await ControlSession.open(address, { timeoutMilliseconds: what === 'noquery' ? 100 : 3000 });
  const status = await readStatus(session);
  if (what === 'noquery') return { status, time: await ask() };
  const associations = status.outcome === 'answered' ? status.value.associations : [];
  const peers = [];
  for (const it of associations) peers.push(await peerVariables(session, it.associationId));
  return {
    status,
    system: await systemVariables(session),
    named: await systemVariables(session, ['stratum', 'version']),
    unknown: await systemVariables(session, ['nosuchvariable']),
    stranger: await peerVariables(session, 65_000),
    peers,
    clock: await clockVariables(session, associations[0]?.associationId),
    mru: await crowd(session),
    strays: session.peer.strays,
  };
}

/** Enough clients for several spans. */
async function crowd(session: ControlSession): Promise<unknown> {
  const clients = 300;
  for (let i = 0; i < clients; i++)
    await measure(address, {
      localAddress: `127.2.${i >> 8}.${i & 255 || 1}`,
      exchanges: 1,
      burst: true,
      courtesy: new Courtesy(),
    });
  return { whole: await mru(session), some: await mru(session, { most: 7 }) };
}

try {
  await up();
  console.log(
    JSON.stringify(await answers(), (_, it) =>
      typeof it === 'bigint' ? `0x${it.toString(16)}` : it instanceof Map ? Object.fromEntries(it) : it,
    ),
  );
} finally {
  child.kill('SIGKILL');
}
