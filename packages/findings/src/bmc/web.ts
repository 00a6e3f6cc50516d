import type { FactName } from '@tokimori/facts';
import { type Fact, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { leadsToBmc, onWay } from './way.ts';

const families = {
  ok: 'ok',
  unauthorized: 'not-accepted',
  forbidden: 'forbidden',
  'session-limit': 'session-limit',
  'not-licensed': 'unlicensed',
  'not-found': 'odd',
  precondition: 'odd',
  'bad-request': 'odd',
  invalid: 'odd',
  unavailable: 'ill',
  'gateway-timeout': 'nobody-behind',
  'server-error': 'ill',
  timeout: 'silent',
  refused: 'refused',
  unreachable: 'unreachable',
  'tls-failed': 'tls-failed',
} as const;

/** The BMC's own web service: Redfish or the vendor's API. */
export const bmcWeb = finding({
  name: 'bmc.web',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: [
    'ok',
    'not-accepted',
    'forbidden',
    'session-limit',
    'unlicensed',
    'ill',
    'nobody-behind',
    'odd',
    'silent',
    'refused',
    'unreachable',
    'tls-failed',
  ],
  normal: normally('ok', {
    'not-accepted': leak.specific,
    forbidden: 0.01,
    'session-limit': leak.mechanism,
    unlicensed: leak.mechanism,
    ill: 0.01,
    'nobody-behind': leak.specific,
    odd: 0.012,
    silent: 0.01,
    refused: leak.specific,
    unreachable: leak.specific,
    'tls-failed': 0.01,
  }),
  good: ['ok'],
  proves: ['ok'],
  title: t('web service of the BMC', 'BMC の Web サービス'),
  says: {
    ok: t('the web service of the BMC answers', 'BMC の Web サービスは正常に応答しています'),
    'not-accepted': t('the web service does not accept the log-in', 'BMC の Web サービスがログインを受け付けません'),
    forbidden: t('the web service forbids the operation', 'BMC の Web サービスが操作を許可していません'),
    'session-limit': t('the web service has no free session', 'BMC の Web サービスに空きセッションがありません'),
    unlicensed: t(
      'the BMC refuses the function: its licence does not cover it',
      '必要なライセンスがなく、BMC が機能の利用を拒否しています',
    ),
    ill: t(
      'the web service answers 500 or 503: it is not able to serve now',
      'BMC の Web サービスが 500/503 を返し、処理できない状態です',
    ),
    'nobody-behind': t(
      'the web service answers 504: what is behind it in the BMC gives no answer',
      'BMC の Web サービスが 504 を返し、背後の内部サービスが応答していません',
    ),
    odd: t(
      'the web service answers what the client cannot use',
      'BMC の Web サービスがクライアントの解せない応答を返しています',
    ),
    silent: t('the web service does not answer in time', 'BMC の Web サービスが時間内に応答しません'),
    refused: t('the port of the web service is closed', 'BMC の Web サービスのポートが閉じています'),
    unreachable: t('the web service cannot be reached', 'BMC の Web サービスに到達できません'),
    'tls-failed': t('TLS to the web service fails', 'BMC の Web サービスとの TLS が失敗しています'),
  },
  judge(view, path) {
    const replies = view.all(path, 'redfish.reply');
    const last = replies.at(-1);
    if (last === undefined) return undefined;
    // Of many calls the one that failed is told, unless the same question was answered later.
    const failed = replies.findLast(({ value }) => value !== 'ok' && families[value] !== 'odd');
    const told = last.value === 'ok' || failed === undefined ? last : failed;
    return { outcome: families[told.value], facts: [told] };
  },
});

const lineOf = ({ origin }: Fact): string => ('text' in origin ? origin.text : '');

/** The certificate of the BMC's web page. Self-signed ones are usual there and say nothing. */
export const bmcCertificate = finding({
  name: 'bmc.certificate',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['valid', 'expired', 'not-yet-valid'],
  normal: normally('valid', { expired: leak.specific, 'not-yet-valid': leak.specific }),
  good: ['valid'],
  title: t('certificate of the BMC', 'BMC の証明書'),
  says: {
    valid: t('the certificate is within its validity', '証明書は有効期間内です'),
    expired: t('the certificate of the BMC has expired', 'BMC の証明書が期限切れです'),
    'not-yet-valid': t(
      'the certificate of the BMC begins in the future',
      'BMC の証明書の有効期間がまだ始まっていません',
    ),
  },
  judge(view, path) {
    if (!leadsToBmc(view, path)) return undefined;
    const last = <N extends FactName>(name: N) => onWay(view, path, name).at(-1);
    const verify = last('tls.verify');
    if (verify?.value === 'expired' || verify?.value === 'not-yet-valid' || verify?.value === 'ok')
      return { outcome: verify.value === 'ok' ? 'valid' : verify.value, facts: [verify] };
    // A client that stops at the certificate says why.
    const stopped = view.last(path, 'redfish.reply');
    const why =
      stopped?.value === 'tls-failed' ? `${String(stopped.conditions?.['message'] ?? '')} ${lineOf(stopped)}` : '';
    // Go's sentence names both cases, and then the time by which it judged.
    const isEarly = /is before \d{4}-/.test(why) || (/not yet valid/i.test(why) && !/expired/i.test(why));
    if (stopped !== undefined && /expired/i.test(why) && !isEarly) return { outcome: 'expired', facts: [stopped] };
    if (stopped !== undefined && isEarly) return { outcome: 'not-yet-valid', facts: [stopped] };
    const local = view.last(view.hostOf(path), 'clock.local');
    // Only a date with its zone is an instant: `Tue Mar  5 08:12:44 UTC 2024`.
    const shown =
      local !== undefined && /\b(?:UTC|GMT)\b|Z$/.test(local.value) ? Date.parse(local.value) / 1000 : Number.NaN;
    const now =
      last('tls.date') ?? (local === undefined || Number.isNaN(shown) ? undefined : { ...local, value: shown });
    const [from, to] = [last('tls.not-before'), last('tls.not-after')];
    if (now === undefined || to === undefined) return undefined;
    if (now.value > to.value) return { outcome: 'expired', facts: [to, now] };
    if (from !== undefined && now.value < from.value) return { outcome: 'not-yet-valid', facts: [from, now] };
    return { outcome: 'valid', facts: [to, now] };
  },
});
