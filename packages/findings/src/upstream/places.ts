import type { FactName } from '@tokimori/facts';
import { backendId, leak, nameOf, type Text } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { isOnProxyHost, machineOfBackend, portOfBackend } from '../machines.ts';
import { seen } from '../seen.ts';

/** What kind of address the proxy uses: on loopback and unix sockets there is no network to blame. */
export const where = finding({
  name: 'upstream.where',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['address', 'loopback', 'loopback6', 'unix', 'ipv6', 'name', 'untold'],
  normal: { address: 0.4, loopback: 0.25, loopback6: 0.02, unix: 0.15, ipv6: 0.03, name: 0.1, untold: 0.05 },
  good: ['address', 'loopback', 'loopback6', 'unix', 'ipv6', 'name', 'untold'],
  title: t('kind of the backend’s address', 'バックエンドのアドレスの種類'),
  says: {
    address: t('the backend is asked by an IPv4 address', 'バックエンドは IPv4 アドレスで指定されています'),
    loopback: t(
      'the backend is asked on loopback: the proxy’s own machine',
      '接続先はループバック(プロキシと同じマシン)です',
    ),
    loopback6: t('the backend is asked on the IPv6 loopback', '接続先は IPv6 のループバックです'),
    unix: t('the backend is asked by a unix socket', '接続先は UNIX ソケットです'),
    ipv6: t('the backend is asked by an IPv6 address', 'バックエンドは IPv6 アドレスで指定されています'),
    untold: t('the text does not say which backend', 'どのバックエンドかは記録されていません'),
    name: t('the backend is asked by name', 'バックエンドは名前で指定されています'),
  },
  judge(view, backend) {
    const facts = view.all(backend, 'try.failed').slice(0, 1);
    const name = nameOf(backend);
    const machine = machineOfBackend(name);
    if (/^unix:/.test(name)) return { outcome: 'unix', facts };
    if (machine === '::1') {
      // Refused on both, the family makes no difference.
      const other = view.all(backendId(`127.0.0.1:${portOfBackend(name) ?? 0}`), 'try.failed');
      return { outcome: other.length === 0 ? 'loopback6' : 'loopback', facts };
    }
    if (isOnProxyHost(name)) return { outcome: 'loopback', facts };
    if (machine.includes(':')) return { outcome: 'ipv6', facts };
    if (/^[0-9.]+$/.test(machine)) return { outcome: 'address', facts };
    return { outcome: /:\d{1,5}$/.test(name) ? 'name' : 'untold', facts };
  },
});

const tlsPorts: ReadonlySet<number | undefined> = new Set([443, 4443, 6443, 8443, 9443, 10_443]);

/** Plain HTTP is sent to a port where TLS is usual: the proxy's line shows the scheme. */
export const plainOnTlsPort = finding({
  name: 'upstream.scheme',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['usual', 'plain-on-tls-port'],
  normal: normally('usual', { 'plain-on-tls-port': 0.01 }),
  good: ['usual'],
  title: t('scheme and port', 'スキームとポート'),
  says: {
    usual: t('scheme and port fit each other', 'スキームとポートは対応しています'),
    'plain-on-tls-port': t(
      'plain HTTP is sent to a port where TLS is usual',
      '通常 TLS を使うポートに平文の HTTP を送っています',
    ),
  },
  judge(view, backend) {
    if (!tlsPorts.has(portOfBackend(nameOf(backend)))) return undefined;
    const plain = view
      .all(backend, 'try.failed')
      .filter(
        ({ origin }) =>
          origin.kind === 'line' && /(?:upstream: "|")http:\/\/[^"\s/]{3,160}:\d{3,5}[/"]/.test(origin.text),
      );
    return plain.length === 0 ? undefined : { outcome: 'plain-on-tls-port', facts: plain.slice(0, 1) };
  },
});

/** In a container, loopback is the container itself. */
export const loopbackInContainer = finding({
  name: 'upstream.loopback-in-container',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: 0.02 }),
  good: ['no'],
  title: t('loopback inside a container', 'コンテナー内のループバック'),
  says: {
    no: t('the proxy’s loopback is the machine’s', 'プロキシのループバックはマシンのものです'),
    yes: t(
      'containers are in use, and the proxy asks on loopback: its own container',
      'コンテナー環境で、プロキシがループバック(自分のコンテナー)に接続しています',
    ),
  },
  judge(view, backend) {
    const name = nameOf(backend);
    if (/^unix:/.test(name) || !isOnProxyHost(name)) return undefined;
    const containers = view.pathsTo(backend).flatMap((path) => view.all(view.hostOf(path), 'env.container'));
    return containers.length === 0 ? undefined : { outcome: 'yes', facts: containers };
  },
});

