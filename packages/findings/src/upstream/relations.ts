import type { Fact, SubjectId } from '@tokimori/model';
import { nameOf } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { isOnProxyHost, machineOfBackend, portOfBackend } from '../machines.ts';
import type { View } from '../view.ts';
import { triesOf } from './tries.ts';

const hour = 3600;

/** The proxy's timers that hold for this backend: those of its own target, written ones before defaults. */
function timersOf(view: View, backend: SubjectId, which: string) {
  const names = new Set<unknown>([nameOf(backend), machineOfBackend(nameOf(backend)), ...view.poolNamesOf(backend)]);
  const all = view
    .proxiesOf(backend)
    .flatMap((proxy) => view.all(proxy, 'proxy.timer').filter((fact) => fact.conditions?.['which'] === which));
  const own = all.filter(({ conditions }) => names.has(conditions?.['to']));
  const general = own.length > 0 ? own : all.filter(({ conditions }) => conditions?.['to'] === undefined);
  const held = general.length > 0 || new Set(all.map(({ value }) => value)).size !== 1 ? general : all;
  return held.toSorted(
    (a, b) => Number(b.conditions?.['default'] ?? false) - Number(a.conditions?.['default'] ?? false),
  );
}

const ownTimers = (view: View, backend: SubjectId, which: readonly string[]) =>
  view.all(backend, 'backend.timer').filter((fact) => which.includes(String(fact.conditions?.['which'])));

/** Which side keeps an idle connection longer. The proxy must not: it would send into what the backend just closed. */
export const keepaliveOrder = finding({
  name: 'upstream.keepalive',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['fits', 'backend-shorter'],
  normal: normally('fits', { 'backend-shorter': 0.15 }),
  good: ['fits'],
  title: t('keep-alive times of proxy and backend', 'プロキシとバックエンドの keep-alive 時間'),
  says: {
    fits: t(
      'the backend keeps idle connections longer than the proxy',
      'アイドル接続はバックエンド側の方が長く保持されます',
    ),
    'backend-shorter': t(
      'the backend closes idle connections before the proxy stops using them',
      'プロキシが使い終える前に、バックエンドがアイドル接続を閉じます',
    ),
  },
  judge(view, backend) {
    const far = ownTimers(view, backend, ['keepalive']).at(-1);
    const near = timersOf(view, backend, 'keepalive').at(-1);
    if (far === undefined) return undefined;
    // Default of nginx: 60 s.
    if (near === undefined)
      return far.value > 0 && far.value < 60 ? { outcome: 'backend-shorter', facts: [far] } : undefined;
    return { outcome: near.value > 0 && far.value <= near.value ? 'backend-shorter' : 'fits', facts: [far, near] };
  },
});

/** The proxy's read time-out beside what the backend allows itself, and beside its usual value. */
export const readTimer = finding({
  name: 'upstream.read-timer',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['usual', 'short', 'below-backend', 'long'],
  normal: { usual: 0.6, short: 0.15, 'below-backend': 0.1, long: 0.15 },
  good: ['usual', 'long'],
  title: t('the proxy’s read time-out', 'プロキシの読み取りタイムアウト'),
  says: {
    usual: t('the read time-out is a usual one', '読み取りタイムアウトは一般的な長さです'),
    short: t('the read time-out is short (10 s or less)', '読み取りタイムアウトが短めです(10 秒以下)'),
    'below-backend': t(
      'the proxy gives up before the time the backend allows its requests',
      'バックエンドが許す処理時間より先に、プロキシが打ち切ります',
    ),
    long: t('the read time-out is long (5 min or more)', '読み取りタイムアウトは長めです(5 分以上)'),
  },
  judge(view, backend) {
    const near = timersOf(view, backend, 'read').at(-1) ?? timed(view, backend);
    if (near === undefined) return undefined;
    const [seconds, fact] = 'seconds' in near ? [near.seconds, near.fact] : [near.value, near];
    const far = ownTimers(view, backend, ['worker', 'request']).at(-1);
    if (far !== undefined && far.value > seconds && seconds > 0)
      return { outcome: 'below-backend', facts: [fact, far] };
    return { outcome: seconds <= 10 ? 'short' : seconds >= 300 ? 'long' : 'usual', facts: [fact] };
  },
});

/** An unanswered try lasted as long as the timer: "upstream timed out" is always the proxy's own. */
function timed(view: View, backend: SubjectId): { seconds: number; fact: Fact } | undefined {
  const fact = triesOf(view, backend).failed.find(
    ({ value, conditions }) => value === 'header-timeout' && Number(conditions?.['seconds']) > 0,
  );
  return fact === undefined ? undefined : { seconds: Number(fact.conditions?.['seconds']), fact };
}

