import { endsOf, leak } from '@tokimori/model';
import { clientLookups } from '../asker.ts';
import { finding, normally, t } from '../finding.ts';
import { fewTimes, saidFine } from '../fine.ts';
import { times } from './tries.ts';

const { mechanism, specific } = leak;

/** Of several failures the one that says most. */
const telling = ['no-resolver', 'refused', 'unreachable', 'timeout', 'server-failure', 'not-found', 'other'] as const;

export const proxyResolve = finding({
  name: 'proxy.resolve',
  on: 'proxy',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['resolved', ...telling],
  normal: normally('resolved', {
    'no-resolver': mechanism,
    refused: mechanism,
    unreachable: mechanism,
    timeout: mechanism,
    'server-failure': mechanism,
    'not-found': specific,
    other: specific,
  }),
  good: ['resolved'],
  title: t('names in the proxy', 'プロキシでの名前解決'),
  says: {
    resolved: t('the proxy resolves names', 'プロキシは名前を解決できています'),
    'no-resolver': t(
      'the proxy has no resolver for a name it meets at run time',
      '実行時に現れる名前のリゾルバーが設定されていません',
    ),
    refused: t('the resolver refuses the proxy’s question', 'リゾルバーがプロキシの問い合わせを拒否しています'),
    unreachable: t(
      'the resolver’s port does not accept questions',
      'リゾルバーのポートが問い合わせを受け付けていません',
    ),
    timeout: t('the resolver does not answer the proxy', 'リゾルバーがプロキシに応答していません'),
    'server-failure': t('the resolver answers with a server failure', 'リゾルバーがサーバー障害を返しています'),
    'not-found': t('a name of the proxy does not exist', 'プロキシが参照する名前が存在しません'),
    other: t('a name cannot be resolved', '名前を解決できません'),
  },
  judge(view, proxy) {
    // A responder for stapling that does not resolve keeps no request waiting.
    const clients = new Set<unknown>(clientLookups(view, proxy as `proxy:${string}`));
    const failed = view
      .all(proxy, 'proxy.resolve-failed')
      .filter((fact) => fact.conditions?.['for'] !== 'ocsp' && !clients.has(fact));
    const outcome = telling.find((value) => failed.some((fact) => fact.value === value));
    return outcome === undefined ? undefined : { outcome, facts: failed.filter(({ value }) => value === outcome) };
  },
});

export const proxyOutOf = finding({
  name: 'proxy.out-of',
  on: 'proxy',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['nothing', 'descriptors', 'ports', 'connections', 'memory'],
  normal: normally('nothing', {
    descriptors: mechanism,
    ports: mechanism,
    connections: mechanism,
    memory: mechanism,
  }),
  good: ['nothing'],
  title: t('resources of the proxy', 'プロキシの資源'),
  says: {
    nothing: t('the proxy lacks nothing', 'プロキシの資源は足りています'),
    descriptors: t('the proxy has no file descriptor left', 'プロキシの記述子が尽きています'),
    ports: t('the proxy has no local port left', 'プロキシのローカルポートが尽きています'),
    connections: t('the proxy’s own limit of connections is reached', 'プロキシの接続数の上限に達しています'),
    memory: t('the proxy has no memory left for it', 'プロキシのメモリーが足りません'),
  },
  judge(view, proxy) {
    const short = view.all(proxy, 'proxy.out-of');
    const host = `host:${proxy.slice('proxy:'.length)}` as const;
    const first = short[0];
    if (first !== undefined) return { outcome: first.value, facts: short };
    const ports = view
      .all(host, 'machine.ports-used')
      .filter(({ conditions }) => Number(conditions?.['share'] ?? 1) >= 0.9);
    if (ports.length > 0) return { outcome: 'ports', facts: ports };
    // Whichever program it is: who has no descriptor left neither accepts nor connects.
    const descriptors = view.all(host, 'machine.descriptors');
    if (descriptors.length === 0) return undefined;
    const isOver = saidFine(view, host) && view.count(host, 'machine.descriptors') <= fewTimes;
    return isOver ? undefined : { outcome: 'descriptors', facts: descriptors };
  },
});

/** Mandatory access control named the proxy. */
export const proxyDenied = finding({
  name: 'proxy.access-denied',
  on: 'proxy',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: mechanism }),
  good: ['no'],
  title: t('mandatory access control', '強制アクセス制御'),
  says: {
    no: t('mandatory access control forbids the proxy nothing', '強制アクセス制御による拒否はありません'),
    yes: t(
      'the audit log shows that the proxy was forbidden to connect',
      '監査ログにプロキシの接続拒否が記録されています',
    ),
  },
  judge(view, proxy) {
    const host = `host:${proxy.slice('proxy:'.length)}` as const;
    const denied = view.all(host, 'machine.mac-denied').filter(({ conditions, value }) => {
      const program = String(conditions?.['program'] ?? '');
      const action = String(conditions?.['action'] ?? '');
      return (
        /nginx|haproxy|httpd|apache|envoy|squid|varnish|traefik|caddy/i.test(`${program} ${value}`) &&
        /name_connect|connectto|write|connect/i.test(`${action} ${value}`)
      );
    });
    return denied.length === 0 ? undefined : { outcome: 'yes', facts: denied };
  },
});

