import type { Distribution, FindingSpec } from '@tokimori/model';

/** Nothing is impossible: no outcome is ever less likely than this. */
const leastProbability = 1e-6;

/**
 * Probabilities by position in `spec.outcomes`. Outcomes that are given keep their probability; what is left to 1 goes to
 * the others in proportion to `normal` (evenly, where `normal` gives them nothing).
 */
export function complete(spec: FindingSpec, given: Distribution): number[] {
  const total = spec.outcomes.reduce((sum, outcome) => sum + (given[outcome] ?? 0), 0);
  const others = spec.outcomes.filter((outcome) => given[outcome] === undefined);
  const share = others.reduce((sum, outcome) => sum + (spec.normal[outcome] ?? 0), 0);
  // Where nothing can take the rest (or there is less than nothing to give), what is given is scaled to 1.
  const scale = total > 1 || (others.length === 0 && total > 0) ? 1 / total : 1;
  const rest = Math.max(0, 1 - total);
  return spec.outcomes.map((outcome) => {
    const own = given[outcome];
    if (own !== undefined) return Math.max(leastProbability, own * scale);
    const part = share > 0 ? (spec.normal[outcome] ?? 0) / share : 1 / others.length;
    return Math.max(leastProbability, rest * part);
  });
}
