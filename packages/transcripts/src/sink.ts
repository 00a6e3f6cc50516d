import type { FactName, FactValueOf } from '@tokimori/facts';
import {
  type Alias,
  type Coverage,
  endsOf,
  type Fact,
  type HostId,
  hostId,
  Identities,
  isPath,
  kindOf,
  localHost,
  nameOf,
  type Origin,
  type SubjectId,
  type Unread,
  type When,
} from '@tokimori/model';
import { namelessBmc } from './bmc/asked.ts';
import { bmcBesideHost } from './bmc/beside.ts';
import { Kept } from './kept.ts';
import type { LogFormat } from './proxy/nginx/format.ts';
import { sameTries } from './proxy/same-tries.ts';
import type { FactOptions, Line, Out, Reader } from './reader.ts';

/** Different facts of one document, and of all; areas that are read, names that are joined, hosts that are named. */
const most = { ofDocument: 10_000, inAll: 40_000, areas: 10_000, aliases: 10_000, hosts: 1000, formats: 100 } as const;

/** Readers of single log lines, which repeat without end. */
const logReaders: ReadonlySet<string> = new Set(['log', 'ipmi.wrapped', 'redfish.log']);

/** `Out` as the driver holds it: the driver says which command the lines come from. */
export interface Door extends Out {
  command: string | undefined;
  /** How often something was said to be covered. */
  coverings: number;
  /** How often a fact was told. */
  told: number;
}

/**
 * Collects what the readers of one or many documents emit. Equal events (same subject, name, value, conditions, document)
 * are folded into one fact with a tally, so that memory follows the number of different things, not of lines.
 */
export class Sink {
  #kept = new Kept(most.ofDocument);
  readonly #facts: Fact[] = [];
  readonly #coverage = new Map<string, Mutable<Coverage>>();
  readonly #aliases = new Map<string, Alias>();
  readonly #named = new Set<HostId>();
  #sequence = 0;
  readonly #logFormats: LogFormat[] = [];

  /** Formats of access logs that a configuration names. */
  learn(formats: readonly LogFormat[]): void {
    for (const format of formats) {
      const known = this.#logFormats.some(
        (it) => it.name === format.name && it.pattern.source === format.pattern.source,
      );
      if (!known && this.#logFormats.length < most.formats) this.#logFormats.push(format);
    }
  }

