import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { times, triesOf } from './tries.ts';

/** Of a member that answers nothing and others that answer, so many tries each make a pattern. */
const enough = 2;

/** Do the failures come from one member only? */
export const poolSpread = finding({
  name: 'pool.spread',
  on: 'upstream',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['even', 'one-fails', 'several-fail', 'all-fail'],
  normal: normally('even', { 'one-fails': 0.002, 'several-fail': 0.02, 'all-fail': 0.02 }),
  good: ['even'],
  title: t('failures among the members', 'メンバー間での失敗の分布'),
  says: {
    even: t('no member stands out', '特定のメンバーへの偏りはありません'),
    'one-fails': t(
      'failures come from one member, the others answer',
      '失敗は一つのメンバーに集中し、他は応答しています',
    ),
    'several-fail': t('several members fail, others answer', '複数のメンバーで失敗し、ほかは応答しています'),
    'all-fail': t('every member fails', 'すべてのメンバーで失敗しています'),
  },
  judge(view, upstream) {
    const pool = view.poolOf(upstream);
    if (pool === undefined || pool.members.length < 2) return undefined;
    const members = pool.members.map((member) => ({ member, ...triesOf(view, member) }));
    const bad = members.filter(({ failures, successes }) => failures >= enough && failures > 2 * successes);
    const good = members.filter(({ failures, successes }) => successes >= enough && successes > 10 * failures);
    // Asked once or twice each, a member that never failed is a good one beside one that always does.
    const others = members.filter((it) => it.failures + it.successes > 0 && !bad.includes(it));
    const untroubled =
      bad.length === 1 &&
      bad.every(({ successes }) => successes === 0) &&
      others.every(({ failures }) => failures === 0) &&
      others.reduce((sum, { successes }) => sum + successes, 0) >= 3;
    const facts = [...bad.flatMap(({ failed }) => failed), ...good.flatMap(({ answered }) => answered)];
    if (untroubled || (bad.length === 1 && good.length === others.length && good.length > 0))
      return {
        outcome: 'one-fails',
        facts: untroubled ? [...bad, ...others].flatMap(({ failed, answered }) => [...failed, ...answered]) : facts,
      };
    const failing = members.filter(({ failures, successes }) => failures > 2 * successes);
    if (failing.length >= 2 && good.length > 0) return { outcome: 'several-fail', facts };
    if (bad.length >= 2 && good.length === 0) return { outcome: 'all-fail', facts };
    return good.length >= 2 ? { outcome: 'even', facts } : undefined;
  },
});

export const poolLive = finding({
  name: 'pool.live',
  on: 'upstream',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['some', 'none'],
  normal: normally('some', { none: leak.mechanism }),
  good: ['some'],
  title: t('members in use', '使用可能なメンバー'),
  says: {
    some: t('some member is in use', '使用可能なメンバーがあります'),
    none: t('every member is marked down', 'すべてのメンバーが停止扱いです'),
  },
  judge(view, upstream) {
    const none = view.all(upstream, 'upstream.none-live').filter(({ value }) => value);
    return none.length === 0 ? undefined : { outcome: 'none', facts: none };
  },
});

/** A health check took the member out, in its words. */
export const markedDown = finding({
  name: 'upstream.health',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['up', 'refused', 'silent', 'bad-answer', 'no-tls', 'down'],
  normal: normally('up', { refused: 0.003, silent: 0.003, 'bad-answer': 0.003, 'no-tls': 0.003, down: 0.01 }),
  good: ['up'],
  title: t('health check', 'ヘルスチェック'),
  says: {
    up: t('the health check passes', 'ヘルスチェックは成功しています'),
    refused: t('the health check’s connection is refused', 'ヘルスチェックの接続が拒否されています'),
    silent: t('the health check gets no answer', 'ヘルスチェックに応答がありません'),
    'bad-answer': t('the health check gets a bad answer', 'ヘルスチェックの応答が異常です'),
    'no-tls': t('the health check’s TLS handshake fails', 'ヘルスチェックの TLS ハンドシェイクが失敗しています'),
    down: t('the proxy has taken the backend out', 'プロキシがバックエンドを切り離しています'),
  },
  judge(view, backend) {
    const { failures, successes } = triesOf(view, backend);
    const marks = view.all(backend, 'backend.marked-down');
    if (marks.length === 0 || (failures === 0 && successes > 10 * marks.reduce((sum, it) => sum + times(it), 0)))
      return undefined;
    const up = view.last(backend, 'backend.marked-up');
    const down = marks.at(-1)?.tally?.last ?? marks.at(-1)?.when;
    if (up !== undefined && failures === 0 && (up.tally?.last ?? up.when).sequence > (down?.sequence ?? 0))
      return { outcome: 'up', facts: [up] };
    const words = marks.map(({ value }) => value).join(' ');
    const outcome = /refused/i.test(words)
      ? 'refused'
      : /time(?:d )?-?out|no route|unreachable/i.test(words)
        ? 'silent'
        : /layer6|handshake|certificate/i.test(words)
          ? 'no-tls'
          : /layer7|status|invalid|response|code/i.test(words)
            ? 'bad-answer'
            : 'down';
    return { outcome, facts: marks };
  },
});
