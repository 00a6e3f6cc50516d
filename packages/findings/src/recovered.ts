import type { Fact } from '@tokimori/model';

/** So many answers after the last failure, in the same document: what failed works again. */
const enoughAnswers = 3;

const bad = /^(?:bad-gateway|unavailable|gateway-timeout)$/;

/**
 * Failures that are over: a backend was restarted at night, and its proxy has answered ever since. They are left out, so
 * that nobody is woken for them; unless the person complains, for then they may be what is complained of.
 */
export function withoutRecovered(facts: readonly Fact[]): readonly Fact[] {
  if (facts.some(({ name }) => name === 'env.complaint')) return facts;
  const answers = facts.filter(
    ({ name, value }) => (name === 'request.answered' || name === 'try.answered') && value === 'ok',
  );
  if (answers.length === 0) return facts;
  return facts.filter((fact) => {
    if (fact.name !== 'try.failed' && !(fact.name === 'request.answered' && bad.test(String(fact.value)))) return true;
    const over = (fact.tally?.last ?? fact.when).sequence;
    const since = answers
      .filter((it) => it.observer === fact.observer && documentOf(it) === documentOf(fact))
      .filter((it) => (it.tally?.first ?? it.when).sequence > over)
      .reduce((sum, it) => sum + (it.tally?.count ?? 1), 0);
    return since < enoughAnswers;
  });
}

const documentOf = ({ origin }: Fact): string => (origin.kind === 'line' ? origin.document : '');
