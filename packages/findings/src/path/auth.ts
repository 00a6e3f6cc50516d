import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Keys of an authenticated association, from the client's side. */
export const ntpKey = finding({
  name: 'ntp.key',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['fine', 'missing', 'keyed-silent'],
  normal: normally('fine', { missing: leak.mechanism, 'keyed-silent': leak.specific }),
  good: ['fine'],
  title: t('the key of the association', '認証鍵'),
  says: {
    fine: t('authentication works', '認証は成功しています'),
    missing: t('the client does not have the key it is told to use', '指定された鍵がクライアントにありません'),
    'keyed-silent': t('only the authenticated source is silent', '認証を使う同期元だけが応答しません'),
  },
  judge(view, path) {
    const missing = view.last(path, 'event.key-missing');
    if (missing !== undefined) return { outcome: 'missing', facts: [missing], strength: 'conclusive' };
    const length = view.last(path, 'assoc.key-length');
    const auth = view.last(path, 'assoc.auth');
    if (auth?.value === 'symmetric-key' && length?.value === 0) return { outcome: 'missing', facts: [length, auth] };
    const keyed =
      auth?.value === 'symmetric-key' ||
      view.all(path, 'config.source').some((f) => f.conditions?.['key'] !== undefined);
    if (!keyed) return undefined;
    const reach = view.last(path, 'assoc.reach');
    if (reach === undefined) return undefined;
    if (reach.value > 0) return { outcome: 'fine', facts: [reach] };
    const unkeyedAnswer = view
      .peersOf(view.hostOf(path))
      .some((p) => p !== path && (view.value(p, 'assoc.reach') ?? 0) > 0);
    return unkeyedAnswer ? { outcome: 'keyed-silent', facts: auth === undefined ? [reach] : [reach, auth] } : undefined;
  },
});

/** NTS key establishment (RFC 8915 §4): the reason it fails for, as the daemon reports it. */
export const ntsHandshake = finding({
  name: 'nts.handshake',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['fine', 'expired', 'not-yet-valid', 'untrusted', 'closed', 'failing'],
  normal: normally('fine', {
    expired: leak.mechanism,
    'not-yet-valid': leak.mechanism,
    untrusted: leak.mechanism,
    closed: leak.mechanism,
    failing: leak.specific,
  }),
  good: ['fine'],
  title: t('NTS key establishment', 'NTS 鍵確立'),
  says: {
    fine: t('NTS key establishment works', 'NTS の鍵確立は成功しています'),
    expired: t('the certificate is judged expired', '証明書が期限切れと判定されています'),
    'not-yet-valid': t('the certificate is judged not valid yet', '証明書がまだ有効期間前と判定されています'),
    untrusted: t('the certificate is not trusted', '証明書が信頼されていません'),
    closed: t('the key establishment port (4460/tcp) cannot be reached', '鍵確立のポート(4460/tcp)に接続できません'),
    failing: t('key establishment fails', '鍵確立が失敗しています'),
  },
  judge(view, path) {
    const failed = view.last(path, 'event.nts-failed');
    const cookies = view.last(path, 'assoc.nts-cookies');
    const attempts = view.last(path, 'assoc.nts-attempts');
    // Cookies at hand and no try that still waits: what failed before was made good.
    const recovered =
      cookies !== undefined && cookies.value > 0 && attempts?.value === 0 && view.value(path, 'assoc.auth') === 'nts';
    if (failed !== undefined && !recovered) {
      const outcome =
        failed.value === 'expired' || failed.value === 'not-yet-valid' || failed.value === 'untrusted'
          ? failed.value
          : failed.value === 'refused' || failed.value === 'timeout' || failed.value === 'unreachable'
            ? 'closed'
            : failed.value === 'name-mismatch'
              ? 'untrusted'
              : 'failing';
      return { outcome, facts: [failed] };
    }
    if (cookies === undefined || view.value(path, 'assoc.auth') !== 'nts') return undefined;
    if (cookies.value > 0) return { outcome: 'fine', facts: [cookies] };
    return attempts !== undefined && attempts.value > 0
      ? { outcome: 'failing', facts: [attempts, cookies] }
      : undefined;
  },
});