/** How long a failed connection took: at once (something answered), about 3 s (no neighbour). */
export const failSpeed = finding({
  name: 'upstream.fail-speed',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['at-once', 'neighbour', 'later'],
  normal: { 'at-once': 0.4, neighbour: 0.2, later: 0.4 },
  good: ['at-once', 'neighbour', 'later'],
  title: t('time until connecting failed', '接続失敗までの時間'),
  says: {
    'at-once': t('it failed at once: something answered', '即座に失敗しており、何かが応答しています'),
    neighbour: t(
      'it failed after 3 s: nobody answered the neighbour search',
      '3 秒後に失敗しており、近隣探索(ARP/ND)に応答がありません',
    ),
    later: t('it failed later', 'しばらく経ってから失敗しています'),
  },
  judge(view, backend) {
    const fact = triesOf(view, backend).failed.find(
      ({ value, conditions }) =>
        /^(?:no-route|refused|net-unreachable|connect-gave-up)$/.test(value) && conditions?.['seconds'] !== undefined,
    );
    if (fact === undefined) return undefined;
    const seconds = Number(fact.conditions?.['seconds']);
    return {
      outcome: seconds < 0.5 ? 'at-once' : seconds >= 2.5 && seconds <= 3.6 ? 'neighbour' : 'later',
      facts: [fact],
    };
  },
});

/** Where the backend's process listens against the address the proxy uses. */
export const listener = finding({
  name: 'upstream.listener',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['fits', 'elsewhere', 'nothing'],
  normal: normally('fits', { elsewhere: 0.003, nothing: 0.01 }),
  good: ['fits'],
  title: t('address the backend listens on', 'バックエンドの待ち受けアドレス'),
  says: {
    fits: t('the backend listens where the proxy asks', 'プロキシの接続先で待ち受けています'),
    elsewhere: t(
      'the backend listens on another address than the proxy uses',
      'プロキシの接続先とは別のアドレスで待ち受けています',
    ),
    nothing: t('nothing listens on that port', 'そのポートで待ち受けるプロセスがありません'),
  },
  judge(view, backend) {
    const name = nameOf(backend);
    const port = portOfBackend(name);
    if (port === undefined) return undefined;
    const own = view.all(backend, 'backend.listens');
    const sockets = view.hostsOf(backend).flatMap((host) => view.all(host, 'machine.listens'));
    const here: Fact[] = [...own, ...sockets].filter(({ value }) => String(value).endsWith(`:${port}`));
    if (here.length === 0) {
      const elsewhere = own.filter(({ value }) => /:\d{1,5}$/.test(value));
      if (elsewhere.length > 0) return { outcome: 'elsewhere', facts: elsewhere };
      // Only the machine's own list shows that a port is closed.
      return sockets.length >= 2 && (isOnProxyHost(name) || view.machineAt(backend) !== undefined)
        ? { outcome: 'nothing', facts: sockets }
        : undefined;
    }
    const fits = here.filter(({ value }) => accepts(String(value), machineOfBackend(name)));
    return { outcome: fits.length > 0 ? 'fits' : 'elsewhere', facts: fits.length > 0 ? fits : here };
  },
});

/** Would a socket bound so take a connection to that address? A name may stand for any address. */
function accepts(listens: string, asked: string): boolean {
  const bound = machineOfBackend(listens).replace(/%\w+$/, '');
  const isName = !/^[0-9.]+$|:/.test(asked);
  if (/^(?:\*|::|\[::\])$/.test(bound) || bound === '') return true;
  if (bound === '0.0.0.0') return !asked.includes(':');
  if (asked === 'localhost') return /^(?:127\.|::1$)/.test(bound);
  if (isName) return !/^(?:127\.|::1$)/.test(bound);
  return bound === asked;
}

/** The address that fails against the addresses its name has now. */
const isInner = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/i.test(
    address,
  );

/** The line of the failed try names it as the site that was asked for. */
const isAskedFor = (name: string, { origin }: Fact): boolean =>
  origin.kind === 'line' &&
  name !== '' &&
  new RegExp(`(?:server|host): "?${name.replace(/[^\w-]/g, '\\$&')}`, 'i').test(origin.text);

