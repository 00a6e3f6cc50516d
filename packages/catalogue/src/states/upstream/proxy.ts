import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';

const { hardly, sure, usually, often, evenly, sometimes, seldom, rarely } = grade;

/** The proxy itself: its resources, its rights, its names, its settings, and who waits in front of it. */
export const proxyStates = [
  state(
    'proxy.no-ports',
    'proxy',
    depth.kernel,
    t('no local port is left for new connections', '新しい接続に使えるローカルポートがない'),
    {
      'upstream.no-connection': { failed: often },
      'upstream.connect': { 'no-local-address': usually },
      'proxy.out-of': { ports: usually },
      'upstream.share': { 'some-fail': often },
    },
  ),
  state(
    'proxy.no-descriptors',
    'proxy',
    depth.kernel,
    t('the process is at its descriptor limit', 'プロセスが記述子の上限に達している'),
    {
      'upstream.connect': { 'no-descriptor': usually },
      'proxy.out-of': { descriptors: usually, connections: seldom },
      'upstream.share': { 'some-fail': often },
    },
  ),
  state(
    'proxy.connect-denied',
    'proxy',
    depth.kernel,
    t('mandatory access control forbids the proxy to connect', '強制アクセス制御がプロキシの接続を禁じている'),
    {
      'upstream.no-connection': { failed: often },
      'upstream.connect': { 'not-permitted': sure },
      'proxy.access-denied': { yes: usually },
      'machine.mac': { yes: usually },
      'upstream.share': { 'most-fail': often },
    },
  ),
  state(
    'proxy.socket-denied',
    'proxy',
    depth.kernel,
    t(
      'rights of the file or namespace forbid the proxy to connect',
      'ファイル権限や名前空間の制約でプロキシが接続できない',
    ),
    {
      'upstream.no-connection': { failed: often },
      'upstream.connect': { 'not-permitted': sure },
      'upstream.share': { 'most-fail': often },
    },
  ),
  state(
    'proxy.names-stall',
    'proxy',
    depth.config,
    t('name resolution in the proxy stalls', 'プロキシの名前解決が止まっている'),
    {
      'proxy.resolve': { timeout: usually, 'server-failure': seldom, other: rarely },
    },
  ),
  state(
    'proxy.names-refused',
    'proxy',
    depth.config,
    t('the proxy has no resolver, or it refuses', 'プロキシにリゾルバーがない、または拒否されている'),
    {
      'proxy.resolve': {
        'no-resolver': evenly,
        refused: seldom,
        'not-found': sometimes,
        unreachable: seldom,
        other: rarely,
      },
    },
  ),
  state(
    'proxy.address-stale',
    'proxy',
    depth.config,
    t('the proxy keeps an address that its backend no longer has', 'バックエンドの古いアドレスを使い続けている'),
    {
      'upstream.no-connection': { failed: sometimes },
      'upstream.other': { timeout: sometimes },
      'upstream.address': { stale: usually },
      'upstream.connect': { timeout: evenly, 'no-route': sometimes, refused: sometimes, 'gave-up': rarely },
      'upstream.tls': { name: rarely },
      'upstream.tcp': { silent: often, unreachable: seldom, refused: seldom },
      'upstream.health': { silent: seldom },
    },
  ),
  state(
    'proxy.wrong-protocol',
    'proxy',
    depth.content,
    t('the proxy speaks another protocol than the port', 'プロキシとポートのプロトコルが異なる'),
    {
      'upstream.no-connection': { failed: rarely },
      'upstream.tls': { 'not-spoken': often, version: seldom, closed: rarely, failed: rarely, alert: hardly },
      'upstream.health': { 'no-tls': sometimes, 'bad-answer': seldom },
      'upstream.header': { 'tls-only': sometimes, invalid: sometimes, 'closed-early': sometimes, reset: seldom },
      'upstream.share': { 'most-fail': usually },
      'upstream.tcp': { open: sure },
    },
  ),
  state(
    'proxy.reuses-too-long',
    'proxy',
    depth.content,
    t(
      'the proxy reuses connections the backend has just closed',
      'バックエンドが閉じた直後の接続をプロキシが再利用している',
    ),
    {
      'upstream.header': { reset: evenly, 'closed-early': evenly },
      'upstream.send': { reset: often },
      'upstream.share': { 'few-fail': often, 'some-fail': evenly },
      'upstream.keepalive': { 'backend-shorter': often },
      'upstream.tcp': { open: sure },
    },
  ),
  state(
    'proxy.header-buffer-small',
    'proxy',
    depth.content,
    t('the answer’s header does not fit into the proxy’s buffer', '応答ヘッダーがプロキシのバッファーに入らない'),
    {
      'upstream.header': { 'too-big': sure },
      'upstream.share': { 'some-fail': often },
    },
  ),
  state(
    'proxy.reads-too-short',
    'proxy',
    depth.content,
    t('the proxy stops waiting before an honest answer can come', '正常な応答に必要な時間より先にプロキシが打ち切る'),
    {
      'upstream.other': { timeout: often },
      'upstream.header': { timeout: usually },
      'upstream.body': { 'idle-timeout': often, timeout: seldom },
      'upstream.share': { 'some-fail': often, 'few-fail': sometimes },
      'upstream.tcp': { open: sure },
    },
  ),
  state(
    'proxy.client-timer-short',
    'proxy',
    depth.content,
    t('the proxy’s client-side timer ends requests too early', 'プロキシのクライアント側タイマーが要求を早く打ち切る'),
    {
      'proxy.aborts': { 'own-timer': often, 'at-timer': sometimes, irregular: rarely },
    },
  ),
  state(
    'client.gives-up',
    'proxy',
    depth.content,
    t('clients give up before the answer', 'クライアントが応答より先に切断する'),
    {
      'proxy.aborts': { irregular: evenly, 'at-timer': often },
    },
  ),
  state(
    'pool.member-bad',
    'upstream',
    depth.farHost,
    t('one member of the pool fails, the others do not', 'プールの一つのメンバーだけが失敗する'),
    {
      'upstream.no-connection': { failed: seldom },
      // One is one: of several that fail it is no explanation at all.
      'pool.spread': { 'one-fails': sure, 'several-fail': 1e-30 },
      // On each member: mostly it is not this one.
      'upstream.connect': { timeout: seldom, refused: seldom, 'no-route': rarely, 'gave-up': rarely },
      'upstream.other': { timeout: sometimes, some: sometimes },
      'upstream.header': { timeout: seldom, reset: rarely, 'closed-early': rarely },
      'upstream.share': { 'some-fail': seldom, 'most-fail': sometimes },
      'upstream.health': { refused: seldom, silent: seldom, 'bad-answer': seldom, down: seldom },
    },
  ),
  state(
    'pool.none-live',
    'upstream',
    depth.farPolicy,
    t('every member of the pool is marked down', 'プールの全メンバーが停止扱いである'),
    {
      'pool.live': { none: sure },
      'pool.spread': { 'all-fail': sometimes },
    },
  ),
  state(
    'pool.all-slow',
    'upstream',
    depth.farPolicy,
    t(
      'all members of the pool are slow: they share the work or what it waits for',
      'プールの全メンバーが遅い。処理や依存先を共有している',
    ),
    {
      'upstream.other': { timeout: often },
      'upstream.header': { timeout: usually },
      'upstream.share': { 'some-fail': often, 'most-fail': seldom },
      'pool.spread': { 'all-fail': usually, 'several-fail': rarely },
    },
  ),
  state(
    'pool.all-down',
    'upstream',
    depth.farPolicy,
    t('the same service is down on all members', '全メンバーで同じサービスが停止している'),
    {
      'upstream.no-connection': { failed: usually },
      'upstream.connect': { refused: usually, 'no-socket': rarely },
      'upstream.share': { 'most-fail': usually },
      'pool.spread': { 'all-fail': usually, 'several-fail': rarely },
      'upstream.health': { refused: usually },
    },
    { leadsTo: { 'pool.none-live': evenly } },
  ),
  state(
    'upstream.unlisted',
    'upstream',
    99,
    t(
      'something about proxy or backend that Tokimori does not know',
      'Tokimori がまだ知らないプロキシやバックエンドの問題',
    ),
    {
      'upstream.no-connection': { failed: seldom },
      'pool.spread': { 'several-fail': evenly },
      'upstream.connect': {
        timeout: rarely,
        refused: rarely,
        'no-route': rarely,
        'gave-up': rarely,
        reset: sometimes,
        'net-unreachable': rarely,
      },
      'upstream.tls': { failed: seldom, alert: seldom, version: rarely, closed: rarely, timeout: rarely },
      'upstream.send': { timeout: sometimes, reset: sometimes },
      'upstream.header': {
        timeout: seldom,
        'gave-up': sometimes,
        reset: seldom,
        'closed-early': seldom,
        invalid: rarely,
      },
      'upstream.body': { cut: seldom, timeout: rarely, 'idle-timeout': rarely },
      'upstream.other': { some: usually, timeout: rarely },
      'upstream.share': { 'own-errors': often, 'few-fail': seldom, 'some-fail': seldom },
      'upstream.health': { down: evenly, 'bad-answer': sometimes, 'no-tls': sometimes },
      'proxy.resolve': { other: often, 'not-found': sometimes },
      'proxy.out-of': { memory: evenly, connections: evenly },
      'proxy.aborts': { irregular: seldom },
      'upstream.socket': { queued: sometimes },
      'backend.crash': { yes: usually },
    },
  ),
] as const;
