import { explain } from '@tokimori/inquiry';
import { read, readers } from '@tokimori/transcripts';
import { Chance, mutated } from './mutate.ts';

interface Shortfall {
  readonly seed: number;
  readonly why: string;
  readonly lines: readonly string[];
}

export interface Fuzzed {
  readonly inputs: number;
  readonly bytes: number;
  /** How many inputs went through the whole of `explain`, not only through the readers. */
  readonly explained: number;
  readonly facts: number;
  /** Facts by reader: which readers were reached. */
  readonly reached: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly shortfalls: readonly Shortfall[];
}

/** Milliseconds of processor time in which a small text must be read: the quickest of three counts. */
const slowMs = 100;
/** A line makes at most this many facts. */
const factsPerLine = 64;
const shortfallsKept = 20;

/** Reads `inputs` damaged texts; every `explainEvery`th goes through the whole of `explain`. */
export function fuzz(
  texts: readonly (readonly string[])[],
  { inputs, seed, explainEvery }: { inputs: number; seed: number; explainEvery: number },
): Fuzzed {
  const reached: Record<string, number> = Object.fromEntries(readers.map(({ id }) => [id, 0]));
  const shortfalls: Shortfall[] = [];
  const sum = { bytes: 0, explained: 0, facts: 0, slowestMs: 0 };
  for (let at = 0; at < inputs; at++) {
    const own = (seed + Math.imul(at, 0x9e3779b1)) >>> 0;
    const lines = mutated(texts, new Chance(own));
    const fail = (why: string) => {
      if (shortfalls.length < shortfallsKept) shortfalls.push({ seed: own, why, lines });
    };
    for (const line of lines) sum.bytes += line.length + 1;
    try {
      const whole = at % explainEvery === 0;
      const ms = quickest(
        () => {
          const reading = read([{ name: 'paste', lines }]);
          for (const { origin } of reading.facts)
            if (origin.kind === 'line') reached[origin.reader] = (reached[origin.reader] ?? 0) + 1;
          sum.facts += reading.facts.length;
          if (reading.facts.length > (lines.length + 1) * factsPerLine) fail(`${reading.facts.length} facts`);
          if (whole) check(explain(reading), fail);
        },
        whole ? slowMs * 50 : slowMs,
      );
      if (whole) sum.explained++;
      else sum.slowestMs = Math.max(sum.slowestMs, ms);
      if (ms > (whole ? slowMs * 50 : slowMs)) fail(`${Math.round(ms)} ms`);
    } catch (error) {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  return { inputs, ...sum, reached, shortfalls };
}

function check({ causes, exposures }: ReturnType<typeof explain>, fail: (why: string) => void): void {
  for (const { key, probability } of [...causes, ...exposures])
    if (!(probability >= 0 && probability <= 1)) fail(`${key} has probability ${probability}`);
}

/** What the machine does meanwhile is not the input's fault: the thread's own time counts, and what was slow is timed again. */
function quickest(run: () => void, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 3 && best > enough; times++) {
    const began = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
