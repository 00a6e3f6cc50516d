import { endsOf, leak, type PathId, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { isAddressed } from '../machines.ts';

const { mechanism, specific } = leak;

/** What is tried by hand counts on the way to the port itself. */
const leadsToPort = (path: SubjectId): boolean => isAddressed(endsOf(path as PathId).to);

export const tcpByHand = finding({
  name: 'upstream.tcp',
  on: 'path',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['open', 'refused', 'silent', 'unreachable'],
  normal: normally('open', { refused: specific, silent: specific, unreachable: specific }),
  good: ['open'],
  title: t('a connection tried by hand', '手動での接続確認'),
  says: {
    open: t('tried by hand, the port accepts connections', '手動で確認すると、ポートは接続を受け付けます'),
    refused: t('tried by hand, the port refuses', '手動で確認しても、ポートは拒否します'),
    silent: t('tried by hand, nothing answers on that port', '手動で確認しても、そのポートは無応答です'),
    unreachable: t('tried by hand, the host is reported unreachable', '手動で確認しても、到達不能と返されます'),
  },
  judge(view, path) {
    if (!leadsToPort(path)) return undefined;
    const tried = view.last(path, 'link.tcp');
    return tried === undefined ? undefined : { outcome: tried.value, facts: [tried] };
  },
});

/** Sockets on either end, as `ss` shows them: the fork between network and application. */
export const sockets = finding({
  name: 'upstream.socket',
  on: 'path',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['flowing', 'syn-sent', 'syn-recv', 'retransmitting', 'unread', 'queued'],
  normal: normally('flowing', {
    'syn-sent': 0.005,
    'syn-recv': mechanism,
    retransmitting: specific,
    unread: specific,
    queued: 0.01,
  }),
  good: ['flowing'],
  title: t('sockets between proxy and backend', 'プロキシとバックエンド間のソケット'),
  says: {
    flowing: t('data flows on the connections', '接続上でデータが流れています'),
    'syn-sent': t('connections wait for an answer to their SYN', '接続要求(SYN)が応答待ちのままです'),
    'syn-recv': t(
      'the backend repeats its answer to the SYN: it does not arrive',
      'バックエンドが SYN への応答を再送しており、届いていません',
    ),
    retransmitting: t(
      'data is sent again and again without acknowledgement',
      '送ったデータが確認されず、再送が続いています',
    ),
    unread: t(
      'the request lies unread in the backend’s receive queue',
      '要求がバックエンドの受信待ち行列で未読のままです',
    ),
    queued: t('data waits to be sent', '送信待ちのデータが滞留しています'),
  },
  judge(view, path) {
    if (!leadsToPort(path)) return undefined;
    const all = view.all(path, 'link.socket');
    const order = ['syn-recv', 'retransmitting', 'unread', 'syn-sent', 'queued', 'flowing'] as const;
    const outcome = order.find((value) => all.some((fact) => fact.value === value));
    return outcome === undefined ? undefined : { outcome, facts: all.filter(({ value }) => value === outcome) };
  },
});

/** A rule, counter or flow log that handles this traffic. */
export const filterOnWay = finding({
  name: 'upstream.filter',
  on: 'path',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['accepts', 'drops', 'rejects'],
  normal: normally('accepts', { drops: mechanism, rejects: mechanism }),
  good: ['accepts'],
  title: t('filter between proxy and backend', 'プロキシとバックエンド間のフィルター'),
  says: {
    accepts: t('a filter on the way lets this traffic pass', '途中のフィルターはこの通信を通しています'),
    drops: t('a filter on the way drops this traffic', '途中のフィルターがこの通信を破棄しています'),
    rejects: t('a filter on the way refuses this traffic', '途中のフィルターがこの通信を拒否しています'),
  },
  judge(view, path) {
    if (!leadsToPort(path)) return undefined;
    const port = /:(\d{1,5})$/.exec(path)?.[1];
    const rule = view
      .all(path, 'link.filter')
      .findLast(({ conditions }) => conditions?.['port'] === undefined || String(conditions['port']) === port);
    return rule === undefined ? undefined : { outcome: rule.value, facts: [rule], strength: 'conclusive' };
  },
});

/** ICMP that says no, and from where. */
export const icmpOnWay = finding({
  name: 'upstream.icmp',
  on: 'path',
  domain: 'upstream',
  role: 'symptom',
  outcomes: ['none', 'host', 'prohibited', 'port'],
  normal: normally('none', { host: specific, prohibited: mechanism, port: specific }),
  good: ['none'],
  title: t('ICMP on the way to the backend', 'バックエンドへの経路上の ICMP'),
  says: {
    none: t('nobody on the way refuses', '途中で拒否する機器はありません'),
    host: t(
      'a router or the host itself says: host or net unreachable',
      '「ホスト/ネットワーク到達不能」が返されています',
    ),
    prohibited: t('something on the way says: administratively prohibited', '途中の機器が「管理上禁止」を返しています'),
    port: t('an ICMP port unreachable comes back', '「ポート到達不能」が返されています'),
  },
  judge(view, path) {
    if (!leadsToPort(path)) return undefined;
    const said = view.last(path, 'link.unreachable');
    if (said === undefined || said.value === 'other') return undefined;
    return { outcome: said.value === 'net' ? 'host' : said.value, facts: [said] };
  },
});

/** A handshake made by hand: what it tells of the certificate. Whoever asks may trust others than the proxy does. */
export const verifiedByHand = finding({
  name: 'upstream.verify',
  on: 'path',
  domain: 'upstream',
  role: 'condition',
  outcomes: ['ok', 'untrusted', 'name-mismatch', 'not-tls', 'other'],
  normal: normally('ok', { untrusted: 0.1, 'name-mismatch': 0.05, 'not-tls': 0.02, other: 0.05 }),
  good: ['ok'],
  proves: ['ok'],
  title: t('a TLS handshake made by hand', '手動での TLS 確認'),
  says: {
    ok: t(
      'made by hand, the handshake succeeds and the certificate is verified',
      '手動では TLS が成立し、証明書の検証も成功します',
    ),
    untrusted: t('made by hand, the certificate’s issuer is not trusted', '手動でも、証明書の発行者は信頼されません'),
    'name-mismatch': t('made by hand, the certificate is for another name', '手動でも、証明書の名前が一致しません'),
    'not-tls': t('made by hand, the port does not speak TLS', '手動でも、そのポートは TLS を話しません'),
    other: t('made by hand, the handshake fails as well', '手動でも、TLS は成立しません'),
  },
  judge(view, path) {
    const last = view.last(path, 'tls.verify');
    if (last === undefined) return undefined;
    const outcome = /^(?:ok|untrusted|name-mismatch|not-tls)$/.test(last.value) ? last.value : 'other';
    return { outcome, facts: [last] };
  },
});
