import { leak, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

/** ntpd steps beyond 128 ms (RFC 5905 §11.3), panics beyond 1000 s. */
const stepLimit = 0.128;
const panicLimit = 1000;

/** The host's clock against what its reachable sources agree on. */
export const clockOffset = finding({
  name: 'clock.offset',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['small', 'noticeable', 'large', 'beyond-panic'],
  normal: normally('small', { noticeable: 0.02, large: leak.specific, 'beyond-panic': leak.mechanism }),
  good: ['small'],
  suggests: ['small'],
  title: t('the host clock against its sources', 'ホスト時計と同期元の差'),
  says: {
    small: t('the clock is within 128 ms of its sources', '時計は同期元から 128 ms 以内です'),
    noticeable: t('the clock is between 128 ms and 1 s off', '時計が 128 ms〜1 秒ずれています'),
    large: t('the clock is more than a second off', '時計が 1 秒以上ずれています'),
    'beyond-panic': t('the clock is more than 1000 s off', '時計が 1000 秒以上ずれています'),
  },
  judge(view, host) {
    const it = underCorrection(view, host) ?? agreedOffset(view, host) ?? stated(view, host);
    if (it === undefined) return undefined;
    const off = Math.abs(it.seconds);
    const outcome = off > panicLimit ? 'beyond-panic' : off > 1 ? 'large' : off > stepLimit ? 'noticeable' : 'small';
    return { outcome, facts: it.facts };
  },
});

/** chronyd slews a large error away over hours: the sources then look close, `System time` still carries what is left. */
function underCorrection(view: View, host: SubjectId) {
  const left = view.last(host, 'sync.offset');
  return left !== undefined && Math.abs(left.value) > stepLimit ? { seconds: left.value, facts: [left] } : undefined;
}

function agreedOffset(view: View, host: SubjectId) {
  const facts = view
    .pathsOf(host)
    .filter(
      (p) =>
        ((view.value(p, 'assoc.reach') ?? 0) & 0x0f) > 0 &&
        view.value(p, 'assoc.mode') !== 'local-clock' &&
        view.value(p, 'assoc.tally') !== 'falseticker',
    )
    .flatMap((p) => view.last(p, 'assoc.offset') ?? []);
  if (facts.length === 0) return undefined;
  const sorted = [...facts].sort((a, b) => a.value - b.value);
  const middle = sorted[sorted.length >> 1];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (middle === undefined || first === undefined || last === undefined) return undefined;
  // Sources that disagree by more than the step limit say nothing about this clock.
  if (facts.length > 1 && last.value - first.value > Math.max(stepLimit, Math.abs(middle.value) / 2)) return undefined;
  return { seconds: middle.value, facts: [middle, ...facts.filter((f) => f !== middle).slice(0, 2)] };
}

function stated(view: View, host: SubjectId) {
  const seen = view.last(host, 'clock.offset-seen') ?? view.last(host, 'sync.offset');
  if (seen !== undefined) return { seconds: seen.value, facts: [seen] };
  const byPath = view
    .pathsOf(host)
    .flatMap((p) => view.last(p, 'event.offset-seen') ?? [])
    .at(-1);
  return byPath === undefined ? undefined : { seconds: byPath.value, facts: [byPath] };
}

/** Two readings by hand lie some seconds apart, starting a container takes some more. */
const betweenReadings = 30;

/** The clock of a guest against that of the machine it runs on. */
export const clockGuest = finding({
  name: 'clock.guest',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['same', 'behind', 'ahead'],
  normal: normally('same', { behind: leak.mechanism, ahead: leak.mechanism }),
  good: ['same'],
  proves: ['same'],
  title: t('the guest’s clock against its host’s', 'ゲストとホストの時計の差'),
  says: {
    same: t('guest and host show the same time', 'ゲストとホストの時刻は一致しています'),
    behind: t('the guest’s clock is behind that of the machine it runs on', 'ゲストの時計がホストより遅れています'),
    ahead: t('the guest’s clock is ahead of that of the machine it runs on', 'ゲストの時計がホストより進んでいます'),
  },
  judge(view, host) {
    const offset = view.last(host, 'clock.guest-offset');
    if (offset === undefined) return undefined;
    const outcome = Math.abs(offset.value) <= betweenReadings ? 'same' : offset.value < 0 ? 'behind' : 'ahead';
    return { outcome, facts: [offset] };
  },
});

/** The rate of the clock. ntpd and the Linux kernel correct up to 500 ppm (RFC 5905 §11.3, adjtimex(2)). */
export const clockFrequency = finding({
  name: 'clock.frequency',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['usual', 'high', 'beyond'],
  normal: normally('usual', { high: 0.02, beyond: leak.mechanism }),
  good: ['usual'],
  title: t('the rate of the clock', '時計の進み方(周波数誤差)'),
  says: {
    usual: t('the rate error is ordinary', '周波数誤差は通常の範囲です'),
    high: t('the rate error is high (over 200 ppm)', '周波数誤差が大きめです(200 ppm 超)'),
    beyond: t(
      'the rate error is beyond what can be corrected (500 ppm)',
      '周波数誤差が補正の限界(500 ppm)を超えています',
    ),
  },
  judge(view, host) {
    const said = view.last(host, 'event.frequency-exceeded');
    if (said !== undefined) return { outcome: 'beyond', facts: [said] };
    const seen =
      view.last(host, 'clock.drift-seen') ?? view.last(host, 'sync.frequency') ?? view.last(host, 'config.drift-value');
    if (seen === undefined) return undefined;
    const ppm = Math.abs(seen.value);
    return { outcome: ppm >= 499 ? 'beyond' : ppm > 200 ? 'high' : 'usual', facts: [seen] };
  },
});

/** A step that no slow drift makes: the clock had stood still, or was set from elsewhere. */
const farStep = 600;

/** Between two polls of an hour at most: beyond 2700 ppm, which no oscillator of a computer is off. */
const noCrystal = 10;

/** Steps of the clock, by the daemon's own log. One at start is ordinary. */
export const clockSteps = finding({
  name: 'clock.steps',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'once', 'far', 'again-and-again', 'far-again', 'to-and-fro'],
  normal: normally('none', {
    once: 0.1,
    far: 0.03,
    'again-and-again': leak.specific,
    'far-again': leak.mechanism,
    'to-and-fro': leak.mechanism,
  }),
  good: ['none', 'once'],
  title: t('steps of the clock', '時計のステップ'),
  says: {
    none: t('the clock is not stepped', '時計のステップはありません'),
    once: t('the clock was stepped once', '時計が一度ステップされました'),
    far: t(
      'the clock was stepped by more than ten minutes while the daemon ran',
      'デーモンの動作中に時計が10分以上ステップされました',
    ),
    'again-and-again': t('the clock is stepped again and again', '時計が繰り返しステップされています'),
    'far-again': t(
      'the clock is stepped by ten seconds and more again and again: no crystal runs so wrong',
      '時計が10秒以上のステップを繰り返しており、水晶の誤差では説明できません',
    ),
    'to-and-fro': t(
      'the clock is stepped forth and back: something else sets it between',
      '時計が前後に交互にステップされており、途中で別のものが時計を変更しています',
    ),
  },
  judge(view, host) {
    const facts = view.all(host, 'event.step');
    const count = view.count(host, 'event.step');
    if (count === 0) return undefined;
    const started = view.last(host, 'event.daemon-start') !== undefined;
    // A bad rate is corrected in one direction only.
    const both = facts.some(({ value }) => value < 0) && facts.some(({ value }) => value > 0);
    if (both && count >= 3) return { outcome: 'to-and-fro', facts };
    if (count >= 3)
      return {
        outcome: facts.every(({ value }) => Math.abs(value) >= noCrystal) ? 'far-again' : 'again-and-again',
        facts,
      };
    const far = facts.filter(({ value }) => Math.abs(value) > farStep);
    return far.length > 0 && !started ? { outcome: 'far', facts: far } : { outcome: 'once', facts };
  },
});

