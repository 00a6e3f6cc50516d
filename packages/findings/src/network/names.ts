import { type Fact, nameOf } from '@tokimori/model';
import { clientLookups } from '../asker.ts';
import { finding, normally, t } from '../finding.ts';

/** Names asked by hand or by any program. One name that does not exist is that name's affair. */
export const names = finding({
  name: 'host.names',
  on: 'host',
  domain: 'network',
  role: 'symptom',
  outcomes: ['resolve', 'missing', 'partly', 'fail'],
  normal: normally('resolve', { missing: 0.05, partly: 0.02, fail: 0.004 }),
  good: ['resolve'],
  proves: ['resolve'],
  title: t('names', '名前解決'),
  says: {
    resolve: t('names resolve', '名前は解決できています'),
    missing: t('a name does not exist, says the resolver', 'リゾルバーは「その名前は存在しない」と答えています'),
    partly: t(
      'some questions to the resolver are answered, others are not',
      '名前解決が成功する場合と失敗する場合があります',
    ),
    fail: t('the resolver gives no answer', 'リゾルバーから答えが得られません'),
  },
  judge(view, host) {
    const asked: readonly Fact[] = [
      ...view.all(host, 'machine.resolves'),
      ...clientLookups(view, `proxy:${nameOf(host)}`),
    ];
    if (asked.length === 0) return undefined;
    const of = (...values: readonly string[]) => asked.filter((fact) => values.includes(String(fact.value)));
    const answered = of('answered');
    const failed = of('server-failure', 'refused', 'timeout', 'unreachable', 'no-resolver', 'other');
    if (failed.length > 0) return { outcome: answered.length > 0 ? 'partly' : 'fail', facts: [...failed, ...answered] };
    return answered.length > 0
      ? { outcome: 'resolve', facts: answered }
      : { outcome: 'missing', facts: of('not-found') };
  },
});
