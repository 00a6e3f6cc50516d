import { leak, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import { ntpFlow } from '../path/flow.ts';
import { ntpReach } from '../path/reach.ts';
import type { View } from '../view.ts';

/**
 * The server's own counters, where the text names the server's machine: the only evidence that tells an access list, a
 * wrong key, a rate limit and a lost reply apart.
 */
export const serverCounters = finding({
  name: 'server.counters',
  on: 'source',
  domain: 'time',
  role: 'symptom',
  outcomes: ['serving', 'refusing', 'auth-failing', 'rate-limiting', 'unheard', 'not-reached'],
  normal: normally('serving', {
    refusing: leak.mechanism,
    'auth-failing': leak.mechanism,
    'rate-limiting': leak.mechanism,
    unheard: leak.mechanism,
    'not-reached': leak.specific,
  }),
  good: ['serving'],
  title: t('the server’s own counters', 'サーバー側のカウンター'),
  says: {
    serving: t('the server receives requests and serves them', 'サーバーは要求を受け、応答しています'),
    refusing: t(
      'the server counts requests refused by its access list',
      'サーバーはアクセス制限で要求を拒否しています',
    ),
    'auth-failing': t('the server counts failed authentication', 'サーバーは認証失敗を記録しています'),
    'rate-limiting': t(
      'the server counts requests dropped by its rate limit',
      'サーバーはレート制限で要求を落としています',
    ),
    unheard: t(
      'the server receives and answers, the client hears nothing',
      'サーバーは受信・応答していますが、クライアントには届いていません',
    ),
    'not-reached': t('the server receives nothing', 'サーバーには要求が届いていません'),
  },
  judge(view, source) {
    const machine = view.machineOf(source);
    if (machine === undefined) return undefined;
    return byCounters(view, machine, { silent: silent(view, source), short: short(view, source) });
  },
});

/** Whether some client hears nothing of this source. */
function silent(view: View, source: SubjectId): boolean {
  return view.pathsInto(source).some((path) => {
    const reach = ntpReach.judge?.(view, path)?.outcome;
    return reach === 'silent' || reach === 'lost';
  });
}

/** Whether some client misses replies of this source, or gets none that is fit: one in thirty is no silence, and no service. */
function short(view: View, source: SubjectId): boolean {
  return view.pathsInto(source).some((path) => {
    const flow = ntpFlow.judge?.(view, path)?.outcome;
    return flow === 'partial' || flow === 'not-good';
  });
}

function byCounters(
  view: View,
  machine: SubjectId,
  client: { readonly silent: boolean; readonly short: boolean },
): Judged | undefined {
  const grows = (
    name: 'server.restricted' | 'server.auth-failed' | 'server.rate-limited' | 'server.dropped' | 'server.received',
  ) => {
    const facts = view.all(machine, name);
    const last = facts.at(-1);
    if (last === undefined) return undefined;
    const first = facts[0];
    const by = first === undefined || first === last ? last.value : last.value - first.value;
    return { by, facts: first === undefined || first === last ? [last] : [first, last] };
  };
  const received = grows('server.received');
  // A busy server always refuses some; a tool that reads the counters is counted too.
  const few = Math.max(3, (received?.by ?? 0) * 0.05);
  const told = [
    ['auth-failing', grows('server.auth-failed')],
    ['refusing', grows('server.restricted')],
    ['rate-limiting', grows('server.rate-limited')],
    ['rate-limiting', grows('server.dropped')],
  ] as const;
  if (client.silent || client.short) {
    for (const [outcome, it] of told)
      if (it !== undefined && it.by >= few) return { outcome, facts: it.facts, strength: 'conclusive' };
  }
  if (received === undefined) return undefined;
  if (received.by === 0) return client.silent ? { outcome: 'not-reached', facts: received.facts } : undefined;
  return { outcome: client.silent ? 'unheard' : 'serving', facts: received.facts };
}

/** The server's client list marks this client. */
export const serverClient = finding({
  name: 'server.client',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['served', 'limited'],
  normal: normally('served', { limited: leak.mechanism }),
  good: ['served'],
  title: t('the server’s client list', 'サーバーのクライアント一覧'),
  says: {
    served: t('the server lists this client as served', 'サーバーはこのクライアントに応答しています'),
    limited: t(
      'the server marks this client as rate limited',
      'サーバーはこのクライアントをレート制限の対象にしています',
    ),
  },
  judge(view, path) {
    const limited = view.last(path, 'server.client-limited');
    return limited === undefined ? undefined : { outcome: limited.value ? 'limited' : 'served', facts: [limited] };
  },
});

/** Whether a time daemon runs on the server's machine, where the text looks into that machine. */
export const serverDaemon = finding({
  name: 'server.daemon',
  on: 'source',
  domain: 'time',
  role: 'symptom',
  outcomes: ['running', 'stopped'],
  normal: normally('running', { stopped: leak.mechanism }),
  good: ['running'],
  title: t('the time daemon of the server', 'サーバー側の時刻デーモン'),
  says: {
    running: t('a time daemon runs on the server', 'サーバーで時刻デーモンが動作しています'),
    stopped: t('no time daemon runs on the server', 'サーバーで時刻デーモンが動作していません'),
  },
  judge(view, source) {
    const machine = view.machineOf(source);
    const process = machine === undefined ? undefined : view.last(machine, 'daemon.process');
    if (process === undefined) return undefined;
    return { outcome: process.value === 'running' ? 'running' : 'stopped', facts: [process] };
  },
});
