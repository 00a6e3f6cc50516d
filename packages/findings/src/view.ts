import type { FactName, FactValueOf } from '@tokimori/facts';
import {
  bmcId,
  type Coverage,
  endsOf,
  type Fact,
  type HostId,
  hostId,
  isEveryPath,
  isPath,
  kindOf,
  nameOf,
  type PathId,
  type Reading,
  type SourceId,
  type SubjectId,
  sourceId,
} from '@tokimori/model';
import { impliedBackends, impliedDevices, impliedPaths, impliedWays } from './addressed.ts';
import { impliedBmcs } from './bmcs.ts';
import { machineOfBackend } from './machines.ts';
import { impliedProxies, type Pool, poolsOf } from './pools.ts';

export type TypedFact<N extends FactName> = Fact & { readonly value: FactValueOf<N> };

/** Facts on a path that no NTP exchange is needed for. */
const otherTalk = /^(?:link|tls|try|ipmi|redfish)\./;

const lastSeen = ({ tally, when }: Fact): number => (tally?.last ?? when).sequence;

/** Facts on a path that leads to a BMC. */
const toBmc = /^(?:ipmi|redfish)\./;

/** The facts, ordered for the judges: by subject and name, in the order they were read. */
export class View {
  readonly #bySubject = new Map<SubjectId, Map<string, Fact[]>>();
  readonly #coverage: readonly Coverage[];
  readonly subjects: readonly SubjectId[];
  readonly #pools: ReadonlyMap<SubjectId, Pool>;