export const addressNow = finding({
  name: 'upstream.address',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['current', 'stale'],
  normal: normally('current', { stale: 0.002 }),
  good: ['current'],
  title: t('the backend’s address and its name', 'バックエンドのアドレスと名前'),
  says: {
    current: t('the name still has the address the proxy uses', '名前は現在もプロキシの使うアドレスを指しています'),
    stale: t(
      'the name has another address now than the proxy uses',
      '名前は現在、プロキシが使うものと別のアドレスを指しています',
    ),
  },
  judge(view, backend) {
    const name = nameOf(backend);
    const address = machineOfBackend(name);
    const { failed } = triesOf(view, backend);
    if (failed.length === 0 || !/^[0-9.]+$|:/.test(address) || isOnProxyHost(name)) return undefined;
    const now = [
      ...view.proxiesOf(backend).flatMap((proxy) => view.all(proxy, 'proxy.resolves')),
      // The name clients ask for leads to the proxy, not to what is behind it.
      ...view
        .hostsOf(backend)
        .flatMap((host) => view.all(host, 'machine.name-address'))
        .filter(({ conditions }) => !failed.some((fact) => isAskedFor(String(conditions?.['name'] ?? ''), fact))),
    ];
    // One family tells nothing about the other, nor a public address about an inner one.
    const alike = now.filter(
      ({ value }) => value.includes(':') === address.includes(':') && isInner(value) === isInner(address),
    );
    if (alike.length === 0) return undefined;
    const same = alike.filter(({ value }) => value === address);
    if (same.length > 0) return { outcome: 'current', facts: same };
    const names = new Set(alike.map(({ conditions }) => conditions?.['name']));
    return names.size === 1 ? { outcome: 'stale', facts: [...alike, ...failed] } : undefined;
  },
});

/** The certificate shown by the backend against several clocks: the log's, and one that another machine showed. */
export const certificateDates = finding({
  name: 'upstream.cert-dates',
  on: 'backend',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['valid', 'expired', 'not-yet-valid', 'valid-elsewhere'],
  normal: normally('valid', { expired: 0.004, 'not-yet-valid': 0.001, 'valid-elsewhere': 0.001 }),
  good: ['valid'],
  title: t('dates of the backend’s certificate', 'バックエンドの証明書の有効期間'),
  says: {
    valid: t('the certificate is within its validity', '証明書は有効期間内です'),
    expired: t('the certificate’s end lies before the time of the log', '証明書の終了日時がログの時刻より前です'),
    'not-yet-valid': t(
      'the certificate’s start lies after every clock seen',
      '証明書の開始日時が、確認できたどの時計よりも後です',
    ),
    'valid-elsewhere': t(
      'another clock finds the certificate valid that the proxy refuses',
      'プロキシが拒否した証明書を、別の時計は有効と判定しています',
    ),
  },
  judge(view, backend) {
    const refused = triesOf(view, backend).failed.find(
      ({ value }) => value === 'tls-expired' || value === 'tls-not-yet-valid',
    );
    const paths = view.pathsTo(backend);
    const verified = paths.flatMap((path) => view.all(path, 'tls.verify')).at(-1);
    // Dates shown without an address are the backend's where its certificate is what was refused.
    const unnamed = refused === undefined ? [] : paths.map((path) => view.hostOf(path));
    const from =
      paths.flatMap((path) => view.all(path, 'tls.not-before')).at(-1) ??
      unnamed.flatMap((host) => view.all(host, 'cert.not-before')).at(-1);
    const until =
      paths.flatMap((path) => view.all(path, 'tls.not-after')).at(-1) ??
      unnamed.flatMap((host) => view.all(host, 'cert.not-after')).at(-1);
    const date = paths.flatMap((path) => view.all(path, 'tls.date')).at(-1);
    const inside = (seconds: number) =>
      (from === undefined || seconds >= from.value) && (until === undefined || seconds <= until.value);
    const dates: Fact[] = [until, from].filter((fact) => fact !== undefined);
    const stamped = refused?.when.at === undefined ? undefined : refused.when.at / 1000;
    if (refused !== undefined) {
      if (verified?.value === 'ok') return { outcome: 'valid-elsewhere', facts: [verified, refused] };
      if (dates.length > 0 && date !== undefined && inside(date.value))
        return { outcome: 'valid-elsewhere', facts: [date, ...dates, refused] };
      // The log's own stamp contradicts its verdict: the stamp's zone may differ by hours, no more.
      if (dates.length > 0 && stamped !== undefined && refused.value === 'tls-not-yet-valid' && from !== undefined)
        return {
          outcome: stamped < from.value - 30 * 24 * hour ? 'valid-elsewhere' : 'not-yet-valid',
          facts: [from, refused],
        };
    }
    const clock = date?.value ?? stamped;
    if (until !== undefined && clock !== undefined && clock > until.value)
      return { outcome: 'expired', facts: [until, ...(refused ? [refused] : [])] };
    if (verified?.value === 'expired') return { outcome: 'expired', facts: [verified, ...dates] };
    // Nobody issues certificates for later: a client's bare word about one says more of its own clock (`time.cert-time`).
    if (verified?.value === 'not-yet-valid' && (dates.length > 0 || refused !== undefined))
      return { outcome: 'not-yet-valid', facts: [verified, ...dates] };
    if (dates.length > 0 && clock !== undefined && inside(clock)) return { outcome: 'valid', facts: dates };
    return undefined;
  },
});
