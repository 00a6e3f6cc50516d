import type { Fact } from '@tokimori/model';
import { offsetOf, wallIn } from './stamps.ts';

/** Documents of one moment are read minutes apart at most. */
const moment = 120;
const halfHour = 1800;
/** Zones lie at most so far from each other, in half hours. */
const farthest = 28;

/**
 * A BMC's clock and the host's own in different documents. How far apart they were read is not told, so only what no
 * waiting explains is told: a difference of whole or half hours.
 */
export function bmcBesideHost(facts: readonly Fact[]): Fact[] {
  const locals = facts.filter(({ name }) => name === 'clock.local');
  const [local] = locals;
  if (local === undefined || locals.length > 1) return [];
  const reference = wallIn(String(local.value));
  if (reference?.zone === undefined) return [];
  const known = new Set(facts.flatMap(({ name, subject }) => (name === 'bmc.clock-offset' ? [subject] : [])));
  return facts.flatMap((fact) => {
    if (fact.name !== 'bmc.clock-reading' || known.has(fact.subject)) return [];
    const wall = wallIn(String(fact.value));
    const offset = wall === undefined ? undefined : offsetOf(wall, reference);
    if (offset === undefined) return [];
    const shifts = Math.round(offset / halfHour);
    if (shifts === 0 || Math.abs(shifts) > farthest || Math.abs(offset - shifts * halfHour) > moment) return [];
    known.add(fact.subject);
    return [
      { ...fact, name: 'bmc.clock-offset', value: offset, conditions: { reference: String(local.value).slice(0, 60) } },
    ];
  });
}