export const heavyRequests = seen({
  name: 'upstream.heavy',
  on: 'backend',
  domain: 'upstream',
  fact: 'try.asks',
  value: 'heavy',
  role: 'condition',
  chance: 0.1,
  title: t('what the requests ask for', '要求の内容'),
  says: t(
    'the failing requests ask for heavy work by their words',
    '失敗した要求は、文面からみて重い処理を求めています',
  ),
});

export const silentChannels = seen({
  name: 'upstream.long-poll',
  on: 'backend',
  domain: 'upstream',
  fact: 'try.asks',
  value: 'long-poll',
  role: 'condition',
  chance: 0.1,
  title: t('channels that stay open', '開いたままの通信路'),
  says: t(
    'the failing requests are WebSockets, event streams or long polls',
    '失敗した要求は WebSocket、イベントストリーム、ロングポーリングです',
  ),
});

/** A proxy repeats reads elsewhere and never writes. */
export const writes = seen({
  name: 'upstream.writes',
  on: 'backend',
  domain: 'upstream',
  fact: 'try.asks',
  value: 'write',
  role: 'condition',
  chance: 0.3,
  title: t('methods of the failing requests', '失敗した要求のメソッド'),
  says: t('requests fail that change something (POST, PUT …)', '変更を伴う要求(POST、PUT など)が失敗しています'),
});

/** Which request paths time out. */
export const slowPaths = finding({
  name: 'upstream.paths',
  on: 'backend',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['one-path', 'some-paths', 'every-path'],
  normal: { 'one-path': 0.4, 'some-paths': 0.3, 'every-path': 0.3 },
  good: ['one-path', 'some-paths', 'every-path'],
  title: t('paths that time out', 'タイムアウトするパス'),
  says: {
    'one-path': t('one path times out, the others answer', '一つのパスだけがタイムアウトし、ほかは応答しています'),
    'some-paths': t('some paths time out, more of them answer', '一部のパスがタイムアウトし、多くは応答しています'),
    'every-path': t('every path that was asked times out', '要求されたすべてのパスがタイムアウトしています'),
  },
  judge(view, backend) {
    const paths = view.last(backend, 'try.paths');
    return paths === undefined ? undefined : { outcome: paths.value, facts: [paths] };
  },
});

const set = <const N extends string>(name: N, fact: FactName, title: Text, says: Text, value?: string) =>
  seen({
    name,
    fact,
    title,
    says,
    on: 'proxy',
    domain: 'upstream',
    role: 'condition',
    chance: 0.2,
    ...(value === undefined ? {} : { value }),
  });

/** What the proxy's configuration says about names and idle connections. */
export const proxySettings = [
  set(
    'proxy.run-time-names',
    'proxy.variable-target',
    t('names met at run time', '実行時の名前'),
    t('a target with a variable is resolved at run time', '変数を使った宛先は実行時に解決されます'),
  ),
  set(
    'proxy.no-resolver',
    'proxy.resolver',
    t('resolver of the proxy', 'プロキシのリゾルバー'),
    t('the configuration names no resolver', '設定にリゾルバーの指定がありません'),
    'none',
  ),
  set(
    'proxy.static-names',
    'proxy.static-name',
    t('names resolved at start', '起動時に解決する名前'),
    t('a target by name is resolved once, at start', '名前による宛先は起動時に一度だけ解決されます'),
  ),
  set(
    'proxy.reuses',
    'proxy.keepalive',
    t('kept connections', '接続の保持'),
    t('idle connections to backends are kept and reused', 'バックエンドへのアイドル接続を保持して再利用します'),
  ),
] as const;

const said = <const N extends string>(name: N, fact: FactName, title: Text, says: Text) =>
  seen({ name, fact, title, says, on: 'host', domain: 'upstream', role: 'condition', chance: leak.testimony });

/** The person sees it work, and wonders about a line of a log that was read. */
export const saidWorks = finding({
  name: 'said.works',
  on: 'host',
  domain: 'upstream',
  role: 'testimony',
  outcomes: ['untold', 'yes'],
  normal: normally('untold', { yes: leak.testimony }),
  good: ['untold', 'yes'],
  proves: ['yes'],
  title: t('what the person sees', '利用状況'),
  says: {
    untold: t('nobody says that it works', '動作状況は語られていません'),
    yes: t('it works, by the words of the person', '問題なく動作しているとのことです'),
  },
  judge(view, host) {
    const facts = view.all(host, 'env.works');
    // Where nothing was read, words are all there is, and they do not ask.
    return facts.length === 0 || !view.anythingRead ? undefined : { outcome: 'yes', facts };
  },
});

