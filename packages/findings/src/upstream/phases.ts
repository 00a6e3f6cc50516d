import { type Distribution, leak, type Text } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { type Failure, times, triesOf } from './tries.ts';

const { mechanism, specific } = leak;

/** One phase of the exchange of a proxy with a backend: what ended tries in it. */
interface Phase<N extends string, O extends string> {
  readonly name: N;
  readonly title: Text;
  /** The outcome of tries that passed the phase. */
  readonly passed: string;
  /** That tries pass is told only where it excludes much: a phase hardly any try ends in says nothing by its absence. */
  readonly tellsPassing?: true;
  /** By outcome: which failures of the vocabulary, how often by chance, in words. Of several the commonest counts. */
  readonly ends: { readonly [K in O]: readonly [failures: readonly Failure[], chance: number, says: Text] };
  readonly says: Text;
}

function phase<const N extends string, const O extends string>(it: Phase<N, O>) {
  const entries = Object.entries<readonly [readonly Failure[], number, Text]>(it.ends);
  const outcomeOf = new Map(entries.flatMap(([outcome, [failures]]) => failures.map((f) => [f, outcome] as const)));
  const chances: Distribution = Object.fromEntries(entries.map(([outcome, [, chance]]) => [outcome, chance]));
  return finding({
    name: it.name,
    on: 'backend',
    domain: 'upstream',
    role: 'symptom',
    outcomes: [it.passed, ...entries.map(([outcome]) => outcome)],
    normal: normally(it.passed, chances),
    good: [it.passed],
    title: it.title,
    says: { [it.passed]: it.says, ...Object.fromEntries(entries.map(([outcome, [, , says]]) => [outcome, says])) },
    judge(view, backend) {
      const { failed, answered } = triesOf(view, backend);
      const counts = new Map<string, number>();
      for (const fact of failed) {
        const outcome = outcomeOf.get(fact.value);
        if (outcome !== undefined) counts.set(outcome, (counts.get(outcome) ?? 0) + times(fact));
      }
      const [worst] = [...counts].sort((a, b) => b[1] - a[1]);
      if (worst !== undefined)
        return { outcome: worst[0], facts: failed.filter(({ value }) => outcomeOf.get(value) === worst[0]) };
      return answered.length === 0 || it.tellsPassing !== true ? undefined : { outcome: it.passed, facts: answered };
    },
  });
}

export const upstreamConnect = phase({
  name: 'upstream.connect',
  title: t('connecting to the backend', 'バックエンドへの接続'),
  passed: 'connected',
  tellsPassing: true,
  says: t('connections to the backend are made', 'バックエンドに接続できています'),
  ends: {
    timeout: [
      ['connect-timeout'],
      specific,
      t('connecting ran into the proxy’s own connect time-out', '接続がプロキシ自身の接続タイムアウトに達しています'),
    ],
    'gave-up': [
      ['connect-gave-up'],
      specific,
      t('the kernel gave up connecting (errno 110)', 'カーネルが接続を断念しています(errno 110)'),
    ],
    refused: [['refused'], specific, t('the connection is refused (errno 111)', '接続が拒否されています(errno 111)')],
    'no-route': [
      ['no-route'],
      specific,
      t(
        'no host answers there, or a router or filter says so (errno 113)',
        '相手に到達できないと返されています(errno 113)',
      ),
    ],
    'net-unreachable': [
      ['net-unreachable'],
      specific,
      t('the proxy has no route to that address (errno 101)', 'プロキシにそのアドレスへの経路がありません(errno 101)'),
    ],
    reset: [
      ['connect-reset'],
      specific,
      t('the connection is reset while it is made', '接続の確立中にリセットされています'),
    ],
    'no-local-address': [
      ['no-local-address'],
      mechanism,
      t('the proxy has no free local port (errno 99)', 'プロキシに空きローカルポートがありません(errno 99)'),
    ],
    'no-descriptor': [
      ['no-descriptor'],
      mechanism,
      t('the proxy cannot open a socket (errno 24)', 'プロキシがソケットを開けません(errno 24)'),
    ],
    'not-permitted': [
      ['not-permitted'],
      mechanism,
      t('the proxy is not permitted to connect (errno 13)', 'プロキシに接続の許可がありません(errno 13)'),
    ],
    'no-socket': [
      ['no-socket'],
      mechanism,
      t('the unix socket is not there (errno 2)', 'UNIX ソケットが存在しません(errno 2)'),
    ],
    'queue-full': [
      ['queue-full'],
      mechanism,
      t('the unix socket’s queue is full (errno 11)', 'UNIX ソケットの待ち行列が満杯です(errno 11)'),
    ],
  },
});

/** An access log tells that connecting failed, not why. */
export const upstreamConnectFailed = phase({
  name: 'upstream.no-connection',
  title: t('connections, by the access log', '接続の可否(アクセスログ)'),
  passed: 'made',
  says: t('connections are made', '接続できています'),
  ends: {
    failed: [
      ['connect-failed'],
      specific,
      t('no connection was made; the log does not say why', '接続できていませんが、理由は記録されていません'),
    ],
  },
});