  /** The door for one document. */
  open(document: string, reader: () => Reader): Door {
    let host: HostId = localHost;
    const sink = this;
    return {
      document,
      command: undefined,
      coverings: 0,
      told: 0,
      logFormats: this.#logFormats,
      get host() {
        return host;
      },
      named(self) {
        if (sink.#named.size < most.hosts) sink.#named.add(self);
      },
      setHost(to) {
        host = to;
      },
      fact(name, value, line, options) {
        this.told++;
        sink.#fact(document, reader().id, host, name, value, line, options);
      },
      covered(area, subject = host) {
        this.coverings++;
        sink.#cover(area, subject, document);
      },
      alias(name, same, because) {
        sink.alias({ name, same, because });
      },
    };
  }

  /** The document is through: its facts are put to the others. Says what there was no room for. */
  finish(document: string): Unread[] {
    const { dropped } = this.#kept;
    const facts = [...this.#kept.facts()];
    for (const fact of facts) this.#facts.push(fact);
    // However much the first ones fill, some room is left for those that follow.
    this.#kept = new Kept(Math.min(most.ofDocument, Math.ceil(Math.max(most.inAll - this.#facts.length, 0) / 4)));
    if (dropped === 0) return [];
    const why = `${facts.length + dropped} different things were read in it: the first and the latest ${facts.length} were kept`;
    return [{ name: document, why }];
  }

  alias(alias: Alias): void {
    const key = `${alias.name}\n${alias.same}`;
    if (alias.name !== alias.same && this.#aliases.size < most.aliases && !this.#aliases.has(key))
      this.#aliases.set(key, alias);
  }

  /** A fact that was not read from a line: what the person said. */
  said<N extends FactName>(name: N, value: FactValueOf<N>, text: string, subject: SubjectId = localHost): void {
    this.#add({
      subject,
      observer: subject,
      name,
      value,
      when: { sequence: this.#sequence++ },
      origin: { kind: 'said', text },
    });
  }

  /** Has anything been read under such names? */
  speaksOf(names: RegExp): boolean {
    return this.#facts.some(({ name }) => names.test(name));
  }

  /** Everything collected, with all names of one thing made one. */
  close(): { facts: Fact[]; coverage: Coverage[]; aliases: readonly Alias[]; identities: Identities } {
    this.finish('');
    this.#facts.push(...bmcBesideHost(this.#facts));
    // In the order in which they were last seen: the latest wins.
    this.#facts.sort((a, b) => a.when.sequence - b.when.sequence);
    const identities = new Identities();
    for (const { subject } of this.#facts) for (const name of namesIn(subject)) identities.add(name);
    for (const { name, same, because } of this.#aliases.values()) identities.join(name, same, because);
    this.#joinLocal(identities);
    this.#joinAddresses(identities);
    this.#joinPrograms(identities);
    this.#joinBmcs(identities);
    identities.joinCutNames();
    const named = this.#facts.map((fact) => ({
      ...fact,
      // What a host's BMC is called is a name like any other.
      ...(fact.name === 'host.bmc' ? { value: identities.canonical(String(fact.value)) } : {}),
      subject: identities.canonicalSubject(fact.subject),
      observer: identities.canonicalSubject(fact.observer),
    }));
    const listed = new Set(named.filter((fact) => fact.name === 'sync.sources').map((fact) => fact.subject));
    const facts = sameTries(named.filter((fact) => !isDouble(fact.subject, listed)));
    const coverage = [...this.#coverage.values()].map((c) => ({
      ...c,
      subject: identities.canonicalSubject(c.subject),
    }));
    return { facts, coverage, aliases: identities.joined, identities };
  }

  /** A paste without a name and a log with one, brought together, are of one host; with two names nobody knows. */
  #joinLocal(identities: Identities): void {
    const [only, ...others] = [...this.#named].filter((host) => host !== localHost);
    if (only === undefined || others.length > 0) return;
    identities.join(nameOf(only), nameOf(localHost), 'the only host these documents name');
  }

  /** A host and the address its own output shows are one thing, unless two hosts show that address. */
  #joinAddresses(identities: Identities): void {
    const owners = new Map<string, Set<string>>();
    for (const { name, value, subject } of this.#facts) {
      const address =
        name === 'host.address' ? String(value) : name === 'daemon.listens' ? listenAddress(String(value)) : undefined;
      if (address === undefined) continue;
      owners.set(address, (owners.get(address) ?? new Set()).add(identities.canonical(nameOf(subject))));
    }
    for (const [address, hosts] of owners) {
      const [owner, ...others] = hosts;
      if (owner !== undefined && others.length === 0)
        identities.join(owner, address, `${owner} shows ${address} as its own`);
    }
  }

  /** A backend's own log names its program only; where one backend is in sight, it is that one. */
  #joinPrograms(identities: Identities): void {
    const backends = new Set([...this.#facts.values()].map((f) => f.subject).filter((s) => kindOf(s) === 'backend'));
    const names = [...new Set([...backends].map((backend) => identities.canonical(nameOf(backend))))];
    const [only, ...others] = names.filter((name) => /[:/]/.test(name));
    if (only === undefined || others.length > 0) return;
    for (const name of names)
      if (name !== only) identities.join(only, name, `${only} is the only backend these documents name`);
  }

  /** A BMC that shows its address is the one asked by that address; the nameless one is the only one there is. */
  #joinBmcs(identities: Identities): void {
    const names = new Set<string>();
    const addresses = new Map<string, Set<string>>();
    for (const { name, value, subject } of this.#facts.values()) {
      if (!subject.startsWith('bmc:')) continue;
      names.add(nameOf(subject));
      if (name === 'bmc.address')
        addresses.set(String(value), (addresses.get(String(value)) ?? new Set()).add(nameOf(subject)));
    }
    for (const [address, owners] of addresses) {
      const [owner, ...others] = owners;
      if (owner !== undefined && others.length === 0 && owner !== address && names.has(address))
        identities.join(owner, address, `${owner} shows ${address} as its own`);
    }
    const known = new Set([...names].filter((name) => name !== namelessBmc).map((name) => identities.canonical(name)));
    const [only, ...others] = known;
    if (names.has(namelessBmc) && only !== undefined && others.length === 0)
      identities.join(only, namelessBmc, 'the only BMC these documents name');
  }

  #fact(
    document: string,
    reader: string,
    host: HostId,
    name: FactName,
    value: Fact['value'],
    line: Line,
    options: FactOptions = {},
  ): void {
    if (typeof value === 'number' && !Number.isFinite(value)) return;
    const origin: Origin = { kind: 'line', document, line: line.number, text: line.raw.slice(0, 400), reader };
    const when: When = { ...options.when, sequence: this.#sequence++ };
    const conditions = options.conditions;
    this.#add({
      subject: options.subject ?? host,
      observer: host,
      name,
      value,
      ...(conditions === undefined ? {} : { conditions }),
      when,
      origin,
    });
  }

  #add(fact: Fact): void {
    // Values of a table are kept one by one (their order tells); events and log lines repeat without end and are folded.
    const foldable = repeats(fact.name) || (fact.origin.kind === 'line' && logReaders.has(fact.origin.reader));
    this.#kept.add(foldable ? keyOf(fact) : String(fact.when.sequence), fact);
  }

  #cover(area: string, subject: SubjectId, document: string): void {
    const key = `${area}\n${subject}\n${document}`;
    const before = this.#coverage.get(key);
    if (before !== undefined) before.lines++;
    else if (this.#coverage.size < most.areas) this.#coverage.set(key, { area, subject, document, lines: 1 });
  }
}

