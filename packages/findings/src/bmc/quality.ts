import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { leadsToBmc, saidOn } from './way.ts';

/** Round trip of the way itself. In one building it is below a millisecond; RMCP+ clients retry after one second. */
export const bmcDelay = finding({
  name: 'bmc.delay',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['short', 'long', 'very-long'],
  normal: normally('short', { long: 0.02, 'very-long': leak.specific }),
  good: ['short'],
  title: t('round trip to the BMC', 'BMC との往復時間'),
  says: {
    short: t('the round trip is short', '往復時間は短めです'),
    long: t('the round trip is long (above 200 ms)', '往復時間が長めです(200 ms 超)'),
    'very-long': t(
      'the round trip is near the retry time of IPMI clients',
      '往復時間が IPMI クライアントの再送間隔に迫っています',
    ),
  },
  judge(view, path) {
    const rtt = leadsToBmc(view, path) ? view.last(path, 'link.rtt') : undefined;
    if (rtt === undefined) return undefined;
    return { outcome: rtt.value > 0.7 ? 'very-long' : rtt.value > 0.2 ? 'long' : 'short', facts: [rtt] };
  },
});

/** How long the BMC takes for a command. A local one answers within a tenth of a second. */
export const bmcAnswerTime = finding({
  name: 'bmc.answer-time',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['quick', 'slow', 'very-slow'],
  normal: normally('quick', { slow: 0.03, 'very-slow': 0.01 }),
  good: ['quick'],
  title: t('answer time of the BMC', 'BMC の応答時間'),
  says: {
    quick: t('the BMC answers quickly', 'BMC は速やかに応答しています'),
    slow: t('the BMC answers slowly', 'BMC の応答が遅くなっています'),
    'very-slow': t('the BMC takes many seconds for a command', 'BMC がコマンドの処理に何秒もかかっています'),
  },
  judge(view, path) {
    const times = view.all(path, 'ipmi.answer-time').toSorted((a, b) => a.value - b.value);
    const middle = times[Math.floor(times.length / 2)];
    if (middle !== undefined)
      return { outcome: middle.value >= 8 ? 'very-slow' : middle.value >= 2 ? 'slow' : 'quick', facts: [middle] };
    const words = leadsToBmc(view, path) ? saidOn(view, path, 'env.bmc-slow') : undefined;
    return words === undefined ? undefined : { outcome: 'slow', facts: [words], strength: 'weak' };
  },
});

/** Two hardware addresses for the BMC's address. */
export const bmcNeighbours = finding({
  name: 'bmc.neighbours',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['one', 'two'],
  normal: normally('one', { two: leak.mechanism }),
  good: ['one'],
  title: t('hardware addresses behind the BMC’s address', 'BMC のアドレスに対応する MAC アドレス'),
  says: {
    one: t('one hardware address answers', '応答する MAC アドレスは一つです'),
    two: t(
      'two hardware addresses answer for the BMC’s address',
      'BMC のアドレスに二つの MAC アドレスが応答しています',
    ),
  },
  judge(view, path) {
    const twice = leadsToBmc(view, path) ? view.last(path, 'link.duplicate') : undefined;
    return twice === undefined ? undefined : { outcome: 'two', facts: [twice] };
  },
});
