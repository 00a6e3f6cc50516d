import {
  type BmcId,
  bmcId,
  endsOf,
  type Fact,
  isEveryPath,
  isPath,
  kindOf,
  nameOf,
  type PathId,
  pathId,
  type SubjectId,
} from '@tokimori/model';
import { isUnheard, machineOfBackend } from './relations.ts';

/** The source of a message that names none. */
const unnamedSource = 'unnamed';

/** Facts about one far end, also where the line does not name it: a message of a time daemon, a client of a BMC. */
const addressable = /^(?:event|ipmi|redfish)\./;

/**
 * A message about "the server" that names none (timesyncd's root distance, a missing key) is about the only source the
 * host has; with none or several known it is about one nobody named, never about all of them.
 */
export function addressed(facts: readonly Fact[]): Fact[] {
  const sources = new Map<string, Set<string>>();
  for (const { subject } of facts) {
    if (!isPath(subject) || isEveryPath(subject)) continue;
    const { from, to } = endsOf(subject);
    sources.set(from, (sources.get(from) ?? new Set()).add(to));
  }
  return facts.map((fact) => {
    if (!addressable.test(fact.name) || !isEveryPath(fact.subject)) return fact;
    const { from } = endsOf(fact.subject as PathId);
    const [only, ...others] = sources.get(from) ?? [];
    return { ...fact, subject: pathId(from, only !== undefined && others.length === 0 ? only : unnamedSource) };
  });
}

/**
 * What was measured on the way to an address (`link.*`) holds for every port there: it is put on the paths to the
 * backends at that address, where there are any.
 */
export function rehomed(facts: readonly Fact[]): Fact[] {
  const ports = new Map<string, Set<PathId>>();
  for (const { subject } of facts) {
    if (!isPath(subject) || isEveryPath(subject)) continue;
    const { from, to } = endsOf(subject);
    const machine = machineOfBackend(to);
    if (machine !== to) ports.set(pathId(from, machine), (ports.get(pathId(from, machine)) ?? new Set()).add(subject));
  }
  return facts.flatMap((fact) => {
    const paths = fact.name.startsWith('link.') ? ports.get(fact.subject) : undefined;
    return paths === undefined ? [fact] : [fact, ...[...paths].map((subject) => ({ ...fact, subject }))];
  });
}

/** A client that speaks of a backend or a BMC has a way to it, though no line names the way. */
export function impliedPaths(facts: readonly Fact[]): PathId[] {
  const paths = new Set<PathId>();
  for (const { subject, observer } of facts) {
    const kind = kindOf(subject);
    if ((kind !== 'backend' && kind !== 'bmc') || observer === subject) continue;
    paths.add(pathId(observer, nameOf(subject)));
  }
  return [...paths];
}

/** A host whose driver hears nothing from its BMC has one, though nobody names it. */
export const impliedBmcs = (facts: readonly Fact[]): BmcId[] =>
  facts.filter(isUnheard).map(({ subject }) => bmcId(nameOf(subject)));

/** A BMC asked from inside its host bears the host's name. Where it tells the address that others ask, it is that one. */
export function named(facts: readonly Fact[]): Fact[] {
  const asked = new Set(
    facts.flatMap(({ subject, name }) =>
      isPath(subject) && /^(?:ipmi|redfish)\./.test(name) ? [endsOf(subject).to] : [],
    ),
  );
  const by = new Map<SubjectId, BmcId>();
  for (const { subject, name, value } of facts) {
    if (name === 'bmc.address' && asked.has(String(value)) && !asked.has(nameOf(subject)))
      by.set(subject, bmcId(String(value)));
  }
  return by.size === 0 ? [...facts] : facts.map((fact) => ({ ...fact, subject: by.get(fact.subject) ?? fact.subject }));
}
