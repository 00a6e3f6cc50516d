import { type Exchange, phi } from './exchange.ts';

export interface Combined {
  /** The server's clock minus this machine's, at the last exchange; positive when this machine is behind. */
  readonly offsetSeconds: number;
  /** The true offset lies within `offsetSeconds ± boundSeconds`, however the delays are split. */
  readonly boundSeconds: number;
  /** RFC 5905 §10: root mean square of the offsets' differences to the best one's; 0 for a single exchange. */
  readonly jitterSeconds: number;
  /** The exchange of least delay. */
  readonly best: Exchange;
}

/** Beyond this age an exchange says nothing sharp any more: the clocks may be slewed meanwhile. */
const togetherMilliseconds = 1000;

/**
 * Each exchange says that the offset lies between its return leg and its forward leg; together they leave less. Exchanges
 * that contradict each other (a server that is being set) leave the word to the one of least delay.
 * @param lateSeconds half of what our stamps of replies are later than those of requests; it moves the offset within the bound.
 */
export function combine(replies: readonly Exchange[], lateSeconds = 0): Combined | undefined {
  const good = replies.filter((it) => it.problems.length === 0);
  const best = good.reduce<Exchange | undefined>((a, b) => (a && a.delaySeconds <= b.delaySeconds ? a : b), undefined);
  const last = good.at(-1);
  if (best === undefined || last === undefined) return undefined;
  const { low, high } = interval(good, last.receivedMilliseconds) ?? {
    low: best.offsetSeconds - best.boundSeconds,
    high: best.offsetSeconds + best.boundSeconds,
  };
  const half = (high - low) / 2;
  const late = Math.min(lateSeconds, half);
  return {
    offsetSeconds: low + half + late,
    boundSeconds: half + late,
    jitterSeconds: jitter(good, best),
    best,
  };
}

/** Where all recent exchanges meet; undefined where they do not. */
function interval(good: readonly Exchange[], at: number): { low: number; high: number } | undefined {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const it of good) {
    const age = at - it.receivedMilliseconds;
    if (age > togetherMilliseconds) continue;
    const bound = it.boundSeconds + (phi * age) / 1000;
    low = Math.max(low, it.offsetSeconds - bound);
    high = Math.min(high, it.offsetSeconds + bound);
  }
  return low <= high ? { low, high } : undefined;
}

function jitter(good: readonly Exchange[], best: Exchange): number {
  if (good.length === 1) return 0;
  return Math.sqrt(good.reduce((sum, it) => sum + (it.offsetSeconds - best.offsetSeconds) ** 2, 0) / (good.length - 1));
}
