import type { Verdict } from '@tokimori/model';
import { expect, test } from 'vitest';
import { leaveOneOut } from './alone.ts';
import type { Case } from './case.ts';
import type { Judged } from './judge.ts';
import { byDomain, score, worst } from './score.ts';

function judged(name: string, verdict: Verdict, key: string | undefined, probability: number, healthy = false): Judged {
  const right = healthy ? verdict === 'healthy' : key === 'so';
  return {
    it: {
      name,
      domain: name.slice(0, 1),
      documents: [],
      context: '',
      truth: { healthy, keys: healthy ? [] : ['so'], also: [] },
    },
    verdict,
    claims: key === undefined ? [] : [{ key, entity: 'host:a', probability }],
    seen: new Set([`f=${name}`, 'g=all']),
    right,
    amongThree: right,
    accused: verdict === 'fault' && !right,
  };
}

const all = [
  judged('a1', 'fault', 'so', 0.9),
  judged('a2', 'fault', 'other', 0.8),
  judged('a3', 'undetermined', 'so', 0.5),
  judged('b1', 'undetermined', undefined, 0),
  judged('b2', 'fault', 'so', 0.8, true),
  judged('b3', 'healthy', undefined, 0, true),
];

test('counts', () => {
  expect(score(all)).toMatchObject({
    cases: 6,
    faulty: 4,
    top1: 2,
    top3: 2,
    undetermined: 2,
    accused: 2,
    healthy: 2,
    healthyRight: 1,
  });
  expect(Object.keys(byDomain(all))).toEqual(['a', 'b', 'all']);
});

test('the Brier score is over what was claimed; a cause named in a healthy case is a miss', () => {
  expect(score(all).brier).toBeCloseTo((0.1 ** 2 + 0.8 ** 2 + 0.5 ** 2 + 0.8 ** 2) / 4);
  expect(score([judged('b1', 'undetermined', undefined, 0)])).toMatchObject({ brier: null, calibration: null });
});

test('calibration: what is claimed at 0.8 and met four times of five is right', () => {
  const met = (n: number) => Array.from({ length: n }, (_, i) => judged(`a${i}`, 'fault', 'so', 0.8));
  const missed = judged('a9', 'fault', 'other', 0.8);
  // Bins of five cases each with one miss.
  const five = [...met(4), missed];
  expect(score(Array.from({ length: 5 }, () => five).flat()).calibration).toBeCloseTo(0);
  expect(score(met(10)).calibration).toBeCloseTo(0.2);
});

test('the worst first: accusations by their certainty, then what was missed', () => {
  expect(worst(all).map((it) => it.name)).toEqual(['a2', 'b2', 'b1', 'a3']);
});

test('leave one out drops what only one case shows, and counts what is lost by it', () => {
  const dropped: Record<string, string[]> = {};
  const again = (it: Case, without: ReadonlySet<string>): Judged => {
    dropped[it.name] = [...without];
    return judged(it.name, 'fault', it.name === 'a1' ? 'other' : 'so', 0.5);
  };
  expect(leaveOneOut([all[0]!, all[2]!], again)).toEqual({
    right: 2,
    lost: 1,
    cases: [{ name: 'a1', dropped: ['f=a1'] }],
  });
  expect(dropped).toEqual({ a1: ['f=a1'], a3: ['f=a3'] });
});
