import type { Verdict } from '@tokimori/model';

/** Exit statuses. Fixed: other programs rely on them. */
export const status = { done: 0, fault: 1, failed: 2, undetermined: 3 } as const;

export const statusOf: Readonly<Record<Verdict, number>> = {
  fault: status.fault,
  exposed: status.done,
  healthy: status.done,
  undetermined: status.undetermined,
};
