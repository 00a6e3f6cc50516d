import { endsOf, isEveryPath, isPath, kindOf, nameOf, type SubjectId } from '@tokimori/model';
import { type Bits, holds, meet } from './bits.ts';
import type { Edge, Ground, GroundCause, GroundState, Voice } from './ground.ts';
import { CauseListener, FindingListener, type Listener, StateListener } from './listeners.ts';
import { push } from './maps.ts';

/** One variable: a cause of several states, or (`state`) a state with the causes that bring about nothing else. */
export interface Step {
  readonly state: GroundState | undefined;
  /** Which member it belongs to; 0 for what they have in common. */
  readonly turn: number;
  readonly causes: readonly GroundCause[];
  /** By position of the cause: how surely it brings the state about. */
  readonly surely: readonly number[];
  /** Who hears of it when it is on, and its position among what they hear. */
  readonly tells: { readonly slot: number; readonly at: number }[];
  /** Causes of several states that bring the state about, if they act. */
  readonly brought: { readonly slot: number; readonly surely: number }[];
  /** What leads to the state; −1 where nothing does. */
  readonly led: number;
  /** Slots that may forget something afterwards, and up to which position all is decided. */
  readonly settles: { readonly slot: number; readonly at: number }[];
  /** Slots that nobody needs afterwards. */
  readonly ends: number[];
  /** Over the causes of all later steps: the product of 1 + odds, and of 1 + odds × the most each can gain by itself. */
  later: { readonly odds: number; readonly hope: number };
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly listeners: readonly Listener[];
  /** Causes that show in nothing: they keep their odds. */
  readonly free: readonly GroundCause[];
}

/** In which order states are decided: parents before children, else the nearest first, so that what they hide is soon known. */
export function plan(ground: Ground, causes: readonly GroundCause[], selected: Bits): Plan {
  const shows = ({ state }: Edge) => meet(ground.states[state]!.touches, selected);
  const brings = new Map(causes.map((cause) => [cause, cause.brings.filter(shows)]));
  const depths = depthsOf(ground, [...brings.values()].flat(), selected);
  const turns = turnsOf(ground, depths);
  const order = [...depths.keys()].sort(
    (a, b) => turns.get(a)! - turns.get(b)! || depths.get(a)! - depths.get(b)! || a - b,
  );
  const position = new Map(order.map((state, at) => [state, at]));
  const inTurn = (a: Edge | Voice, b: Edge | Voice) => position.get(a.state)! - position.get(b.state)!;
  const listeners: Listener[] = [];
  const steps: Step[] = [];
  const ends: [slot: number, step: Step][] = [];
  const stepOf = new Map<number, Step>();
  const bringers = new Map<number, { cause: GroundCause; surely: number }[]>();
  for (const [cause, edges] of brings) {
    for (const { state, surely } of edges) push(bringers, state, { cause, surely });
  }
  const slotOf = new Map<GroundCause, number>();
  for (const index of order) {
    const by = bringers.get(index) ?? [];
    const own = by.filter(({ cause }) => brings.get(cause)!.length === 1);
    const shared = by.filter(({ cause }) => brings.get(cause)!.length > 1);
    for (const { cause } of shared) {
      if (slotOf.has(cause)) continue;
      const slot = listeners.push(new CauseListener()) - 1;
      slotOf.set(cause, slot);
      steps.push(step(undefined, turns.get(index)!, [{ cause, surely: 1 }], [], -1, [{ slot, at: 0 }]));
    }
    const state = ground.states[index]!;
    const parents = state.parents.filter((edge) => position.has(edge.state)).sort(inTurn);
    const leading = parents.length === 0 ? undefined : new StateListener(state.paths, parents);
    const led = leading === undefined ? -1 : listeners.push(leading) - 1;
    for (const at of leading?.settles ?? []) stepOf.get(parents[at]!.state)!.settles.push({ slot: led, at });
    const brought = shared.map(({ cause, surely }) => ({ slot: slotOf.get(cause)!, surely }));
    const made = step(state, turns.get(index)!, own, brought, led, []);
    parents.forEach((edge, at) => {
      stepOf.get(edge.state)!.tells.push({ slot: led, at });
    });
    if (led >= 0) made.ends.push(led);
    for (const { slot } of brought) ends.push([slot, made]);
    stepOf.set(index, made);
    steps.push(made);
  }
  const raises = new Map<number, Raise[]>();
  for (const finding of ground.findings) {
    if (!holds(selected, finding.index)) continue;
    const voices = finding.voices.filter(({ state }) => stepOf.has(state)).sort(inTurn);
    if (voices.length === 0) continue;
    const heard = new FindingListener(finding.paths, voices);
    const slot = listeners.push(heard) - 1;
    for (const at of heard.settles) stepOf.get(voices[at]!.state)!.settles.push({ slot, at });
    voices.forEach(({ state, ratio }, at) => {
      stepOf.get(state)!.tells.push({ slot, at });
      if (ratio > 1) push(raises, state, { finding: finding.index, ratio });
    });
    ends.push([slot, stepOf.get(voices.at(-1)!.state)!]);
  }
  // Of several steps that name a slot the last one ends it.
  for (const [slot, last] of new Map(ends)) last.ends.push(slot);
  let [odds, hope] = [1, 1];
  for (const made of [...steps].reverse()) {
    made.later = { odds, hope };
    for (const cause of made.causes) {
      odds *= 1 + cause.odds;
      hope *= 1 + cause.odds * most(ground, brings.get(cause)!, raises);
    }
  }
  return { steps, listeners, free: causes.filter((cause) => brings.get(cause)!.length === 0) };
}

