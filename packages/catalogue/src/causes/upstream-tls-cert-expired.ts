import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The certificate of the backend has run out. */
export default cause({
  key: 'upstream-tls-cert-expired',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'tls.cert-expired': grade.sure },
  title: {
    en: 'The backend’s certificate has expired',
    ja: 'バックエンドの証明書が期限切れです',
  },
  explanation: {
    en: 'The proxy verifies the backend’s certificate and its end date has passed. Clocks are not to blame where another machine sees it expired as well; the public certificate of the proxy is another one and may be fine, which is why browsers show only a 502.',
    ja: 'プロキシはバックエンドの証明書を検証しており、その終了日時を過ぎています。別のマシンからも期限切れに見えるなら時計の問題ではありません。プロキシの公開用の証明書は別物で正常な場合があり、そのためブラウザーには502しか見えません。',
  },
  breaks: {
    en: 'All traffic to that backend, from the first new TLS session after the end date.',
    ja: '終了日時後の最初の新しいTLSセッションから、そのバックエンドへの全通信が止まります。',
  },
  remedy: {
    en: 'Verify: `echo | openssl s_client -connect BACKEND:443 -servername NAME 2>/dev/null | openssl x509 -noout -dates`, and `date -u` on the proxy. Renew it on the backend (`certbot renew --cert-name NAME`, or your CA) and load it there without a stop: `nginx -s reload`, `systemctl reload haproxy`, `apachectl graceful`. If it was renewed already, the process still holds the old file: the reload alone is the cure.',
    ja: '`echo | openssl s_client -connect BACKEND:443 -servername NAME 2>/dev/null | openssl x509 -noout -dates` と、プロキシの `date -u` を確かめます。バックエンドで証明書を更新し（`certbot renew --cert-name NAME`、または社内認証局）、そこで停止せずに読み込ませます（`nginx -s reload`、`systemctl reload haproxy`、`apachectl graceful`）。すでに更新済みなら、プロセスが古いファイルを使い続けているだけなので、再読み込みで直ります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Watch the certificate the port shows, not the file on the disk, 30 days ahead.',
    ja: 'ディスク上のファイルではなくポートが示す証明書を、30日前から監視します。',
  },
  references: ['RFC 5280 §4.1.2.5', 'nginx ngx_http_proxy_module proxy_ssl_verify', 'openssl-x509(1)'],
});
