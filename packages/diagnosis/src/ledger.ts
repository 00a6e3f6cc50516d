import type { Finding, LedgerLine } from '@tokimori/model';
import { emptyBits, members, put } from './bits.ts';
import { bringsOf, touchesOf } from './clusters.ts';
import type { Ground, GroundCause, GroundFinding } from './ground.ts';
import type { WeighedSet } from './layer.ts';
import type { Likelihood } from './likelihood.ts';
import { bestSets, type Posterior } from './posterior.ts';

const roles = ['symptom', 'condition', 'testimony'];
const strengths = ['conclusive', 'clear', 'weak'];

/** Findings speak in this order: symptoms first, the strong before the weak, else as they stand in the evidence. */
const speakingOrder = (a: GroundFinding, b: GroundFinding): number =>
  roles.indexOf(a.spec.role) - roles.indexOf(b.spec.role) ||
  strengths.indexOf(a.observed!.strength) - strengths.indexOf(b.observed!.strength) ||
  a.index - b.index;

/** Bits per finding, by the chain rule over the findings in speaking order. */
export class Ledger {
  readonly #ground: Ground;
  readonly #likelihood: Likelihood;
  readonly #bitsOf = new Map<WeighedSet, ReadonlyMap<GroundFinding, number>>();

  constructor(ground: Ground, likelihood: Likelihood) {
    this.#ground = ground;
    this.#likelihood = likelihood;
  }

  /**
   * The best set with the cause against the best without it, and the conditions that moved the odds of their causes: the
   * bits sum to log2 of the ratio of likelihoods times factors.
   */
  lines(posterior: Posterior, cause: GroundCause): LedgerLine[] {
    const best = bestSets(posterior, cause);
    const bits = new Map<Finding, number>();
    const add = (finding: Finding, more: number) => bits.set(finding, (bits.get(finding) ?? 0) + more);
    const [speaking, against] = [this.#bits(posterior, best.with), this.#bits(posterior, best.without)];
    for (const finding of [...new Set([...speaking.keys(), ...against.keys()])].sort(speakingOrder)) {
      add(finding.observed!, (speaking.get(finding) ?? 0) - (against.get(finding) ?? 0));
    }
    for (const { given } of best.with.causes) for (const it of given) add(it.finding, Math.log2(it.factor));
    for (const { given } of best.without.causes) for (const it of given) add(it.finding, -Math.log2(it.factor));
    return [...bits].map(([finding, own]) => ({ finding, bits: own }));
  }

  /** log2 P(finding | findings before it, set) against normal, for the findings the set can change. */
  #bits(posterior: Posterior, set: WeighedSet): ReadonlyMap<GroundFinding, number> {
    const known = this.#bitsOf.get(set);
    if (known) return known;
    const bits = new Map<GroundFinding, number>();
    for (const group of posterior.clusters.groups(set.causes)) {
      const findings = members(touchesOf(group, this.#ground.observed.length)).map(
        (index) => this.#ground.findings[index]!,
      );
      const heard = emptyBits(this.#ground.findings.length);
      let before = 0;
      for (const finding of findings.sort(speakingOrder)) {
        put(heard, finding.index);
        const now = Math.log2(this.#likelihood.ratio(bringsOf(group), heard));
        bits.set(finding, now - before);
        before = now;
      }
    }
    this.#bitsOf.set(set, bits);
    return bits;
  }
}
