import type { Finding, FindingSpec, Inference, RankedCause, Verdict } from '@tokimori/model';
import { network } from './explain.ts';

/** Right is worth 1, saying nothing 0, accusing wrongly costs 3: name a fault only at three to one. */
export const nameAt = 0.75;

/** Evidence of function without which `healthy` about time is not said: it follows a source, and its clock is near it. */
const functionOf = { time: [['host.sync', ['synchronised', 'starting']]] } as const;

export function verdictOf(inference: Inference, findings: readonly Finding[], specs: readonly FindingSpec[]): Verdict {
  const nature = new Map(network.causes.map((c) => [c.key, c.nature]));
  const isFault = (c: RankedCause) => nature.get(c.key) !== 'exposure';
  const top = inference.ranked.find(isFault);
  const spec = new Map(specs.map((s) => [s.name, s]));
  const trouble = findings.filter(
    (f) => spec.get(f.name)?.role === 'symptom' && !spec.get(f.name)?.good.includes(f.outcome),
  );
  const exposed = inference.ranked.some((c) => !isFault(c) && c.probability >= nameAt);
  if (top !== undefined && top.probability >= nameAt && trouble.length > 0) return 'fault';
  const works = functionOf.time.every(([name, outcomes]) =>
    findings.some((f) => f.name === name && (outcomes as readonly string[]).includes(f.outcome)),
  );
  // Small oddities that nothing explains better than chance do not make a working thing ill; an open question does.
  const quiet = trouble.length === 0 || (inference.nothing >= nameAt && inference.unexplained.length === 0);
  if (works && quiet) return exposed ? 'exposed' : 'healthy';
  // An exposure is the answer where it alone explains all the trouble there is.
  const onlyExposures =
    inference.best.every((c) => nature.get(c.key) === 'exposure') && inference.unexplained.length === 0;
  return exposed && (trouble.length === 0 || onlyExposures) ? 'exposed' : 'undetermined';
}
