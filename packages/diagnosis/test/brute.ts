import type {
  CauseSpec,
  Evidence,
  Finding,
  FindingSpec,
  Network,
  StateSpec,
  SubjectId,
  SubjectKind,
} from '@tokimori/model';

/**
 * The same model once more, with no cleverness: every set of causes, every configuration of states, written from the
 * definitions in docs/mathematics.md and sharing no code with the engine. Only for worlds of a handful of things.
 */

const kind = (id: SubjectId) => id.split(':')[0] as SubjectKind;
const host = (path: SubjectId): SubjectId => `host:${path.slice(5).split('>')[0]}`;
const target = (path: SubjectId) => path.split('>')[1]!;
const source = (path: SubjectId): SubjectId => `source:${target(path)}`;
const isAll = (id: SubjectId) => id.endsWith('>*');

interface World {
  readonly all: readonly SubjectId[];
  readonly single: readonly SubjectId[];
  readonly heardAlls: readonly SubjectId[];
}

function worldOf(evidence: Evidence): World {
  const all = new Set<SubjectId>([...evidence.subjects, ...evidence.findings.map((f) => f.subject)]);
  for (const id of [...all]) {
    if (kind(id) !== 'path') continue;
    all.add(host(id));
    if (!isAll(id)) all.add(source(id));
  }
  for (const id of [...all]) if (kind(id) === 'host') all.add(`resolver:${id.slice(5)}`);
  return {
    all: [...all],
    single: [...all].filter((id) => kind(id) === 'path' && !isAll(id)),
    heardAlls: [...new Set(evidence.findings.map((f) => f.subject))].filter(isAll),
  };
}

const pathsOfHost = (world: World, h: SubjectId) => world.single.filter((p) => host(p) === h);

/** Does something on `a` bring about states on `b`? */
function reaches(world: World, a: SubjectId, b: SubjectId): boolean {
  if (kind(a) === kind(b)) return a === b;
  const pathsOfA = isAll(a) ? pathsOfHost(world, host(a)) : [a];
  switch (`${kind(a)}>${kind(b)}`) {
    case 'host>path':
      return host(b) === a && (!isAll(b) || world.heardAlls.includes(b));
    case 'path>host':
      return host(a) === b;
    case 'path>source':
      return pathsOfA.some((p) => source(p) === b);
    case 'source>path':
      return !isAll(b) && source(b) === a;
    case 'source>host':
      return world.single.some((p) => source(p) === a && host(p) === b);
    case 'host>source':
      return world.single.some((p) => source(p) === b && host(p) === a);
    case 'host>resolver':
    case 'resolver>host':
      return a.split(':')[1] === b.split(':')[1];
    default:
      return false;
  }
}

const showsOn = (world: World, a: SubjectId, b: SubjectId): boolean =>
  reaches(world, a, b) || (isAll(a) && kind(b) === 'path' && host(a) === host(b));

function covered(world: World, h: SubjectId, by: readonly SubjectId[]): boolean {
  const single = pathsOfHost(world, h);
  const paths = single.length > 0 ? single : world.heardAlls.filter((p) => host(p) === h);
  return paths.every((p) =>
    by.some((s) => s === p || (isAll(s) && host(s) === h) || (kind(s) === 'source' && source(p) === s)),
  );
}

const gates = (id: SubjectId) => kind(id) === 'path' || kind(id) === 'source';

export interface BruteCause {
  readonly spec: CauseSpec;
  readonly subject: SubjectId;
  readonly odds: number;
  /** Of all conditions that were seen. */
  readonly factor: number;
  readonly name: string;
}

interface BruteState {
  readonly spec: StateSpec;
  readonly subject: SubjectId;
}

export interface Variable {
  readonly spec: FindingSpec;
  readonly subject: SubjectId;
  readonly outcome?: string;
}

function tableOf(spec: FindingSpec, given: Readonly<Record<string, number>>): Record<string, number> {
  const sum = Object.values(given).reduce((a, b) => a + b, 0);
  const rest = spec.outcomes.filter((o) => !(o in given));
  const normal = rest.reduce((a, o) => a + (spec.normal[o] ?? 0), 0);
  const out: Record<string, number> = {};
  for (const o of spec.outcomes) {
    const p =
      o in given
        ? given[o]! / (rest.length === 0 ? sum : 1)
        : (1 - sum) * (normal > 0 ? (spec.normal[o] ?? 0) / normal : 1 / rest.length);
    out[o] = Math.max(1e-6, p);
  }
  return out;
}

