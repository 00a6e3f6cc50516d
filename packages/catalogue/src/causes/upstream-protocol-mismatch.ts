import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Proxy and backend speak different protocols. */
export default cause({
  key: 'upstream-protocol-mismatch',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'proxy.wrong-protocol': grade.sure },
  given: [
    { finding: 'upstream.verify', outcome: 'not-tls', factor: 12 },
    { finding: 'said.wrong-scheme', outcome: 'yes', factor: 12 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 0.2 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 1.5 },
    { finding: 'said.after-idle', outcome: 'yes', factor: 0.1 },
    { finding: 'place.under-load', outcome: 'yes', factor: 0.1 },
  ],
  title: {
    en: 'Proxy and backend speak different protocols on that port',
    ja: 'プロキシとバックエンドのプロトコルが一致していません',
  },
  explanation: {
    en: 'HTTP is sent to a port that expects TLS, TLS to one that speaks plain HTTP, or FastCGI/uWSGI to an HTTP server (and the reverse). The other side answers with something unreadable or closes at the first bytes, steadily and within milliseconds.',
    ja: 'TLSを待つポートに平文のHTTPを送っている、平文のポートにTLSで話している、あるいはFastCGIやuWSGIとHTTPを取り違えています。相手は解釈できない応答を返すか、最初のデータで切断し、これが毎回、数ミリ秒で起こります。',
  },
  breaks: {
    en: 'Every request fails with 502 although both programs run well.',
    ja: '両方のプログラムが正常に動いていても、すべての要求が502になります。',
  },
  remedy: {
    en: 'Ask the port itself: `curl -sv http://BACKEND:PORT/` and `curl -skv https://BACKEND:PORT/`; one of them works. Then correct the scheme or directive: `proxy_pass https://…` against `http://…`, `fastcgi_pass`, `uwsgi_pass` or `grpc_pass` for what speaks it, HAProxy `ssl verify required` on the server line, `proto h2` only for HTTP/2. `nginx -t && nginx -s reload` applies it without a break.',
    ja: 'ポートに直接尋ねます。`curl -sv http://BACKEND:PORT/` と `curl -skv https://BACKEND:PORT/` の一方が成功します。それに合わせて方式を直します。`proxy_pass https://…` と `http://…` の別、プロトコルに応じた `fastcgi_pass`、`uwsgi_pass`、`grpc_pass`、HAProxyのserver行の `ssl verify required`、HTTP/2の場合だけの `proto h2` です。`nginx -t && nginx -s reload` で中断なく反映されます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep scheme and port together in one variable of the deployment.',
    ja: '方式とポートを、配備設定の一つの変数にまとめて管理します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_pass', 'nginx ngx_http_fastcgi_module fastcgi_pass', 'RFC 8446 §6'],
});
