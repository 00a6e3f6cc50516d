import { infer } from '@tokimori/diagnosis';
import { judge, relationsOf, subjectsIn } from '@tokimori/findings';
import {
  type Coverage,
  type Diagnosis,
  type Domain,
  endsOf,
  type Fact,
  type Finding,
  type Identities,
  type Inference,
  isEveryPath,
  isPath,
  type LedgerEntry,
  localHost,
  type NamedCause,
  type SampleLine,
  type SubjectId,
  type SubjectKind,
  type Unread,
} from '@tokimori/model';
import { withGuesses } from './candidates.ts';
import { soundsLike } from './heard.ts';
import { isExposure, nameCause, nameCheck, textOf } from './name.ts';
import { network } from './network.ts';
import { guessed, leaningOf, resemblance, speaking, underConditions } from './resembles.ts';
import { isTrouble } from './trouble.ts';
import { narrowed, verdictOf, wordsName } from './verdict.ts';

export interface Explainable {
  readonly facts: readonly Fact[];
  readonly coverage: readonly Coverage[];
  readonly unread: readonly Unread[];
  readonly identities: Identities;
  /** The first words of the documents, and what the person said: they rank what findings leave open. */
  readonly sample?: readonly SampleLine[];
  readonly said?: string;
}

/**
 * What is likely before anything is seen. `expectedFaults`: how many faults act at a time, all kinds together; one excludes
 * no other, but two at once are rare. `nothing`: the odds that nothing is wrong are multiplied by this.
 */
export interface Mode {
  readonly expectedFaults: number;
  readonly nothing: number;
}

export const modes = {
  /** Whoever brings a paste almost surely has a fault. */
  paste: { expectedFaults: 0.3, nothing: 0.02 },
  /** A watched, quiet fleet almost never has. */
  fleet: { expectedFaults: 0.001, nothing: 1 },
} as const satisfies Record<string, Mode>;

export interface ExplainOptions {
  /** Where the question comes from. Default: `paste`. */
  readonly mode?: Mode;
  /** Findings to leave out, as `name=outcome`: how much of an answer hangs on them. */
  readonly without?: ReadonlySet<string>;
}

/** Bits below which a check is not proposed: a tired person with a sure answer is sent nowhere for a trifle. */
const worthAsking = { healthy: Number.POSITIVE_INFINITY, exposed: 0.1, fault: 0.1, undetermined: 0 } as const;

/** The contract lists causes down to this probability. */
const leastNamed = 0.01;

/** From what was read to the answer: judge, infer, name. Pure. */
export function explain(reading: Explainable, options: ExplainOptions = {}): Diagnosis {
  const started = performance.now();
  const findings = judge(reading).filter((f) => options.without?.has(`${f.name}=${f.outcome}`) !== true);
  const subjects = subjectsOf(reading, findings);
  const mode = options.mode ?? modes.paste;
  const { sample = [], said = '' } = reading;
  const words = resemblance(sample, said);
  const leaning = leaningOf(words);
  const relations = relationsOf(reading.facts);
  const { expectedFaults } = mode;
  const inference = inMode(infer(network, { findings, subjects, relations, expectedFaults, leaning }), mode);
  const byFindings = verdictOf(inference, findings);
  // What explains nothing of the trouble is left over from its prior, and no candidate.
  const ranked = inference.ranked.filter((c) => isExposure(c) || c.explains.some(isTrouble));
  const isOpen = byFindings === 'undetermined';
  const candidates = isOpen
    ? withGuesses(ranked, underConditions(guessed(words, soundsLike(sample, said)), findings), subjects)
    : ranked;
  const isNamed =
    isOpen && (narrowed(candidates, inference, findings) || wordsName(candidates[0], findings, said.trim() !== ''));
  const verdict = isNamed ? 'fault' : byFindings;
  const named = candidates
    .filter((c) => c.probability >= leastNamed)
    .map((c) => nameCause(c, subjects, reading.identities))
    .map((c) => (isOpen && words.has(c.key) ? { ...c, for: [...c.for, inWords(c, sample, said)] } : c));
  return {
    schema: 'tokimori.diagnosis/1',
    verdict,
    // An exposure is the answer only where it explains the trouble and no fault does.
    causes: named.filter((c) => c.nature !== 'exposure' || verdict === 'exposed'),
    exposures: named.filter((c) => c.nature === 'exposure' && c.probability >= 0.5),
    unexplained: inference.unexplained.map(textOf),
    next: inference.next.filter(({ expectedBits }) => expectedBits >= worthAsking[verdict]).map(nameCheck),
    findings: findings.map(textOf),
    coverage: reading.coverage,
    unread: reading.unread,
    neglected: inference.neglected,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

/** The ledger's line for what words say: the person's own lines that hold them. */
const inWords = ({ key }: NamedCause, sample: readonly SampleLine[], said: string): LedgerEntry => ({
  finding: 'text.words',
  outcome: 'speak',
  subject: localHost,
  bits: 0,
  facts: speaking(key, sample, said),
});

/** What causes may live on: all that is spoken of, but no path to a clock inside the host or to a pool's placeholder. */
function subjectsOf(reading: Explainable, findings: readonly Finding[]): SubjectId[] {
  const { facts } = reading;
  const judged = new Set(findings.map((f) => f.subject));
  const inside = new Set(
    facts
      .filter(({ name, value }) => (name === 'assoc.mode' || name === 'config.source') && noPath.has(String(value)))
      .map(({ subject }) => subject),
  );
  // What was judged on a way speaks of what stands at its end, also where nothing else names that.
  const ends = findings.flatMap((f) => {
    const kind = endKinds[domainOf.get(f.name) ?? 'network'];
    return kind === undefined || !isPath(f.subject) || isEveryPath(f.subject)
      ? []
      : [`${kind}:${endsOf(f.subject).to}` as SubjectId];
  });
  const spoken = new Set([...judged, ...subjectsIn(reading), ...ends]);
  return [...spoken].filter((subject) => judged.has(subject) || !inside.has(subject));
}

/** Only a backend: a source or BMC is always named by what asks it. */
const endKinds: Readonly<Partial<Record<Domain, SubjectKind>>> = { upstream: 'backend' };
const domainOf = new Map(network.findings.map((it) => [it.name, it.domain]));

const noPath = new Set(['refclock', 'local-clock', 'pool']);

/** Weighs "nothing acts" by the mode, exactly: every set with a fault gains by the same factor. */
function inMode(inference: Inference, { nothing }: Mode): Inference {
  const quiet = inference.nothingBehindTrouble;
  const gain = 1 / (1 - (1 - nothing) * quiet);
  return {
    ...inference,
    nothingBehindTrouble: quiet * nothing * gain,
    ranked: inference.ranked
      .map((c) => (isExposure(c) ? c : { ...c, probability: Math.min(1, c.probability * gain) }))
      .sort((a, b) => b.probability - a.probability),
  };
}