/** Clients that give up: at one and the same second each time, it is a timer. */
export const proxyAborts = finding({
  name: 'proxy.aborts',
  on: 'proxy',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['none', 'few', 'irregular', 'at-timer', 'own-timer'],
  normal: normally('none', { few: 0.2, irregular: 0.02, 'at-timer': specific, 'own-timer': mechanism }),
  good: ['none', 'few'],
  title: t('clients that give up first', '先に切断するクライアント'),
  says: {
    none: t('no client gives up', '先に切断するクライアントはありません'),
    few: t(
      'a few clients leave before the answer while the others are served: people do so all day',
      '一部のクライアントが応答前に離脱していますが、ほかには応答できており、日常的な範囲です',
    ),
    irregular: t('clients give up before the answer', 'クライアントが応答より先に切断しています'),
    'at-timer': t(
      'clients give up after the same time again and again: a timer in front of the proxy',
      'クライアントが毎回同じ秒数で切断しています。プロキシの手前のタイマーです',
    ),
    'own-timer': t(
      'the proxy’s own client-side timer ends requests',
      'プロキシ自身のクライアント側タイマーが要求を終わらせています',
    ),
  },
  judge(view, proxy) {
    const own = view.all(proxy, 'request.client-timeout');
    if (own.length > 0) return { outcome: 'own-timer', facts: own };
    const aborts = view.all(proxy, 'request.aborted');
    if (aborts.length === 0) return undefined;
    const timer = view.all(proxy, 'proxy.timer').filter(({ conditions }) => conditions?.['which'] === 'client');
    const equal = aborts.filter(({ conditions }) =>
      timer.some(({ value }) => value >= 1 && Number(conditions?.['seconds']) === Math.round(value)),
    );
    if (equal.length > 0) return { outcome: 'own-timer', facts: [...equal, ...timer] };
    const bySeconds = new Map<number, number>();
    for (const fact of aborts) {
      const seconds = Number(fact.conditions?.['seconds'] ?? 0);
      if (seconds >= 5) bySeconds.set(seconds, (bySeconds.get(seconds) ?? 0) + times(fact));
    }
    const total = aborts.reduce((sum, fact) => sum + times(fact), 0);
    const [most] = [...bySeconds].sort((a, b) => b[1] - a[1]);
    // People leave pages all day: a few among many answered requests are no sign of anything.
    const tries = view
      .pathsOf(`host:${proxy.slice('proxy:'.length)}`)
      .flatMap((path) => view.all(`backend:${endsOf(path).to}`, 'try.answered'));
    const requests = view.all(proxy, 'request.answered').filter(({ value }) => value === 'ok');
    const answered = [...tries, ...requests].reduce((sum, fact) => sum + times(fact), 0);
    // Nobody waited: left within a second or two, or while a long answer came in.
    const nobodyWaited = aborts.every(
      ({ conditions }) => Number(conditions?.['seconds'] ?? 9) <= 1 || conditions?.['phase'] === 'data',
    );
    if (total <= 2 && total <= (nobodyWaited ? 0.5 : 0.05) * answered) return { outcome: 'none', facts: aborts };
    const isTimer = most !== undefined && ((most[1] >= 3 && most[1] >= 0.6 * total) || isRound(most[0]));
    if (isTimer) return { outcome: 'at-timer', facts: aborts };
    return { outcome: total <= fewOf * answered ? 'few' : 'irregular', facts: aborts };
  },
});

/** So many leaving clients to a served one are ordinary: searches typed on, videos closed, pages left. */
const fewOf = 0.2;

/** What people set as a time-out. */
const isRound = (seconds: number): boolean =>
  [10, 15, 20, 30, 45, 50, 60, 90, 100, 120, 180, 240, 300, 600].includes(seconds);

export const proxySlowAll = finding({
  name: 'proxy.slow-all',
  on: 'proxy',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: 0.02 }),
  good: ['no'],
  title: t('quick paths', '本来速いパス'),
  says: {
    no: t('only slow paths time out', '時間のかかるパスだけがタイムアウトしています'),
    yes: t('also paths that are quick by nature time out', '本来速いはずのパスもタイムアウトしています'),
  },
  judge(view, proxy) {
    const facts = view.all(proxy, 'request.slow-all').filter(({ value }) => value);
    return facts.length === 0 ? undefined : { outcome: 'yes', facts };
  },
});

/** What clients got, where the log names no backend. Of errors it only says that there are some. */
export const proxyAnswers = finding({
  name: 'proxy.answers',
  on: 'proxy',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['served', 'gateway-errors'],
  normal: normally('served', { 'gateway-errors': 0.2 }),
  good: ['served'],
  proves: ['served'],
  title: t('answers to clients', 'クライアントへの応答'),
  says: {
    served: t('clients get their answers', 'クライアントは応答を受け取っています'),
    'gateway-errors': t('clients get 502, 503 or 504', 'クライアントに 502・503・504 が返っています'),
  },
  judge(view, proxy) {
    const all = view.all(proxy, 'request.answered');
    const bad = all.filter(({ value }) => /^(?:bad-gateway|unavailable|gateway-timeout)$/.test(value));
    const good = all.filter(({ value }) => value === 'ok');
    const [failures, successes] = [bad, good].map((facts) => facts.reduce((sum, fact) => sum + times(fact), 0)) as [
      number,
      number,
    ];
    if (failures > 0.01 * (failures + successes)) return { outcome: 'gateway-errors', facts: bad };
    return successes < 3 ? undefined : { outcome: 'served', facts: good };
  },
});
