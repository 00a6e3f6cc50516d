import {
  endsOf,
  everyPathOf,
  type Fact,
  isEveryPath,
  isPath,
  kindOf,
  nameOf,
  type PathId,
  pathId,
  type SubjectId,
} from '@tokimori/model';
import { deviceBefore, machineOfBackend } from './relations.ts';

/** The source of a message that names none. */
const unnamedSource = 'unnamed';

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
    if (!fact.name.startsWith('event.') || !isEveryPath(fact.subject)) return fact;
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

/** What the kernel counts over all connections is about every way of the host. */
export const impliedWays = (facts: readonly Fact[]): PathId[] =>
  facts.filter(({ name }) => name === 'machine.retransmits').map(({ subject }) => everyPathOf(subject));

/** Errors on a host's interface arise between it and the device at the other end of its cable: that device is implied. */
export function impliedDevices(facts: readonly Fact[]): SubjectId[] {
  return facts.filter(({ name }) => name === 'machine.link-errors').map(({ subject }) => deviceBefore(subject));
}
