/** Real chronyds on loopback addresses, with ports of their own and without the right to set the clock. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
/** Where `tokimori lab prepare` unpacks the distribution's packages. */
const unpacked = join(cache, 'tokimori', 'lab', 'root');
const libraries = existsSync(join(unpacked, 'usr/lib'))
  ? readdirSync(join(unpacked, 'usr/lib')).filter((name) => name.endsWith('-linux-gnu'))
  : [];

export const env = {
  LD_LIBRARY_PATH: libraries.map((name) => join(unpacked, 'usr/lib', name)).join(':'),
};

function find(name: string): string | undefined {
  const folders = ['usr/sbin', 'usr/bin'].map((it) => join(unpacked, it));
  // CHRONY_PROGRAMS: a folder with the programs of another version.
  const other = process.env['CHRONY_PROGRAMS'];
  return [...(other === undefined ? [] : [other]), ...folders, '/usr/sbin', '/usr/bin']
    .map((it) => join(it, name))
    .find(executable);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const chronydProgram = find('chronyd') ?? '';
export const chronycProgram = find('chronyc') ?? '';

/** Why these tests cannot run here; undefined: they can. */
export const whyNot =
  chronydProgram === '' || chronycProgram === ''
    ? 'there is no chronyd and chronyc: run `tokimori lab prepare` once, or install chrony'
    : !existsSync('/usr/bin/python3')
      ? 'there is no /usr/bin/python3 for the relay'
      : !existsSync('/usr/bin/setpriv')
        ? 'there is no setpriv to take the right to set the clock away'
        : undefined;

export interface Daemon {
  /** Its local socket. */
  readonly socket: string;
  readonly log: () => string;
}

/** Everything that was started; `close` ends it, and only it. */
export class Loopback {
  readonly folder = mkdtempSync(join(tmpdir(), 'chrony-test-'));
  readonly #children: ChildProcess[] = [];

  start(program: string, args: readonly string[], name: string): ChildProcess {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C', ...env },
    });
    this.#children.push(child);
    child.once('error', (error) => console.warn(`${name}: ${error.message}`));
    return child;
  }

  chronyd(name: string, config: string): Daemon {
    const home = join(this.folder, name);
    // chronyd refuses a folder that others may enter.
    mkdirSync(home, { mode: 0o700 });
    const socket = join(home, 'sock');
    const file = join(home, 'conf');
    writeFileSync(file, `${config}\nbindcmdaddress ${socket}\npidfile ${join(home, 'pid')}\n`);
    const withoutClock = ['--pdeathsig', 'KILL', '--bounding-set', '-sys_time', '--inh-caps', '-sys_time'];
    const chronyd = [chronydProgram, '-x', '-d', '-U', '-u', userInfo().username, '-f', file];
    const child = this.start('setpriv', [...withoutClock, '--', ...chronyd], name);
    let log = '';
    const hear = (chunk: Buffer): void => {
      log += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    return { socket, log: () => log };
  }

  /** A UDP port on 127.0.0.1 that reaches the daemon's local socket. */
  async relay(daemon: Daemon, log?: string): Promise<number> {
    const script = join(import.meta.dirname, 'relay.py');
    const child = this.start('/usr/bin/python3', [script, '0', daemon.socket, ...(log ? [log] : [])], 'relay');
    return new Promise((resolve, reject) => {
      let complaint = '';
      child.stderr?.on('data', (chunk) => {
        complaint += chunk;
      });
      child.stdout?.once('data', (chunk) => resolve(Number(chunk)));
      child.once('exit', () => reject(new Error(`relay ends: ${complaint}`)));
    });
  }

  async close(): Promise<void> {
    const running = this.#children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(
      running.map((child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        return gone;
      }),
    );
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether the daemon knows NTS, and a certificate can be made. */
export const hasNts = (): boolean =>
  existsSync('/usr/bin/openssl') &&
  execFileSync(chronydProgram, ['--version'], { env, encoding: 'utf8' }).includes('+NTS');

/** A key, and a certificate for an address that its own key signs. */
export function certificate(folder: string, address: string): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'nts.key'), join(folder, 'nts.crt')];
  const args = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=test`.split(' ');
  const files = ['-addext', `subjectAltName=IP:${address}`, '-keyout', key, '-out', cert];
  execFileSync('/usr/bin/openssl', [...args, ...files], { stdio: 'ignore' });
  return { key, cert };
}

/** What `chronyc` prints, whether it likes it or not. */
export async function chronyc(...args: string[]): Promise<string> {
  const options = { env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LC_ALL: 'C', ...env } };
  return promisify(execFile)(chronycProgram, args, options).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
}

/** A UDP port that is free on every loopback address just now. */
export async function freePort(): Promise<number> {
  const socket = createSocket('udp6');
  await new Promise<void>((resolve) => socket.bind(0, '::1', resolve));
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}
