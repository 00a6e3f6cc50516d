import {
  type CauseSpec,
  type Evidence,
  type Finding,
  type FindingSpec,
  kindOf,
  type Network,
  type StateSpec,
  type SubjectId,
} from '@tokimori/model';
import { type Bits, emptyBits, put, unite } from './bits.ts';
import { unknownName, unknownOutcome } from './errors.ts';
import { remember } from './maps.ts';
import { type AppliedGiven, priorOdds } from './prior.ts';
import { edges, inOrder } from './states.ts';
import { Subjects } from './subjects.ts';
import { complete } from './tables.ts';

/** A cause on a subject, and the states it brings about there. */
export interface GroundCause {
  readonly index: number;
  readonly spec: CauseSpec;
  readonly subject: SubjectId;
  readonly odds: number;
  /** The conditions that were seen and changed its odds. */
  readonly given: readonly AppliedGiven[];
  readonly brings: readonly Edge[];
}

/** `state` is the far end: the state brought about for a cause, the parent for a state. */
export interface Edge {
  readonly state: number;
  readonly surely: number;
  /** Into a state that gathers `all`: which of the host's paths this parent covers. Fires only when all are covered. */
  readonly covers?: readonly number[] | undefined;
}

export interface GroundState {
  readonly index: number;
  readonly spec: StateSpec;
  readonly subject: SubjectId;
  readonly parents: Edge[];
  readonly children: number[];
  /** Number of paths to cover before gated edges fire. */
  readonly paths: number;
  /** Findings it or anything it leads to can show in. */
  readonly touches: Bits;
}

/** A state as heard in a finding. */
export interface Voice {
  readonly state: number;
  readonly depth: number;
  /** Probability of each outcome while this state speaks. */
  readonly table: readonly number[];
  /** Probability of the observed outcome against normal; 1 where nothing was observed. */
  readonly ratio: number;
  /** In a finding that gathers `all`: which paths it covers; it is heard only when all are. */
  readonly covers?: readonly number[] | undefined;
}

/** A finding on a subject, observed or open (one that a check would decide). */
export interface GroundFinding {
  readonly index: number;
  readonly spec: FindingSpec;
  readonly subject: SubjectId;
  readonly observed?: Finding;
  readonly normal: readonly number[];
  /** Nearest first. */
  readonly voices: Voice[];
  readonly paths: number;
}

/** The network placed on the subjects of the evidence. States stand in order: parents before children. */
export interface Ground {
  readonly subjects: Subjects;
  readonly causes: readonly GroundCause[];
  readonly states: readonly GroundState[];
  readonly findings: readonly GroundFinding[];
  readonly observed: Bits;
}

/** Throws on names and outcomes that the network does not have, and on circles among its states. */
export function ground(network: Network, evidence: Evidence): Ground {
  const subjects = new Subjects(evidence);
  const order = inOrder(network);
  const findings = new FindingTable(network, evidence, subjects);
  const causes: GroundCause[] = [];
  const states: GroundState[] = [];
  const waiting = new Map<string, Map<SubjectId, { parents: Edge[]; bringers: Edge[][]; sure: number[] }>>();
  const meet = (name: string, subject: SubjectId) => {
    const places = remember(waiting, name, () => new Map());
    return remember(places, subject, () => ({ parents: [], bringers: [], sure: [] }));
  };
  const kindOfState = new Map(order.map((spec) => [spec.name, spec.on]));
  const prior = priorOdds(network, evidence, subjects);
  for (const spec of network.causes) {
    const places = subjects.placesFor(spec.on, spec.wide === true, spec.domain);
    for (const subject of places) {
      const brings: Edge[] = [];
      causes.push({ index: causes.length, spec, subject, ...prior(spec, subject, places), brings });
      for (const [name, surely] of edges(spec.brings)) {
        for (const at of subjects.reach(subject, kindOfState.get(name)!)) {
          const place = meet(name, at);
          place.bringers.push(brings);
          place.sure.push(surely);
        }
      }
    }
  }
  const gathers = new Map(order.map((spec) => [spec.name, spec.gather === 'all']));
  for (const spec of order) {
    for (const [subject, place] of waiting.get(spec.name) ?? []) {
      const index = states.length;
      const paths = subjects.pathsOf(subject).length;
      states.push({ index, spec, subject, parents: place.parents, children: [], paths, touches: emptyBits(0) });
      for (const { state } of place.parents) states[state]!.children.push(index);
      place.bringers.forEach((brings, i) => {
        brings.push({ state: index, surely: place.sure[i]! });
      });
      for (const [name, surely] of edges(spec.leadsTo)) {
        for (const at of subjects.reach(subject, kindOfState.get(name)!)) {
          const covers = gathers.get(name) && kindOf(at) === 'host' ? subjects.covers(subject, at) : undefined;
          meet(name, at).parents.push({ state: index, surely, covers });
        }
      }
      findings.hear(index, spec, subject);
    }
  }
  const size = findings.all.length;
  const observed = emptyBits(size);
  for (const finding of findings.all) if (finding.observed) put(observed, finding.index);
  return { subjects, causes, states: withTouches(states, findings.all), findings: findings.all, observed };
}

