/**
 * What this lab has running, on disk, so that the next one can remove what a killed one left behind. The kernel does most
 * of it already: a world's namespaces have no names, they live and die with the processes that hold them, and those die
 * with the lab (`PR_SET_PDEATHSIG`). The ledger is for the case in which they did not.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootId, end, identify, isAlive, type ProcessId } from './process.ts';

interface Entry {
  readonly boot: string;
  readonly owner: ProcessId;
  readonly holders: readonly ProcessId[];
}

/** Under /run, where only root writes: what stands in it is acted upon. Without root there are no worlds. */
const ledgerFolder = '/run/tokimori-lab';

/** The holders of this process's worlds. One file per lab process: `PID-START.json`. */
export class Ledger {
  readonly #file: string;
  readonly #owner: ProcessId;
  #holders: ProcessId[] = [];

  constructor(folder: string = ledgerFolder) {
    const owner = identify(process.pid);
    if (owner === undefined) throw new Error('This process is not in /proc.');
    this.#owner = owner;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = join(folder, `${owner.pid}-${owner.start}.json`);
  }

  add(holder: ProcessId): void {
    this.#holders = [...this.#holders, holder];
    this.#write();
  }

  remove(holder: ProcessId): void {
    this.#holders = this.#holders.filter((other) => other.pid !== holder.pid);
    this.#write();
  }

  #write(): void {
    if (this.#holders.length === 0) {
      rmSync(this.#file, { force: true });
      return;
    }
    const entry: Entry = { boot: bootId(), owner: this.#owner, holders: this.#holders };
    writeFileSync(`${this.#file}.new`, JSON.stringify(entry), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function parse(file: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { boot, owner, holders } = value as Partial<Entry>;
    return typeof boot === 'string' && owner !== undefined && Array.isArray(holders)
      ? { boot, owner, holders }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what labs left that are no longer alive. Returns the ended processes; living owners are not touched. */
export function removeLeftovers(folder: string = ledgerFolder): ProcessId[] {
  const ended: ProcessId[] = [];
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = join(folder, name);
    const entry = parse(file);
    const sameBoot = entry?.boot === bootId();
    if (entry !== undefined && sameBoot && isAlive(entry.owner)) continue;
    if (entry !== undefined && sameBoot) ended.push(...entry.holders.filter(end));
    rmSync(file, { force: true });
  }
  return ended;
}
