import { causes } from '@tokimori/catalogue';
import { checks } from '@tokimori/checks';
import {
  bmcId,
  type CauseTexts,
  type ExpectedCheck,
  endsOf,
  type Finding,
  type FindingText,
  type Identities,
  isEveryPath,
  isPath,
  type LedgerEntry,
  type LedgerLine,
  type NamedCause,
  type NextCheck,
  nameOf,
  originText,
  type PathId,
  type RankedCause,
  type Remedy,
  type SubjectId,
  type SubjectKind,
} from '@tokimori/model';
import { isTrouble } from './trouble.ts';

const causeByKey = new Map(causes.map((c) => [c.key, c]));
const checkById = new Map(checks.map((c) => [c.id, c]));

/** Entries of one side of the ledger. */
const entriesKept = 24;

/** A quoted fact keeps this many lines; the rest is in the person's own text. */
const factsKept = 4;

export const isExposure = ({ key }: { readonly key: string }): boolean => causeByKey.get(key)?.nature === 'exposure';

/** The inference's cause with everything a person reads about it. */
export function nameCause(ranked: RankedCause, subjects: readonly SubjectId[], identities: Identities): NamedCause {
  const cause = causeByKey.get(ranked.key);
  if (cause === undefined) throw new Error(`the inference named a cause the catalogue does not have: ${ranked.key}`);
  const { title, explanation, breaks, remedy, prevention, references, nature, domain } = cause;
  const [entity, ...aliases] = namesOf(ranked.subject, cause.on, subjects, identities);
  return {
    key: ranked.key,
    entity,
    aliases,
    nature,
    domain,
    probability: rounded(ranked.probability, 1000),
    grade: ranked.grade,
    title,
    explanation,
    breaks,
    remedy: remedyOf(remedy),
    prevention,
    references,
    chain: ranked.chain,
    for: speaking(ranked).map(entryOf),
    // What it explains, only less surely than another cause would, does not speak against it.
    against: ranked.ledger
      .filter(({ finding, bits }) => bits < 0 && !ranked.explains.includes(finding))
      .sort((a, b) => a.bits - b.bits)
      .map(entryOf),
  };
}

export const remedyOf = ({ restart, ...remedy }: CauseTexts['remedy']): Remedy => ({
  ...remedy,
  restart: restart?.en ?? null,
  restartText: restart,
});

const entryOf = ({ finding, bits }: LedgerLine): LedgerEntry => ({ ...quoted(finding), bits: rounded(bits, 100) });

/**
 * What speaks for a cause: the trouble it explains first, then what is in order and fits it, each most telling first. What it explains belongs to it also where another cause explains it as
 * well: that decides nothing between the two, and is still why either is thought of.
 */
function speaking({ ledger, explains }: RankedCause): LedgerLine[] {
  const trouble = ({ finding }: LedgerLine) => Number(isTrouble(finding));
  const telling = ledger.filter(({ bits }) => bits > 0).sort((a, b) => trouble(b) - trouble(a) || b.bits - a.bits);
  const weighed = new Set(ledger.map(({ finding }) => finding));
  const shared = explains.filter((finding) => !weighed.has(finding) && isTrouble(finding));
  return [...telling, ...shared.map((finding) => ({ finding, bits: 0 }))].slice(0, entriesKept);
}

/**
 * The entity, then its other names without their kind (`10.0.0.5>10.0.0.9`). For all paths of a host these are the paths;
 * all sources, or BMCs, of a host at once are named by the first, the others are its aliases.
 */
function namesOf(
  subject: SubjectId,
  kind: SubjectKind,
  subjects: readonly SubjectId[],
  identities: Identities,
): [SubjectId, ...string[]] {
  const others = (name: string) => identities.aliasesOf(name).filter((alias) => !madeUp.test(alias));
  if (!isPath(subject)) return [subject, ...others(nameOf(subject))];
  const { from, to } = endsOf(subject);
  if (!isEveryPath(subject)) return [subject, ...others(to).map((name) => `${from}>${name}`)];
  const members = subjects
    .filter((id): id is PathId => isPath(id) && !isEveryPath(id) && endsOf(id).from === from)
    .filter((id) => kind !== 'bmc' || subjects.includes(bmcId(endsOf(id).to)))
    .flatMap((id) => [endsOf(id).to, ...others(endsOf(id).to)]);
  const [first = to, ...rest] = members;
  return kind !== 'path' ? [`${kind}:${first}`, ...rest] : [subject, ...members.map((name) => `${from}>${name}`)];
}

/** Names the readers give to what a program shows by number only. */
const madeUp = /^(?:assoc|row)-\d+$/;

export function textOf(finding: Finding): FindingText {
  return { ...quoted(finding), strength: finding.strength };
}

const quoted = (finding: Finding): Omit<FindingText, 'strength'> => ({
  finding: finding.name,
  outcome: finding.outcome,
  subject: finding.subject,
  facts: finding.facts.slice(0, factsKept).map((fact) => ({
    text: 'text' in fact.origin ? fact.origin.text : '',
    origin: originText(fact.origin),
    ...(fact.tally === undefined ? {} : { count: fact.tally.count }),
  })),
});

export function nameCheck(it: ExpectedCheck): NextCheck {
  const check = checkById.get(it.check);
  if (check === undefined) throw new Error(`the inference chose a check there is none of: ${it.check}`);
  return {
    check: it.check,
    subject: it.subject,
    from: check.from,
    expectedBits: rounded(it.expectedBits, 1000),
    costSeconds: it.costSeconds,
    how: { en: filled(check.how.en, it.subject, 'the host'), ja: filled(check.how.ja, it.subject, 'ホスト') },
  };
}

function filled(how: string, subject: SubjectId, unnamed: string): string {
  const ends = isPath(subject) ? endsOf(subject) : { from: nameOf(subject), to: nameOf(subject) };
  return how.replaceAll('{host}', ends.from === 'local' ? unnamed : ends.from).replaceAll('{source}', ends.to);
}

const rounded = (value: number, parts: number): number => Math.round(value * parts) / parts;