  constructor(reading: Pick<Reading, 'facts' | 'coverage'>) {
    this.#coverage = reading.coverage;
    const subjects = new Set<SubjectId>();
    for (const fact of reading.facts) {
      subjects.add(fact.subject);
      const names = this.#bySubject.get(fact.subject) ?? new Map<string, Fact[]>();
      this.#bySubject.set(fact.subject, names);
      const facts = names.get(fact.name);
      if (facts === undefined) names.set(fact.name, [fact]);
      else facts.push(fact);
    }
    for (const subject of [...subjects]) {
      if (!isPath(subject)) continue;
      const { from, to } = endsOf(subject);
      subjects.add(hostId(from));
      if (isEveryPath(subject)) continue;
      if (this.#speaksNtp(subject)) subjects.add(sourceId(to));
      if (this.#speaks(subject, toBmc)) subjects.add(bmcId(to));
    }
    for (const path of impliedPaths(reading.facts)) subjects.add(path);
    for (const path of impliedWays(reading.facts)) subjects.add(path);
    for (const device of impliedDevices(reading.facts)) subjects.add(device);
    for (const proxy of impliedProxies(reading.facts)) subjects.add(proxy);
    for (const backend of impliedBackends(reading.facts)) subjects.add(backend);
    this.#pools = poolsOf(reading.facts);
    for (const pool of this.#pools.keys()) subjects.add(pool);
    for (const bmc of impliedBmcs(reading.facts)) subjects.add(bmc);
    for (const { subject } of this.#coverage) if (kindOf(subject) === 'host') subjects.add(subject);
    this.subjects = [...subjects];
  }

  /** A path that something was only measured on (`link.*`) or that leads to a backend or BMC has no time source at its end. */
  #speaksNtp(path: PathId): boolean {
    const names = [...(this.#bySubject.get(path)?.keys() ?? [])];
    return names.some((name) => !otherTalk.test(name));
  }

  #speaks(path: PathId, talk: RegExp): boolean {
    return [...(this.#bySubject.get(path)?.keys() ?? [])].some((name) => talk.test(name));
  }

  all<N extends FactName>(subject: SubjectId, name: N): readonly TypedFact<N>[] {
    // The sink takes values only by the vocabulary's types.
    return (this.#bySubject.get(subject)?.get(name) ?? []) as unknown as readonly TypedFact<N>[];
  }

  /** The latest wins: of repeats that were folded into one fact, their last occurrence counts. */
  last<N extends FactName>(subject: SubjectId, name: N): TypedFact<N> | undefined {
    let latest: TypedFact<N> | undefined;
    for (const fact of this.all(subject, name))
      if (latest === undefined || lastSeen(fact) >= lastSeen(latest)) latest = fact;
    return latest;
  }

  value<N extends FactName>(subject: SubjectId, name: N): FactValueOf<N> | undefined {
    return this.last(subject, name)?.value;
  }

  /** The paths that leave a host, without the collective one. */
  pathsOf(host: SubjectId): readonly PathId[] {
    return this.subjects.filter((s): s is PathId => isPath(s) && !isEveryPath(s) && hostId(endsOf(s).from) === host);
  }

  /** The paths on which an NTP exchange with another machine is expected: no pools, reference clocks or local clocks. */
  peersOf(host: SubjectId): readonly PathId[] {
    return this.pathsOf(host).filter((path) => this.#speaksNtp(path) && this.isPeer(path));
  }

  isPeer(path: SubjectId): boolean {
    const mode = this.value(path, 'assoc.mode') ?? this.value(path, 'config.source');
    if (mode === 'pool')
      return this.value(path, 'assoc.reach') !== undefined && this.value(path, 'assoc.mode') !== 'pool';
    return mode !== 'refclock' && mode !== 'local-clock';
  }

  pathsInto(source: SubjectId): readonly PathId[] {
    return this.subjects.filter((s): s is PathId => isPath(s) && sourceId(endsOf(s).to) === source);
  }

  hostOf(path: SubjectId): HostId {
    return hostId(endsOf(path as PathId).from);
  }

  sourceOf(path: SubjectId): SourceId {
    return sourceId(endsOf(path as PathId).to);
  }

  /** The host that is this source, where some text gives the host that address. */
  machineOf(source: SubjectId): SubjectId | undefined {
    const name = source.slice('source:'.length);
    return this.subjects.find(
      (s) =>
        kindOf(s) === 'host' && (s === hostId(name) || this.all(s, 'host.address').some((fact) => fact.value === name)),
    );
  }

  /** The paths on which something asks this backend (or BMC). */
  pathsTo(far: SubjectId): readonly PathId[] {
    return this.subjects.filter((s): s is PathId => isPath(s) && !isEveryPath(s) && endsOf(s).to === nameOf(far));
  }

  /** The proxies that ask this backend. */
  proxiesOf(backend: SubjectId): readonly SubjectId[] {
    return this.pathsTo(backend).map((path) => `proxy:${endsOf(path).from}` as const);
  }

  /** The host that is the backend's machine, by name or by an address it shows as its own. */
  machineAt(backend: SubjectId): SubjectId | undefined {
    return this.machineOf(sourceId(machineOfBackend(nameOf(backend))));
  }

  /** Whose lists of sockets may be the backend's: its machine, or else the machines of those that ask it. */
  hostsOf(backend: SubjectId): readonly SubjectId[] {
    const machine = this.machineAt(backend);
    return machine !== undefined ? [machine] : this.pathsTo(backend).map((path) => this.hostOf(path));
  }

  /** The names of the pools a backend belongs to. */
  poolNamesOf(backend: SubjectId): readonly string[] {
    return [...this.#pools].flatMap(([pool, { members }]) =>
      (members as readonly SubjectId[]).includes(backend) ? [nameOf(pool)] : [],
    );
  }

  /** The members of a pool, and whether a text names them. */
  poolOf(upstream: SubjectId): Pool | undefined {
    return this.#pools.get(upstream);
  }

  /** Whether any line of any document was of a known format. */
  get anythingRead(): boolean {
    return this.#coverage.length > 0;
  }

  covered(area: string, subject: SubjectId): boolean {
    return this.#coverage.some((c) => c.subject === subject && (c.area === area || c.area.startsWith(`${area}.`)));
  }

  /** How often an event happened, folded repeats included. */
  count(subject: SubjectId, name: FactName): number {
    return this.all(subject, name).reduce((sum, fact) => sum + (fact.tally?.count ?? 1), 0);
  }
}
