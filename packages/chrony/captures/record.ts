/**
 * Records what chronyc and chronyd say to each other, and what chronyc prints of it:
 *
 *     node packages/chrony/captures/record.ts
 *
 * Needs what the tests against real daemons need. See README.md for the form of the files.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chronyc, type Daemon } from '../test/daemons.ts';
import { badName, buildWorld, visit } from '../test/world.ts';

const world = await buildWorld();
try {
  const version = /^chronyc \(chrony\) version (\S+)/.exec(await chronyc('--version'));
  const folder = join(import.meta.dirname, String(version?.[1]));
  mkdirSync(folder, { recursive: true });

  const record = async (name: string, daemon: Daemon, ...command: string[]): Promise<void> => {
    const log = join(world.loopback.folder, name);
    const port = await world.loopback.relay(daemon, log);
    const args = ['-h', '127.0.0.1', '-p', String(port), '-c', '-n', ...command];
    const printed = (await chronyc(...args)).split('\n').filter((line) => line !== '');
    const packets = readFileSync(log, 'latin1').trim();
    const head = `# ${version?.[0]}: chronyc -c -n ${command.join(' ').replaceAll(badName, 'NAME')}`;
    writeFileSync(join(folder, `${name}.txt`), `${[head, packets, ...printed.map((line) => `= ${line}`)].join('\n')}\n`);
  };

  const { client, server, idle } = world;
  await record('tracking', client, 'tracking');
  await record('tracking-idle', idle, 'tracking');
  await record('tracking-local', server, 'tracking');
  await record('sources', client, 'sources', '-a');
  await record('sources-none', idle, 'sources', '-a');
  await record('sourcestats', client, 'sourcestats', '-a');
  await record('ntpdata', client, 'ntpdata');
  await record('selectdata', client, 'selectdata', '-a');
  await record('authdata', client, 'authdata', '-a');
  await record('activity', client, 'activity');
  await record('sourcename', client, 'sourcename', 'ID#0000000001');
  await record('sourcename-six', client, 'sourcename', '::1');
  await record('sourcename-unknown', client, 'sourcename', '192.0.2.1');
  await visit(world, 20);
  await record('serverstats', server, 'serverstats');
  await record('clients', server, 'clients');
} finally {
  await world.loopback.close();
}
