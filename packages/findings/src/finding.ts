import type { Fact, FindingSpec, Strength, SubjectId, Text } from '@tokimori/model';
import type { View } from './view.ts';

/** What a judge concluded: the outcome and the facts it rests on, most telling first. */
export interface Judged {
  readonly outcome: string;
  readonly facts: readonly Fact[];
  readonly strength?: Strength;
}

/** A finding: its specification for the inference, how it is judged from facts, how its outcomes are said. */
export interface FindingDef<N extends string = string> extends FindingSpec<N> {
  /** One sentence per outcome, as the ledger shows it. */
  readonly says: Readonly<Record<string, Text>>;
  /** Not given: nobody can judge it from text yet; it stands in the network because a check decides it. */
  readonly judge?: (view: View, subject: SubjectId) => Judged | undefined;
}

export const finding = <const N extends string>(def: FindingDef<N>): FindingDef<N> => def;

export const t = (en: string, ja: string): Text => ({ en, ja });

/** Leaves `rest` to the first outcome: `normally('ok', { odd: 0.01 })`. */
export function normally(usual: string, others: Readonly<Record<string, number>>): Record<string, number> {
  const rest = 1 - Object.values(others).reduce((sum, p) => sum + p, 0);
  return { [usual]: rest, ...others };
}
