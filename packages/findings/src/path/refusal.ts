import { endsOf, leak, type PathId, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import { machineOfBackend } from '../machines.ts';
import type { View } from '../view.ts';

/** A kiss code (RFC 5905 §7.4): the server speaks, and says no. */
export const ntpKiss = finding({
  name: 'ntp.kiss',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['none', 'rate', 'deny', 'unnamed', 'other'],
  normal: normally('none', {
    rate: leak.mechanism,
    deny: leak.mechanism,
    unnamed: leak.mechanism,
    other: leak.mechanism,
  }),
  good: ['none'],
  title: t('kiss code', '拒否コード(kiss code)'),
  says: {
    none: t('no kiss code', '拒否コードはありません'),
    rate: t('the server answers RATE: you ask too often', 'サーバーが RATE(要求が多すぎる)を返しています'),
    deny: t('the server answers DENY or RSTR: access refused', 'サーバーが DENY/RSTR(アクセス拒否)を返しています'),
    unnamed: t(
      'the server answers with a kiss code, the client does not print which',
      'サーバーが拒否コードを返していますが、クライアントがコード名を表示していません',
    ),
    other: t('the server answers with a kiss code', 'サーバーが拒否コードを返しています'),
  },
  judge(view, path) {
    const kiss = view.last(path, 'event.kod') ?? view.last(path, 'packet.kiss');
    const coded = kiss === undefined ? kissInRefid(view, path) : undefined;
    if (coded !== undefined) return coded;
    if (kiss === undefined || kiss.value === 'INIT' || kiss.value === 'STEP') return undefined;
    return {
      outcome:
        kiss.value === 'RATE'
          ? 'rate'
          : /^(DENY|RSTR)$/.test(kiss.value)
            ? 'deny'
            : kiss.value === 'unnamed'
              ? 'unnamed'
              : 'other',
      facts: [kiss],
    };
  },
});

/** A reply of stratum 0 carries the kiss code as its reference id (RFC 5905 §7.4); chronyc prints it as hex. */
function kissInRefid(view: View, path: SubjectId): Judged | undefined {
  const stratum = view.all(path, 'assoc.stratum').find((fact) => fact.value === 0);
  const code = view
    .all(path, 'assoc.refid')
    .find((fact) => /^\.?(52415445|44454E59|52535452|RATE|DENY|RSTR)\.?$/i.test(fact.value));
  if (stratum === undefined || code === undefined) return undefined;
  return { outcome: /^\.?(52415445|RATE)\.?$/i.test(code.value) ? 'rate' : 'deny', facts: [code, stratum] };
}

/** Sending fails on the client itself: the kernel says why. */
export const ntpSend = finding({
  name: 'ntp.send',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['sent', 'not-permitted', 'no-route', 'refused', 'invalid', 'other'],
  normal: normally('sent', {
    'not-permitted': leak.mechanism,
    'no-route': leak.mechanism,
    refused: leak.mechanism,
    invalid: leak.mechanism,
    other: leak.specific,
  }),
  good: ['sent'],
  title: t('sending requests', '要求の送信'),
  says: {
    sent: t('requests can be sent', '要求は送信できています'),
    'not-permitted': t(
      'the own kernel refuses to send: operation not permitted',
      '自ホストのカーネルが送信を許可していません(Operation not permitted)',
    ),
    'no-route': t('the own kernel has no route to the source', '自ホストに同期元への経路がありません'),
    refused: t('the port is refused', 'ポートが拒否されています'),
    invalid: t('the socket cannot send to that address', 'そのアドレスへ送信できないソケットです'),
    other: t('sending fails', '送信に失敗しています'),
  },
  judge(view, path) {
    const failed = view.last(path, 'event.send-failed');
    if (failed === undefined) return undefined;
    const outcome = {
      EPERM: 'not-permitted',
      EACCES: 'not-permitted',
      ENETUNREACH: 'no-route',
      EHOSTUNREACH: 'no-route',
      ECONNREFUSED: 'refused',
      EINVAL: 'invalid',
      other: 'other',
    }[failed.value];
    return { outcome, facts: [failed] };
  },
});

/** What a capture near the client shows of the exchange. */
export const wireExchange = finding({
  name: 'wire.exchange',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: [
    'answered',
    'answered-twice',
    'unanswered',
    'no-request',
    'port-unreachable',
    'host-unreachable',
    'prohibited',
  ],
  normal: normally('answered', {
    'answered-twice': leak.mechanism,
    unanswered: 0.01,
    'no-request': leak.specific,
    'port-unreachable': leak.mechanism,
    'host-unreachable': leak.mechanism,
    prohibited: leak.mechanism,
  }),
  good: ['answered'],
  title: t('the exchange on the wire', '回線上のやり取り'),
  says: {
    answered: t('requests and replies are on the wire', '要求と応答の両方が回線上に見えます'),
    'answered-twice': t(
      'one request gets two replies, which came different ways (their TTL differs)',
      '一つの要求に二つの応答があり、TTL が異なるため別々の場所から届いています',
    ),
    unanswered: t('requests leave, no reply is on the wire', '要求は出ていますが、応答が回線上に見えません'),
    'no-request': t('no request leaves the client', 'クライアントから要求が出ていません'),
    'port-unreachable': t('the far host answers: port unreachable', '相手ホストが「ポート到達不能」を返しています'),
    'host-unreachable': t('a router answers: host unreachable', 'ルーターが「ホスト到達不能」を返しています'),
    prohibited: t(
      'something on the way answers: administratively prohibited',
      '途中の機器が「管理上禁止」を返しています',
    ),
  },
  judge(view, path) {
    const icmp = view.last(path, 'packet.icmp');
    if (icmp !== undefined) {
      const outcome = icmp.value === 'net-unreachable' ? 'host-unreachable' : icmp.value;
      return { outcome, facts: [icmp] };
    }
    const request = view.last(path, 'packet.request');
    const reply = view.last(path, 'packet.reply');
    const second = view.last(path, 'packet.second-reply');
    if (second !== undefined) return { outcome: 'answered-twice', facts: [second] };
    if (reply !== undefined) return { outcome: 'answered', facts: [reply] };
    return request === undefined || view.count(path, 'packet.request') < 2
      ? undefined
      : { outcome: 'unanswered', facts: [request] };
  },
});

/** The client's route and neighbour entry for the source. */
export const netLink = finding({
  name: 'net.link',
  on: 'path',
  domain: 'network',
  role: 'symptom',
  outcomes: ['up', 'no-neighbour', 'no-route'],
  normal: normally('up', { 'no-neighbour': leak.mechanism, 'no-route': leak.mechanism }),
  good: ['up'],
  title: t('route and neighbour', '経路と近隣(ARP)'),
  says: {
    up: t('the route is there and the neighbour resolves', '経路があり、近隣(ARP)も解決しています'),
    'no-neighbour': t(
      'the neighbour does not resolve (ARP/ND fails): nobody is at that address',
      '近隣(ARP/ND)が解決せず、そのアドレスに機器がいません',
    ),
    'no-route': t('the client has no route to the source', 'クライアントに同期元への経路がありません'),
  },
  judge(view, path) {
    const host = view.hostOf(path);
    const address = machineOfBackend(endsOf(path as PathId).to);
    const about = <T extends { readonly conditions?: Readonly<Record<string, unknown>> }>(facts: readonly T[]) =>
      facts.findLast((fact) => fact.conditions?.['address'] === address);
    const route = about(view.all(host, 'net.route'));
    if (route?.value === 'none') return { outcome: 'no-route', facts: [route] };
    const neighbour = about(view.all(host, 'net.neighbour'));
    if (neighbour !== undefined)
      return { outcome: neighbour.value === 'failed' ? 'no-neighbour' : 'up', facts: [neighbour] };
    return route === undefined ? undefined : { outcome: 'up', facts: [route] };
  },
});

/** Another program asked the same source from a high port and was answered, while the daemon on port 123 hears nothing. */
export const highPort = finding({
  name: 'ntp.high-port',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['alike', 'answered-there-only'],
  normal: normally('alike', { 'answered-there-only': leak.specific }),
  good: ['alike'],
  title: t('port 123 against a high port', 'ポート 123 と高位ポートの比較'),
  says: {
    alike: t('port 123 and a high port fare alike', 'ポート 123 と高位ポートで結果は同じです'),
    'answered-there-only': t(
      'asked from a high port the source answers, the daemon on port 123 hears nothing',
      '高位ポートからは応答がありますが、ポート 123 のデーモンには届いていません',
    ),
  },
  judge(view, path) {
    const reach = view.last(path, 'assoc.reach');
    const answered = view.last(path, 'event.offset-seen');
    if (reach === undefined || answered === undefined || view.value(view.hostOf(path), 'daemon.kind') === 'chronyd')
      return undefined;
    return { outcome: reach.value === 0 ? 'answered-there-only' : 'alike', facts: [answered, reach] };
  },
});
