import type { Finding } from '@tokimori/model';
import { network } from './network.ts';

const spec = new Map(network.findings.map((it) => [it.name, it]));

/** A symptom whose outcome is no sign of function. */
export function isTrouble(finding: Finding): boolean {
  const it = spec.get(finding.name);
  return it?.role === 'symptom' && !it.good.includes(finding.outcome);
}
