import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { portOfBackend } from '../machines.ts';
import { seen } from '../seen.ts';

const spoken = { on: 'backend', domain: 'upstream', role: 'symptom' } as const;

/** What backends say of themselves. */
export const backendWords = [
  seen({
    ...spoken,
    name: 'backend.pool',
    fact: 'backend.pool-exhausted',
    chance: leak.specific,
    title: t('workers of the backend', 'バックエンドのワーカー'),
    says: t('all workers or connections of the backend are busy', 'バックエンドのワーカーまたは接続がすべて使用中です'),
  }),
  seen({
    ...spoken,
    name: 'backend.worker',
    fact: 'backend.worker-hung',
    chance: leak.specific,
    title: t('workers that hang', '応答しないワーカー'),
    says: t('a worker was stuck or killed for it', 'ワーカーが停止したまま、または強制終了されています'),
  }),
  seen({
    ...spoken,
    name: 'backend.crash',
    fact: 'backend.crashed',
    chance: leak.specific,
    title: t('crashes of the backend', 'バックエンドの異常終了'),
    says: t(
      'a process of the backend crashed or was killed',
      'バックエンドのプロセスが異常終了、または強制終了されています',
    ),
  }),
  seen({
    ...spoken,
    name: 'backend.slow-log',
    fact: 'backend.slow-request',
    chance: 0.01,
    title: t('the backend’s slow log', 'バックエンドの低速ログ'),
    says: t('the backend itself logs slow requests or queries', 'バックエンド自身が遅い処理を記録しています'),
  }),
  seen({
    ...spoken,
    name: 'backend.pause',
    fact: 'backend.paused',
    chance: leak.specific,
    title: t('pauses of the backend', 'バックエンドの一時停止'),
    says: t('everything in the backend stood still for a while', 'バックエンド全体が一時停止しています'),
  }),
] as const;

/** Connections wait to be accepted: by the words of backend or kernel, or by `ss -ltn` (Recv-Q against Send-Q). */
export const acceptQueue = finding({
  name: 'backend.accept-queue',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['empty', 'waiting', 'cookies', 'counted', 'full'],
  normal: normally('empty', { waiting: 0.01, cookies: leak.specific, counted: 0.005, full: leak.mechanism }),
  good: ['empty'],
  slight: ['cookies'],
  title: t('accept queue of the backend', 'バックエンドの接続待ち行列'),
  says: {
    empty: t('no connection waits to be accepted', '受け付け待ちの接続はありません'),
    waiting: t('connections wait to be accepted', '受け付け待ちの接続が滞留しています'),
    cookies: t(
      'the accept queue overflowed, and the kernel helped itself with SYN cookies',
      '接続待ち行列があふれ、カーネルが SYN cookie で対処しました',
    ),
    counted: t(
      'the kernel has counted connections that an accept queue had no room for',
      'カーネルは、待ち行列に入りきらなかった接続を数えています',
    ),
    full: t('the accept queue overflows', '接続待ち行列があふれています'),
  },
  judge(view, backend) {
    const words = view.all(backend, 'backend.queue-full');
    const flooded = words.filter(({ value }) => value === 'possible SYN flooding');
    if (words.length > flooded.length) return { outcome: 'full', facts: words };
    const port = portOfBackend(backend);
    const sockets = view
      .hostsOf(backend)
      .flatMap((host) =>
        view.all(host, 'machine.listens').filter(({ value }) => port !== undefined && value.endsWith(`:${port}`)),
      );
    const measured = sockets.flatMap((fact) => {
      const [queue, backlog] = [fact.conditions?.['queue'], fact.conditions?.['backlog']];
      return queue === undefined ? [] : [{ fact, queue: Number(queue), backlog: Number(backlog ?? Number.NaN) }];
    });
    const full = measured.find(({ queue, backlog }) => queue > 0 && queue >= backlog);
    const counted = view
      .hostsOf(backend)
      .flatMap((host) => view.all(host, 'machine.listen-overflow').filter(({ value }) => value > 0));
    if (full !== undefined) {
      return { outcome: 'full', facts: [full.fact, ...counted], strength: 'conclusive' };
    }
    if (flooded.length > 0) return { outcome: 'cookies', facts: flooded };
    // Counted since the start for all listeners together: less than a queue seen full, more than one seen empty now.
    if (counted.length > 0) return { outcome: 'counted', facts: counted };
    const [first] = measured;
    if (first === undefined) return undefined;
    return { outcome: measured.some(({ queue }) => queue > 0) ? 'waiting' : 'empty', facts: [first.fact] };
  },
});
