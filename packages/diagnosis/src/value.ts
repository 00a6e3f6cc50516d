import type { CheckSpec, ExpectedCheck, Network, SubjectId } from '@tokimori/model';
import { type Bits, meet, put, unite } from './bits.ts';
import { bringsOf, Clusters, keyOf } from './clusters.ts';
import type { Ground, GroundCause, GroundFinding } from './ground.ts';
import type { Likelihood } from './likelihood.ts';
import type { Posterior } from './posterior.ts';

/** A check worth less is not worth asking. */
const leastBits = 0.02;
const mostChecks = 8;
/** The joint of the findings a check decides is computed up to this size. */
const mostOutcomes = 256;
/** Hypotheses beyond this probability, or this number, do not enter the expectation. */
const enough = 0.9995;
const mostHypotheses = 512;

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
  const open = new Map<string, GroundFinding>();
  for (const finding of ground.findings) {
    if (!finding.observed) open.set(`${finding.spec.name} ${finding.subject}`, finding);
  }
  return network.checks
    .flatMap((check) =>
      ground.subjects.ofKind(check.on).map((subject) => ({
        check: check.id,
        subject,
        expectedBits: expectedBits(ground, likelihood, posteriors, decided(network, ground, open, check, subject)),
        costSeconds: check.costSeconds,
      })),
    )
    .filter(({ expectedBits }) => expectedBits >= leastBits)
    .sort((a, b) => b.expectedBits / b.costSeconds - a.expectedBits / a.costSeconds)
    .slice(0, mostChecks);
}

/** The findings a check on the subject would decide: not yet observed, and such that some state shows in them. */
function decided(
  network: Network,
  ground: Ground,
  open: ReadonlyMap<string, GroundFinding>,
  check: CheckSpec,
  subject: SubjectId,
): GroundFinding[] {
  const out: GroundFinding[] = [];
  let size = 1;
  for (const name of check.decides) {
    const spec = network.findings.find((finding) => finding.name === name);
    if (!spec) continue;
    for (const at of ground.subjects.reach(subject, spec.on)) {
      const finding = open.get(`${name} ${at}`);
      if (!finding || size * spec.outcomes.length > mostOutcomes) continue;
      size *= spec.outcomes.length;
      out.push(finding);
    }
  }
  return out;
}

/**
 * Mutual information, in bits, between which causes act and what the open findings would turn out to be:
 * H(outcomes) − Σ P(set) H(outcomes | set), each given what was observed.
 */
export function expectedBits(
  ground: Ground,
  likelihood: Likelihood,
  posteriors: readonly Posterior[],
  open: readonly GroundFinding[],
): number {
  if (open.length === 0) return 0;
  const asked: Bits = new Uint32Array(ground.observed.length);
  for (const { index } of open) put(asked, index);
  const concerned = posteriors.filter(({ component }) =>
    component.causes.some((cause) => canChange(ground, cause, asked)),
  );
  if (concerned.length === 0) return 0;
  const selected = Uint32Array.from(asked);
  for (const { component } of concerned) unite(selected, component.findings);
  const clusters = new Clusters(ground, likelihood, selected);
  const tables = new Map<string, { table: Float64Array; probability: number }>();
  for (const { causes, probability } of hypotheses(concerned)) {
    const group = clusters.groups(causes).filter((group) => group.some(({ touches }) => meet(touches, asked)));
    const key = group.map(keyOf).sort().join(';');
    const known = tables.get(key);
    if (known) known.probability += probability;
    else tables.set(key, { table: likelihood.outcomes(group.flatMap(bringsOf), selected, open), probability });
  }
  return information([...tables.values()]);
}

const canChange = (ground: Ground, cause: GroundCause, asked: Bits): boolean =>
  cause.brings.some(({ state }) => meet(ground.states[state]!.touches, asked));

/** The most probable sets of causes over several components, which are independent of each other; probabilities sum to 1. */
function hypotheses(posteriors: readonly Posterior[]): Hypothesis[] {
  let joint: Hypothesis[] = [{ causes: [], probability: 1 }];
  for (const { sets } of posteriors) {
    const own = foremost(sets.map(({ causes, weight }) => ({ causes, probability: weight })));
    joint = foremost(
      joint
        .flatMap((a) =>
          own.map((b) => ({ causes: [...a.causes, ...b.causes], probability: a.probability * b.probability })),
        )
        .sort((a, b) => b.probability - a.probability),
    );
  }
  return joint;
}

function foremost(sorted: readonly Hypothesis[]): Hypothesis[] {
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

const entropy = (table: Float64Array): number => table.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
