import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';

const { evenly, sure, usually, often, sometimes, seldom, rarely } = grade;

/** The certificate and the handshake between proxy and backend. */
export const tlsStates = [
  state(
    'tls.cert-expired',
    'backend',
    depth.content,
    t('the backend’s certificate has run out', 'バックエンドの証明書が期限切れである'),
    {
      'upstream.no-connection': { failed: evenly },
      'upstream.tls': { expired: sure },
      'upstream.health': { 'no-tls': usually },
      'upstream.cert-dates': { expired: sure },
      'upstream.share': { 'most-fail': usually },
    },
  ),
  state(
    'tls.cert-not-yet-valid',
    'backend',
    depth.content,
    t(
      'the certificate starts in the future of the clock that judges it',
      '証明書の開始日時が、判定する時計から見て未来である',
    ),
    {
      'upstream.no-connection': { failed: sometimes },
      'upstream.tls': { 'not-yet-valid': sure },
      'upstream.cert-dates': { 'not-yet-valid': often, 'valid-elsewhere': seldom },
      'upstream.share': { 'most-fail': usually },
    },
  ),
  state(
    'tls.other-name',
    'proxy',
    depth.content,
    t('certificate or requested name (SNI) is for another name', '証明書または要求名(SNI)が別の名前である'),
    {
      'upstream.no-connection': { failed: sometimes },
      'upstream.tls': { name: evenly, alert: evenly, closed: seldom, failed: rarely },
      'upstream.health': { 'no-tls': usually },
      'upstream.cert-dates': { valid: sure },
      'upstream.share': { 'most-fail': usually },
    },
  ),
  state(
    'tls.unknown-issuer',
    'proxy',
    depth.content,
    t('the proxy does not trust the chain of the certificate', 'プロキシが証明書チェーンを信頼していない'),
    {
      'upstream.no-connection': { failed: sometimes },
      'upstream.tls': { untrusted: often, failed: seldom, closed: rarely, alert: rarely },
      'upstream.health': { 'no-tls': usually },
      'upstream.cert-dates': { valid: sure },
      'upstream.share': { 'most-fail': usually },
    },
  ),
  state(
    'tls.silent',
    'backend',
    depth.content,
    t('the port accepts and never answers the TLS handshake', 'ポートは接続を受け付けるが TLS に応答しない'),
    {
      'upstream.other': { timeout: sometimes },
      'upstream.tls': { timeout: sure },
      'upstream.health': { silent: usually },
      'upstream.tcp': { open: sure },
      'upstream.share': { 'most-fail': often, 'some-fail': sometimes },
    },
  ),
] as const;
