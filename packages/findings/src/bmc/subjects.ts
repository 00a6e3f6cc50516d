import { type BmcId, bmcId, endsOf, type Fact, isEveryPath, isPath, nameOf, type SubjectId } from '@tokimori/model';

/** Facts on a path that leads to a BMC. */
const toBmc = /^(?:ipmi|redfish)\./;

/** The driver of a host hears nothing from the host's BMC. */
export const isUnheard = ({ name, value }: Fact): boolean => name === 'bmc.driver' && value === 'not-answering';

/** BMCs that something leads to or should answer, though no fact sits on them. */
export const impliedBmcs = (facts: readonly Fact[]): BmcId[] =>
  facts.flatMap((fact) => {
    if (isUnheard(fact)) return [bmcId(nameOf(fact.subject))];
    return isPath(fact.subject) && !isEveryPath(fact.subject) && toBmc.test(fact.name)
      ? [bmcId(endsOf(fact.subject).to)]
      : [];
  });

/** A BMC asked from inside its host bears the host's name. Where it tells the address that others ask, it is that one. */
export function withNamedBmcs(facts: readonly Fact[]): readonly Fact[] {
  const asked = new Set(
    facts.flatMap(({ subject, name }) => (isPath(subject) && toBmc.test(name) ? [endsOf(subject).to] : [])),
  );
  const by = new Map<SubjectId, BmcId>();
  for (const { subject, name, value } of facts) {
    if (name === 'bmc.address' && asked.has(String(value)) && !asked.has(nameOf(subject)))
      by.set(subject, bmcId(String(value)));
  }
  return by.size === 0 ? facts : facts.map((fact) => ({ ...fact, subject: by.get(fact.subject) ?? fact.subject }));
}
