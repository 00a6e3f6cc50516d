import type { FactValueOf } from '@tokimori/facts';
import type { Fact, SubjectId } from '@tokimori/model';
import type { TypedFact, View } from '../view.ts';

export type Failure = FactValueOf<'try.failed'>;
type Failed = TypedFact<'try.failed'>;

/** The tries on one backend that matter. */
export interface Tries {
  readonly failed: readonly Failed[];
  /** Tries that were forgiven: harmless, told so that nobody wonders. */
  readonly forgiven: readonly Failed[];
  /** Answered by the backend: without an error of its own. */
  readonly answered: readonly Fact[];
  readonly ownErrors: readonly Fact[];
  readonly failures: number;
  readonly successes: number;
}

/** A proxy that tries elsewhere hides a failure; below this share nobody was harmed. */
const harmlessShare = 0.05;
/** One or two of so many are no pattern. */
const isolated = { most: 2, share: 0.01 };
/** So many answers after the last failure say that it is over. */
const enoughAfter = 3;

/** Ends with the next start of the backend, so answers afterwards say that it is over. */
const passing: ReadonlySet<Failure> = new Set([
  'connect-timeout',
  'connect-gave-up',
  'refused',
  'no-route',
  'net-unreachable',
  'connect-reset',
  'connect-failed',
  'no-socket',
  'closed-early',
  'reset',
]);

/** Tools asked by hand: of a certificate they think as their machine does, not as the proxy. */
const byHand = (fact: Failed): boolean => /^(?:curl|wget|git)$/.test(String(fact.conditions?.['by'] ?? ''));

/** Where a proxy or a program tells of its own tries, another tool's trust is beside the point. */
function besideThePoint(view: View, fact: Failed): boolean {
  if (!byHand(fact) || !fact.value.startsWith('tls-')) return false;
  return view.subjects.some((subject) =>
    subject.startsWith('proxy:')
      ? view.last(subject, 'proxy.kind') !== undefined
      : subject.startsWith('backend:') && view.all(subject, 'try.failed').some((it) => !byHand(it)),
  );
}

export function triesOf(view: View, backend: SubjectId): Tries {
  const all = view.all(backend, 'try.failed').filter((fact) => !besideThePoint(view, fact));
  const answers = view.all(backend, 'try.answered');
  const answered = answers.filter(({ value }) => value !== 'server-error');
  const ownErrors = answers.filter(({ value }) => value === 'server-error');
  const [bad, good] = [sum(all), sum(answered)];
  const share = bad / Math.max(1, bad + good);
  const hidden = all.every(({ conditions }) => conditions?.['retried'] === true) && share < harmlessShare;
  const rare = bad <= isolated.most && share <= isolated.share;
  const over = all.every(({ value }) => passing.has(value)) && isOver(all, answered);
  // Seen once, and the client got its answer from another member: what retries are for.
  const retriedOnce = bad === 1 && all.every(({ conditions }) => conditions?.['retried'] === true);
  const forgive = bad > 0 && (retriedOnce || (good > 0 && (hidden || rare || over)));
  return {
    failed: forgive ? [] : all,
    forgiven: forgive ? all : [],
    answered,
    ownErrors,
    failures: forgive ? 0 : bad,
    successes: good,
  };
}

export const times = (fact: Fact): number => fact.tally?.count ?? 1;
const sum = (facts: readonly Fact[]): number => facts.reduce((total, fact) => total + times(fact), 0);

const firstOf = (fact: Fact) => fact.tally?.first ?? fact.when;
const lastOf = (fact: Fact) => fact.tally?.last ?? fact.when;

/** Every answer counted came after the last failure, in one document or by the clock. */
function isOver(failed: readonly Fact[], answered: readonly Fact[]): boolean {
  const after = answered.filter((good) => failed.every((bad) => isAfter(good, bad)));
  return sum(after) >= enoughAfter && !failed.some((bad) => answered.some((good) => isAfter(bad, good)));
}

function isAfter(later: Fact, earlier: Fact): boolean {
  const [from, to] = [firstOf(later), lastOf(earlier)];
  if (from.at !== undefined && to.at !== undefined) return from.at > to.at;
  const oneDocument =
    later.origin.kind === 'line' && earlier.origin.kind === 'line' && later.origin.document === earlier.origin.document;
  return oneDocument && from.sequence > to.sequence;
}
