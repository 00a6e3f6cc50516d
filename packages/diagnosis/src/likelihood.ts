import { type Bits, holds, meet } from './bits.ts';
import type { Edge, Ground, GroundFinding, GroundState, Voice } from './ground.ts';

/** Branches worth less than this part of what is already summed are left out. */
const negligible = 1e-10;
/** A bound on work, for evidence that leaves very many states uncertain at once. */
const mostLeaves = 1 << 12;

/** Stands for a ratio where several states, or some only together, show in a finding. */
const several = -1;

/** What a leaf of the walk sees: its weight, and which states are active in it. */
type Visit = (weight: number, active: Uint8Array) => void;

interface Step {
  readonly state: GroundState;
  /** Probability that no active cause brings this state about. */
  readonly quiet: number;
  /** What the findings say in which this state alone can be heard. */
  alone: number;
  /** The other findings whose last possible voice this state is: they can be judged here. */
  readonly judged: GroundFinding[];
  /** No leaf below can gain more than this factor. */
  hope: number;
}

/** Sums over the configurations of uncertain states, each weighed by what it says about the selected findings. */
export class Likelihood {
  readonly #ground: Ground;
  readonly #active: Uint8Array;
  readonly #marked: Uint8Array;
  readonly #seen: Uint32Array;
  /** The observed findings each state shows in. */
  readonly #spoken: { readonly finding: GroundFinding; readonly ratio: number; readonly covers: Voice['covers'] }[][];
  /** While planning: the last state that shows in a finding, and the largest ratio any of them gives. */
  readonly #last: Int32Array;
  readonly #most: Float64Array;
  /** The ratio of the only state that shows in it, or `several`. */
  readonly #sole: Float64Array;
  #stamp = 0;
  #total = 0;
  #leaves = 0;
  #limit = mostLeaves;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#active = new Uint8Array(ground.states.length);
    this.#marked = new Uint8Array(ground.states.length);
    const paths = [...ground.states, ...ground.findings].reduce((most, { paths }) => Math.max(most, paths), 0);
    this.#seen = new Uint32Array(paths);
    this.#spoken = ground.states.map(() => []);
    for (const finding of ground.findings) {
      if (!finding.observed) continue;
      for (const { state, ratio, covers } of finding.voices) this.#spoken[state]!.push({ finding, ratio, covers });
    }
    this.#last = new Int32Array(ground.findings.length).fill(-1);
    this.#most = new Float64Array(ground.findings.length).fill(1);
    this.#sole = new Float64Array(ground.findings.length);
  }

  /** P(selected findings | the causes behind `brought`) against P(the same | no cause). With fewer leaves: at least so much. */
  ratio(brought: readonly Edge[], selected: Bits, leaves = mostLeaves): number {
    let total = 0;
    this.#limit = leaves;
    this.#walk(brought, selected, (weight) => {
      total += weight;
    });
    this.#limit = mostLeaves;
    return total;
  }

  /** The most probable configuration: its active states, in order. */
  mostProbable(brought: readonly Edge[], selected: Bits): number[] {
    let best = -1;
    let states: number[] = [];
    const steps = this.#plan(brought, selected);
    this.#walk(
      brought,
      selected,
      (weight, active) => {
        if (weight <= best) return;
        best = weight;
        states = steps.filter((step) => active[step.state.index] === 1).map((step) => step.state.index);
      },
      steps,
    );
    return states;
  }

  /**
   * Joint distribution of open findings (row-major, first finding slowest) given the causes and the observed findings
   * among `selected`. Sums to 1.
   */
  outcomes(brought: readonly Edge[], selected: Bits, open: readonly GroundFinding[]): Float64Array {
    const size = open.reduce((product, finding) => product * finding.spec.outcomes.length, 1);
    const table = new Float64Array(size);
    const spread = (at: number, from: number, weight: number, active: Uint8Array): void => {
      const finding = open[at];
      if (finding === undefined) {
        table[from]! += weight;
        return;
      }
      const spoken = distribution(finding, this.voicesHeard(finding, active));
      for (let i = 0; i < spoken.length; i++) spread(at + 1, from * spoken.length + i, weight * spoken[i]!, active);
    };
    this.#walk(brought, selected, (weight, active) => spread(0, 0, weight, active));
    const total = table.reduce((sum, part) => sum + part, 0);
    return table.map((part) => part / total);
  }

  /** The nearest active voices of a finding; empty where nothing speaks. */
  voicesHeard(finding: GroundFinding, active: Uint8Array): Voice[] {
    const covered = finding.paths === 0 || this.#covered(finding.voices, finding.paths, active);
    const heard: Voice[] = [];
    for (const voice of finding.voices) {
      if (heard.length > 0 && voice.depth > heard[0]!.depth) break;
      if (active[voice.state] === 1 && (covered || voice.covers === undefined)) heard.push(voice);
    }
    return heard;
  }

  /** As `voicesHeard`, but only the average of what they say about the observed outcome. */
  #ratioOf(finding: GroundFinding, active: Uint8Array): number {
    const covered = finding.paths === 0 || this.#covered(finding.voices, finding.paths, active);
    let nearest = 0;
    let sum = 0;
    let heard = 0;
    for (const { state, depth, ratio, covers } of finding.voices) {
      if (heard > 0 && depth > nearest) break;
      if (active[state] === 0 || !(covered || covers === undefined)) continue;
      nearest = depth;
      sum += ratio;
      heard++;
    }
    return heard === 0 ? 1 : sum / heard;
  }

  /** Is every path covered by something active? */
  #covered(by: readonly (Edge | Voice)[], paths: number, active: Uint8Array): boolean {
    const stamp = ++this.#stamp;
    let left = paths;
    for (const { state, covers } of by) {
      if (covers === undefined || active[state] === 0) continue;
      for (const path of covers) {
        if (this.#seen[path] === stamp) continue;
        this.#seen[path] = stamp;
        left--;
      }
    }
    return left === 0;
  }

  /** Probability that no active parent brings the state about. */
  #quiet(state: GroundState, active: Uint8Array): number {
    let quiet = 1;
    let covered: boolean | undefined;
    for (const edge of state.parents) {
      if (active[edge.state] === 0) continue;
      if (edge.covers !== undefined) {
        covered ??= this.#covered(state.parents, state.paths, active);
        if (!covered) continue;
      }
      quiet *= 1 - edge.surely;
    }
    return quiet;
  }

  /** The states that can become active and matter, parents first, each with the findings that can be judged at it. */
  #plan(brought: readonly Edge[], selected: Bits): Step[] {
    const { states } = this.#ground;
    const [marked, last, most, sole] = [this.#marked, this.#last, this.#most, this.#sole];
    const reached: number[] = [];
    const enter = (index: number) => {
      if (marked[index] === 1 || !meet(states[index]!.touches, selected)) return;
      marked[index] = 1;
      reached.push(index);
    };
    for (const { state } of brought) enter(state);
    for (let at = 0; at < reached.length; at++) for (const child of states[reached[at]!]!.children) enter(child);
    reached.sort((a, b) => a - b);
    const findings: GroundFinding[] = [];
    for (const state of reached) {
      for (const { finding, ratio, covers } of this.#spoken[state]!) {
        if (!holds(selected, finding.index)) continue;
        if (last[finding.index] === -1) {
          findings.push(finding);
          sole[finding.index] = covers === undefined ? ratio : several;
        } else {
          sole[finding.index] = several;
        }
        last[finding.index] = state;
        most[finding.index] = Math.max(most[finding.index]!, ratio);
      }
    }
    const steps = reached.map((index): Step => {
      let quiet = 1;
      for (const edge of brought) if (edge.state === index) quiet *= 1 - edge.surely;
      return { state: states[index]!, quiet, alone: 1, judged: [], hope: 1 };
    });
    let hope = 1;
    for (let at = steps.length - 1; at >= 0; at--) {
      const step = steps[at]!;
      step.hope = hope;
      for (const finding of findings) {
        if (last[finding.index] !== step.state.index) continue;
        const ratio = sole[finding.index]!;
        if (ratio === several) step.judged.push(finding);
        else step.alone *= ratio;
        hope *= most[finding.index]!;
      }
    }
    for (const index of reached) marked[index] = 0;
    for (const { index } of findings) {
      last[index] = -1;
      most[index] = 1;
    }
    return steps;
  }

  #walk(brought: readonly Edge[], selected: Bits, visit: Visit, steps = this.#plan(brought, selected)): void {
    this.#total = 0;
    this.#leaves = 0;
    this.#descend(steps, 0, 1, visit);
  }

  #descend(steps: readonly Step[], at: number, weight: number, visit: Visit): void {
    const step = steps[at];
    if (step === undefined) {
      this.#total += weight;
      this.#leaves++;
      visit(weight, this.#active);
      return;
    }
    const off = step.quiet * this.#quiet(step.state, this.#active);
    // The likelier branch first: the sooner the total is large, the more can be left out.
    const first = off < 0.5 ? 1 : 0;
    this.#take(steps, at, first, weight * (first === 1 ? 1 - off : off), visit);
    this.#take(steps, at, 1 - first, weight * (first === 1 ? off : 1 - off), visit);
  }

  #take(steps: readonly Step[], at: number, on: number, weight: number, visit: Visit): void {
    if (weight === 0 || this.#leaves >= this.#limit) return;
    const step = steps[at]!;
    this.#active[step.state.index] = on;
    let next = on === 1 ? weight * step.alone : weight;
    for (const finding of step.judged) next *= this.#ratioOf(finding, this.#active);
    if (next * step.hope > this.#total * negligible) this.#descend(steps, at + 1, next, visit);
    this.#active[step.state.index] = 0;
  }
}

/** What a finding looks like while these voices speak: their average, or normal. */
export function distribution(finding: GroundFinding, heard: readonly Voice[]): readonly number[] {
  if (heard.length === 0) return finding.normal;
  if (heard.length === 1) return heard[0]!.table;
  return finding.normal.map((_, i) => heard.reduce((sum, { table }) => sum + table[i]!, 0) / heard.length);
}
