import type { FindingName } from '@tokimori/findings';
import type { CheckSpec } from '@tokimori/model';

export const networkChecks: readonly CheckSpec<FindingName>[] = [];
