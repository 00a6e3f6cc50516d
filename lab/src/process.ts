/** Processes by number *and* start time, so that a number used again is never taken for the old one. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessId {
  readonly pid: number;
  /** Clock ticks since boot, field 22 of /proc/PID/stat. */
  readonly start: string;
}

/** Undefined when there is no such process (or it is a zombie: it holds nothing any more). */
export function identify(pid: number): ProcessId | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name (field 2) may hold blanks and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const start = fields[19];
    return start === undefined || fields[0] === 'Z' ? undefined : { pid, start };
  } catch {
    return undefined;
  }
}

export const isAlive = (id: ProcessId): boolean => identify(id.pid)?.start === id.start;

/** Ends exactly this process; nothing happens when it is gone or the number belongs to another one now. */
export function end(id: ProcessId): boolean {
  if (!isAlive(id)) return false;
  try {
    process.kill(id.pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
  );
}

export const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
