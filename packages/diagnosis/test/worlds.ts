import type { CheckSpec, Evidence, Finding, Network, SubjectId, SubjectKind } from '@tokimori/model';
import fc from 'fast-check';
import { cause, evidence, finding, network, seen, state } from './small.ts';

/** Small random worlds: hiding and ties, circles never, gathering, wide causes, several hosts, all kinds of relations. */
const kinds: SubjectKind[] = ['host', 'path', 'source', 'path', 'host', 'resolver'];
const kind = fc.constantFrom(...kinds);
const probability = fc.constantFrom(0.98, 0.85, 0.6, 0.25, 1);
const subjectSets: SubjectId[][] = [
  ['path:h>s'],
  ['path:h>s', 'path:h>t'],
  ['path:h>s', 'path:g>s'],
  ['path:h>*'],
  ['host:h'],
];
const outcomes = ['good', 'bad', 'odd'];

const findingSpec = (index: number) =>
  fc
    .record({
      on: kind,
      gather: fc.constantFrom('any' as const, 'all' as const),
      normal: fc.constantFrom(
        { good: 0.96, bad: 0.04 },
        { good: 0.5, bad: 0.3, odd: 0.2 },
        { good: 0.995, bad: 0.004, odd: 0.001 },
        { good: 1, bad: 0, odd: 0 },
      ),
    })
    .map((it) => finding(`f${index}`, { ...it, outcomes: Object.keys(it.normal) }));

const shown = fc.constantFrom<Record<string, number>>(
  { bad: 0.85 },
  { bad: 0.98 },
  { good: 0.6 },
  { bad: 0.4, good: 0.1 },
);

const some = <T>(names: string[], value: fc.Arbitrary<T>) =>
  names.length === 0
    ? fc.constant<Record<string, T>>({})
    : fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2, noNullPrototype: true });

const stateSpec = (index: number, states: number, findings: number) =>
  fc
    .record({
      on: kind,
      depth: fc.constantFrom(10, 20, 99),
      gather: fc.constantFrom('any' as const, 'all' as const),
      shows: some(names('f', 0, findings), shown),
      leadsTo: some(names('s', index + 1, states), probability),
    })
    .map((it) => state(`s${index}`, it));

const causeSpec = (index: number, states: number, findings: number) =>
  fc
    .record({
      on: kind,
      nature: fc.constantFrom('fault' as const, 'effect' as const, 'exposure' as const),
      domain: fc.constantFrom('time' as const, 'network' as const),
      weight: fc.constantFrom(0.1, 1, 10),
      wide: fc.boolean(),
      brings: some(names('s', 0, states), probability),
      given: fc.array(
        fc.record({
          finding: fc.constantFrom(...names('f', 0, findings)),
          outcome: fc.constantFrom('bad', 'good'),
          factor: fc.constantFrom(0.2, 5),
        }),
        { maxLength: 1 },
      ),
    })
    .map((it) => cause(`c${index}`, it));

function names(prefix: string, from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => `${prefix}${from + i}`);
}

const tuple = <T>(size: number, make: (index: number) => fc.Arbitrary<T>) =>
  fc.tuple(...Array.from({ length: size }, (_, i) => make(i)));

/** Where findings of each kind can sit. */
function places(subjects: readonly SubjectId[], on: SubjectKind): SubjectId[] {
  const all = new Set(subjects);
  for (const id of subjects) {
    const [from, to] = id.slice(5).split('>');
    if (!id.startsWith('path:')) continue;
    all.add(`host:${from}`);
    if (to !== '*') all.add(`source:${to}`);
    if (to !== '*') all.add(`path:${from}>*`);
  }
  all.add('resolver:h');
  return [...all].filter((id) => id.startsWith(`${on}:`));
}

export interface RandomWorld {
  readonly network: Network;
  readonly evidence: Evidence;
}

export const randomWorld: fc.Arbitrary<RandomWorld> = fc
  .record({
    findings: fc.integer({ min: 2, max: 4 }),
    states: fc.integer({ min: 2, max: 4 }),
    causes: fc.integer({ min: 2, max: 4 }),
  })
  .chain((size) =>
    fc.record({
      findings: tuple(size.findings, findingSpec),
      states: tuple(size.states, (i) => stateSpec(i, size.states, size.findings)),
      causes: tuple(size.causes, (i) => causeSpec(i, size.states, size.findings)),
      subjects: fc.constantFrom(...subjectSets),
      expectedFaults: fc.constantFrom(1, 0.1),
      picks: fc.array(fc.record({ at: fc.nat(9), what: fc.nat(2), open: fc.boolean() }), {
        minLength: 8,
        maxLength: 8,
      }),
    }),
  )
  .map(({ picks, subjects, expectedFaults, ...parts }) => {
    const findings: Finding[] = [];
    const checks: CheckSpec[] = [];
    parts.findings.forEach((spec, i) => {
      const where = places(subjects, spec.on);
      for (const pick of picks.slice(i * 2, i * 2 + 2)) {
        const at = where[pick.at % Math.max(1, where.length)];
        const outcome = outcomes[pick.what % spec.outcomes.length]!;
        if (at === undefined || findings.some((f) => f.name === spec.name && f.subject === at)) continue;
        if (!pick.open) findings.push(seen(spec.name, outcome, at));
      }
      checks.push({
        id: `check-${spec.name}`,
        on: spec.on,
        decides: [spec.name],
        from: 'host',
        costSeconds: 1,
        perturbs: false,
        how: { en: '', ja: '' },
      });
    });
    return { network: network({ ...parts, checks }), evidence: evidence(findings, [...subjects], expectedFaults) };
  });

/**
 * Members of one kind that look alike: what sits on one path or source sits on all of them, with the same outcome or, on
 * the last, another one. Host findings gather them, `wide` causes stand for all at once.
 */
export const worldOfMembers: fc.Arbitrary<RandomWorld> = fc
  .record({
    members: fc.constantFrom<SubjectId[]>(
      ['path:h>s', 'path:h>t'],
      ['path:h>s', 'path:h>t', 'path:h>u'],
      ['path:h>s', 'path:h>t', 'path:h>u', 'path:h>v'],
    ),
    findings: tuple(3, findingSpec),
    states: tuple(3, (i) => stateSpec(i, 3, 3)),
    causes: tuple(2, (i) => causeSpec(i, 3, 3)),
    expectedFaults: fc.constantFrom(1, 0.1),
    whats: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    last: fc.option(fc.nat(2), { nil: undefined }),
  })
  .map(({ members, whats, last, expectedFaults, ...parts }) => {
    const findings = parts.findings.flatMap((spec, i): Finding[] => {
      const where = places(members, spec.on).filter((id) => !id.endsWith('>*'));
      return where.map((at, n) => {
        const what = n > 0 && n === where.length - 1 && last !== undefined ? last : whats[i]!;
        return seen(spec.name, outcomes[what % spec.outcomes.length]!, at);
      });
    });
    return {
      network: network({ ...parts, checks: [] }),
      evidence: evidence(findings, [...members], expectedFaults),
    };
  });
