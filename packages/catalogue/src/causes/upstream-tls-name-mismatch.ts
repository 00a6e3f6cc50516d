import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Certificate or SNI is for another name. */
export default cause({
  key: 'upstream-tls-name-mismatch',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 2.5,
  brings: { 'tls.other-name': grade.sure },
  given: [
    { finding: 'upstream.verify', outcome: 'name-mismatch', factor: 12 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 1.5 },
    { finding: 'said.after-upgrade', outcome: 'yes', factor: 1.2 },
  ],
  title: {
    en: 'The backend’s certificate or the requested name (SNI) does not match',
    ja: 'バックエンドの証明書か要求名（SNI）が一致しません',
  },
  explanation: {
    en: 'The proxy asks for a name that the backend’s certificate does not carry, or sends none at all: nginx sends no SNI unless told to, and checks against the name in proxy_pass. A server that hosts several names then shows the wrong certificate or closes the handshake with an alert.',
    ja: 'プロキシの要求する名前がバックエンドの証明書にないか、名前を送っていません。nginxは指定がなければSNIを送らず、proxy_passの名前で照合します。複数の名前を持つサーバーは、その場合に別の証明書を出すか、アラートでハンドシェイクを閉じます。',
  },
  breaks: {
    en: '502 on every new connection; cached TLS sessions may hide it until a restart.',
    ja: '新しい接続はすべて502になります。TLSセッションのキャッシュが再起動まで隠すこともあります。',
  },
  remedy: {
    en: 'See which names there are: `openssl s_client -connect BACKEND:443 -servername NAME </dev/null | openssl x509 -noout -ext subjectAltName`, then the same without -servername. Set `proxy_ssl_server_name on;` and `proxy_ssl_name NAME;` (HAProxy `sni str(NAME) verifyhost NAME`), or add the name to the certificate; `nginx -s reload`. Do not switch the verification off.',
    ja: '`openssl s_client -connect BACKEND:443 -servername NAME </dev/null | openssl x509 -noout -ext subjectAltName` で証明書の名前を見て、-servernameなしの結果と比べます。`proxy_ssl_server_name on;` と `proxy_ssl_name NAME;`（HAProxyは `sni str(NAME) verifyhost NAME`）を設定するか、証明書に名前を加え、`nginx -s reload` します。検証は無効にしないでください。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set the SNI in every proxy section that speaks TLS to a backend, and test with a fresh session.',
    ja: 'バックエンドとTLSで話す箇所すべてにSNIを設定し、新しいセッションで確認します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_ssl_server_name, proxy_ssl_name', 'RFC 6066 §3', 'RFC 6125'],
});
