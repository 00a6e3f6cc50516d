import { finding, normally, t } from '../finding.ts';

const shakySeconds = 0.01;
const wildSeconds = 0.05;

/** Variation of the replies. On a quiet path jitter is far below a tenth of the delay. */
export const ntpJitter = finding({
  name: 'ntp.jitter',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['steady', 'shaky', 'wild'],
  normal: normally('steady', { shaky: 0.05, wild: 0.006 }),
  good: ['steady'],
  slight: ['shaky'],
  title: t('variation of the replies', '応答のばらつき'),
  says: {
    steady: t('replies come steadily', '応答は安定しています'),
    shaky: t('replies vary by more than 10 ms', '応答が 10 ms 以上ばらついています'),
    wild: t('replies vary by more than 50 ms', '応答が 50 ms 以上ばらついています'),
  },
  judge(view, path) {
    const jitter = view.last(path, 'assoc.jitter');
    if (jitter === undefined || !view.isPeer(path) || ((view.value(path, 'assoc.reach') ?? 0xff) & 0x0f) === 0)
      return undefined;
    // After a step or a start the figure counts the step, not the network.
    if (jitter.value > 8) return undefined;
    const outcome = jitter.value < shakySeconds ? 'steady' : jitter.value < wildSeconds ? 'shaky' : 'wild';
    return { outcome, facts: [jitter] };
  },
});

/** Round trip. Intercontinental paths have up to about 0.3 s. */
export const ntpDelay = finding({
  name: 'ntp.delay',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['short', 'long', 'very-long'],
  normal: normally('short', { long: 0.08, 'very-long': 0.006 }),
  good: ['short', 'long'],
  title: t('round trip', '往復遅延'),
  says: {
    short: t('the round trip is short', '往復遅延は小さい値です'),
    long: t('the round trip is long', '往復遅延が長めです'),
    'very-long': t(
      'the round trip is far longer than distance explains',
      '往復遅延が距離では説明できないほど長くなっています',
    ),
  },
  judge(view, path) {
    const delay = view.last(path, 'assoc.delay');
    if (delay === undefined || !view.isPeer(path) || ((view.value(path, 'assoc.reach') ?? 0) & 0x0f) === 0)
      return undefined;
    return { outcome: delay.value < 0.1 ? 'short' : delay.value < 0.4 ? 'long' : 'very-long', facts: [delay] };
  },
});
