import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The chain is not trusted by the proxy. */
export default cause({
  key: 'upstream-tls-untrusted',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'tls.unknown-issuer': grade.sure },
  given: [
    { finding: 'upstream.verify', outcome: 'untrusted', factor: 10 },
    { finding: 'upstream.verify', outcome: 'ok', factor: 0.3 },
  ],
  title: {
    en: 'The proxy does not trust the issuer of the backend’s certificate',
    ja: 'バックエンドの証明書の発行者が信頼されていません',
  },
  explanation: {
    en: 'Verification is on, and the chain the backend shows does not end in an authority of the proxy’s CA file: a self-signed certificate, a private authority that was renewed, or a server that does not send its intermediate certificate. Dates and name may be perfect.',
    ja: '検証が有効で、バックエンドの示す証明書チェーンが、プロキシのCAファイルにある認証局に行き着きません。自己署名、更新された社内認証局、中間証明書を送らないサーバーなどが原因です。期限と名前は正しい場合があります。',
  },
  breaks: {
    en: 'All requests fail with 502 (503 in HAProxy) after the next reload or new TLS session.',
    ja: '次の再読み込みか新しいTLSセッション以降、すべての要求が502（HAProxyでは503）になります。',
  },
  remedy: {
    en: 'Look at what is sent: `openssl s_client -connect BACKEND:443 -servername NAME -showcerts </dev/null`. "unable to get local issuer": the CA is missing in `proxy_ssl_trusted_certificate /etc/ssl/backend-ca.pem;` (HAProxy `ca-file`), or `proxy_ssl_verify_depth 2;` is too small; "unable to verify the first certificate": let the backend send its chain. `nginx -s reload` reads the new file.',
    ja: '`openssl s_client -connect BACKEND:443 -servername NAME -showcerts </dev/null` で送られている内容を見ます。「unable to get local issuer」なら、`proxy_ssl_trusted_certificate /etc/ssl/backend-ca.pem;`（HAProxyは `ca-file`）にCAがないか、`proxy_ssl_verify_depth 2;` が不足しています。「unable to verify the first certificate」なら、バックエンドに中間証明書を送らせます。`nginx -s reload` で新しいファイルを読み込みます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Distribute old and new authority together during a change of CA.',
    ja: '認証局の切り替え期間は、新旧両方のCAを配布します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_ssl_trusted_certificate', 'openssl-verify(1)', 'RFC 8446 §4.4.2'],
});