/** The correction the daemon makes stays undone: it says the clock is wrong, or wants to step, and may not. */
export const clockIndependent = finding({
  name: 'clock.independent',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['agrees', 'contradicts'],
  normal: normally('agrees', { contradicts: leak.mechanism }),
  good: ['agrees'],
  title: t('an independent look at the clock', '独立した測定との照合'),
  says: {
    agrees: t('an independent measurement agrees with the daemon', '独立した測定結果はデーモンの表示と一致しています'),
    contradicts: t(
      'the daemon is content, an independent measurement is not',
      'デーモンは正常と示していますが、独立した測定と食い違っています',
    ),
  },
  judge(view, host): Judged | undefined {
    const seen = independentLook(view, host);
    const content = view
      .peersOf(host)
      .flatMap((p) => view.last(p, 'assoc.tally') ?? [])
      .find((f) => f.value === 'selected');
    const offset =
      view.last(host, 'sync.offset') ??
      (content === undefined ? undefined : view.last(content.subject, 'assoc.offset'));
    if (seen === undefined || content === undefined || offset === undefined) return undefined;
    const apart = Math.abs(seen.value - offset.value);
    return { outcome: apart > stepLimit ? 'contradicts' : 'agrees', facts: [seen, offset, content] };
  },
});

/** A measurement against a server the host does not follow; where no server is named, any other program's. */
function independentLook(view: View, host: SubjectId) {
  const asked = view.pathsOf(host).filter((path) => view.last(path, 'event.offset-seen') !== undefined);
  const strangers = asked.filter(
    (path) => view.last(path, 'assoc.reach') === undefined && view.last(path, 'config.source') === undefined,
  );
  const stranger = strangers.flatMap((path) => view.last(path, 'event.offset-seen') ?? []).at(-1);
  return asked.length > 0 ? stranger : view.last(host, 'clock.offset-seen');
}

/** chronyd(8) slews at most 83333 ppm by default: a second of correction is done within twelve. What is left after that was never stepped. */
const pendingLimit = 1;

/** A correction that the daemon knows of and has not made: it slews where a step was needed. */
export const clockCorrection = finding({
  name: 'clock.correction',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['done', 'pending'],
  normal: normally('done', { pending: leak.specific }),
  good: ['done'],
  title: t('correction under way', '進行中の補正'),
  says: {
    done: t('no large correction is left to make', '残っている大きな補正はありません'),
    pending: t(
      'the daemon knows a correction of more than a second and has not made it',
      'デーモンは 1 秒を超える補正が必要だと把握していますが、まだ終えていません',
    ),
  },
  judge(view, host) {
    const left = view.last(host, 'sync.offset');
    const chosen = view.peersOf(host).some((p) => view.value(p, 'assoc.tally') === 'selected');
    if (left === undefined || !chosen || view.value(host, 'daemon.kind') !== 'chronyd') return undefined;
    return { outcome: Math.abs(left.value) > pendingLimit ? 'pending' : 'done', facts: [left] };
  },
});
