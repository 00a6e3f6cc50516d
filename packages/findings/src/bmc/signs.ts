import { type Fact, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { leadsToBmc, numberOf, onWay, saidOn } from './way.ts';

const webAnswers = new Set([
  'not-licensed',
  'ok',
  'unauthorized',
  'forbidden',
  'session-limit',
  'not-found',
  'precondition',
  'bad-request',
  'unavailable',
  'gateway-timeout',
  'server-error',
  'tls-failed',
  'invalid',
]);

/** Signs of life at the address, UDP 623 apart: what separates a filter, a closed service and a hung BMC from a dead address. */
export const bmcSigns = finding({
  name: 'bmc.signs',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['open', 'answers', 'silent', 'unreachable'],
  normal: { open: 0.6, answers: 0.36, silent: 0.035, unreachable: 0.005 },
  good: ['open', 'answers'],
  title: t('signs of life beside UDP 623', 'UDP 623 以外の応答'),
  says: {
    open: t('web or SSH of the BMC answer', 'BMC の Web または SSH は応答しています'),
    answers: t('the address answers ping', 'アドレスは ping に応答しています'),
    silent: t('the address answers neither ping nor TCP', 'アドレスは ping にも TCP にも応答しません'),
    unreachable: t('a router or the own kernel says: unreachable', '到達不能との通知が返っています'),
  },
  judge(view, path) {
    if (!leadsToBmc(view, path)) return undefined;
    const tcp = onWay(view, path, 'link.tcp');
    const ports = view.all(path, 'ipmi.port').filter(({ conditions }) => numberOf(conditions?.['port']) !== 623);
    const web = view.all(path, 'redfish.reply');
    const lost = view.last(path, 'link.lost-share');
    const open: readonly (Fact | undefined)[] = [
      tcp.find(({ value }) => value === 'open'),
      ports.find(({ value }) => value === 'open'),
      web.find(({ value }) => webAnswers.has(value)),
      saidOn(view, path, 'env.bmc-web-works'),
      saidOn(view, path, 'env.bmc-ssh-works'),
    ];
    const answers: readonly (Fact | undefined)[] = [
      lost !== undefined && lost.value < 1 ? lost : undefined,
      tcp.find(({ value }) => value === 'refused'),
      ports.find(({ value }) => value === 'closed'),
      web.find(({ value }) => value === 'refused'),
      view.last(path, 'link.rtt'),
      saidOn(view, path, 'env.bmc-ping-works'),
    ];
    const unreachable: readonly (Fact | undefined)[] = [
      view.all(path, 'link.unreachable').find(({ value }) => value === 'host' || value === 'net'),
      tcp.find(({ value }) => value === 'unreachable'),
      web.find(({ value }) => value === 'unreachable'),
    ];
    const silent: readonly (Fact | undefined)[] = [
      lost !== undefined && lost.value >= 1 ? lost : undefined,
      tcp.find(({ value }) => value === 'silent'),
      saidOn(view, path, 'env.bmc-ping-fails'),
    ];
    for (const [outcome, facts] of Object.entries({ open, answers, unreachable, silent })) {
      const seen = facts.filter((fact) => fact !== undefined);
      if (seen.length > 0) return { outcome, facts: seen };
    }
    return undefined;
  },
});

/** UDP 623 seen from outside any client: a capture, or a port scan. */
export const bmcWire = finding({
  name: 'bmc.wire',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['answered', 'unanswered', 'port-unreachable', 'host-unreachable', 'prohibited', 'reply-elsewhere'],
  normal: normally('answered', {
    unanswered: 0.01,
    'port-unreachable': leak.mechanism,
    'host-unreachable': leak.mechanism,
    prohibited: leak.mechanism,
    'reply-elsewhere': leak.mechanism,
  }),
  good: ['answered'],
  title: t('UDP 623 on the wire', '回線上の UDP 623'),
  says: {
    answered: t('UDP 623 is answered', 'UDP 623 に応答があります'),
    unanswered: t(
      'requests to UDP 623 leave, no reply is on the wire',
      'UDP 623 への要求は出ていますが、応答がありません',
    ),
    'port-unreachable': t('the answer to UDP 623 is: port unreachable', 'UDP 623 に「ポート到達不能」が返っています'),
    'host-unreachable': t('a router answers: host unreachable', 'ルーターが「ホスト到達不能」を返しています'),
    prohibited: t('a filter on the way answers: prohibited', '途中のフィルターが「禁止」を返しています'),
    'reply-elsewhere': t(
      'the reply comes from another address than was asked',
      '尋ねた先とは別のアドレスから応答が返っています',
    ),
  },
  judge(view, path) {
    const packets = view.all(path, 'ipmi.packet');
    for (const outcome of ['reply-elsewhere', 'prohibited', 'host-unreachable', 'port-unreachable'] as const) {
      const packet = packets.find(({ value }) => value === outcome);
      if (packet !== undefined) return { outcome, facts: [packet] };
    }
    const port = view
      .all(path, 'ipmi.port')
      .findLast(({ conditions }) => numberOf(conditions?.['port'] ?? 623) === 623);
    if (port?.value === 'closed') return { outcome: 'port-unreachable', facts: [port] };
    if (port?.value === 'filtered') return { outcome: 'prohibited', facts: [port] };
    const icmp = leadsToBmc(view, path) ? view.all(path, 'link.unreachable') : [];
    const closed = icmp.find(
      ({ value, conditions }) => value === 'port' && numberOf(conditions?.['port'] ?? 623) === 623,
    );
    if (closed !== undefined) return { outcome: 'port-unreachable', facts: [closed] };
    const prohibited = icmp.find(({ value }) => value === 'prohibited');
    if (prohibited !== undefined) return { outcome: 'prohibited', facts: [prohibited] };
    const filter = view
      .all(path, 'link.filter')
      .find(({ value, conditions }) => value !== 'accepts' && numberOf(conditions?.['port']) === 623);
    if (filter !== undefined && leadsToBmc(view, path)) return { outcome: 'prohibited', facts: [filter] };
    const reply = packets.find(({ value }) => value === 'reply');
    if (reply !== undefined) return { outcome: 'answered', facts: [reply] };
    if (port?.value === 'open') return { outcome: 'answered', facts: [port] };
    const request = packets.find(({ value }) => value === 'request');
    if (request !== undefined && view.count(path, 'ipmi.packet') >= 2)
      return { outcome: 'unanswered', facts: [request] };
    return port === undefined ? undefined : { outcome: 'unanswered', facts: [port], strength: 'weak' };
  },
});

/** Presence ping or Get Channel Authentication Capabilities: the BMC speaks RMCP without any log-in. */
export const bmcPing = finding({
  name: 'bmc.ping',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['answered', 'lossy', 'silent'],
  normal: normally('answered', { lossy: leak.specific, silent: 0.02 }),
  good: ['answered'],
  proves: ['answered'],
  title: t('RMCP ping', 'RMCP ping'),
  says: {
    answered: t('the BMC answers a presence ping', 'BMC はプレゼンス ping に応答しています'),
    lossy: t('a share of the presence pings is answered', 'プレゼンス ping の一部しか応答がありません'),
    silent: t('the BMC answers no presence ping', 'BMC はプレゼンス ping に応答しません'),
  },
  judge(view, path) {
    const ping = view.last(path, 'ipmi.ping');
    return ping === undefined ? undefined : { outcome: ping.value, facts: [ping] };
  },
});
