import type { Diagnosis, NamedCause, Verdict } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { canonical, judge } from './judge.ts';
import type { Scenario } from './scenario.ts';

const scenario: Scenario = {
  name: 'x',
  kind: 'single',
  title: { en: '', ja: '' },
  client: 'client',
  links: ['lan'],
  hosts: {
    client: { address: '10.0.0.10/24', files: { '/etc/hosts': '10.0.0.11 a.example.com' } },
    ntp1: { address: { lan: '10.0.0.11/24' } },
  },
  healthy: [],
  fault: [],
  settled: [],
  collect: [],
  exposed: false,
  expect: [
    {
      key: 'falseticker',
      subject: 'source:10.0.0.11',
      alternatives: ['source-stepped', { key: 'y', subject: 'host:client' }],
    },
  ],
};

function diagnosis(verdict: Verdict, causes: [key: string, entity: string, ...aliases: string[]][]): Diagnosis {
  const named = causes.map(([key, entity, ...aliases]) => ({ key, entity, aliases }) as unknown as NamedCause);
  const [top, rest] = verdict === 'exposed' ? [[], named] : [named, []];
  return { verdict, causes: top, exposures: rest } as unknown as Diagnosis;
}

describe('names', () => {
  test.each([
    ['host:local', 'host:client'],
    ['path:local>10.0.0.11', 'path:client>ntp1'],
    ['source:a.example.com', 'source:ntp1'],
    ['path:client>*', 'path:client>*'],
  ])('%s is %s', (subject, same) => expect(canonical(subject, scenario)).toBe(same));
});

describe('single', () => {
  test.each([
    ['the cause on its subject', [['falseticker', 'source:10.0.0.11']], true],
    ['by an alias', [['falseticker', 'source:b', 'a.example.com']], true],
    ['an alternative key', [['source-stepped', 'source:ntp1']], true],
    ['an alternative key and subject', [['y', 'host:local']], true],
    ['the right key elsewhere', [['falseticker', 'source:10.0.0.12']], false],
    [
      'the right cause in second place',
      [
        ['z', 'host:client'],
        ['falseticker', 'source:10.0.0.11'],
      ],
      false,
    ],
  ] as const)('%s', (_, causes, right) => {
    const result = judge(
      diagnosis(
        'fault',
        causes.map((cause) => [...cause]),
      ),
      scenario,
    );
    expect(result).toEqual({ right, accused: !right });
  });

  test('undetermined is neither right nor an accusation', () => {
    const undecided = diagnosis('undetermined', [['falseticker', 'source:10.0.0.11']]);
    expect(judge(undecided, scenario)).toEqual({ right: false, accused: false });
  });
});

describe('double and healthy', () => {
  const both = {
    ...scenario,
    kind: 'double' as const,
    expect: [...scenario.expect, { key: 'b', subject: 'host:client' }],
  };
  test('a double wants both among the first two', () => {
    expect(
      judge(
        diagnosis('fault', [
          ['b', 'host:local'],
          ['falseticker', 'source:ntp1'],
        ]),
        both,
      ).right,
    ).toBe(true);
    expect(
      judge(
        diagnosis('fault', [
          ['b', 'host:local'],
          ['c', 'host:local'],
        ]),
        both,
      ),
    ).toEqual({ right: false, accused: false });
  });

  const healthy = { ...scenario, kind: 'healthy' as const, expect: [] };
  test('healthy: a named fault is an accusation, exposed counts only where the scenario says so', () => {
    expect(judge(diagnosis('healthy', []), healthy).right).toBe(true);
    expect(judge(diagnosis('fault', [['z', 'host:client']]), healthy)).toEqual({ right: false, accused: true });
    expect(judge(diagnosis('exposed', [['z', 'host:client']]), healthy).right).toBe(false);
    expect(judge(diagnosis('exposed', [['z', 'host:client']]), { ...healthy, exposed: true }).right).toBe(true);
  });
});
