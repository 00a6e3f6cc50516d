import type { Diagnosis, Text } from '@tokimori/model';

interface ReadingLike {
  readonly coverage: Diagnosis['coverage'];
  readonly unread: Diagnosis['unread'];
}

/** Stub. */
export function explain(
  reading: ReadingLike,
  _options: { readonly expectedFaults?: number; readonly without?: ReadonlySet<string> } = {},
): Diagnosis {
  return {
    schema: 'tokimori.diagnosis/1',
    verdict: 'undetermined',
    causes: [],
    exposures: [],
    unexplained: [],
    next: [],
    findings: [],
    coverage: reading.coverage,
    unread: reading.unread,
    neglected: 0,
    tookMs: 0,
  };
}

/** Stub. */
export const words = {
  state: (name: string): Text => ({ en: name, ja: name }),
  finding: (name: string, _outcome: string): Text => ({ en: name, ja: name }),
};
