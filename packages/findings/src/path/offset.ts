import type { SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { TypedFact, View } from '../view.ts';

/**
 * The source's offset against the middle of the others. An error of up to half the round trip can come from unequal delays in the two
 * directions; more than that cannot (RFC 5905 §8: the true offset lies within ± delay/2).
 */
export const ntpOffset = finding({
  name: 'ntp.offset',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['in-line', 'part-of-delay', 'half-delay', 'beyond-delay'],
  normal: normally('in-line', { 'part-of-delay': 0.02, 'half-delay': 0.0005, 'beyond-delay': 0.001 }),
  good: ['in-line'],
  title: t('offset against the other sources', '他の同期元との時刻差'),
  says: {
    'in-line': t('its time is in line with the others', '他の同期元と時刻が揃っています'),
    'part-of-delay': t(
      'its offset is a good part of its round trip: unequal directions can do that',
      'ずれが往復遅延のかなりの割合で、片方向の遅延差で説明できます',
    ),
    'half-delay': t(
      'its offset is about half its round trip: one direction carries the delay',
      'ずれが往復遅延のほぼ半分で、遅延が片方向に偏っています',
    ),
    'beyond-delay': t(
      'its offset is larger than its round trip can explain',
      'ずれが往復遅延では説明できない大きさです',
    ),
  },
  judge(view, path) {
    const offset = view.last(path, 'assoc.offset');
    if (offset === undefined || !heardNow(view, path) || !view.isPeer(path)) return undefined;
    const others = view
      .pathsOf(view.hostOf(path))
      .filter(
        (p) =>
          p !== path &&
          heardNow(view, p) &&
          view.value(p, 'assoc.mode') !== 'local-clock' &&
          view.value(p, 'assoc.tally') !== 'falseticker',
      )
      .flatMap((p) => view.last(p, 'assoc.offset') ?? []);
    const near = nearest(view, path, others);
    const middle = near === undefined ? median(others.map((f) => f.value)) : near.value;
    if (middle === undefined) return undefined;
    // Two sources that disagree: nobody can say which of them is off.
    if (others.length === 1 && view.value(path, 'assoc.tally') !== 'falseticker' && !oneIsTrusted(view, path))
      return undefined;
    const off = Math.abs(offset.value - middle);
    const delay = view.value(path, 'assoc.delay') ?? 0;
    const bound = view.value(path, 'assoc.error-bound') ?? 0;
    const jitter = view.value(path, 'assoc.jitter') ?? 0;
    const spread =
      near === undefined
        ? spreadOf(
            others.map((f) => f.value),
            middle,
          )
        : 0;
    const facts = [offset, ...view.all(path, 'assoc.delay').slice(-1), ...others.slice(0, 3)];
    if (near === undefined && isInside(view, offset, others)) return { outcome: 'in-line', facts };
    if (
      off < (view.value(path, 'assoc.reach') === everyPoll ? noticeable : early) ||
      off < 3 * spread ||
      off < jitter / 3
    )
      return { outcome: 'in-line', facts };
    const reachOfDelay = delay > 0 ? delay : 2 * bound;
    if (reachOfDelay > 0.002) {
      const ratio = off / reachOfDelay;
      if (ratio < 0.18) return { outcome: 'in-line', facts };
      if (ratio < 0.33) return { outcome: 'part-of-delay', facts };
      if (ratio <= 0.53) return { outcome: 'half-delay', facts };
    }
    return off > reachOfDelay / 2 + 3 * jitter + 0.005
      ? { outcome: 'beyond-delay', facts }
      : { outcome: 'in-line', facts };
  },
});

/** Half the round trip, or what the daemon says: the true offset lies within (RFC 5905 §8). */
const halfWidth = (view: View, path: SubjectId): number | undefined => {
  const delay = view.value(path, 'assoc.delay');
  return delay === undefined ? view.value(path, 'assoc.error-bound') : delay / 2;
};

/** So much farther away is another source that its offset says less than how its directions differ. */
const farther = 10;
const farFrom = 0.02;

/**
 * Of sources that all agree within their round trips, the one that is many times nearer than this and says most exactly what
 * time it is: unequal directions of a long way shift all that lie behind it alike, and a majority of them proves nothing.
 */
function nearest(
  view: View,
  path: SubjectId,
  others: readonly TypedFact<'assoc.offset'>[],
): TypedFact<'assoc.offset'> | undefined {
  const own = halfWidth(view, path);
  if (own === undefined || own < farFrom) return undefined;
  const [best] = others
    .map((fact) => ({ fact, width: halfWidth(view, fact.subject) ?? Number.POSITIVE_INFINITY }))
    .filter(({ width }) => width * farther <= own)
    .sort((a, b) => a.width - b.width);
  return best !== undefined && isInside(view, best.fact, others) ? best.fact : undefined;
}

/** Whether this offset lies within the round trips of most others, all of them much farther away. */
function isInside(
  view: View,
  offset: TypedFact<'assoc.offset'>,
  others: readonly TypedFact<'assoc.offset'>[],
): boolean {
  const own = halfWidth(view, offset.subject);
  if (own === undefined) return false;
  const far = others.filter(
    (it) => it !== offset && (halfWidth(view, it.subject) ?? 0) >= Math.max(farFrom, own * farther),
  );
  const within = far.filter((it) => Math.abs(it.value - offset.value) <= (halfWidth(view, it.subject) ?? 0) + own);
  return (
    far.length > 0 && far.length * 2 >= others.filter((it) => it !== offset).length && within.length === far.length
  );
}

/** Public servers differ by a few milliseconds on the best of days. */
const noticeable = 0.003;
/** The clock filter chooses among eight replies (RFC 5905 §10): before it has them, a single late one counts. */
const everyPoll = 0xff;
const early = 0.01;

const heardNow = (view: View, path: SubjectId): boolean => ((view.value(path, 'assoc.reach') ?? 0) & 0x0f) > 0;

/** With one other source only: it must be the selected one or a reference clock. */
function oneIsTrusted(view: View, path: SubjectId): boolean {
  return view
    .pathsOf(view.hostOf(path))
    .some((p) => p !== path && (view.value(p, 'assoc.mode') === 'refclock' || view.value(p, 'assoc.tally') === 'pps'));
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  return sorted.length % 2 === 1 || upper === undefined || lower === undefined ? upper : (lower + upper) / 2;
}

function spreadOf(values: readonly number[], middle: number): number {
  return median(values.map((v) => Math.abs(v - middle))) ?? 0;
}
