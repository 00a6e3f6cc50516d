import { leak, nameOf, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

const condition = { on: 'host', domain: 'time', role: 'condition' } as const;

const restricts = (view: View, host: SubjectId) => view.all(host, 'config.restrict');
const who = (fact: { conditions?: Readonly<Record<string, unknown>> }) => String(fact.conditions?.['who'] ?? '');
const has = (flags: string, flag: string) => flags.split(/\s+/).includes(flag);

/** ntp.conf: may the host itself query its daemon (mode 6)? The most specific `restrict` line counts. ntp.conf(5), access control */
export const configLocalQuery = finding({
  ...condition,
  name: 'config.local-query',
  outcomes: ['allowed', 'refused'],
  normal: normally('allowed', { refused: 0.02 }),
  good: ['allowed'],
  title: t('queries from the host itself', '自ホストからの問い合わせ'),
  says: {
    allowed: t('the host may query its own daemon', '自ホストからデーモンへの問い合わせは許可されています'),
    refused: t('noquery also applies to the host itself', 'noquery が自ホストにも適用されています'),
  },
  judge(view, host) {
    const all = restricts(view, host);
    const defaults = all.filter((f) => who(f) === 'default');
    const own = all.filter((f) => /^(127\.|::1$|localhost)/.test(who(f)));
    const relevant = own.length > 0 ? own : defaults;
    if (relevant.length === 0) return undefined;
    const refused = relevant.filter((f) => has(f.value, 'noquery') || has(f.value, 'ignore'));
    return refused.length === relevant.length
      ? { outcome: 'refused', facts: refused }
      : { outcome: 'allowed', facts: relevant };
  },
});

/** ntp.conf: do the restrict lines let the replies of the own sources in? `ignore` and `noserve` drop them, `nopeer` stops pools (ntp.conf(5)). */
export const configRestrictReplies = finding({
  ...condition,
  name: 'config.restrict-replies',
  outcomes: ['let-in', 'dropped'],
  normal: normally('let-in', { dropped: 0.01 }),
  good: ['let-in'],
  title: t('restrict lines and the own sources', 'restrict 行と自分の同期元'),
  says: {
    'let-in': t('the restrict lines let replies of the sources in', 'restrict 行は同期元の応答を通しています'),
    dropped: t('the restrict lines drop replies of the own sources', 'restrict 行が自分の同期元の応答を落としています'),
  },
  judge(view, host) {
    const all = restricts(view, host);
    const defaults = all.filter((f) => who(f) === 'default');
    if (defaults.length === 0) return undefined;
    const pools = view.pathsOf(host).some((p) => view.value(p, 'config.source') === 'pool');
    const exempt = all.some((f) => who(f) === 'source' || view.pathsOf(host).some((p) => p.endsWith(`>${who(f)}`)));
    const dropping = defaults.filter(
      (f) => has(f.value, 'ignore') || has(f.value, 'noserve') || (pools && has(f.value, 'nopeer')),
    );
    if (dropping.length > 0 && !exempt) return { outcome: 'dropped', facts: dropping };
    const sourceLine = all.filter((f) => who(f) === 'source' && (has(f.value, 'noserve') || has(f.value, 'ignore')));
    return sourceLine.length > 0 ? { outcome: 'dropped', facts: sourceLine } : { outcome: 'let-in', facts: defaults };
  },
});

/** Bound to loopback only: `interface listen 127.0.0.1`, `bindaddress 127.0.0.1`, or listening nowhere else. */
export const configBind = finding({
  ...condition,
  name: 'config.bind',
  outcomes: ['reachable', 'loopback-only'],
  normal: normally('reachable', { 'loopback-only': leak.specific }),
  good: ['reachable'],
  title: t('addresses the daemon uses', 'デーモンが使うアドレス'),
  says: {
    reachable: t('the daemon is bound to a network address', 'デーモンはネットワークのアドレスで待ち受けています'),
    'loopback-only': t('the daemon is bound to loopback only', 'デーモンがループバックにしか結び付いていません'),
  },
  judge(view, host) {
    const listens = view.all(host, 'daemon.listens');
    if (listens.length > 0) {
      const outside = listens.filter((f) => !/(^|[\s[])(127\.\d+\.\d+\.\d+|::1|lo)\b/.test(f.value));
      return outside.length > 0
        ? { outcome: 'reachable', facts: outside.slice(0, 2) }
        : { outcome: 'loopback-only', facts: listens };
    }
    const binds = view
      .all(host, 'config.bind')
      .filter((f) => /acq|listen|interface|nic/.test(String(f.conditions?.['directive'] ?? f.value)));
    const loop = binds.filter((f) => /\b(127\.0\.0\.1|::1|lo)\b/.test(f.value) && !/ignore|drop/.test(f.value));
    const ignoresAll = view.all(host, 'config.bind').some((f) => /ignore\s+(all|wildcard)/.test(f.value));
    const others = binds.some((f) => /listen\s+(?!127|::1|lo\b)\S+/.test(f.value));
    return loop.length > 0 && ignoresAll && !others ? { outcome: 'loopback-only', facts: loop } : undefined;
  },
});

/** Unknown directives in a configuration that was read whole. */
export const configUnknown = finding({
  name: 'config.unknown',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'some'],
  normal: normally('none', { some: 0.01 }),
  good: ['none'],
  title: t('directives the daemon does not know', 'デーモンが知らない設定'),
  says: {
    none: t('every directive is known', 'すべての設定項目が認識できます'),
    some: t('the configuration has a directive the daemon does not know', 'デーモンが知らない設定項目があります'),
  },
  judge(view, host) {
    const unknown = view.all(host, 'config.unknown');
    if (unknown.length > 0) return { outcome: 'some', facts: unknown };
    const whole = view.last(host, 'config.read');
    return whole === undefined ? undefined : { outcome: 'none', facts: [whole] };
  },
});

/** Poll intervals set shorter than servers on the internet accept (16 s and less; the default range is 64 to 1024 s, RFC 5905 §7.2). */
export const configPoll = finding({
  ...condition,
  name: 'config.poll',
  outcomes: ['usual', 'short'],
  normal: normally('usual', { short: 0.05 }),
  good: ['usual'],
  title: t('configured poll interval', '設定されたポーリング間隔'),
  says: {
    usual: t('poll intervals are ordinary', 'ポーリング間隔は通常の設定です'),
    short: t('poll intervals are set very short', 'ポーリング間隔が非常に短く設定されています'),
  },
  judge(view, host) {
    const sources = view.pathsOf(host).flatMap((p) => view.all(p, 'config.source'));
    const short = sources.filter(
      (f) => Number(f.conditions?.['maxpoll'] ?? 10) <= 4 || f.conditions?.['burst'] === true,
    );
    if (short.length > 0) return { outcome: 'short', facts: short };
    return sources.length > 0 ? { outcome: 'usual', facts: sources.slice(0, 1) } : undefined;
  },
});

/** A daemon that was told to monitor its clients and answers mode 7 (CVE-2013-5211). */
export const mode7 = finding({
  ...condition,
  name: 'server.mode7',
  outcomes: ['closed', 'open'],
  normal: normally('closed', { open: leak.specific }),
  good: ['closed'],
  title: t('mode 7 (monlist)', 'mode 7(monlist)'),
  says: {
    closed: t('mode 7 is closed', 'mode 7 は閉じられています'),
    open: t('mode 7 (monlist) is answered', 'mode 7(monlist)に応答しています'),
  },
  judge(view, host) {
    const answered = view.last(host, 'server.mode7');
    return answered === undefined ? undefined : { outcome: answered.value ? 'open' : 'closed', facts: [answered] };
  },
});

/** How many sources the configuration or the billboard has: counting servers, a pool counts as several. RFC 8633 §3.1 */
export const sourceCount = finding({
  ...condition,
  name: 'sources.count',
  outcomes: ['several', 'two', 'one'],
  normal: normally('several', { two: 0.1, one: 0.1 }),
  good: ['several'],
  title: t('number of sources', '同期元の数'),
  says: {
    several: t('there are several sources', '同期元は複数あります'),
    two: t('there are two sources: no majority is possible', '同期元が二つで、多数決が成り立ちません'),
    one: t('there is one source: whatever it says is believed', '同期元が一つで、その値がそのまま信じられます'),
  },
  judge(view, host) {
    const paths = view.pathsOf(host).filter((p) => {
      const mode = view.value(p, 'assoc.mode') ?? view.value(p, 'config.source');
      return (
        mode !== 'local-clock' &&
        (view.last(p, 'assoc.reach') !== undefined || view.last(p, 'config.source') !== undefined)
      );
    });
    const whole =
      view.covered('ntpq.peers', host) ||
      view.covered('chronyc.sources', host) ||
      view.last(host, 'config.read') !== undefined;
    if (!whole || paths.length === 0) return undefined;
    if (paths.some((p) => view.value(p, 'assoc.mode') === 'pool' || view.value(p, 'config.source') === 'pool'))
      return undefined;
    const facts = paths.flatMap((p) => view.last(p, 'assoc.reach') ?? view.last(p, 'config.source') ?? []).slice(0, 3);
    return { outcome: paths.length === 1 ? 'one' : paths.length === 2 ? 'two' : 'several', facts };
  },
});

const dotted = /^\d+\.\d+\.\d+\.\d+$/;

/** The reference ids of the sources: one and the same upstream behind several sources is one source. */
export const sourcesShared = finding({
  ...condition,
  name: 'sources.shared-upstream',
  outcomes: ['distinct', 'same'],
  normal: normally('distinct', { same: 0.05 }),
  good: ['distinct'],
  title: t('what stands behind the sources', '同期元の上位'),
  says: {
    distinct: t('the sources have different upstreams', '同期元の上位サーバーはそれぞれ異なります'),
    same: t('several sources, one and the same upstream', '複数の同期元が、同じ一つの上位サーバーに依存しています'),
  },
  judge(view, host) {
    const refs = view
      .peersOf(host)
      .filter((p) => (view.value(p, 'assoc.reach') ?? 0) > 0)
      .flatMap((p) => view.last(p, 'assoc.refid') ?? []);
    // 127.x (7Fxxxxxx) is each source's own clock, not a common upstream.
    const named = refs.filter(
      (f) => (dotted.test(f.value) && !f.value.startsWith('127.')) || /^(?!7F)[0-9A-F]{8}$/i.test(f.value),
    );
    if (refs.length < 3) return undefined;
    const same = named.length === refs.length && new Set(named.map((f) => f.value)).size === 1;
    return { outcome: same ? 'same' : 'distinct', facts: refs.slice(0, 4) };
  },
});

/** Does a host take its time from itself, directly or by way of a source that follows it? */
export const sourcesLoop = finding({
  name: 'sources.loop',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'loop'],
  normal: normally('none', { loop: leak.mechanism }),
  good: ['none'],
  title: t('who follows whom', '同期の向き'),
  says: {
    none: t('no loop is seen', 'ループは見られません'),
    loop: t('the source follows this host, or is this host', '同期元がこのホストに同期しているか、このホスト自身です'),
  },
  judge(view, host) {
    const own = new Set([
      '127.0.0.1',
      '::1',
      'localhost',
      nameOf(host),
      ...view.all(host, 'host.address').map((f) => f.value),
    ]);
    own.delete('local');
    const paths = view.pathsOf(host).filter((p) => view.isPeer(p));
    const itself = paths.filter(
      (p) =>
        own.has(p.slice(p.indexOf('>') + 1)) &&
        (view.last(p, 'assoc.reach') ?? view.last(p, 'config.source')) !== undefined,
    );
    const follows = paths.flatMap((p) =>
      view
        .all(p, 'assoc.refid')
        .filter((f) => own.has(f.value))
        .slice(-1),
    );
    const tested = paths.flatMap((p) =>
      view
        .all(p, 'assoc.selection')
        .filter((f) => f.value === 'loop')
        .slice(-1),
    );
    const selfFacts = itself.flatMap((p) => view.last(p, 'assoc.reach') ?? view.last(p, 'config.source') ?? []);
    const facts = [...selfFacts, ...follows, ...tested];
    return facts.length === 0 ? undefined : { outcome: 'loop', facts };
  },
});

