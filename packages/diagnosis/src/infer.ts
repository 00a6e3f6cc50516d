import {
  type Evidence,
  type Grade,
  type Inference,
  isEveryPath,
  type LedgerLine,
  type Network,
  type RankedCause,
} from '@tokimori/model';
import { type Bits, emptyBits, meet, put } from './bits.ts';
import { chain, explained, leftToChance, picture } from './chain.ts';
import { components } from './components.ts';
import { type Ground, type GroundCause, ground } from './ground.ts';
import { Ledger } from './ledger.ts';
import { Likelihood } from './likelihood.ts';
import { bestSets, type Posterior, posterior } from './posterior.ts';
import { nextChecks } from './value.ts';

const leastProbability = 0.001;
const leastBits = 0.05;
/** A tenth of the smallest difference a person is shown. */
const trifle = 0.0001;

/**
 * Which causes act, given what was seen: see docs/mathematics.md.
 * Throws a TokimoriError where network and evidence do not fit together (DIAGNOSIS_CYCLE, DIAGNOSIS_UNKNOWN_STATE,
 * DIAGNOSIS_UNKNOWN_FINDING, DIAGNOSIS_UNKNOWN_OUTCOME).
 */
export function infer(network: Network, evidence: Evidence): Inference {
  const world = ground(network, evidence);
  const likelihood = new Likelihood(world);
  const posteriors = components(world).map((component) => posterior(world, likelihood, component));
  const trouble = troubleIn(world);
  const active = new Uint8Array(world.states.length);
  for (const part of posteriors) {
    picture(world, likelihood, part, part.sets[0]!).forEach((on, state) => {
      if (on === 1) active[state] = 1;
    });
  }
  return {
    ranked: posteriors.flatMap((part) => ranked(world, likelihood, part)).sort((a, b) => b.probability - a.probability),
    best: posteriors.flatMap(({ sets }) => sets[0]!.causes).map(({ spec, subject }) => ({ key: spec.key, subject })),
    nothing: posteriors.reduce((product, part) => product * part.nothing, 1),
    nothingBehindTrouble: posteriors
      .filter(({ component }) => meet(component.findings, trouble))
      .reduce((product, part) => product * part.nothing, 1),
    unexplained: leftToChance(world, likelihood, active).map(({ observed }) => observed!),
    next: nextChecks(network, world, likelihood, posteriors),
    neglected: 1 - posteriors.reduce((product, part) => product * (1 - part.neglected), 1),
  };
}

/** Observed symptoms that are no sign of function. */
function troubleIn(world: Ground): Bits {
  const trouble = emptyBits(world.findings.length);
  for (const { index, spec, observed } of world.findings)
    if (observed !== undefined && spec.role === 'symptom' && !spec.good.includes(observed.outcome)) put(trouble, index);
  return trouble;
}

function ranked(world: Ground, likelihood: Likelihood, part: Posterior): RankedCause[] {
  const ledger = new Ledger(world, likelihood);
  return [...told(world, part)]
    .filter(([, probability]) => probability >= leastProbability)
    .map(([cause, probability]) => {
      const lines = ledger.lines(part, cause).filter(({ bits }) => Math.abs(bits) >= leastBits);
      const active = picture(world, likelihood, part, bestSets(part, cause).with);
      return {
        key: cause.spec.key,
        subject: cause.subject,
        probability,
        grade: gradeOf(probability, lines),
        chain: chain(world, active, cause),
        ledger: lines,
        explains: explained(world, likelihood, active, cause),
      };
    });
}

/** One answer where a cause may stand for everything of a host: for all of it together, or else for each member. */
function told(world: Ground, part: Posterior): Map<GroundCause, number> {
  const told = new Map(part.marginals);
  for (const [all, probability] of part.marginals) {
    if (all.spec.wide !== true || !isEveryPath(all.subject)) continue;
    const places = new Set(world.subjects.heard(all.subject, all.spec.on));
    const members = [...part.marginals].filter(([it]) => it !== all && it.spec === all.spec && places.has(it.subject));
    if (members.length === 0) continue;
    if (members.some(([, own]) => own > probability)) {
      told.delete(all);
      continue;
    }
    // Beside it the members often matter so little that how much they add exactly need not be known.
    const more = members.reduce((sum, [, own]) => sum + own, 0);
    if (probability >= leastProbability)
      told.set(all, more < trifle ? probability + more : part.any(new Set([all, ...members.map(([it]) => it)])));
    for (const [member] of members) told.delete(member);
  }
  return oneOfEach(told, world, part);
}

/** Below this share of them together, the members of a pool are alternatives: one acts, which one cannot be told. */
const alternatives = 1.15;

/** One answer where one cause acts on some member of a pool, and nothing tells on which: named on the likeliest. */
function oneOfEach(told: Map<GroundCause, number>, world: Ground, part: Posterior): Map<GroundCause, number> {
  const groups = new Map<string, GroundCause[]>();
  for (const [cause, probability] of told) {
    if (cause.spec.on !== 'backend' || probability < leastProbability) continue;
    for (const pool of world.subjects.reach(cause.subject, 'upstream')) {
      const key = `${cause.spec.key} ${pool}`;
      groups.set(key, [...(groups.get(key) ?? []), cause]);
    }
  }
  for (const causes of groups.values()) {
    if (causes.length < 2 || causes.some((cause) => !told.has(cause))) continue;
    const sum = causes.reduce((total, cause) => total + told.get(cause)!, 0);
    const any = part.any(new Set(causes));
    if (sum > alternatives * any) continue;
    const [likeliest, ...others] = [...causes].sort((a, b) => told.get(b)! - told.get(a)!);
    told.set(likeliest!, any);
    for (const other of others) told.delete(other);
  }
  return told;
}

/** Proven takes a conclusive finding that speaks for the cause, not probability alone. */
function gradeOf(probability: number, lines: readonly LedgerLine[]): Grade {
  const conclusive = lines.some(({ finding, bits }) => finding.strength === 'conclusive' && bits > 0);
  if (conclusive && probability >= 0.95) return 'proven';
  return probability >= 0.75 ? 'likely' : 'open';
}
