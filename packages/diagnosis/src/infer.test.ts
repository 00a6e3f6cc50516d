import type { Evidence, Inference, Network, SubjectId } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { cause, evidence, finding, network, seen, state } from '../test/small.ts';
import { infer } from './index.ts';

const probabilityOf = ({ ranked }: Inference, key: string, subject?: SubjectId) =>
  ranked.find((it) => it.key === key && (subject === undefined || it.subject === subject))?.probability ?? 0;
const places = ({ ranked }: Inference, key: string) =>
  ranked
    .filter((it) => it.key === key)
    .map(({ subject }) => subject)
    .sort();

/** One cause, one state, one finding: Bayes by hand. */
const stopped: Network = network({
  findings: [finding('process', { outcomes: ['runs', 'gone'], normal: { runs: 0.99, gone: 0.01 }, good: ['runs'] })],
  states: [state('daemon-stopped', { shows: { process: { gone: 0.95 } } })],
  causes: [cause('time-daemon-stopped', { brings: { 'daemon-stopped': 0.9 } }), cause('other', { weight: 3 })],
});

describe('one cause', () => {
  test('follows Bayes: prior odds 1/3, likelihood ratio 0.9·95 + 0.1', () => {
    const { ranked, nothing, best, neglected } = infer(stopped, evidence([seen('process', 'gone')]));
    const odds = (0.25 / 0.75) * (0.9 * 95 + 0.1);
    expect(ranked[0]).toMatchObject({ key: 'time-daemon-stopped', subject: 'host:h' });
    expect(ranked[0]!.probability).toBeCloseTo(odds / (1 + odds), 9);
    expect(nothing).toBeCloseTo(1 / (1 + odds), 9);
    expect(best).toEqual([{ key: 'time-daemon-stopped', subject: 'host:h' }]);
    expect(neglected).toBeLessThan(1e-9);
  });

  test('shares its prior among its places and never starts above one half', () => {
    const one = infer(stopped, evidence([seen('process', 'gone')], [], 100));
    const odds = 0.9 * 95 + 0.1;
    expect(one.ranked[0]!.probability).toBeCloseTo(odds / (1 + odds), 9);
    const two = infer(stopped, evidence([seen('process', 'gone')], ['host:g']));
    const half = (0.125 / 0.875) * odds;
    expect(two.ranked[0]!.probability).toBeCloseTo(half / (1 + half), 9);
  });

  test('a condition on a related subject moves the odds', () => {
    const { findings, states, causes } = stopped;
    const moved = network({
      findings: [...findings, finding('policy', { on: 'path', role: 'condition' })],
      states,
      causes: causes.map((it) => ({ ...it, given: [{ finding: 'policy', outcome: 'bad', factor: 4 }] })),
    });
    const near = infer(moved, evidence([seen('process', 'gone'), seen('policy', 'bad', 'path:h>s')]));
    const far = infer(moved, evidence([seen('process', 'gone'), seen('policy', 'bad', 'path:g>s')], ['host:h']));
    const odds = (0.25 / 0.75) * (0.9 * 95 + 0.1);
    expect(probabilityOf(near, 'time-daemon-stopped')).toBeCloseTo((4 * odds) / (1 + 4 * odds), 9);
    const half = (0.125 / 0.875) * (0.9 * 95 + 0.1);
    expect(probabilityOf(far, 'time-daemon-stopped', 'host:h')).toBeCloseTo(half / (1 + half), 9);
    // A cause whose odds a condition moved is named even where it explains nothing.
    expect(places(near, 'other')).toEqual(['host:h']);
  });

  test('an exposure acts, but is neither fault nor effect', () => {
    const exposed = network({
      ...stopped,
      causes: [cause('single-source', { nature: 'exposure', brings: { 'daemon-stopped': 0.9 } })],
    });
    const { ranked, nothing } = infer(exposed, evidence([seen('process', 'gone')]));
    expect(ranked[0]!.key).toBe('single-source');
    expect(nothing).toBeCloseTo(1, 12);
  });

  test('nothing seen: nothing named', () => {
    expect(infer(stopped, evidence([], ['host:h']))).toEqual({
      ranked: [],
      best: [],
      nothing: 1,
      nothingBehindTrouble: 1,
      unexplained: [],
      next: [],
      neglected: 0,
    });
  });
});