/** The local clock as a selected source beside real ones. */
export const localClock = finding({
  ...condition,
  name: 'sources.local-clock',
  outcomes: ['unused', 'listed', 'selected'],
  normal: normally('unused', { listed: 0.1, selected: 0.01 }),
  good: ['unused', 'listed'],
  title: t('the undisciplined local clock', '自身のローカルクロック'),
  says: {
    unused: t('the local clock is not a source', 'ローカルクロックは同期元になっていません'),
    listed: t('the local clock is listed as a source', 'ローカルクロックが同期元に含まれています'),
    selected: t(
      'the local clock is selected: the host follows itself',
      'ローカルクロックが選択され、ホストが自分自身に追従しています',
    ),
  },
  judge(view, host) {
    const local = view
      .pathsOf(host)
      .filter((p) => view.value(p, 'assoc.mode') === 'local-clock' || view.value(p, 'config.source') === 'local-clock');
    if (local.length === 0) return undefined;
    const selected = local.flatMap((p) =>
      view
        .all(p, 'assoc.tally')
        .filter((f) => f.value === 'selected')
        .slice(-1),
    );
    if (selected.length > 0) return { outcome: 'selected', facts: selected };
    return {
      outcome: 'listed',
      facts: local.flatMap((p) => view.last(p, 'assoc.mode') ?? view.last(p, 'config.source') ?? []),
    };
  },
});

