/**
 * One host of a world: a network, PID, mount, IPC and UTS namespace of its own, held by one process. When the holder dies,
 * the kernel ends everything inside and takes the links away. No host may set the clock: CAP_SYS_TIME is dropped from the
 * bounding set of every process that is started in it.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { TokimoriError } from '@tokimori/model';
import type { Ledger } from './ledger.ts';
import { childrenOf, end, identify, type ProcessId } from './process.ts';

const withoutClock = ['setpriv', '--bounding-set', '-sys_time', '--inh-caps', '-sys_time'];

/** /etc, /run and the state folders are the host's own; of the machine's /etc only what libraries need is copied. */
const furnish = (name: string) => `
set -e
mount -t tmpfs tmpfs /run && mkdir /run/etc && mount -t tmpfs tmpfs /run/etc
for f in ld.so.cache ld.so.conf services protocols localtime ssl alternatives; do
  [ -e /etc/$f ] && cp -a /etc/$f /run/etc/ || true
done
echo 'root:x:0:0:root:/root:/bin/sh' > /run/etc/passwd
echo 'root:x:0:' > /run/etc/group
echo '${name}' > /run/etc/hostname
printf 'passwd: files\\ngroup: files\\nhosts: files dns\\nservices: files\\nprotocols: files\\n' > /run/etc/nsswitch.conf
echo '127.0.0.1 localhost' > /run/etc/hosts
: > /run/etc/resolv.conf
mount --bind /run/etc /etc && mount -t tmpfs tmpfs /var/log && mount -t tmpfs tmpfs /var/lib
mkdir -p /run/lock /var/lib/chrony /var/lib/ntpsec /var/log/ntpsec
hostname '${name}'
for f in all default; do
  [ -e /proc/sys/net/ipv6/conf/$f/disable_ipv6 ] && echo 1 > /proc/sys/net/ipv6/conf/$f/disable_ipv6 || true
done
ip link set lo up
echo ready
exec sleep infinity
`;

export interface Output {
  /** Standard output and standard error as they came. */
  readonly text: string;
  readonly code: number | null;
}

function holderReady(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (/^ready$/m.test(said)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () =>
      reject(
        new TokimoriError(
          'LAB_NO_NAMESPACE',
          `The namespaces of ${name} could not be made (${said.trim() || 'no message'}): the lab needs root with CAP_SYS_ADMIN.`,
        ),
      ),
    );
  });
}

export class Host {
  readonly name: string;
  /** First process in the host's PID namespace, as the machine numbers it. */
  readonly init: ProcessId;
  readonly #holder: ChildProcess;
  readonly #env: Readonly<Record<string, string>>;
  readonly #ledger: Ledger;
  readonly #daemons: ChildProcess[] = [];

  private constructor(
    name: string,
    holder: ChildProcess,
    init: ProcessId,
    env: Readonly<Record<string, string>>,
    ledger: Ledger,
  ) {
    this.name = name;
    this.init = init;
    this.#holder = holder;
    this.#env = env;
    this.#ledger = ledger;
  }

  /** Throws `LAB_NO_NAMESPACE` or `LAB_CLOCK_RIGHT`; nothing stays behind then. */
  static async start(name: string, env: Readonly<Record<string, string>>, ledger: Ledger): Promise<Host> {
    const [tool = '', ...drop] = withoutClock;
    const unshare = [
      'unshare',
      '--net',
      '--mount',
      '--pid',
      '--ipc',
      '--uts',
      '--fork',
      '--mount-proc',
      '--kill-child',
    ];
    const args = [...drop, '--pdeathsig', 'KILL', '--', ...unshare, 'sh', '-c', furnish(name)];
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const holder = child.pid === undefined ? undefined : identify(child.pid);
    if (holder !== undefined) ledger.add(holder);
    try {
      await holderReady(child, name);
      const pid = child.pid === undefined ? undefined : childrenOf(child.pid)[0];
      const init = pid === undefined ? undefined : identify(pid);
      if (init === undefined) throw new TokimoriError('LAB_NO_NAMESPACE', `The holder of ${name} died at once.`);
      const host = new Host(name, child, init, env, ledger);
      await host.#provesHarmless();
      return host;
    } catch (error) {
      child.kill('SIGKILL');
      if (holder !== undefined) ledger.remove(holder);
      throw error;
    }
  }

