/**
 * The real daemons, brought from the distribution's own archive and unpacked into a folder of the lab: never installed,
 * never started outside a world. Debian and its relatives only (`apt-get download`, `dpkg -x`).
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TokimoriError } from '@tokimori/model';

const run = promisify(execFile);

interface Program {
  readonly path: string;
  readonly package: string;
  readonly version: readonly string[];
}

/** What a world starts, and the package it comes from. */
const programs: Readonly<Record<string, Program>> = {
  chronyd: { path: 'usr/sbin/chronyd', package: 'chrony', version: ['--version'] },
  chronyc: { path: 'usr/bin/chronyc', package: 'chrony', version: ['--version'] },
  ntpd: { path: 'usr/sbin/ntpd', package: 'ntpsec', version: ['--version'] },
  ntpq: { path: 'usr/bin/ntpq', package: 'ntpsec', version: ['--version'] },
  nft: { path: 'usr/sbin/nft', package: 'nftables', version: ['--version'] },
};

/** Packages beyond those of the programs; ntpq is Python and needs its module. */
const companions = ['python3-ntp', 'ntpsec-ntpdig'];

/** Package of a shared library that a program may miss, by the start of its file name. */
const libraries: Readonly<Record<string, string>> = {
  'libnftables.so': 'libnftables1',
  'libnftnl.so': 'libnftnl11',
  'libmnl.so': 'libmnl0',
  'libjansson.so': 'libjansson4',
  'libxtables.so': 'libxtables12',
  'libedit.so': 'libedit2',
  'libcap.so': 'libcap2',
  'libseccomp.so': 'libseccomp2',
  'libgnutls.so': 'libgnutls30',
  'libnettle.so': 'libnettle8',
  'libhogweed.so': 'libhogweed6',
  'libbsd.so': 'libbsd0',
  'libmd.so': 'libmd0',
  'libtasn1.so': 'libtasn1-6',
  'libidn2.so': 'libidn2-0',
  'libunistring.so': 'libunistring2',
  'libp11-kit.so': 'libp11-kit0',
};

export interface Daemons {
  /** Where the packages were unpacked. */
  readonly root: string;
  /** First lines of each program's own version text. */
  readonly versions: Readonly<Record<string, string>>;
}

/** `$XDG_CACHE_HOME/tokimori/lab`, else `~/.cache/tokimori/lab`. */
export function daemonFolder(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env.XDG_CACHE_HOME;
  return join(cache === undefined || cache === '' ? join(homedir(), '.cache') : cache, 'tokimori', 'lab');
}

/** What a program from the folder needs to find its libraries and Python modules. */
export function daemonEnvironment(root: string): Record<string, string> {
  const libs = existsSync(join(root, 'usr/lib'))
    ? readdirSync(join(root, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const folders = libs.flatMap((name) => [join(root, 'usr/lib', name), join(root, 'usr/lib', name, 'ntp')]);
  return {
    PATH: [join(root, 'usr/sbin'), join(root, 'usr/bin'), '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
    LD_LIBRARY_PATH: folders.join(':'),
    PYTHONPATH: join(root, 'usr/lib/python3/dist-packages'),
    PYTHONDONTWRITEBYTECODE: '1',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
}

/** Names of the programs that are not in the folder. */
export function missingPrograms(root: string): string[] {
  return Object.entries(programs)
    .filter(([, program]) => !existsSync(join(root, program.path)))
    .map(([name]) => name);
}

/** The daemons as they lie in the folder. Throws `LAB_NO_DAEMONS` when they were not prepared. */
export async function findDaemons(folder: string = daemonFolder()): Promise<Daemons> {
  const root = join(folder, 'root');
  const missing = missingPrograms(root);
  if (missing.length > 0) {
    throw new TokimoriError(
      'LAB_NO_DAEMONS',
      `The lab has no ${missing.join(', ')} in ${root}: run \`tokimori lab prepare\` once (it unpacks the distribution's packages there and installs nothing).`,
    );
  }
  const env = daemonEnvironment(root);
  const versions: Record<string, string> = {};
  for (const [name, program] of Object.entries(programs)) {
    const { stdout, stderr } = await run(join(root, program.path), [...program.version], { env });
    versions[name] = (stdout + stderr).split('\n')[0] ?? '';
  }
  return { root, versions };
}

async function download(packages: readonly string[], folder: string): Promise<void> {
  const get = () => run('apt-get', ['-q', 'download', ...packages], { cwd: folder });
  try {
    await get();
  } catch {
    // The index may be old or was never fetched.
    await run('apt-get', ['-q', 'update']);
    await get();
  }
}

async function missingLibraries(root: string): Promise<string[]> {
  const env = daemonEnvironment(root);
  const names = new Set<string>();
  for (const program of Object.values(programs)) {
    // ldd ends with 1 on scripts (ntpq): they have no libraries of their own.
    const { stdout } = await run('ldd', [join(root, program.path)], { env }).catch(() => ({ stdout: '' }));
    for (const match of stdout.matchAll(/^\s*(\S+) => not found/gm)) names.add(match[1] ?? '');
  }
  return [...names];
}

async function unpack(packages: readonly string[], folder: string, say: (line: string) => void): Promise<void> {
  const debs = join(folder, 'packages');
  mkdirSync(debs, { recursive: true });
  try {
    say(`apt-get download ${packages.join(' ')}`);
    await download(packages, debs);
    for (const deb of readdirSync(debs)) await run('dpkg', ['-x', join(debs, deb), join(folder, 'root')]);
  } catch (error) {
    throw new TokimoriError(
      'LAB_NO_PACKAGES',
      `${packages.join(', ')} could not be brought: ${error instanceof Error ? error.message.trim() : error}. The lab needs apt-get, dpkg and a package archive within reach.`,
    );
  } finally {
    rmSync(debs, { recursive: true, force: true });
  }
}

/** Brings what is missing. Idempotent; a complete folder costs no download. */
export async function prepareDaemons(
  folder: string = daemonFolder(),
  say: (line: string) => void = () => {},
): Promise<Daemons> {
  const root = join(folder, 'root');
  mkdirSync(root, { recursive: true });
  const missing = missingPrograms(root);
  if (missing.length > 0) {
    const packages = new Set(missing.map((name) => programs[name]?.package ?? name));
    await unpack([...packages, ...companions], folder, say);
  }
  // A library's package may need another one: twice is enough for this list.
  for (let round = 0; round < 3; round++) {
    const wanted = await missingLibraries(root);
    if (wanted.length === 0) break;
    const packages = wanted.map((lib) => {
      const known = Object.entries(libraries).find(([start]) => lib.startsWith(start));
      if (known === undefined) {
        throw new TokimoriError('LAB_NO_PACKAGES', `No package is known for ${lib}: add it to lab/src/daemons.ts.`);
      }
      return known[1];
    });
    await unpack([...new Set(packages)], folder, say);
  }
  return findDaemons(folder);
}
