/** The others that measure an offset once, and what their answers look like. */
import { join } from 'node:path';
import type { Host } from '@tokimori/lab';
import { TokimoriError } from '@tokimori/model';
import { serverAddress } from './world.ts';

/** Our own measurement, to be run in the client's namespace. */
export const probe = join(import.meta.dirname, 'probe.ts');

export interface Peer {
  readonly name: string;
  readonly command: string;
  /** Offset of the server's clock in seconds. */
  readonly offset: RegExp;
}

/** Where distributions put the plugins; `$PLUGINS` names another folder. */
const plugins = [process.env['PLUGINS'], '/usr/lib/nagios/plugins', '/usr/lib/monitoring-plugins'].filter(
  (it) => it !== undefined,
);

export const peers: readonly Peer[] = [
  {
    name: 'cold process, 8 exchanges',
    command: `${process.execPath} ${probe} ${serverAddress} 1 8`,
    offset: /"offset":(-?[\d.e-]+)/,
  },
  {
    name: 'chronyd -Q, maxsamples 1',
    command: `chronyd -u root -Q -t 10 'server ${serverAddress} iburst maxsamples 1'`,
    offset: /System clock wrong by (-?[\d.]+) seconds/,
  },
  { name: 'ntpdig', command: `ntpdig -t 1 ${serverAddress}`, offset: /\s([+-][\d.]+) \+\/-/ },
  {
    name: 'check_ntp_time',
    command: `PATH="$PATH:${plugins.join(':')}" check_ntp_time -H ${serverAddress}`,
    offset: /offset=(-?[\d.]+)s/,
  },
];

export interface Once {
  readonly offset: number;
  readonly milliseconds: number;
}

/** Undefined when the program is not installed. */
export async function ask(host: Host, peer: Peer, prefix: string, runs: number): Promise<Once[] | undefined> {
  const taken: Once[] = [];
  for (let i = 0; i < runs; i++) {
    // The shell's clock, so that entering the namespace does not count.
    const timed = `b=$(date +%s%N); ${prefix} sh -c ${quoted(peer.command)}; c=$?; echo "took $(($(date +%s%N) - b)) status $c"`;
    const { text } = await host.run(timed);
    if (/ status 127$/m.test(text)) return undefined;
    const offset = peer.offset.exec(text)?.[1];
    const took = /^took (\d+)/m.exec(text)?.[1];
    if (offset === undefined || took === undefined)
      throw new TokimoriError('BENCH_FAILED', `${peer.name} says no offset: ${text}`);
    taken.push({ offset: Number(offset), milliseconds: Number(took) / 1e6 });
  }
  return taken;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
