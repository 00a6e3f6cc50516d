import type { CheckSpec, ExpectedCheck, Network, SubjectId } from '@tokimori/model';
import { type Bits, emptyBits, meet, members, put, unite } from './bits.ts';
import { bringsOf, Clusters, keyOf } from './clusters.ts';
import type { Ground, GroundCause, GroundFinding } from './ground.ts';
import type { Likelihood } from './likelihood.ts';
import { remember } from './maps.ts';
import type { Posterior } from './posterior.ts';

/** A check worth less is not worth asking. */
const leastBits = 0.02;
const mostChecks = 8;
/** The joint of the findings a check decides is computed up to this size. */
const mostOutcomes = 64;
/** Hypotheses beyond this probability, or this number, do not enter the expectation. */
const mostOfIt = 0.98;
const mostHypotheses = 60;

interface Hypothesis {
  readonly causes: readonly GroundCause[];
  readonly probability: number;
}

/** The checks by expected information per second, best first. */
export function nextChecks(
  network: Network,
  ground: Ground,
  likelihood: Likelihood,
  posteriors: readonly Posterior[],
): ExpectedCheck[] {
  const open = new Map<string, Map<SubjectId, GroundFinding>>();
  for (const finding of ground.findings) {
    if (!finding.observed) remember(open, finding.spec.name, () => new Map()).set(finding.subject, finding);
  }
  const expectation = new Expectation(ground, likelihood, posteriors);
  const worth = network.checks
    .flatMap((check) => {
      if (!check.decides.some((name) => open.has(name))) return [];
      return ground.subjects.ofKind(check.on).map((subject) => {
        const findings = decided(ground, open, check, subject);
        return { check, subject, findings, most: expectation.most(findings) };
      });
    })
    .filter(({ most }) => most >= leastBits)
    .sort((a, b) => b.most / b.check.costSeconds - a.most / a.check.costSeconds);
  const found: ExpectedCheck[] = [];
  const rate = (it: ExpectedCheck) => it.expectedBits / it.costSeconds;
  for (const { check, subject, findings, most } of worth) {
    // Those that follow cannot be worth more than this.
    const last = found[mostChecks - 1];
    if (last !== undefined && most / check.costSeconds < rate(last)) break;
    const expectedBits = expectation.bits(findings);
    if (expectedBits < leastBits) continue;
    found.push({ check: check.id, subject, expectedBits, costSeconds: check.costSeconds });
    found.sort((a, b) => rate(b) - rate(a));
    found.length = Math.min(found.length, mostChecks);
  }
  return found;
}

/** The findings a check on the subject would decide: not yet observed, and such that some state shows in them. */
function decided(
  ground: Ground,
  open: ReadonlyMap<string, ReadonlyMap<SubjectId, GroundFinding>>,
  check: CheckSpec,
  subject: SubjectId,
): GroundFinding[] {
  const out: GroundFinding[] = [];
  let size = 1;
  for (const name of check.decides) {
    const places = open.get(name);
    const spec = places?.values().next().value?.spec;
    if (places === undefined || spec === undefined) continue;
    for (const at of ground.subjects.reach(subject, spec.on)) {
      const finding = places.get(at);
      if (!finding || size * spec.outcomes.length > mostOutcomes) continue;
      size *= spec.outcomes.length;
      out.push(finding);
    }
  }
  return out;
}

/** A cause that can change a finding, and the component it is in. */
interface Changer {
  readonly cause: GroundCause;
  readonly part: number;
  readonly probability: number;
}

/**
 * Mutual information, in bits, between which causes act and what the open findings would turn out to be:
 * H(outcomes) − Σ P(set) H(outcomes | set), each given what was observed.
 */
export class Expectation {
  readonly #ground: Ground;
  readonly #likelihood: Likelihood;
  readonly #posteriors: readonly Posterior[];
  readonly #enough: number;
  readonly #joint = new Map<string, readonly Hypothesis[]>();
  /** By finding: who can change it. */
  readonly #changers: Changer[][];