export class Brute {
  readonly world: World;
  readonly candidates: BruteCause[] = [];
  readonly states: BruteState[] = [];
  readonly #network: Network;
  readonly #evidence: Evidence;

  constructor(network: Network, evidence: Evidence) {
    this.#network = network;
    this.#evidence = evidence;
    this.world = worldOf(evidence);
    const { world } = this;
    // Test networks list their states parents first.
    for (const spec of network.states) {
      for (const subject of world.all) {
        if (kind(subject) === spec.on) this.states.push({ spec, subject });
      }
    }
    if (network.states.some((s) => s.on === 'path')) this.#addEveryPathStates();
    for (const spec of network.causes) {
      const places = this.#places(spec);
      for (const subject of places) {
        const given = (spec.given ?? []).filter((g) =>
          evidence.findings.some(
            (f) =>
              f.name === g.finding &&
              f.outcome === g.outcome &&
              (showsOn(world, subject, f.subject) || showsOn(world, f.subject, subject)),
          ),
        );
        const weights = network.causes.filter((c) => c.domain === spec.domain).reduce((a, c) => a + c.weight, 0);
        const p = Math.min(0.5, (spec.weight / weights) * evidence.expectedFaults * this.#share(spec, subject, places));
        const factor = given.reduce((f, g) => f * g.factor, 1);
        const cause = { spec, subject, odds: (factor * p) / (1 - p), factor, name: `${spec.key} ${subject}` };
        if (given.length > 0 || this.#couldExplain(cause)) this.candidates.push(cause);
      }
    }
  }

  #addEveryPathStates(): void {
    const order = new Map(this.#network.states.map((s, i) => [s.name, i]));
    for (const h of this.world.all.filter((id) => kind(id) === 'host')) {
      const all: SubjectId = `path:${h.slice(5)}>*`;
      for (const spec of this.#network.states) {
        if (spec.on !== 'path' || this.states.some((s) => s.spec === spec && s.subject === all)) continue;
        this.states.push({ spec, subject: all });
      }
    }
    this.states.sort((a, b) => order.get(a.spec.name)! - order.get(b.spec.name)!);
  }

  #places(spec: CauseSpec): SubjectId[] {
    const { world } = this;
    const places = world.all.filter((id) => {
      if (kind(id) !== spec.on) return false;
      return !isAll(id) || (world.heardAlls.includes(id) && pathsOfHost(world, host(id)).length === 0);
    });
    if ((spec.on === 'path' || spec.on === 'source') && spec.wide) {
      for (const h of world.all.filter((id) => kind(id) === 'host')) {
        if (pathsOfHost(world, h).length >= 2) places.push(`path:${h.slice(5)}>*`);
      }
    }
    return places;
  }

  /** Half of a wide cause's prior is for all paths at once. */
  #share(spec: CauseSpec, subject: SubjectId, places: readonly SubjectId[]): number {
    const alls = places.filter(isAll).length;
    if (!spec.wide || alls === places.length || alls === 0) return 1 / places.length;
    return isAll(subject) ? 0.5 / alls : 0.5 / (places.length - alls);
  }