/** What people say about proxies and backends: it raises or lowers what is likely and never accuses. */
export const upstreamSaid = [
  said(
    'said.restart-helps',
    'env.restart-helps',
    t('restart of the backend', 'バックエンドの再起動'),
    t('a restart of the backend helps for a while', 'バックエンドを再起動すると一時的に直ります'),
  ),
  said(
    'said.reload-helps',
    'env.reload-helps',
    t('reload of the proxy', 'プロキシの再読み込み'),
    t('a reload or restart of the proxy helps', 'プロキシの再読み込み・再起動で直ります'),
  ),
  said(
    'said.after-upgrade',
    'env.after-upgrade',
    t('before the change', '変更前'),
    t('it worked before an upgrade or change', '更新や変更の前は動作していました'),
  ),
  said(
    'said.some-requests',
    'env.some-requests',
    t('some requests', '一部の要求'),
    t('only some requests fail', '一部の要求だけが失敗します'),
  ),
  said(
    'said.one-member',
    'env.one-member',
    t('one of the backends', '特定のバックエンド'),
    t('one of several backends fails', '複数のうち特定のバックエンドだけが失敗します'),
  ),
  said(
    'said.after-idle',
    'env.after-idle',
    t('after idle time', '無通信の後'),
    t('it fails after a time without requests', 'しばらく要求がなかった後に失敗します'),
  ),
  said(
    'said.direct-works',
    'env.direct-works',
    t('past the proxy', 'プロキシを経由しない確認'),
    t('asked directly, the backend answers', '直接問い合わせると、バックエンドは応答します'),
  ),
  said(
    'said.backend-quick',
    'env.backend-quick',
    t('the backend’s own time', 'バックエンド側の処理時間'),
    t('by its own log the backend is quick', 'バックエンド側の記録では速く処理されています'),
  ),
  said(
    'said.outer-timeout',
    'env.outer-timeout',
    t('in front of the proxy', 'プロキシの手前'),
    t(
      'a client or load balancer in front has its own time-out',
      '手前のクライアントやロードバランサーに独自のタイムアウトがあります',
    ),
  ),
  said(
    'said.heavy-request',
    'env.heavy-request',
    t('heavy requests', '重い要求'),
    t('the failing requests are heavy', '失敗するのは重い処理の要求です'),
  ),
  said(
    'said.not-in-backend-log',
    'env.not-in-backend-log',
    t('the backend’s log', 'バックエンドのログ'),
    t('the backend’s log shows nothing of the request', 'バックエンドのログに該当の要求がありません'),
  ),
  said(
    'said.address-changed',
    'env.address-changed',
    t('change of address', 'アドレスの変更'),
    t('the backend’s address changed', 'バックエンドのアドレスが変わりました'),
  ),
  said(
    'said.selinux',
    'env.selinux',
    t('SELinux or AppArmor', 'SELinux・AppArmor'),
    t('mandatory access control enforces', '強制アクセス制御が有効です'),
  ),
  said(
    'said.long-requests',
    'env.long-requests',
    t('long requests', '長時間の要求'),
    t('the requests take long by nature and do end', '要求はもともと時間がかかり、最後には完了します'),
  ),
  said(
    'said.long-poll',
    'env.long-poll',
    t('long-lived connections', '長時間の接続'),
    t('WebSocket, event streams or long polling', 'WebSocket、イベントストリーム、ロングポーリングです'),
  ),
  said(
    'said.no-ipv6',
    'env.no-ipv6',
    t('IPv6', 'IPv6'),
    t('the host has no IPv6 route', 'ホストに IPv6 の経路がありません'),
  ),
  said(
    'said.pause',
    'env.pause',
    t('pauses', '一時停止'),
    t('collector, snapshot or freeze is mentioned', 'GC、スナップショット、フリーズへの言及があります'),
  ),
  said(
    'said.slow-database',
    'env.slow-database',
    t('behind the backend', 'バックエンドの先'),
    t('a database or other dependency is slow', 'データベースなどの依存先が遅くなっています'),
  ),
  said(
    'said.everything-hangs',
    'env.everything-hangs',
    t('all pages', '全ページ'),
    t('all pages of the backend hang', 'バックエンドの全ページが応答しません'),
  ),
  said(
    'said.backend-stopped',
    'env.backend-stopped',
    t('the backend’s process', 'バックエンドのプロセス'),
    t('the backend crashed, stopped or was not started', 'バックエンドは停止・異常終了、または未起動です'),
  ),
  said(
    'said.host-off',
    'env.host-off',
    t('the backend’s machine', 'バックエンドのマシン'),
    t('the backend’s machine is off or gone', 'バックエンドのマシンは停止または撤去されています'),
  ),
  said(
    'said.wrong-scheme',
    'env.wrong-scheme',
    t('protocol of the port', 'ポートのプロトコル'),
    t('proxy and port do not speak the same protocol', 'プロキシとポートのプロトコルが異なります'),
  ),
  said(
    'said.new-rule',
    'env.new-rule',
    t('filter rules', 'フィルター規則'),
    t(
      'a firewall or security group is suspected or was changed',
      'ファイアウォールやセキュリティグループが疑われるか、変更されています',
    ),
  ),
] as const;
