import { type Bits, common, emptyBits, members, unite } from './bits.ts';
import type { Ground, GroundCause } from './ground.ts';
import { remember } from './maps.ts';

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
  const links = ground.findings.map((_, finding) => finding);
  /** The first of all findings linked with this one. */
  const root = (finding: number): number => {
    let at = finding;
    while (links[at] !== at) {
      links[at] = links[links[at]!]!;
      at = links[at]!;
    }
    return at;
  };
  const candidates: { cause: GroundCause; findings: Bits; first: number }[] = [];
  for (const cause of ground.causes) {
    const findings = new Uint32Array(ground.observed.length);
    for (const { state } of cause.brings) unite(findings, common(ground.states[state]!.touches, ground.observed));
    const [first, ...others] = members(findings);
    if (first === undefined && cause.given.length === 0) continue;
    for (const other of others) links[root(other)] = root(first!);
    candidates.push({ cause, findings, first: first ?? -1 });
  }
  const found = new Map<number, { causes: GroundCause[]; findings: Bits }>();
  for (const { cause, findings, first } of candidates) {
    // A cause that shows in nothing is alone with its odds.
    const key = first < 0 ? -1 - cause.index : root(first);
    const component = remember(found, key, () => ({ causes: [], findings: emptyBits(ground.findings.length) }));
    component.causes.push(cause);
    unite(component.findings, findings);
  }
  return [...found.values()];
}