describe('places', () => {
  const onPath = (wide: boolean) =>
    network({
      findings: [finding('exchange', { on: 'path' })],
      states: [state('dropped', { on: 'path', shows: { exchange: { bad: 0.98 } } })],
      causes: [cause('filter', { on: 'path', wide, brings: { dropped: 0.98 } })],
    });
  const [s, t] = [seen('exchange', 'bad', 'path:h>s'), seen('exchange', 'bad', 'path:h>t')];

  test('a wide cause also stands for all paths of a host, from two paths on', () => {
    expect(places(infer(onPath(true), evidence([s])), 'filter')).toEqual(['path:h>s']);
    const both = infer(onPath(true), evidence([s, t], [], 0.01));
    expect(both.best).toEqual([{ key: 'filter', subject: 'path:h>*' }]);
    expect(probabilityOf(both, 'filter', 'path:h>*')).toBeGreaterThan(0.8);
  });

  test('a wide cause on sources stands for all sources of a host, and shows on each', () => {
    const net = network({
      findings: [finding('leap', { on: 'source' })],
      states: [state('adrift', { on: 'source', shows: { leap: { bad: 0.98 } } })],
      causes: [cause('upstream-lost', { on: 'source', wide: true, brings: { adrift: 0.98 } })],
    });
    const leaps = (...names: string[]) => names.map((name) => seen('leap', 'bad', `source:${name}`));
    const paths: SubjectId[] = ['path:h>s', 'path:h>t', 'path:h>u'];
    const all = infer(net, evidence(leaps('s', 't', 'u'), paths, 0.01));
    expect(places(all, 'upstream-lost')).toEqual(['path:h>*']);
    expect(all.ranked[0]!.explains).toHaveLength(3);
    const others = ['t', 'u'].map((name) => seen('leap', 'good', `source:${name}`));
    expect(places(infer(net, evidence([...leaps('s'), ...others], paths, 0.01)), 'upstream-lost')).toEqual([
      'source:s',
    ]);
    expect(places(infer(net, evidence(leaps('s'), ['path:h>s'], 0.01)), 'upstream-lost')).toEqual(['source:s']);
  });

  test('one answer for all of a host or for its members: that any of them acts', () => {
    const good = seen('exchange', 'good', 'path:h>t');
    const [both, one] = [
      [s, t],
      [s, good],
    ].map((found) => infer(onPath(true), evidence(found, [], 0.1)));
    expect(places(both!, 'filter')).toEqual(['path:h>*']);
    // Odds: all 0.05, each 0.025. Ratios of the sets, from what is seen on s and t: active 0.98, else by chance.
    const [all, each] = [0.05 / 0.95, 0.025 / 0.975];
    const [hit, q] = [49, 0.98];
    const ratio = (on: number) => 1 + on * (hit - 1);
    const some = all * (1 - q + q * hit * hit) + 2 * each * ratio(q) + each * each * ratio(q) ** 2;
    const more = all * (2 * each + each * each) * hit * hit;
    const most = (some + more) / (1 + some + more);
    expect(Math.abs(probabilityOf(both!, 'filter') - most)).toBeLessThan(0.01);
    expect(places(one!, 'filter')).toEqual(['path:h>s', 'path:h>t']);
  });

  test('any other cause needs a fault on each path', () => {
    expect(
      infer(onPath(false), evidence([s, t]))
        .best.map(({ subject }) => subject)
        .sort(),
    ).toEqual(['path:h>s', 'path:h>t']);
  });

  test('where a finding sits on all paths and no single one is known, causes stand there', () => {
    const all = seen('exchange', 'bad', 'path:h>*');
    expect(places(infer(onPath(false), evidence([all])), 'filter')).toEqual(['path:h>*']);
    expect(places(infer(onPath(false), evidence([all], ['path:h>s'])), 'filter')).toEqual([]);
  });
});

