import type { Fact } from '@tokimori/model';

/** So many answers after the last failure, in the same document: what failed works again. */
const enoughAnswers = 3;

/** What a backend that is being started shows: nobody listens yet. Time-outs among answers are another matter. */
const starting = /^(?:refused|no-socket)$/;
const bad = /^(?:bad-gateway|unavailable)$/;

/**
 * Failures that are over: a backend was restarted at night, and its proxy has answered ever since. They are left out, so
 * that nobody is woken for them; unless the person complains, for then they may be what is complained of.
 */
export function withoutRecovered(facts: readonly Fact[]): readonly Fact[] {
  if (facts.some(({ name }) => name === 'env.complaint')) return facts;
  const up = facts.filter(({ name }) => name === 'backend.marked-up');
  const isUpAgain = (fact: Fact): boolean =>
    up.some((it) => it.subject === fact.subject && it.when.sequence > (fact.tally?.last ?? fact.when).sequence);
  const backends = new Set(facts.filter(({ name }) => name.startsWith('try.')).map(({ subject }) => subject));
  // With several backends nobody knows which of them the proxy's answers came from.
  const answers = facts.filter(
    ({ name, value }) =>
      value === 'ok' && (name === 'try.answered' || (name === 'request.answered' && backends.size === 1)),
  );
  const isOver = (fact: Fact): boolean => {
    const last = (fact.tally?.last ?? fact.when).sequence;
    const since = answers
      .filter((it) => it.name === 'request.answered' || it.subject === fact.subject)
      .filter((it) => it.observer === fact.observer && documentOf(it) === documentOf(fact))
      .filter((it) => (it.tally?.first ?? it.when).sequence > last);
    return since.reduce((sum, it) => sum + (it.tally?.count ?? 1), 0) >= enoughAnswers;
  };
  const failures = facts.filter(({ name }) => name === 'try.failed');
  const over = new Set(
    failures.filter((fact) => isUpAgain(fact) || (starting.test(String(fact.value)) && isOver(fact))),
  );
  const marks = facts.filter((fact) => fact.name === 'backend.marked-down' && isUpAgain(fact));
  if (over.size + marks.length === 0 || over.size < failures.length) return facts;
  return facts.filter(
    (fact) =>
      !over.has(fact) &&
      !marks.includes(fact) &&
      !(fact.name === 'request.answered' && bad.test(String(fact.value)) && isOver(fact)),
  );
}

const documentOf = ({ origin }: Fact): string => (origin.kind === 'line' ? origin.document : '');