  #couldExplain(cause: BruteCause): boolean {
    const reached = new Set<BruteState>();
    for (const s of this.states) {
      if ((cause.spec.brings[s.spec.name] ?? 0) > 0 && reaches(this.world, cause.subject, s.subject)) reached.add(s);
      for (const p of [...reached]) {
        if ((p.spec.leadsTo?.[s.spec.name] ?? 0) > 0 && reaches(this.world, p.subject, s.subject)) reached.add(s);
      }
    }
    return [...reached].some((s) =>
      this.#evidence.findings.some((f) => s.spec.shows[f.name] && showsOn(this.world, s.subject, f.subject)),
    );
  }

  /** P(state | causes, the active states before it). */
  #pState(s: BruteState, causes: readonly BruteCause[], active: readonly BruteState[]): number {
    let off = 1;
    for (const c of causes) {
      if (reaches(this.world, c.subject, s.subject)) off *= 1 - (c.spec.brings[s.spec.name] ?? 0);
    }
    const parents = active.filter(
      (p) => (p.spec.leadsTo?.[s.spec.name] ?? 0) > 0 && reaches(this.world, p.subject, s.subject),
    );
    const gated = s.spec.gather === 'all' && kind(s.subject) === 'host';
    const open = covered(
      this.world,
      s.subject,
      parents.map((p) => p.subject),
    );
    for (const p of parents) {
      if (gated && gates(p.subject) && !open) continue;
      off *= 1 - p.spec.leadsTo![s.spec.name]!;
    }
    return 1 - off;
  }

  /** The table of a finding under a configuration. */
  table(v: Variable, active: readonly BruteState[]): Record<string, number> {
    let voices = active.filter((s) => s.spec.shows[v.spec.name] && showsOn(this.world, s.subject, v.subject));
    if (v.spec.gather === 'all' && kind(v.subject) === 'host') {
      const open = covered(
        this.world,
        v.subject,
        voices.map((s) => s.subject),
      );
      if (!open) voices = voices.filter((s) => !gates(s.subject));
    }
    const nearest = Math.min(...voices.map((s) => s.spec.depth));
    const near = voices.filter((s) => s.spec.depth === nearest).map((s) => tableOf(v.spec, s.spec.shows[v.spec.name]!));
    if (near.length === 0) return tableOf(v.spec, v.spec.normal as Record<string, number>);
    const works = (t: Record<string, number>) => Math.round(v.spec.good.reduce((sum, o) => sum + t[o]!, 0) * 1000);
    const least = Math.min(...near.map(works));
    const heard = near.filter((t) => works(t) === least);
    const out: Record<string, number> = {};
    for (const o of v.spec.outcomes) out[o] = heard.reduce((a, t) => a + t[o]!, 0) / heard.length;
    return out;
  }

  /** Sums over all configurations. */
  expect(causes: readonly BruteCause[], value: (active: readonly BruteState[]) => number): number {
    const go = (at: number, p: number, active: readonly BruteState[]): number => {
      if (p === 0) return 0;
      const s = this.states[at];
      if (s === undefined) return p * value(active);
      const on = this.#pState(s, causes, active);
      return go(at + 1, p * on, [...active, s]) + go(at + 1, p * (1 - on), active);
    };
    return go(0, 1, []);
  }

  observed(): Variable[] {
    const spec = new Map(this.#network.findings.map((f) => [f.name, f]));
    return this.#evidence.findings.map((f: Finding) => ({
      spec: spec.get(f.name)!,
      subject: f.subject,
      outcome: f.outcome,
    }));
  }

  /** P(all that was observed, and these | causes). */
  likelihood(causes: readonly BruteCause[], also: readonly Variable[] = []): number {
    const variables = [...this.observed(), ...also];
    return this.expect(causes, (active) => variables.reduce((p, v) => p * this.table(v, active)[v.outcome!]!, 1));
  }

  /** All sets of at most `size` candidates with their unnormalised weights. */
  sets(size: number): { causes: BruteCause[]; weight: number }[] {
    const subsets: BruteCause[][] = [[]];
    for (const cause of this.candidates) {
      for (const set of subsets.slice()) if (set.length < size) subsets.push([...set, cause]);
    }
    return subsets.map((causes) => ({
      causes,
      weight: causes.reduce((w, c) => w * c.odds, this.likelihood(causes)),
    }));
  }

  /** Mutual information between sets of at most three causes and open findings, from P(open, observed | set). */
  information(open: readonly Variable[]): number {
    const combos = open.reduce<Variable[][]>(
      (all, v) => all.flatMap((c) => v.spec.outcomes.map((outcome) => [...c, { ...v, outcome }])),
      [[]],
    );
    const sets = this.sets(3);
    const total = sets.reduce((a, s) => a + s.weight, 0);
    const mean = combos.map(() => 0);
    let within = 0;
    for (const { causes, weight } of sets) {
      const joint = combos.map((c) => this.likelihood(causes, c));
      const sum = joint.reduce((a, b) => a + b, 0);
      joint.forEach((p, i) => {
        const q = p / sum;
        mean[i]! += (weight / total) * q;
        if (q > 0) within -= (weight / total) * q * Math.log2(q);
      });
    }
    return mean.reduce((h, q) => (q > 0 ? h - q * Math.log2(q) : h), 0) - within;
  }
}