/** The same server twice: two lines, or a name and its address. */
export const sourcesDuplicate = finding({
  ...condition,
  name: 'sources.duplicate',
  outcomes: ['none', 'same-twice'],
  normal: normally('none', { 'same-twice': 0.01 }),
  good: ['none'],
  title: t('duplicates among the sources', '同期元の重複'),
  says: {
    none: t('no source is configured twice', '同期元の重複はありません'),
    'same-twice': t('the same server is configured twice', '同じサーバーが二重に設定されています'),
  },
  judge(view, host) {
    const paths = view.pathsOf(host);
    const said = paths.flatMap((p) => view.all(p, 'event.duplicate-source').slice(-1));
    const twice = paths
      .map((p) => view.all(p, 'config.source'))
      .find(
        (facts) =>
          facts.length > 1 &&
          new Set(facts.map((f) => (f.origin.kind === 'line' ? `${f.origin.document}:${f.origin.line}` : ''))).size >
            1 &&
          new Set(facts.map((f) => (f.origin.kind === 'line' ? f.origin.document : ''))).size === 1,
      );
    if (said.length > 0) return { outcome: 'same-twice', facts: said };
    return twice === undefined ? undefined : { outcome: 'same-twice', facts: twice };
  },
});

/** What the daemon is allowed to believe: one leap warning against the calendar. */
export const leapAnnounced = finding({
  name: 'ntp.leap',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'announced'],
  normal: normally('none', { announced: leak.mechanism }),
  good: ['none'],
  title: t('leap second announcement', 'うるう秒の予告'),
  says: {
    none: t('no leap second is announced', 'うるう秒の予告はありません'),
    announced: t('the source announces a leap second', '同期元がうるう秒を予告しています'),
  },
  judge(view, path) {
    const leap = view.last(path, 'assoc.leap');
    const said = view.last(path, 'event.leap-announced');
    if (said !== undefined) return { outcome: 'announced', facts: [said] };
    if (leap === undefined || leap.value === 'unsynchronised') return undefined;
    return { outcome: leap.value === 'none' ? 'none' : 'announced', facts: [leap] };
  },
});
