import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where `tokimori lab prepare` unpacks the daemons; the system's own otherwise. */
const prepared = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tokimori/lab/root');

export const daemon = (path: string): string | undefined =>
  [join(prepared, path), join('/', path)].find((it) => existsSync(it));

export function daemonEnvironment(): Record<string, string> {
  const lib = join(prepared, 'usr/lib');
  const folders = existsSync(lib) ? readdirSync(lib).filter((it) => it.endsWith('-linux-gnu')) : [];
  return {
    PATH: [join(prepared, 'usr/sbin'), join(prepared, 'usr/bin'), '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
    LD_LIBRARY_PATH: folders.map((it) => join(lib, it)).join(':'),
    PYTHONPATH: join(prepared, 'usr/lib/python3/dist-packages'),
  };
}

/** Why there is no such daemon here; undefined when there is one. */
export function whyNo(name: 'chronyd' | 'ntpd'): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return `${name} needs Linux and root`;
  return daemon(`usr/sbin/${name}`) === undefined ? `no ${name}: run \`tokimori lab prepare\` once` : undefined;
}

/** No process behind this can set the machine's clock, and none outlives the tests. */
export const harmless = ['--bounding-set', '-sys_time', '--inh-caps', '-sys_time', '--pdeathsig', 'KILL', '--'];
