import { type PastCase, similarCases } from '@tokimori/casebase';
import { causes } from '@tokimori/catalogue';
import type { FindingText, SimilarCase } from '@tokimori/model';
import { network } from './network.ts';

const specs = new Map(network.findings.map((it) => [it.name, it]));
const causeByKey = new Map(causes.map((it) => [it.key, it]));

const signOf = ({ finding, outcome }: Pick<FindingText, 'finding' | 'outcome'>): string => `${finding}=${outcome}`;

/** What counts when incidents are compared: trouble fully, what is in order little, circumstances and words in between. */
function weightOf(sign: string): number {
  const cut = sign.indexOf('=');
  const spec = specs.get(sign.slice(0, cut));
  if (spec === undefined) return 0;
  if (spec.role !== 'symptom') return 0.3;
  return spec.good.includes(sign.slice(cut + 1)) ? 0.1 : 1;
}

/** What was observed, without where: the signs by which incidents are compared. */
export const signsOf = (findings: readonly Pick<FindingText, 'finding' | 'outcome'>[]): string[] => [
  ...new Set(findings.map(signOf)),
];

/** Past incidents that show the same findings, with what they turned out to be. */
export function similarTo(findings: readonly FindingText[], cases: readonly PastCase[]): SimilarCase[] {
  const signs = new Set(signsOf(findings));
  if (![...signs].some((sign) => weightOf(sign) === 1)) return [];
  return similarCases(signs, cases, weightOf).map(({ case: it, similarity, shared }) => {
    const cause = it.key === undefined ? undefined : causeByKey.get(it.key);
    return {
      name: it.name,
      origin: it.origin,
      similarity: Math.round(similarity * 100) / 100,
      shared: shared.slice(0, 12),
      ...(it.key === undefined ? {} : { key: it.key }),
      ...(cause === undefined ? {} : { title: cause.title }),
      ...(it.when === undefined ? {} : { when: it.when }),
      ...(it.solved === undefined ? {} : { solved: it.solved }),
    };
  });
}