const step = (
  state: GroundState | undefined,
  turn: number,
  by: readonly { cause: GroundCause; surely: number }[],
  brought: Step['brought'],
  led: number,
  tells: Step['tells'],
): Step => ({
  state,
  turn,
  causes: by.map(({ cause }) => cause),
  surely: by.map(({ surely }) => surely),
  tells,
  brought,
  led,
  settles: [],
  ends: [],
  later: { odds: 1, hope: 1 },
});

/** The states that can become active, and how near each is decided. */
function depthsOf(ground: Ground, brings: readonly Edge[], selected: Bits): Map<number, number> {
  const depths = new Map<number, number>();
  for (const { state } of brings) depths.set(state, ground.states[state]!.spec.depth);
  // States stand parents first, so each one's depth is final when it is met.
  for (const { index, children } of ground.states) {
    const depth = depths.get(index);
    if (depth === undefined) continue;
    for (const child of children) {
      const { touches, spec } = ground.states[child]!;
      if (meet(touches, selected)) depths.set(child, Math.max(depth, depths.get(child) ?? spec.depth));
    }
  }
  return depths;
}

/**
 * What members have in common (the host, the way to all of them) comes first, then one member after the other, then what
 * they lead to together. Given what they have in common members are independent of each other: each is summed and
 * forgotten before the next begins.
 */
function turnsOf(ground: Ground, depths: ReadonlyMap<number, number>): Map<number, number> {
  const turns = new Map<number, number>();
  const members = new Map<string, number>();
  for (const { index, subject, parents } of ground.states) {
    if (!depths.has(index)) continue;
    const member = memberOf(subject);
    let turn = 0;
    if (member !== undefined) {
      turn = members.get(member) ?? members.size + 1;
      members.set(member, turn);
    }
    // States stand parents first, so each one's turn is final when it is met.
    for (const { state } of parents) turn = Math.max(turn, turns.get(state) ?? 0);
    turns.set(index, turn);
  }
  return turns;
}

/** What stands at the far end; undefined for what many have in common. */
function memberOf(subject: SubjectId): string | undefined {
  if (isPath(subject)) return isEveryPath(subject) ? undefined : endsOf(subject).to;
  const kind = kindOf(subject);
  return kind === 'source' || kind === 'bmc' || kind === 'backend' ? nameOf(subject) : undefined;
}

/** The most a cause can gain by itself: in each finding, the largest ratio of the states it can reach. */
function most(ground: Ground, brings: readonly Edge[], raises: ReadonlyMap<number, Raise[]>): number {
  const reached = new Set(brings.map(({ state }) => state));
  const ratios = new Map<number, number>();
  for (const state of reached) {
    for (const child of ground.states[state]!.children) reached.add(child);
    for (const { finding, ratio } of raises.get(state) ?? []) {
      ratios.set(finding, Math.max(ratio, ratios.get(finding) ?? 1));
    }
  }
  let product = 1;
  for (const ratio of ratios.values()) product *= ratio;
  return product;
}

interface Raise {
  readonly finding: number;
  readonly ratio: number;
}
