import type { CauseSpec, Evidence, Finding, FindingSpec, Network, StateSpec, SubjectId } from '@tokimori/model';
import { cause, evidence, finding, network, seen, state } from './small.ts';

/**
 * A network of the size and shape of a real one, filled by rule: each kind of subject has findings; each state shows in
 * a few findings of its own kind at a depth, and some lead on to a state of the host; each cause brings one state.
 */
const size = { host: 8, path: 8, source: 4 } as const;
const kinds = ['host', 'path', 'source'] as const;

const findings: FindingSpec[] = kinds.flatMap((on) =>
  Array.from({ length: size[on] }, (_, i) =>
    finding(`${on}.${i}`, {
      on,
      gather: i % 2 ? 'all' : 'any',
      outcomes: ['good', 'bad', 'odd'],
      normal: { good: 0.95, bad: 0.04, odd: 0.01 },
    }),
  ),
);

const states: StateSpec[] = [
  ...kinds.flatMap((on, k) =>
    Array.from({ length: size[on] * 1.5 }, (_, i) =>
      state(`${on}-state-${i}`, {
        on,
        depth: [10, 15, 20, 40, 50, 60, 80][(i + k) % 7]!,
        shows: {
          [`${on}.${i % size[on]}`]: { bad: 0.98 },
          [`${on}.${(i * 3 + 1) % size[on]}`]: { bad: 0.85, odd: 0.1 },
          ...(on === 'host' && i % 4 === 0 ? { 'path.0': { bad: 0.98 }, 'path.1': { odd: 0.6 } } : {}),
          ...(on === 'source' ? { 'path.2': { bad: 0.6 } } : {}),
        },
        leadsTo: on === 'host' ? {} : i % 3 === 0 ? { 'no-source-usable': 0.85 } : {},
      }),
    ),
  ),
  state('no-source-usable', {
    on: 'host',
    depth: 90,
    gather: 'all',
    shows: { 'host.0': { bad: 0.98 }, 'host.1': { bad: 0.85 } },
  }),
  state('something-unlisted', {
    on: 'host',
    depth: 99,
    shows: Object.fromEntries(findings.map(({ name }) => [name, { bad: 0.25 }])),
  }),
];

const causes: CauseSpec[] = [
  ...states.slice(0, -2).map((spec, i) =>
    cause(`cause-of-${spec.name}`, {
      on: spec.on,
      domain: i % 3 ? 'time' : 'network',
      weight: [1, 10, 0.1, 3][i % 4]!,
      brings: { [spec.name]: 0.98 },
      wide: spec.on === 'path',
    }),
  ),
  cause('unlisted-time', { brings: { 'something-unlisted': 0.98 }, weight: 5 }),
];

const checks = findings.map(({ name, on }, i) => ({
  id: `check-${name}`,
  on,
  decides: [name, findings[(i + 1) % findings.length]!.name],
  from: 'host' as const,
  costSeconds: 1 + (i % 5),
  perturbs: false,
  how: { en: '', ja: '' },
}));

export const typicalNetwork: Network = network({ findings, states, causes, checks });

/** A paste from one host with `sources` sources: some findings on each path and source, one path fully bad or all of them. */
export function typicalPaste(sources: number, bad: 'one path' | 'all paths' | 'nothing'): Evidence {
  const paths = Array.from({ length: sources }, (_, i): SubjectId => `path:h>s${i}`);
  const found: Finding[] = [];
  paths.forEach((path, i) => {
    const hit = bad === 'all paths' || (bad === 'one path' && i === 0);
    for (let f = 0; f < 6; f++) found.push(seen(`path.${f}`, hit && (f === 3 || f === 0) ? 'bad' : 'good', path));
    for (let f = 0; f < 3; f++) found.push(seen(`source.${f}`, 'good', `source:s${i}`));
  });
  for (let f = 0; f < 6; f++) found.push(seen(`host.${f}`, bad === 'all paths' && f < 2 ? 'bad' : 'good', 'host:h'));
  return evidence(found, paths);
}
