import type { CauseSpec, Evidence, Finding, FindingSpec, Network, StateSpec, SubjectId } from '@tokimori/model';

/** Short makers for small, readable networks. */
const text = { en: '', ja: '' };

export const finding = (name: string, spec: Partial<FindingSpec> = {}): FindingSpec => ({
  name,
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['good', 'bad'],
  normal: { good: 0.98, bad: 0.02 },
  good: ['good'],
  title: text,
  ...spec,
});

export const state = (name: string, spec: Partial<StateSpec> = {}): StateSpec => ({
  name,
  on: 'host',
  depth: 10,
  shows: {},
  title: text,
  ...spec,
});

export const cause = (key: string, spec: Partial<CauseSpec> = {}): CauseSpec => ({
  key,
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 1,
  brings: {},
  ...spec,
});

export const network = (parts: Partial<Network>): Network => ({
  findings: [],
  states: [],
  causes: [],
  checks: [],
  ...parts,
});

export const seen = (
  name: string,
  outcome: string,
  subject: SubjectId = 'host:h',
  strength: Finding['strength'] = 'clear',
): Finding => ({ name, outcome, subject, strength, facts: [] });

export const evidence = (findings: Finding[], subjects: SubjectId[] = [], expectedFaults = 1): Evidence => ({
  findings,
  subjects,
  expectedFaults,
});
