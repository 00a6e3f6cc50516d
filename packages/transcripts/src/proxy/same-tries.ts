import type { Fact, FactValue, SubjectId } from '@tokimori/model';

/** What a status and times may stand for, in the words of an error log. */
const connecting = [
  'refused',
  'no-route',
  'net-unreachable',
  'connect-reset',
  'no-local-address',
  'no-descriptor',
  'not-permitted',
  'no-socket',
  'queue-full',
  'connect-failed',
];
const handshake = [
  'tls-expired',
  'tls-not-yet-valid',
  'tls-name',
  'tls-untrusted',
  'tls-not-spoken',
  'tls-closed',
  'tls-alert',
  'tls-version',
  'tls-failed',
];
const waiting = ['reset', 'closed-early', 'header-too-big', 'header-invalid', 'send-reset'];
const timers = ['connect-timeout', 'tls-timeout', 'send-timeout', 'header-timeout', 'body-timeout'];

const mayBe: Readonly<Record<string, readonly string[]>> = {
  'connect-failed': [...connecting, ...handshake],
  'no-route': [...connecting, ...handshake],
  'connect-gave-up': ['connect-gave-up', ...connecting, ...handshake],
  'connect-timeout': ['connect-timeout', 'tls-timeout'],
  'tls-timeout': ['connect-timeout', 'tls-timeout'],
  'closed-early': waiting,
  'header-too-big': waiting,
  'header-invalid': waiting,
  'header-timeout': ['header-timeout', 'send-timeout'],
  timeout: timers,
  other: [...connecting, ...handshake, ...waiting, 'connect-gave-up', 'read-gave-up'],
};

/**
 * The access log and the error log of a proxy tell of the same tries: one by status and times, the other by name. Where
 * the error log has one name only for what the times may mean, it is that; and a try that was repeated with success
 * for the one is so for the other.
 */
export function sameTries(all: readonly Fact[]): Fact[] {
  const facts = sameAborts(all);
  const named = new Map<SubjectId, Set<FactValue>>();
  for (const fact of facts)
    if (isTry(fact) && !isInferred(fact))
      named.set(fact.subject, (named.get(fact.subject) ?? new Set()).add(fact.value));
  if (named.size === 0) return facts.map(plain);
  const refined = facts.map((fact) => {
    if (!isTry(fact) || !isInferred(fact)) return fact;
    const [only, ...others] = [...(named.get(fact.subject) ?? [])].filter((value) =>
      mayBe[String(fact.value)]?.includes(String(value)),
    );
    return only === undefined || others.length > 0 ? fact : { ...fact, value: only };
  });
  const shown = retriesShown(refined);
  return refined.map((fact) => {
    const saved = isTry(fact) && !isInferred(fact) && (shown.get(keyOf(fact)) ?? 0) >= (fact.tally?.count ?? 1);
    return plain(saved ? { ...fact, conditions: { ...fact.conditions, retried: true } } : fact);
  });
}

/** A client that left stands in both logs, too: with the seconds it waited in the access log. */
function sameAborts(facts: readonly Fact[]): readonly Fact[] {
  const aborts = facts.filter((fact) => fact.name === 'request.aborted');
  const timed = aborts.filter((fact) => fact.conditions?.['seconds'] !== undefined);
  const untimed = aborts.filter((fact) => fact.conditions?.['seconds'] === undefined);
  if (untimed.length === 0 || countOf(timed) < countOf(untimed)) return facts;
  const twice = new Set(untimed);
  return facts.filter((fact) => !twice.has(fact));
}

const countOf = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + (fact.tally?.count ?? 1), 0);

const isTry = (fact: Fact): boolean => fact.name === 'try.failed';
const isInferred = (fact: Fact): boolean => fact.conditions?.['inferred'] === true;
const keyOf = (fact: Fact): string => `${fact.subject}\n${fact.value}`;

/** How many tries of each kind the access log shows, where every one of them was followed by an answer. */
function retriesShown(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const fact of facts) {
    if (!isTry(fact) || !isInferred(fact)) continue;
    const before = shown.get(keyOf(fact)) ?? 0;
    const all = fact.conditions?.['retried'] === true ? before + (fact.tally?.count ?? 1) : Number.NEGATIVE_INFINITY;
    shown.set(keyOf(fact), all);
  }
  return shown;
}

/** The mark has done its work. */
function plain(fact: Fact): Fact {
  if (!isInferred(fact)) return fact;
  const { inferred: _, ...conditions } = fact.conditions ?? {};
  return { ...fact, conditions };
}