export const upstreamTls = phase({
  name: 'upstream.tls',
  title: t('TLS with the backend', 'バックエンドとの TLS'),
  passed: 'spoken',
  says: t('what follows the TLS handshake is reached', 'TLS ハンドシェイクより先に進めています'),
  ends: {
    timeout: [
      ['tls-timeout'],
      specific,
      t('the TLS handshake is not answered', 'TLS ハンドシェイクに応答がありません'),
    ],
    expired: [
      ['tls-expired'],
      mechanism,
      t('the proxy finds the backend’s certificate expired', 'プロキシが証明書を期限切れと判定しています'),
    ],
    'not-yet-valid': [
      ['tls-not-yet-valid'],
      mechanism,
      t('the proxy finds the certificate not yet valid', 'プロキシが証明書をまだ有効でないと判定しています'),
    ],
    name: [['tls-name'], mechanism, t('the certificate is for another name', '証明書の名前が一致していません')],
    untrusted: [
      ['tls-untrusted'],
      mechanism,
      t('the proxy does not trust the certificate’s issuer', 'プロキシが証明書の発行者を信頼していません'),
    ],
    'not-spoken': [
      ['tls-not-spoken'],
      mechanism,
      t('the port does not speak TLS', 'そのポートは TLS を話していません'),
    ],
    closed: [
      ['tls-closed'],
      mechanism,
      t('the backend closes during the handshake', 'ハンドシェイク中にバックエンドが切断しています'),
    ],
    alert: [
      ['tls-alert'],
      specific,
      t(
        'the backend refuses the handshake by a TLS alert',
        'バックエンドが TLS アラートでハンドシェイクを拒否しています',
      ),
    ],
    version: [
      ['tls-version'],
      mechanism,
      t('proxy and backend have no TLS version in common', '共通の TLS バージョンがありません'),
    ],
    failed: [['tls-failed'], specific, t('the TLS handshake fails', 'TLS ハンドシェイクに失敗しています')],
  },
});

export const upstreamSend = phase({
  name: 'upstream.send',
  title: t('sending the request', '要求の送信'),
  passed: 'sent',
  says: t('requests are sent', '要求は送信できています'),
  ends: {
    timeout: [
      ['send-timeout'],
      mechanism,
      t('the request cannot be written: no progress', '要求の書き込みが進みません'),
    ],
    reset: [
      ['send-reset'],
      specific,
      t('the connection breaks while the request is sent', '要求の送信中に接続が切れています'),
    ],
  },
});

export const upstreamHeader = phase({
  name: 'upstream.header',
  title: t('the answer’s header', '応答ヘッダー'),
  passed: 'came',
  tellsPassing: true,
  says: t('answers come', '応答が返っています'),
  ends: {
    timeout: [
      ['header-timeout'],
      specific,
      t(
        'the request was sent, no answer came within the proxy’s read time-out',
        '要求は送られましたが、読み取りタイムアウト内に応答がありません',
      ),
    ],
    'gave-up': [
      ['read-gave-up'],
      specific,
      t('the kernel gave up waiting (errno 110)', 'カーネルが応答待ちを断念しています(errno 110)'),
    ],
    reset: [
      ['reset'],
      specific,
      t('the connection is reset instead of an answer (errno 104)', '応答の代わりにリセットされています(errno 104)'),
    ],
    'closed-early': [
      ['closed-early'],
      specific,
      t('the backend closes before its answer is complete', '応答が揃う前にバックエンドが切断しています'),
    ],
    'too-big': [
      ['header-too-big'],
      mechanism,
      t('the answer’s header is larger than the proxy’s buffer', '応答ヘッダーがプロキシのバッファーを超えています'),
    ],
    invalid: [
      ['header-invalid'],
      mechanism,
      t('the answer is none of the protocol the proxy speaks', '応答がプロキシの想定プロトコルではありません'),
    ],
  },
});

export const upstreamBody = phase({
  name: 'upstream.body',
  title: t('the answer’s body', '応答本体'),
  passed: 'whole',
  says: t('answers come whole', '応答は最後まで届いています'),
  ends: {
    timeout: [['body-timeout'], mechanism, t('the body stops in the middle', '応答本体が途中で止まっています')],
    cut: [['body-cut'], specific, t('the body ends too early', '応答本体が途中で切れています')],
    'idle-timeout': [
      ['idle-timeout'],
      specific,
      t(
        'an upgraded connection was idle for the read time-out',
        'アップグレード済み接続が無通信のままタイムアウトしています',
      ),
    ],
  },
});

export const upstreamQueue = phase({
  name: 'upstream.queue',
  title: t('a free slot of the backend', 'バックエンドの空き枠'),
  passed: 'free',
  says: t('requests find a free slot', '要求は待たずに渡されています'),
  ends: {
    timeout: [
      ['pool-queue-timeout'],
      mechanism,
      t('requests wait in vain for a free slot of the backend', '要求がバックエンドの空き枠を待ったまま時間切れです'),
    ],
  },
});

export const upstreamOther = phase({
  name: 'upstream.other',
  title: t('other failures of tries', 'その他の失敗'),
  passed: 'none',
  says: t('no other failure', 'その他の失敗はありません'),
  ends: {
    timeout: [
      ['timeout'],
      specific,
      t(
        'a timer of the proxy ran out, in which phase is not told',
        'プロキシのタイマー切れですが、どの段階かは記録されていません',
      ),
    ],
    some: [['other'], specific, t('tries fail in another way', '試行が別の形で失敗しています')],
  },
});
