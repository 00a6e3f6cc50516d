import { TokimoriError } from '@tokimori/model';

/** Whoever wrote the network made a mistake. */
export const cycle = (names: readonly string[]): TokimoriError =>
  new TokimoriError(
    'DIAGNOSIS_CYCLE',
    `The states ${names.join(', ')} lead to each other in a circle. Remove one of their leadsTo edges: states must form a DAG.`,
  );

export const unknownName = (kind: 'state' | 'finding', name: string, where: string): TokimoriError =>
  new TokimoriError(
    `DIAGNOSIS_UNKNOWN_${kind.toUpperCase()}`,
    `${where} names the ${kind} "${name}", which the network does not have. Add it to the network, or correct the name.`,
  );

/** Whoever judged the facts made a mistake. */
export const unknownOutcome = (finding: string, outcome: string): TokimoriError =>
  new TokimoriError(
    'DIAGNOSIS_UNKNOWN_OUTCOME',
    `The finding "${finding}" has no outcome "${outcome}". Use one of the outcomes its specification lists.`,
  );
