import { type BmcId, bmcId, endsOf, type Fact, isPath, nameOf, type SubjectId } from '@tokimori/model';

/** The driver of a host hears nothing from the host's BMC. */
export const isUnheard = ({ name, value }: Fact): boolean => name === 'bmc.driver' && value === 'not-answering';

/** A host whose driver hears nothing from its BMC has one, though nobody names it. */
export const impliedBmcs = (facts: readonly Fact[]): BmcId[] =>
  facts.filter(isUnheard).map(({ subject }) => bmcId(nameOf(subject)));

/** A BMC asked from inside its host bears the host's name. Where it tells the address that others ask, it is that one. */
export function joinedBmcs(facts: readonly Fact[]): readonly Fact[] {
  const asked = new Set(
    facts.flatMap(({ subject, name }) =>
      isPath(subject) && /^(?:ipmi|redfish|link|tls)\./.test(name) ? [endsOf(subject).to] : [],
    ),
  );
  const by = new Map<SubjectId, BmcId>();
  for (const { subject, name, value } of facts) {
    if (name === 'bmc.address' && asked.has(String(value)) && !asked.has(nameOf(subject)))
      by.set(subject, bmcId(String(value)));
  }
  return by.size === 0 ? facts : facts.map((fact) => ({ ...fact, subject: by.get(fact.subject) ?? fact.subject }));
}