describe('which state is heard', () => {
  const two = (near: number, far: number) =>
    network({
      findings: [finding('exchange')],
      states: [
        state('near', { depth: near, shows: { exchange: { bad: 0.9 } } }),
        state('far', { depth: far, shows: { exchange: { bad: 0.3 } } }),
      ],
      causes: [cause('a', { brings: { near: 1 } }), cause('b', { brings: { far: 1 } })],
    });
  /** The weight of both causes together, from the posterior: odds are 1 each. */
  const ratioOfBoth = (net: Network) => {
    const { ranked, nothing } = infer(net, evidence([seen('exchange', 'bad')]));
    return (ranked.reduce((sum, { probability }) => sum + probability, 0) + nothing - 1) / nothing;
  };

  test('the nearest hides the others', () => {
    expect(ratioOfBoth(two(10, 60))).toBeCloseTo(0.9 / 0.02, 6);
    expect(ratioOfBoth(two(60, 10))).toBeCloseTo(0.3 / 0.02, 6);
  });

  test('of two at one depth the one that lets the least work is heard', () => {
    expect(ratioOfBoth(two(30, 30))).toBeCloseTo(0.9 / 0.02, 6);
  });

  test('two at one depth that let equally much work are heard in equal parts', () => {
    const outcomes = ['good', 'bad', 'odd'];
    const net = network({
      findings: [finding('exchange', { outcomes, normal: { good: 0.96, bad: 0.02, odd: 0.02 } })],
      states: [
        state('mostly bad', { depth: 30, shows: { exchange: { good: 0.1, bad: 0.9 } } }),
        state('mostly odd', { depth: 30, shows: { exchange: { good: 0.1, bad: 0.3 } } }),
      ],
      causes: [cause('a', { brings: { 'mostly bad': 1 } }), cause('b', { brings: { 'mostly odd': 1 } })],
    });
    expect(ratioOfBoth(net)).toBeCloseTo(0.6 / 0.02, 6);
  });
});

describe('something unlisted', () => {
  const oddities = ['a', 'b', 'c', 'd', 'e'];
  const net = network({
    findings: oddities.map((name) => finding(name)),
    states: [
      state('known', { shows: { a: { bad: 0.98 } } }),
      state('unknown', { depth: 99, shows: Object.fromEntries(oddities.map((name) => [name, { bad: 0.25 }])) }),
    ],
    causes: [
      cause('listed', { brings: { known: 0.98 } }),
      cause('unlisted-time', { brings: { unknown: 0.98 }, weight: 0.2 }),
    ],
  });

  test('explains many oddities together, not the one that has a name', () => {
    const many = infer(net, evidence(oddities.map((name) => seen(name, 'bad'))));
    expect(probabilityOf(many, 'unlisted-time')).toBeGreaterThan(0.9);
    const one = infer(net, evidence([seen('a', 'bad')]));
    expect(probabilityOf(one, 'listed')).toBeGreaterThan(0.9);
    expect(probabilityOf(one, 'unlisted-time')).toBeLessThan(0.2);
  });
});

