import { leak, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

const condition = { on: 'host', domain: 'time', role: 'condition' } as const;

const restricts = (view: View, host: SubjectId) => view.all(host, 'config.restrict');
const who = (fact: { conditions?: Readonly<Record<string, unknown>> }) => String(fact.conditions?.['who'] ?? '');
const has = (flags: string, flag: string) => flags.split(/\s+/).includes(flag);

/** By its configuration, or by the placeholder rows (`.POOL.`) of its list. */
const usesPools = (view: View, host: SubjectId) =>
  view.pathsOf(host).some((p) => view.value(p, 'config.source') === 'pool' || view.value(p, 'assoc.mode') === 'pool');

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
    const pools = usesPools(view, host);
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
    // Whoever names the loopback as the address to listen on, and no other, means it so.
    const onlyLoop = loop.some((f) => /listen\s/.test(f.value));
    return loop.length > 0 && (ignoresAll || onlyLoop) && !others
      ? { outcome: 'loopback-only', facts: loop }
      : undefined;
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
