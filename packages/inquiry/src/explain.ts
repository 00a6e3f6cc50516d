import { causes, states } from '@tokimori/catalogue';
import { checks } from '@tokimori/checks';
import { infer } from '@tokimori/diagnosis';
import { findings as findingDefs, judge } from '@tokimori/findings';
import {
  type Coverage,
  type Diagnosis,
  type ExpectedCheck,
  endsOf,
  type Fact,
  type Finding,
  type FindingText,
  type Identities,
  type Inference,
  isEveryPath,
  isPath,
  kindOf,
  type NamedCause,
  type NextCheck,
  nameOf,
  originText,
  type PathId,
  type RankedCause,
  type SubjectId,
  type SubjectKind,
  type Text,
  type Unread,
} from '@tokimori/model';
import { network } from './network.ts';
import { verdictOf } from './verdict.ts';

export interface Explainable {
  readonly facts: readonly Fact[];
  readonly coverage: readonly Coverage[];
  readonly unread: readonly Unread[];
  readonly identities: Identities;
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

/** From what was read to the answer: judge, infer, name. Pure. */
export function explain(reading: Explainable, options: ExplainOptions = {}): Diagnosis {
  const started = performance.now();
  const judged = judge(reading).filter((f) => options.without?.has(`${f.name}=${f.outcome}`) !== true);
  const subjects = subjectsOf(reading.facts, judged);
  const mode = options.mode ?? modes.paste;
  const inference = inMode(infer(network, { findings: judged, subjects, expectedFaults: mode.expectedFaults }), mode);
  const named = inference.ranked
    .filter((c) => c.probability >= 0.01)
    .map((c) => nameCause(c, subjects, reading.identities));
  const verdict = verdictOf(inference, judged);
  return {
    schema: 'tokimori.diagnosis/1',
    verdict,
    // An exposure is the answer only where it explains the trouble and no fault does.
    causes: named.filter((c) => c.nature !== 'exposure' || verdict === 'exposed'),
    exposures: named.filter((c) => c.nature === 'exposure' && c.probability >= 0.5),
    unexplained: inference.unexplained.map(textOf),
    next: verdict === 'healthy' ? [] : inference.next.map(nameCheck),
    findings: judged.map(textOf),
    coverage: reading.coverage,
    unread: reading.unread,
    neglected: inference.neglected,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

/** What causes may live on: all that is spoken of, but no path to a clock inside the host or to a pool's placeholder. */
function subjectsOf(facts: readonly Fact[], findings: readonly Finding[]): SubjectId[] {
  const inside = new Set(
    facts
      .filter(
        ({ name, value }) =>
          (name === 'assoc.mode' || name === 'config.source') &&
          ['refclock', 'local-clock', 'pool'].includes(String(value)),
      )
      .map(({ subject }) => subject),
  );
  const spoken = new Set([...findings.map((f) => f.subject), ...facts.map((f) => f.subject)]);
  return [...spoken].filter((subject) => !inside.has(subject) || findings.some((f) => f.subject === subject));
}

/** Weighs "nothing acts" by the mode, exactly: every set with a fault gains by the same factor. */
function inMode(inference: Inference, { nothing }: Mode): Inference {
  const gain = 1 / (1 - (1 - nothing) * inference.nothing);
  return {
    ...inference,
    nothing: inference.nothing * nothing * gain,
    ranked: inference.ranked
      .map((c) =>
        causeByKey.get(c.key)?.nature === 'exposure' ? c : { ...c, probability: Math.min(1, c.probability * gain) },
      )
      .sort((a, b) => b.probability - a.probability),
  };
}

const causeByKey = new Map(causes.map((c) => [c.key, c]));
const checkById = new Map(checks.map((c) => [c.id, c]));

function nameCause(ranked: RankedCause, subjects: readonly SubjectId[], identities: Identities): NamedCause {
  const cause = causeByKey.get(ranked.key);
  if (cause === undefined) throw new Error(`the inference named a cause the catalogue does not have: ${ranked.key}`);
  const { title, explanation, breaks, remedy, prevention, references, nature } = cause;
  const lines = ranked.ledger.map(({ finding, bits }) => ({ ...textOf(finding), bits: Math.round(bits * 100) / 100 }));
  const entry = ({ strength: _, ...line }: (typeof lines)[number]) => line;
  return {
    key: ranked.key,
    entity: ranked.subject,
    aliases: aliasesOf(ranked.subject, cause.on, subjects, identities),
    nature,
    probability: Math.round(ranked.probability * 1000) / 1000,
    grade: ranked.grade,
    title,
    explanation,
    breaks,
    remedy,
    prevention,
    references,
    chain: ranked.chain,
    for: lines.filter((l) => l.bits > 0).map(entry),
    against: lines.filter((l) => l.bits < 0).map(entry),
  };
}

/** Other names of the subject; for a path, the same path by its ends' other names; for all paths of a host, each of them. */
function aliasesOf(
  subject: SubjectId,
  on: SubjectKind,
  subjects: readonly SubjectId[],
  identities: Identities,
): string[] {
  const others = (name: string) => identities.aliasesOf(name).filter((alias) => !madeUp.test(alias));
  if (!isPath(subject)) return others(nameOf(subject)).map((name) => `${kindOf(subject)}:${name}`);
  const { from, to } = endsOf(subject);
  if (!isEveryPath(subject)) return others(to).map((name) => `path:${from}>${name}`);
  const members = subjects
    .filter((id): id is PathId => isPath(id) && !isEveryPath(id) && endsOf(id).from === from)
    .map((id) => endsOf(id).to);
  return members
    .flatMap((name) => [name, ...others(name)])
    .map((name) => (on === 'source' ? `source:${name}` : `path:${from}>${name}`));
}

/** Names the readers give to what a program shows by number only. */
const madeUp = /^(?:assoc|row)-\d+$/;

function textOf(finding: Finding): FindingText {
  return {
    finding: finding.name,
    outcome: finding.outcome,
    subject: finding.subject,
    strength: finding.strength,
    facts: finding.facts.slice(0, 4).map((fact) => ({
      text: 'text' in fact.origin ? fact.origin.text : '',
      origin: originText(fact.origin),
      ...(fact.tally === undefined ? {} : { count: fact.tally.count }),
    })),
  };
}

function nameCheck(it: ExpectedCheck): NextCheck {
  const check = checkById.get(it.check);
  if (check === undefined) throw new Error(`the inference chose a check there is none of: ${it.check}`);
  return {
    check: it.check,
    subject: it.subject,
    from: check.from,
    expectedBits: Math.round(it.expectedBits * 1000) / 1000,
    costSeconds: it.costSeconds,
    how: { en: filled(check.how.en, it.subject, 'the host'), ja: filled(check.how.ja, it.subject, 'ホスト') },
  };
}

function filled(how: string, subject: SubjectId, unnamed: string): string {
  const ends = isPath(subject) ? endsOf(subject) : { from: nameOf(subject), to: nameOf(subject) };
  return how.replaceAll('{host}', ends.from === 'local' ? unnamed : ends.from).replaceAll('{source}', ends.to);
}

/** How findings and states are said. */
export const words = {
  state: (name: string): Text => states.find((s) => s.name === name)?.title ?? { en: name, ja: name },
  finding: (name: string, outcome: string): Text => {
    const def = findingDefs.find((f) => f.name === name);
    return (def?.says as Readonly<Record<string, Text>> | undefined)?.[outcome] ?? def?.title ?? { en: name, ja: name };
  },
};