  /** Sets enter until they hold this much of the probability. */
  constructor(ground: Ground, likelihood: Likelihood, posteriors: readonly Posterior[], enough = mostOfIt) {
    this.#enough = enough;
    this.#ground = ground;
    this.#likelihood = likelihood;
    this.#posteriors = posteriors;
    this.#changers = ground.findings.map(() => []);
    posteriors.forEach(({ marginals }, part) => {
      for (const [cause, probability] of marginals) {
        const touched = emptyBits(ground.findings.length);
        for (const { state } of cause.brings) unite(touched, ground.states[state]!.touches);
        for (const finding of members(touched)) this.#changers[finding]!.push({ cause, part, probability });
      }
    });
  }

  bits(open: readonly GroundFinding[]): number {
    const asked: Bits = new Uint32Array(this.#ground.observed.length);
    for (const { index } of open) put(asked, index);
    const changers = this.#changersOf(open);
    if (changers.size === 0) return 0;
    const parts = new Set([...changers.values()].map(({ part }) => part));
    const concerned = this.#posteriors.filter((_, part) => parts.has(part));
    const selected = Uint32Array.from(asked);
    for (const { component } of concerned) unite(selected, component.findings);
    const clusters = new Clusters(this.#ground, this.#likelihood, selected);
    const tables = new Map<string, { table: Float64Array; probability: number }>();
    for (const { causes, probability } of this.#hypotheses(concerned)) {
      // Causes that cannot change what is asked matter only where they share a finding with one that can.
      const groups = causes.some((it) => changers.has(it)) ? clusters.groups(causes) : [];
      const changing = groups.filter((group) => group.some(({ touches }) => meet(touches, asked)));
      const key = changing.map(keyOf).sort().join(';');
      const known = tables.get(key);
      if (known) known.probability += probability;
      else
        tables.set(key, { table: this.#likelihood.outcomes(changing.flatMap(bringsOf), selected, open), probability });
    }
    return information([...tables.values()]);
  }

  /** Cannot be exceeded: whether any cause concerned acts, and, if so, all that the outcomes can say. */
  most(open: readonly GroundFinding[]): number {
    let acting = 0;
    for (const { probability } of this.#changersOf(open).values()) acting += probability;
    const outcomes = open.reduce((bits, { spec }) => bits + Math.log2(spec.outcomes.length), 0);
    const p = Math.min(0.5, acting);
    return acting === 0 ? 0 : entropy([p, 1 - p]) + Math.min(1, acting) * outcomes;
  }

  #changersOf(open: readonly GroundFinding[]): ReadonlyMap<GroundCause, Changer> {
    return new Map(open.flatMap(({ index }) => this.#changers[index]!.map((it) => [it.cause, it] as const)));
  }

  /** The most probable sets of causes over several components, which are independent of each other; sums to 1. */
  #hypotheses(posteriors: readonly Posterior[]): readonly Hypothesis[] {
    const key = posteriors.map((part) => this.#posteriors.indexOf(part)).join();
    const known = this.#joint.get(key);
    if (known) return known;
    let joint: Hypothesis[] = [{ causes: [], probability: 1 }];
    for (const { sets } of posteriors) {
      const own = foremost(
        sets.map(({ causes, weight }) => ({ causes, probability: weight })),
        this.#enough,
      );
      joint = foremost(
        joint
          .flatMap((a) =>
            own.map((b) => ({ causes: [...a.causes, ...b.causes], probability: a.probability * b.probability })),
          )
          .sort((a, b) => b.probability - a.probability),
        this.#enough,
      );
    }
    this.#joint.set(key, joint);
    return joint;
  }
}

function foremost(sorted: readonly Hypothesis[], enough: number): Hypothesis[] {
  let sum = 0;
  let count = 0;
  while (count < sorted.length && count < mostHypotheses && sum < enough) sum += sorted[count++]!.probability;
  return sorted.slice(0, count).map(({ causes, probability }) => ({ causes, probability: probability / sum }));
}

function information(parts: readonly { table: Float64Array; probability: number }[]): number {
  const mean = new Float64Array(parts[0]!.table.length);
  let within = 0;
  for (const { table, probability } of parts) {
    within += probability * entropy(table);
    for (let i = 0; i < mean.length; i++) mean[i]! += probability * table[i]!;
  }
  return Math.max(0, entropy(mean) - within);
}

function entropy(table: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < table.length; i++) if (table[i]! > 0) sum -= table[i]! * Math.log2(table[i]!);
  return sum;
}