const repeating = new Map<string, boolean>();

/** Events and tries; asked once for each name. */
function repeats(name: string): boolean {
  const known = repeating.get(name);
  if (known !== undefined) return known;
  const now = /^(?:event|packet|try|request|proxy|upstream|backend)\./.test(name) && !/\.timer$/.test(name);
  repeating.set(name, now);
  return now;
}

/**
 * What two facts must have in common to be one; measured numbers are not part of it, but which way the clock was stepped is.
 * No value has a control character.
 */
function keyOf({ subject, name, value, conditions }: Fact): string {
  let key = `${subject}\u0001${name}\u0001${typeof value === 'number' ? (name === 'event.step' && value < 0 ? 'n-' : 'n') : `${typeof value} ${value}`}`;
  for (const condition in conditions) {
    const told = conditions[condition];
    if (told !== undefined) key += `\u0001${condition}\u0001${typeof told === 'string' ? 's' : ''}${told}`;
  }
  return key;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function namesIn(subject: SubjectId): string[] {
  if (!isPath(subject)) return [nameOf(subject)];
  const { from, to } = endsOf(subject);
  return [from, to];
}

/** An association known by its number only, of a host whose sources are listed by name: it is one of those. */
function isDouble(subject: SubjectId, listed: ReadonlySet<SubjectId>): boolean {
  if (!isPath(subject)) return false;
  const { from, to } = endsOf(subject);
  return /^assoc-\d+$/.test(to) && listed.has(hostId(from));
}

/** `eth0 192.0.2.10:123` → `192.0.2.10`; wildcards and loopback name nobody. */
function listenAddress(listens: string): string | undefined {
  const address = /(?:^|\s)\[?([0-9a-f.:]+?)\]?[:#](?:123|ntp)$/i.exec(listens)?.[1];
  return address === undefined || /^(0\.0\.0\.0|::|127\.|::1|fe80:)/.test(address) ? undefined : address;
}