  /** The kernel's own word that nothing started here can set the machine's clock. */
  async #provesHarmless(): Promise<void> {
    const { text } = await this.run('cat /proc/self/status');
    if (!cannotSetClock(text)) {
      throw new TokimoriError(
        'LAB_CLOCK_RIGHT',
        `CAP_SYS_TIME could not be dropped in ${this.name}: no daemon is started.`,
      );
    }
  }

  /** The command that enters the host; append program and arguments. */
  enter(): string[] {
    // nsenter stops itself when what it started is stopped: the lab's death must end it then, too.
    return [
      'setpriv',
      '--pdeathsig',
      'KILL',
      '--',
      'nsenter',
      '-t',
      String(this.init.pid),
      '-n',
      '-m',
      '-p',
      '-i',
      '-u',
      '--',
      ...withoutClock,
      '--',
    ];
  }

  /** Runs a shell command in the host to its end; ends it after `limitSeconds`. */
  run(command: string, limitSeconds = 20): Promise<Output> {
    const [tool = '', ...args] = [...this.enter(), 'timeout', '-k', '1', String(limitSeconds), 'sh', '-c', command];
    return new Promise((resolve, reject) => {
      const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], env: this.#env });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.once('error', reject);
      child.once('close', (code) => resolve({ text: Buffer.concat(chunks).toString('utf8'), code }));
    });
  }

  /** Starts a daemon that stays; what it prints goes to `log` in the host. */
  daemon(command: string, log: string): void {
    const [tool = '', ...args] = [
      ...this.enter(),
      'sh',
      '-c',
      `mkdir -p ${dirname(log)}; exec ${command} >>${log} 2>&1`,
    ];
    const child = spawn(tool, args, { stdio: 'ignore', env: this.#env });
    child.once('error', () => {});
    this.#daemons.push(child);
  }

  /** Moves one end of a link from here into another host. */
  async giveLink(device: string, to: Host): Promise<void> {
    // Outside the PID namespace, because `ip` names the other host by its number on the machine.
    const args = ['-t', String(this.init.pid), '-n', '--', 'ip', 'link', 'set', device, 'netns', String(to.init.pid)];
    await promisify(execFile)('nsenter', args);
  }

  write(path: string, content: string): void {
    const file = `/proc/${this.init.pid}/root${path}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** A shell for a person, in the host. */
  shell(): Promise<number> {
    const [tool = '', ...args] = [...this.enter(), 'env', `PS1=${this.name}# `, 'sh', '-i'];
    return new Promise((resolve, reject) => {
      const env = { ...this.#env, TERM: process.env.TERM ?? 'dumb' };
      const child = spawn(tool, args, { stdio: 'inherit', env });
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  }

  /** Ends the host and everything in it. */
  async stop(): Promise<void> {
    // Whoever entered goes first: one that stands still with a stopped daemon would never reap it, and the namespace would wait.
    for (const daemon of this.#daemons) daemon.kill('SIGKILL');
    const holder = this.#holder;
    if (holder.exitCode === null && holder.signalCode === null) {
      const gone = new Promise<void>((resolve) => holder.once('exit', () => resolve()));
      // The first process takes the whole PID namespace with it, and only then does the holder see its end.
      if (!end(this.init)) holder.kill('SIGKILL');
      await gone;
    }
    if (holder.pid !== undefined) this.#ledger.remove({ pid: holder.pid, start: '' });
  }
}

const sysTime = 25n;

/** True when no capability set of a /proc/PID/status holds CAP_SYS_TIME, so that not even a set-uid program gets it. */
export function cannotSetClock(status: string): boolean {
  const sets = [...status.matchAll(/^Cap(?:Inh|Prm|Eff|Bnd|Amb):\s*([0-9a-f]+)$/gm)];
  return sets.length === 5 && sets.every((set) => ((BigInt(`0x${set[1]}`) >> sysTime) & 1n) === 0n);
}
