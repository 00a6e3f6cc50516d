import type { HostId } from '@tokimori/model';
import { once } from './proxy/try.ts';
import type { Line, Out } from './reader.ts';

/** A line of ordinary work, told once for a program and document: a reload writes dozens of them. */
export function routine(out: Out, line: Line, whose: string, host: HostId = out.host): void {
  once(out, `routine ${whose} ${host}`, () => out.fact('text.routine', whose, line, { subject: host }));
}
