import type { SubjectId } from '@tokimori/model';
import type { Line, Out } from '../../reader.ts';

interface Path {
  readonly line: Line;
  answered: number;
  timedOut: number;
  /** Answers at once, and those that came an RTO late. */
  instant: number;
  late: number;
}

/** What only many lines together tell: times at the edge of a timer, retransmissions, which paths are slow. */
interface Backend {
  /** Times to the header, in steps of 50 ms: how many, and the first line of each. */
  readonly headers: Map<number, { count: number; line: Line }>;
  /** Time-outs while waiting for the header, by the time they took (0.1 s). */
  readonly timeouts: Map<number, number>;
  readonly paths: Map<string, Path>;
}

const step = 0.05;
const mostSteps = 2000;
const mostPaths = 200;
const mostBackends = 500;

/** Below this most answers come at once, so that a few at an RTO stand out. */
const atOnce = 0.02;
const rto = { from: 0.2, to: 0.4 };
const quick = 0.5;

export class Tendency {
  readonly #backends = new Map<SubjectId, Backend>();

  header(backend: SubjectId, seconds: number, path: string | undefined, line: Line): void {
    const it = this.#of(backend);
    if (it === undefined) return;
    // The first step is the finer one: at once, or not.
    const at = seconds < atOnce ? 0 : Math.min(mostSteps, Math.max(1, Math.floor(seconds / step) + 1));
    const seen = it.headers.get(at);
    if (seen === undefined) it.headers.set(at, { count: 1, line });
    else seen.count++;
    const of = this.#path(it, path, line);
    if (of === undefined) return;
    of.answered++;
    if (at === 0) of.instant++;
    if (seconds > rto.from && seconds < rto.to) of.late++;
  }

  timeout(backend: SubjectId, seconds: number | undefined, path: string | undefined, line: Line): void {
    const it = this.#of(backend);
    if (it === undefined) return;
    const tenth = Math.round((seconds ?? 0) * 10);
    it.timeouts.set(tenth, (it.timeouts.get(tenth) ?? 0) + 1);
    const seen = this.#path(it, path, line);
    if (seen !== undefined) seen.timedOut++;
  }

  tell(out: Out, proxy: SubjectId, readTimer: number | undefined): void {
    for (const [backend, it] of this.#backends) {
      tellHeaders(out, backend, it, timerOf(it) ?? readTimer);
      tellPaths(out, proxy, backend, it);
    }
    this.#backends.clear();
  }

  #of(backend: SubjectId): Backend | undefined {
    const known = this.#backends.get(backend);
    if (known !== undefined || this.#backends.size >= mostBackends) return known;
    const fresh: Backend = { headers: new Map(), timeouts: new Map(), paths: new Map() };
    this.#backends.set(backend, fresh);
    return fresh;
  }

  #path(it: Backend, path: string | undefined, line: Line): Path | undefined {
    if (path === undefined) return undefined;
    const seen = it.paths.get(path);
    if (seen !== undefined || it.paths.size >= mostPaths) return seen;
    const fresh: Path = { line, answered: 0, timedOut: 0, instant: 0, late: 0 };
    it.paths.set(path, fresh);
    return fresh;
  }
}

/** The time-outs of one backend agree on a number: the timer. */
function timerOf(it: Backend): number | undefined {
  const [best] = [...it.timeouts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[0] < 10 ? undefined : best[0] / 10;
}

function tellHeaders(out: Out, subject: SubjectId, it: Backend, timer: number | undefined): void {
  // A path that takes 0.3 s by nature is no sign: its other answers would have to come at once.
  const late = [...it.paths.values()].filter((path) => path.late > 0);
  const mostAtOnce = late.length > 0 && late.every((path) => path.instant >= 5 && path.instant > 2 * path.late);
  for (const [at, { count, line }] of it.headers) {
    const seconds = at === 0 ? 0 : (at - 0.5) * step;
    const value =
      timer !== undefined && seconds >= 0.9 * timer
        ? 'near-timer'
        : mostAtOnce && seconds > rto.from && seconds < rto.to
          ? 'retransmit'
          : seconds < quick
            ? 'fast'
            : 'slow';
    // One fact each, folded to a tally by the sink.
    for (let i = 0; i < Math.min(count, 1000); i++) out.fact('try.header-time', value, line, { subject });
  }
}

/** Of a file that no program makes: quick by nature. */
const stillLife =
  /\.(?:css|js|png|jpe?g|gif|svg|ico|woff2?|txt|html?)$|^\/(?:favicon|robots|health|healthz|ping|status|livez|readyz)/i;

function tellPaths(out: Out, proxy: SubjectId, subject: SubjectId, it: Backend): void {
  const slow = [...it.paths].filter(([, p]) => p.timedOut > 0);
  const first = slow[0];
  if (first === undefined) return;
  const timeouts = slow.reduce((sum, [, p]) => sum + p.timedOut, 0);
  const others = [...it.paths].filter(([, p]) => p.timedOut === 0 && p.answered > 0);
  if (slow.length === 1 && others.length > 0 && timeouts >= 2)
    out.fact('try.paths', 'one-path', first[1].line, { subject, conditions: { path: first[0].slice(0, 80) } });
  else if (slow.length >= 2 && others.length > slow.length)
    out.fact('try.paths', 'some-paths', first[1].line, { subject });
  else if (slow.length >= 2 && others.length === 0) out.fact('try.paths', 'every-path', first[1].line, { subject });
  const quickByNature = slow.find(([path, p]) => stillLife.test(path) || p.answered > 2 * p.timedOut);
  if (slow.length >= 2 && quickByNature !== undefined)
    out.fact('request.slow-all', true, quickByNature[1].line, { subject: proxy });
}
