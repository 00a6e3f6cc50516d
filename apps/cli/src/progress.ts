import { statSync } from 'node:fs';
import { sized } from '@tokimori/intake';
import type { Io } from './io.ts';

const patienceMs = 1000;
const everyMs = 200;
const clearLine = '\r\x1b[K';

/** Says on a terminal how far the reading is, once it takes longer than people wait without asking. */
export class Progress {
  readonly #io: Pick<Io, 'err' | 'stderr'>;
  readonly #now: () => number;
  readonly #paths: readonly string[];
  #total: number | undefined;
  #next: number;
  #shown = false;

  constructor(io: Pick<Io, 'err' | 'stderr'>, paths: readonly string[], now = () => performance.now()) {
    this.#io = io;
    this.#paths = paths;
    this.#now = now;
    this.#next = io.stderr.isTerminal ? now() + patienceMs : Number.POSITIVE_INFINITY;
  }

  show(bytes: number): void {
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + everyMs;
    this.#total ??= totalOf(this.#paths);
    const share = this.#total > 0 ? ` (${Math.min(100, Math.floor((100 * bytes) / this.#total))} %)` : '';
    this.#io.err(`${clearLine}${sized(bytes)}${share}`);
    this.#shown = true;
  }

  end(): void {
    if (this.#shown) this.#io.err(clearLine);
  }
}

/** The size of what was named, where it is known: 0 for folders and streams. */
function totalOf(paths: readonly string[]): number {
  let total = 0;
  for (const path of paths) {
    const stat = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) return 0;
    total += stat.size;
  }
  return total;
}
