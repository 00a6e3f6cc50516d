import type { FindingName } from '@tokimori/findings';
import type { CauseSpec, CauseTexts } from '@tokimori/model';
import type { StateName } from './states/index.ts';

/** One cause: what the inference needs and what a person reads. */
export type Cause = CauseSpec<string, StateName, FindingName> & CauseTexts;

/** Declares a cause. A misspelt state or finding does not compile. */
export const cause = (it: Cause): Cause => it;