function withTouches(states: readonly GroundState[], findings: readonly GroundFinding[]): GroundState[] {
  const touches = states.map(() => emptyBits(findings.length));
  for (const finding of findings) {
    finding.voices.sort((a, b) => a.depth - b.depth);
    for (const { state } of finding.voices) put(touches[state]!, finding.index);
  }
  for (let at = states.length - 1; at >= 0; at--) {
    for (const child of states[at]!.children) unite(touches[at]!, touches[child]!);
  }
  return states.map((state) => ({ ...state, touches: touches[state.index]! }));
}

/**
 * What works while this speaks, from 0 to a half: of several equally near the one that lets the least work is heard. A
 * filter that lets nothing pass and a machine that loses one packet in four do not let half of it pass.
 */
function works({ outcomes, good }: FindingSpec, table: readonly number[]): number {
  const sum = outcomes.reduce((all, outcome, i) => (good.includes(outcome) ? all + table[i]! : all), 0);
  return Math.round(sum * 1000) / 2000;
}

const strengths = ['weak', 'clear', 'conclusive'];

/** Findings by name and subject: the observed ones, and those a check could decide, made as states are found to show in them. */
class FindingTable {
  readonly all: GroundFinding[] = [];
  readonly #specs: ReadonlyMap<string, FindingSpec>;
  readonly #wanted: ReadonlySet<string>;
  /** By name, then by subject. */
  readonly #at = new Map<string, Map<SubjectId, GroundFinding>>();
  readonly #normal = new Map<FindingSpec, readonly number[]>();
  readonly #shown = new Map<StateSpec, readonly Shown[]>();
  readonly #subjects: Subjects;

  constructor(network: Network, evidence: Evidence, subjects: Subjects) {
    this.#subjects = subjects;
    this.#specs = new Map(network.findings.map((spec) => [spec.name, spec]));
    this.#wanted = new Set(network.checks.flatMap((check) => check.decides));
    // One variable has one value: where two findings say something about it the stronger one is kept.
    const strongest = new Map<string, Finding>();
    for (const finding of evidence.findings) {
      const key = `${finding.name} ${finding.subject}`;
      const other = strongest.get(key);
      if (other === undefined || strengths.indexOf(finding.strength) > strengths.indexOf(other.strength)) {
        strongest.set(key, finding);
      }
    }
    for (const finding of strongest.values()) {
      const spec = this.#specs.get(finding.name);
      if (!spec) throw unknownName('finding', finding.name, 'The evidence');
      if (!spec.outcomes.includes(finding.outcome)) throw unknownOutcome(finding.name, finding.outcome);
      this.#add(spec, finding.subject, finding);
    }
  }

  #add(spec: FindingSpec, subject: SubjectId, observed?: Finding): GroundFinding {
    const paths = spec.gather === 'all' ? this.#subjects.pathsOf(subject).length : 0;
    const normal = remember(this.#normal, spec, () => complete(spec, spec.normal));
    const made = { index: this.all.length, spec, subject, normal, voices: [], paths };
    const finding = observed ? { ...made, observed } : made;
    this.all.push(finding);
    remember(this.#at, spec.name, () => new Map()).set(subject, finding);
    return finding;
  }

  /** What a state shows in: only findings that were observed somewhere, or that a check decides. */
  #shownBy(spec: StateSpec): readonly Shown[] {
    const made: Shown[] = [];
    for (const [name, given] of Object.entries(spec.shows)) {
      const shown = this.#specs.get(name);
      if (!shown) throw unknownName('finding', name, `state ${spec.name}`);
      if (given === undefined || !(this.#at.has(name) || this.#wanted.has(name))) continue;
      const table = complete(shown, given);
      made.push({ shown, table, depth: spec.depth + works(shown, table) });
    }
    return made;
  }

  /** Places the voices of one ground state. */
  hear(state: number, spec: StateSpec, subject: SubjectId): void {
    for (const { shown, table, depth } of remember(this.#shown, spec, () => this.#shownBy(spec))) {
      const places = this.#at.get(shown.name);
      const isWanted = this.#wanted.has(shown.name);
      for (const at of this.#subjects.heard(subject, shown.on)) {
        const known = places?.get(at);
        if (known === undefined && !(isWanted && this.#subjects.concerns(shown.domain, at))) continue;
        const finding = known ?? this.#add(shown, at);
        const outcome = finding.observed ? shown.outcomes.indexOf(finding.observed.outcome) : -1;
        const ratio = outcome < 0 ? 1 : table[outcome]! / finding.normal[outcome]!;
        const gated = shown.gather === 'all' && kindOf(at) === 'host';
        const covers = gated ? this.#subjects.covers(subject, at) : undefined;
        finding.voices.push({ state, depth, table, ratio, covers });
      }
    }
  }
}

/** One finding a state shows in. */
interface Shown {
  readonly shown: FindingSpec;
  readonly table: readonly number[];
  readonly depth: number;
}
