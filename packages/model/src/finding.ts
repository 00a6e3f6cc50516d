import type { Fact } from './fact.ts';
import type { SubjectId } from './subject.ts';

export type Strength = 'weak' | 'clear' | 'conclusive';

/** One observation as a variable with named outcomes, judged from facts. A finding that was not observed does not exist: unknown is not absent. */
export interface Finding<F extends string = string> {
  readonly name: F;
  readonly subject: SubjectId;
  readonly outcome: string;
  readonly strength: Strength;
  /** The facts it was judged from, most telling first. */
  readonly facts: readonly Fact[];
}