describe('gathering', () => {
  const both: SubjectId[] = ['path:h>s', 'path:h>t'];
  const shown = (gather: 'any' | 'all') =>
    network({
      findings: [finding('synchronised', { gather })],
      states: [
        state('path-dead', { on: 'path', shows: { synchronised: { bad: 0.9 } } }),
        state('source-dead', { on: 'source', shows: { synchronised: { bad: 0.9 } } }),
      ],
      causes: [
        cause('cut', { on: 'path', brings: { 'path-dead': 1 } }),
        cause('down', { on: 'source', brings: { 'source-dead': 1 } }),
      ],
    });
  const led = (gather: 'any' | 'all') =>
    network({
      findings: [finding('synchronised')],
      states: [
        state('path-dead', { on: 'path', leadsTo: { adrift: 1 } }),
        state('source-dead', { on: 'source', leadsTo: { adrift: 1 } }),
        state('adrift', { gather, shows: { synchronised: { bad: 0.9 } } }),
      ],
      causes: shown(gather).causes,
    });
  const notSynchronised = (paths: SubjectId[]): Evidence => evidence([seen('synchronised', 'bad')], paths);

  test.each([
    ['findings', shown],
    ['states', led],
  ])('any: one path suffices, in %s', (_, net) => {
    expect(infer(net('any'), notSynchronised(both)).best).toHaveLength(1);
  });

  test.each([
    ['findings', shown],
    ['states', led],
  ])('all: every path must be covered, by itself or by its source, in %s', (_, net) => {
    const { best } = infer(net('all'), notSynchronised(both));
    expect(best.map(({ subject }) => subject.at(-1)).sort()).toEqual(['s', 't']);
    expect(infer(net('all'), notSynchronised(['path:h>s'])).best).toHaveLength(1);
  });
});

