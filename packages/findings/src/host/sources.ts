import { leak, nameOf } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

const condition = { on: 'host', domain: 'time', role: 'condition' } as const;

const dotted = /^\d+\.\d+\.\d+\.\d+$/;

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
