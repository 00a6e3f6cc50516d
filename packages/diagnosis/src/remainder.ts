import { type Bits, holds, members } from './bits.ts';
import type { Candidate } from './enumerate.ts';
import type { Ground, GroundFinding } from './ground.ts';

/** A candidate, and the one finding it answers for. */
interface Charged {
  readonly candidate: Candidate;
  readonly kept: boolean;
  readonly odds: number;
  /** The finding that suffers most for certain from this cause; −1 where none does. */
  readonly finding: number;
  /** At most this part of the finding's largest ratio is left while the cause acts. */
  readonly left: number;
}

/**
 * Bounds all that enumeration leaves out as a matter of principle: sets of four and more causes, and sets with a candidate
 * that was not kept. Each finding contributes its largest ratio if any cause of the set touches it, lowered by the cause
 * that answers for it. See "What is left out" in docs/mathematics.md.
 */
export function remainder(ground: Ground, selected: Bits, candidates: readonly Candidate[], kept: number): number {
  const findings = members(selected).map((index) => ground.findings[index]!);
  const most = new Map(findings.map((finding) => [finding, Math.max(1, ...finding.voices.map(({ ratio }) => ratio))]));
  let charged = candidates.map((candidate, at) => charge(candidate, at < kept, most));
  let scale = [...most.values()].reduce((product, ratio) => product * ratio, 1);
  let sum = 0;
  // Sets in which nothing touches a finding do not gain from it: peel the findings off, highest first.
  for (const [finding, ratio] of [...most].sort(([, a], [, b]) => b - a)) {
    if (ratio === 1) break;
    const without = charged.filter(({ candidate }) => !holds(candidate.touches, finding.index));
    sum += scale * Math.max(0, beyondEnumerated(charged) - beyondEnumerated(without));
    charged = without;
    scale /= ratio;
  }
  return sum + scale * Math.max(0, beyondEnumerated(charged));
}

/** Chooses the finding that a state brought about directly lowers most, whatever nearer or equal voices join it. */
function charge(candidate: Candidate, kept: boolean, most: ReadonlyMap<GroundFinding, number>): Charged {
  const { brings, odds } = candidate.cause;
  const surely = new Map(brings.map((edge) => [edge.state, edge.surely]));
  let chosen = -1;
  let left = 1;
  for (const [finding, largest] of most) {
    if (!holds(candidate.touches, finding.index)) continue;
    let loudest = 0;
    let depth = Number.NEGATIVE_INFINITY;
    for (const [at, voice] of finding.voices.entries()) {
      // Voices stand nearest first; those of one depth are heard together.
      if (voice.depth > depth) {
        depth = voice.depth;
        for (let same = at; finding.voices[same]?.depth === depth; same++) {
          loudest = Math.max(loudest, finding.voices[same]!.ratio);
        }
      }
      const own = surely.get(voice.state);
      if (own === undefined || voice.covers !== undefined) continue;
      const stays = 1 - own * (1 - loudest / largest);
      if (stays < left) {
        left = stays;
        chosen = finding.index;
      }
    }
  }
  return { candidate, kept, odds, finding: chosen, left };
}

/** The sum of odds times what is left, over all sets but those of up to three kept candidates. */
function beyondEnumerated(charged: readonly Charged[]): number {
  const blocks = new Map<number, Charged[]>();
  for (const one of charged) {
    const block = blocks.get(one.finding);
    if (block) block.push(one);
    else blocks.set(one.finding, [one]);
  }
  let all = 1;
  let bySize: readonly number[] = [1, 0, 0, 0];
  for (const block of blocks.values()) {
    const sums = sumsOf(block.sort((a, b) => a.left - b.left));
    all *= 1 + sums.all;
    bySize = product(bySize, [1, ...sums.bySize]);
  }
  return all - bySize.reduce((sum, part) => sum + part, 0);
}

/** Over the sets of a block that are not empty: the member that leaves least answers for the finding, the others are free. */
function sumsOf(block: readonly Charged[]): { all: number; bySize: [number, number, number] } {
  // Elementary symmetric sums of the members after the current one.
  let [after, one, two] = [1, 0, 0];
  let all = 0;
  const bySize: [number, number, number] = [0, 0, 0];
  for (const { odds, left, kept } of [...block].reverse()) {
    all += odds * left * after;
    after *= 1 + odds;
    if (!kept) continue;
    bySize[0] += odds * left;
    bySize[1] += odds * left * one;
    bySize[2] += odds * left * two;
    two += one * odds;
    one += odds;
  }
  return { all, bySize };
}

/** Product of two polynomials in the number of causes, up to three. */
const product = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((_, size) => a.slice(0, size + 1).reduce((sum, part, i) => sum + part * b[size - i]!, 0));