describe('the account', () => {
  const net = network({
    findings: [
      finding('process', { good: ['good'] }),
      finding('exchange', { on: 'path' }),
      finding('message'),
      finding('said', { role: 'testimony' }),
    ],
    states: [
      state('stopped', { shows: { process: { bad: 0.98 } }, leadsTo: { silent: 0.98 } }),
      state('silent', { on: 'path', depth: 40, shows: { exchange: { bad: 0.98 } } }),
      state('lossy', { on: 'path', depth: 50, shows: { exchange: { bad: 0.4 } } }),
    ],
    causes: [
      cause('time-daemon-stopped', { brings: { stopped: 0.98 } }),
      cause('packet-loss', { on: 'path', brings: { lossy: 0.98 } }),
    ],
    checks: [
      {
        id: 'ps',
        on: 'host',
        decides: ['process'],
        from: 'host',
        costSeconds: 2,
        perturbs: false,
        how: { en: '', ja: '' },
      },
      {
        id: 'slow',
        on: 'host',
        decides: ['process'],
        from: 'host',
        costSeconds: 60,
        perturbs: false,
        how: { en: '', ja: '' },
      },
      {
        id: 'idle',
        on: 'host',
        decides: ['message'],
        from: 'host',
        costSeconds: 1,
        perturbs: false,
        how: { en: '', ja: '' },
      },
    ],
  });
  const gone = seen('process', 'bad', 'host:h', 'conclusive');
  const silent = seen('exchange', 'bad', 'path:h>s');

  test('names the chain from the cause to what was seen', () => {
    expect(infer(net, evidence([gone, silent])).ranked[0]!.chain).toEqual([
      { state: 'stopped', subject: 'host:h' },
      { state: 'silent', subject: 'path:h>s' },
    ]);
  });

  test('the ledger says what each finding speaks for, against the best other explanation', () => {
    const [first, second] = infer(net, evidence([gone, silent])).ranked;
    expect(first!.ledger.map(({ finding }) => finding.name)).toEqual(['process', 'exchange']);
    expect(first!.ledger[0]!.bits).toBeCloseTo(Math.log2(0.98 * 49 + 0.02), 6);
    // Loss alone explains the exchange less well; beside the stopped daemon it is hidden and says nothing.
    expect(second!.key).toBe('packet-loss');
    expect(second!.ledger.every(({ bits }) => bits < 0.1)).toBe(true);
  });

  test('each cause tells which lines it explains, trouble first, even where another does as well', () => {
    const twin = network({
      findings: [finding('exchange', { on: 'path' }), finding('note', { normal: { good: 0.6, bad: 0.4 } })],
      states: [
        state('silent', { on: 'path', shows: { exchange: { bad: 0.98 } }, leadsTo: { told: 1 } }),
        state('told', { shows: { note: { good: 0.9 } } }),
      ],
      causes: ['a', 'b'].map((key) => cause(key, { on: 'path', brings: { silent: 0.98 } })),
    });
    const note = seen('note', 'good');
    const { ranked } = infer(twin, evidence([note, silent]));
    expect(ranked.map(({ explains }) => explains)).toEqual([
      [silent, note],
      [silent, note],
    ]);
    expect(ranked[1]!.ledger).toEqual([]);
  });

  test('a condition that moved the odds is in the ledger', () => {
    const moved = network({
      findings: [finding('exchange', { on: 'path' }), finding('policy', { role: 'condition' })],
      states: [state('silent', { on: 'path', shows: { exchange: { bad: 0.98 } } })],
      causes: [
        cause('filter', {
          on: 'path',
          brings: { silent: 1 },
          given: [{ finding: 'policy', outcome: 'bad', factor: 4 }],
        }),
      ],
    });
    const policy = seen('policy', 'bad');
    const { ledger } = infer(moved, evidence([silent, policy])).ranked[0]!;
    expect(ledger.map(({ finding }) => finding)).toEqual([silent, policy]);
    expect(ledger[1]!.bits).toBeCloseTo(2, 9);
  });

  test('proven takes a conclusive finding, likely does not', () => {
    expect(infer(net, evidence([gone, silent])).ranked[0]!.grade).toBe('proven');
    expect(infer(net, evidence([{ ...gone, strength: 'clear' }, silent])).ranked[0]!.grade).toBe('likely');
  });

  test('symptoms that nothing explains are left over; testimony and good news are not', () => {
    const { unexplained } = infer(
      net,
      evidence([gone, silent, seen('message', 'bad'), seen('said', 'bad'), seen('process', 'good', 'host:g')]),
    );
    expect(unexplained.map(({ name }) => name)).toEqual(['message']);
  });

  test('asks next what decides most per second, and nothing that decides nothing', () => {
    const { next } = infer(net, evidence([silent]));
    expect(next.map(({ check, subject }) => `${check} ${subject}`)).toEqual(['ps host:h', 'slow host:h']);
    expect(next[0]!.expectedBits).toBeGreaterThan(0.2);
    expect(infer(net, evidence([gone, silent])).next).toEqual([]);
  });

  test('of two values for one finding the stronger counts', () => {
    const [weak, strong] = [seen('process', 'good', 'host:h', 'weak'), gone];
    expect(infer(net, evidence([weak, strong]))).toEqual(infer(net, evidence([strong])));
  });
});

describe('what does not fit together is refused', () => {
  const bad = (parts: Partial<Network>, found = seen('f', 'bad')) => {
    const net = network({ findings: [finding('f')], ...parts });
    return () => infer(net, evidence([found]));
  };
  test.each([
    ['DIAGNOSIS_CYCLE', bad({ states: [state('a', { leadsTo: { b: 1 } }), state('b', { leadsTo: { a: 1 } })] })],
    ['DIAGNOSIS_UNKNOWN_STATE', bad({ causes: [cause('c', { brings: { missing: 1 } })] })],
    ['DIAGNOSIS_UNKNOWN_STATE', bad({ states: [state('a', { leadsTo: { missing: 1 } })] })],
    [
      'DIAGNOSIS_UNKNOWN_FINDING',
      bad({ states: [state('a', { shows: { missing: { bad: 1 } } })], causes: [cause('c', { brings: { a: 1 } })] }),
    ],
    ['DIAGNOSIS_UNKNOWN_FINDING', bad({}, seen('missing', 'bad'))],
    ['DIAGNOSIS_UNKNOWN_OUTCOME', bad({}, seen('f', 'missing'))],
  ])('%s', (code, run) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
