import { finding, normally, t } from '../finding.ts';
import { triesOf } from './tries.ts';

/** From so many tries on, "all" and "some" mean something. */
const enough = 3;

/** How steady: everything fails, or only some. Told only where answers are on record as well, or failures alone in a log of all requests. */
export const upstreamShare = finding({
  name: 'upstream.share',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['served', 'few-fail', 'some-fail', 'most-fail', 'own-errors'],
  normal: normally('served', { 'few-fail': 0.02, 'some-fail': 0.01, 'most-fail': 0.005, 'own-errors': 0.02 }),
  good: ['served'],
  proves: ['served'],
  title: t('share of tries that fail', '失敗する試行の割合'),
  says: {
    served: t('the backend serves its requests', 'バックエンドは要求に応えています'),
    'few-fail': t('a few of many tries fail', '多数の試行のうち少数が失敗しています'),
    'some-fail': t('some tries fail, others are answered', '失敗する試行と応答のある試行が混在しています'),
    'most-fail': t('nearly all tries fail', 'ほぼすべての試行が失敗しています'),
    'own-errors': t('the backend itself answers with errors (5xx)', 'バックエンド自身がエラー(5xx)を返しています'),
  },
  judge(view, backend) {
    const { failed, answered, ownErrors, failures, successes, forgiven } = triesOf(view, backend);
    if (failures === 0) {
      if (ownErrors.length > 0 && ownErrors.length >= answered.length)
        return { outcome: 'own-errors', facts: ownErrors };
      return answered.length === 0 ? undefined : { outcome: 'served', facts: [...answered, ...forgiven] };
    }
    if (successes === 0 || failures + successes < enough) return undefined;
    const share = failures / (failures + successes);
    const outcome = share >= 0.9 ? 'most-fail' : share < 0.05 ? 'few-fail' : 'some-fail';
    return { outcome, facts: [...failed, ...answered] };
  },
});

/** Connecting fails and connected requests hang, on one address and port: a queue that runs full. */
export const upstreamMix = finding({
  name: 'upstream.mix',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['one-phase', 'connect-and-header'],
  normal: normally('one-phase', { 'connect-and-header': 0.005 }),
  good: ['one-phase'],
  title: t('phases in which tries end', '失敗した段階'),
  says: {
    'one-phase': t('tries end in one phase', '失敗は一つの段階に集中しています'),
    'connect-and-header': t(
      'some tries cannot connect, others connect and get no answer',
      '接続できない試行と、接続後に応答がない試行が混在しています',
    ),
  },
  judge(view, backend) {
    const { failed } = triesOf(view, backend);
    const connecting = failed.filter(({ value }) => /^(?:connect-timeout|connect-gave-up|queue-full)$/.test(value));
    const waiting = failed.filter(({ value }) => value === 'header-timeout');
    if (connecting.length === 0 || waiting.length === 0) return undefined;
    return { outcome: 'connect-and-header', facts: [...connecting, ...waiting] };
  },
});

/** The kernel repeats a lost SYN after 1, 2, 3 … s, a lost segment after 0.2 s: times that cluster there tell of loss. */
export const upstreamTimes = finding({
  name: 'upstream.retransmits',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['none', 'syn', 'data'],
  normal: normally('none', { syn: 0.004, data: 0.004 }),
  good: ['none'],
  title: t('times that tell of repeated packets', '再送を示す所要時間'),
  says: {
    none: t('times show no repeated packets', '所要時間に再送の跡はありません'),
    syn: t(
      'connecting takes 1, 2 or 3 s now and then: SYNs are repeated',
      '接続が 1・2・3 秒かかることがあり、SYN が再送されています',
    ),
    data: t(
      'answers come 0.2 s late now and then: segments are repeated',
      '応答が 0.2 秒ほど遅れることがあり、再送が起きています',
    ),
  },
  judge(view, backend) {
    const syn = view.all(backend, 'try.connect-time').filter(({ value }) => value === 'syn-retry');
    const data = view.all(backend, 'try.header-time').filter(({ value }) => value === 'retransmit');
    if (syn.length > 0) return { outcome: 'syn', facts: syn };
    if (data.length > 0) return { outcome: 'data', facts: data };
    const quick = view.all(backend, 'try.connect-time').filter(({ value }) => value === 'fast');
    return quick.length === 0 ? undefined : { outcome: 'none', facts: quick };
  },
});
