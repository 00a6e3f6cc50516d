import {
  type BackendId,
  backendId,
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
import { joinedBmcs } from './bmcs.ts';
import { deviceBefore, isAddressed, machineOfBackend, portOfBackend, tellsOfCable } from './machines.ts';
import { withoutRecovered } from './recovered.ts';

/** The source of a message that names none. */
const unnamedSource = 'unnamed';

/** Facts about one far end, also where the line does not name it: a message of a time daemon, a client of a BMC. */
const addressable = /^(?:event|ipmi|redfish)\./;

/**
 * A message about "the server" that names none (timesyncd's root distance, a missing key) is about the only source the
 * host has; with none or several known it is about one nobody named, never about all of them.
 */
function addressed(facts: readonly Fact[]): Fact[] {
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
 * backends at that address, where there are any. A connection tried by hand is about its own port only.
 */
function rehomed(facts: readonly Fact[]): Fact[] {
  const ports = new Map<string, Set<PathId>>();
  const toMachine = new Map<string, Set<PathId>>();
  const put = (path: PathId) => {
    const { from, to } = endsOf(path);
    const machine = machineOfBackend(to);
    if (machine === to) return;
    ports.set(pathId(from, machine), (ports.get(pathId(from, machine)) ?? new Set()).add(path));
    toMachine.set(machine, (toMachine.get(machine) ?? new Set()).add(path));
  };
  for (const fact of facts) {
    if (isPath(fact.subject) && !isEveryPath(fact.subject)) put(fact.subject);
    else if (kindOf(fact.subject) === 'backend') put(pathId(fact.observer, nameOf(fact.subject)));
    const tried = triedPort(fact);
    if (tried !== undefined) put(tried);
  }
  // The same machine asked for its time, or a BMC: its way is one of its own beside those to the ports.
  const alsoAsked = new Set(facts.flatMap(({ subject, name }) => (/^(?:link|tls|try)\./.test(name) ? [] : [subject])));
  return facts.flatMap((fact) => {
    if (!/^(?:link|tls)\./.test(fact.name)) return [fact];
    const tried = triedPort(fact);
    if (tried !== undefined) return [{ ...fact, subject: tried }];
    // The far machine knows its client by an address only: who waits for its answer is the one that cannot connect.
    const paths =
      ports.get(fact.subject) ??
      (fact.value === 'syn-recv' && isPath(fact.subject) ? toMachine.get(endsOf(fact.subject).to) : undefined);
    if (paths === undefined) return [fact];
    const copies = [...paths].map((subject) => ({ ...fact, subject }));
    return alsoAsked.has(fact.subject) ? [fact, ...copies] : copies;
  });
}

/** The path to the very port that was tried: `nc -zv 10.0.2.11 8080`. */
function triedPort(fact: Fact): PathId | undefined {
  const port = /^link\.(?:tcp|socket|filter)$/.test(fact.name) ? fact.conditions?.['port'] : undefined;
  if (port === undefined || !isPath(fact.subject) || isEveryPath(fact.subject)) return undefined;
  const { from, to } = endsOf(fact.subject);
  if (portOfBackend(to) !== undefined || !/^\d{1,5}$/.test(String(port))) return undefined;
  return pathId(from, to.includes(':') ? `[${to}]:${port}` : `${to}:${port}`);
}

/**
 * A backend speaks of itself without its address ("pool www"), a line names none: it is the only one with an address, or
 * the only one that was tried; with several nobody knows which.
 */
function joinedBackends(facts: readonly Fact[]): Fact[] {
  const backends = new Map<BackendId, { tried: boolean }>();
  for (const { subject, name } of facts) {
    if (kindOf(subject) !== 'backend') continue;
    const known = backends.get(subject as BackendId) ?? { tried: false };
    backends.set(subject as BackendId, { tried: known.tried || name.startsWith('try.') });
  }
  const addressed = [...backends].filter(([id]) => isAddressed(nameOf(id)));
  const tried = [...backends].filter(([, it]) => it.tried);
  const named = [...backends].filter(([id]) => nameOf(id) !== unnamedSource);
  const only = [addressed, tried, named].find(({ length }) => length > 0);
  if (only === undefined || only.length > 1) return [...facts];
  const [home] = only[0]!;
  return facts.map((fact) =>
    kindOf(fact.subject) === 'backend' && !isAddressed(nameOf(fact.subject)) && fact.subject !== home
      ? { ...fact, subject: home }
      : fact,
  );
}

/** A 504 of a proxy whose log names no backend: some backend did not answer in time; in which phase is not told. */
function withUnnamedBackend(facts: readonly Fact[]): readonly Fact[] {
  if (facts.some(({ subject }) => kindOf(subject) === 'backend')) return facts;
  return facts.flatMap((fact) =>
    fact.name === 'request.answered' && fact.value === 'gateway-timeout'
      ? [fact, { ...fact, name: 'try.failed', value: 'timeout', subject: backendId(unnamedSource) }]
      : [fact],
  );
}

/** A listening socket whose queue is full is a backend's, whoever asks it. */
function withFullQueues(facts: readonly Fact[]): readonly Fact[] {
  const ports = new Set(
    facts.flatMap(({ subject }) => (kindOf(subject) === 'backend' ? [portOfBackend(nameOf(subject))] : [])),
  );
  return facts.flatMap((fact) => {
    if (fact.name !== 'machine.listens') return [fact];
    const [queue, backlog] = [Number(fact.conditions?.['queue'] ?? 0), Number(fact.conditions?.['backlog'] ?? 0)];
    const listens = String(fact.value);
    if (queue === 0 || queue < backlog || backlog === 0 || ports.has(portOfBackend(listens))) return [fact];
    return [fact, { ...fact, name: 'backend.queue-full', subject: backendId(listens) }];
  });
}

/** Every fact on the subject it is about. */
export const settled = (facts: readonly Fact[]): Fact[] =>
  rehomed(joinedBackends(withUnnamedBackend(withFullQueues(joinedBmcs(addressed(withoutRecovered(facts)))))));

/**
 * Packets that a filter on the way met. A rule that only stands in a list was made on purpose, and what a host's own
 * filter logs of all that knocks is nobody's complaint.
 */
function isMetByFilter({ name, conditions, origin }: Fact): boolean {
  if (name !== 'link.filter' || conditions?.['direction'] === 'in') return false;
  const met = conditions?.['hits'] ?? conditions?.['count'];
  return met !== undefined || (origin.kind === 'line' && origin.reader === 'log');
}

/** A port that somebody tries to reach is a backend's, though nothing else speaks of one. */
export function impliedBackends(facts: readonly Fact[]): BackendId[] {
  const backends = new Set<BackendId>();
  const bmcs = new Set(facts.flatMap(({ subject }) => (kindOf(subject) === 'bmc' ? [nameOf(subject)] : [])));
  for (const fact of facts) {
    const { subject } = fact;
    if ((fact.name !== 'link.tcp' && !isMetByFilter(fact)) || !isPath(subject) || isEveryPath(subject)) continue;
    const { to } = endsOf(subject);
    if (isAddressed(to) && !bmcs.has(machineOfBackend(to))) backends.add(backendId(to));
  }
  return [...backends];
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
  return facts.filter(tellsOfCable).map(({ subject }) => deviceBefore(subject));
}
