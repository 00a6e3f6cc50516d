import { clean } from '../clean.ts';
import type { Line, Out } from '../reader.ts';
import { inSeconds, wayTo } from './way.ts';

/** The hop lines as printed: counting hop numbers look like line numbers to the driver, which takes those off. */
export const whole = (line: Line | undefined): string => (line === undefined ? '' : clean(line.raw));

export interface Hop {
  readonly ttl: number;
  /** Not given: `* * *`, `no reply`, `???`. */
  readonly at?: string;
  readonly rtt?: number;
  readonly line: Line;
}

/** As many silent hops at the end say that nobody further answers. */
const enoughSilence = 3;

/** A traced way: its routers, and where it ends when the far end did not answer. */
export function tellHops(out: Out, target: string, hops: readonly Hop[], reached: boolean): void {
  const subject = wayTo(out, target);
  if (subject === undefined) return;
  const answered = hops.filter((hop) => hop.at !== undefined);
  const last = answered.at(-1);
  for (const hop of answered) {
    if (hop === last && reached) continue;
    out.fact('link.hop', hop.at ?? '', hop.line, { subject, conditions: { ttl: hop.ttl } });
  }
  if (last === undefined) return;
  if (reached) {
    if (last.rtt !== undefined)
      out.fact('link.rtt', inSeconds(last.rtt), last.line, { subject, conditions: { hop: last.ttl } });
  } else if ((hops.at(-1)?.ttl ?? 0) - last.ttl >= enoughSilence)
    out.fact('link.ends-at', last.at ?? '', last.line, { subject, conditions: { ttl: last.ttl } });
}
