import { type Bits, common, meet, unite } from './bits.ts';
import type { Ground, GroundCause } from './ground.ts';

/** Causes linked through findings they could both explain, and those findings. Components are independent of each other. */
export interface Component {
  readonly causes: readonly GroundCause[];
  readonly findings: Bits;
}

/**
 * Candidates are the causes that could explain something that was observed, and those whose odds a condition moved. All
 * others keep their prior whatever was seen, and are left out.
 */
export function components(ground: Ground): Component[] {
  let found: { causes: GroundCause[]; findings: Bits }[] = [];
  for (const cause of ground.causes) {
    const findings = new Uint32Array(ground.observed.length);
    for (const { state } of cause.brings) unite(findings, common(ground.states[state]!.touches, ground.observed));
    if (!meet(findings, findings) && cause.given.length === 0) continue;
    const linked = found.filter((component) => meet(component.findings, findings));
    for (const { findings: more } of linked) unite(findings, more);
    found = found.filter((component) => !linked.includes(component));
    found.push({ causes: [...linked.flatMap(({ causes }) => causes), cause], findings });
  }
  return found;
}
