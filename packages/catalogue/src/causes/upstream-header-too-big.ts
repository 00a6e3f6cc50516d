import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The answer header does not fit the proxy’s buffer. */
export default cause({
  key: 'upstream-header-too-big',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'proxy.header-buffer-small': grade.sure },
  title: {
    en: 'The answer’s header is larger than the proxy’s buffer',
    ja: '応答ヘッダーがプロキシのバッファーを超えています',
  },
  explanation: {
    en: 'The backend’s status line and headers (large cookies, tokens, redirects with data, policies) exceed one buffer, and the proxy gives up with 502 although the backend answered 200. Only users with large sessions meet it.',
    ja: 'バックエンドのステータス行とヘッダー（大きなCookie、トークン、データ付きのリダイレクト、ポリシーなど）が1個のバッファーに収まらず、バックエンドが200を返していても、プロキシが502にしています。セッションの大きい利用者だけに起こります。',
  },
  breaks: {
    en: 'Log-ins by single sign-on fail for some users and work in a private window.',
    ja: 'シングルサインオンのログインが一部の利用者で失敗し、プライベートウィンドウでは成功します。',
  },
  remedy: {
    en: 'Measure it: `curl -sk -o /dev/null -D - http://BACKEND/PATH -H "Cookie: …" | wc -c`. Enlarge the buffer for that location: `proxy_buffer_size 16k; proxy_buffers 8 16k; proxy_busy_buffers_size 32k;` (FastCGI: `fastcgi_buffer_size 16k; fastcgi_buffers 8 16k;`; HAProxy `tune.bufsize 32768`), then `nginx -t && nginx -s reload`. Better still let the application keep its session on the server.',
    ja: '`curl -sk -o /dev/null -D - http://BACKEND/PATH -H "Cookie: …" | wc -c` で大きさを測ります。該当locationのバッファーを広げ（`proxy_buffer_size 16k; proxy_buffers 8 16k; proxy_busy_buffers_size 32k;`、FastCGIは `fastcgi_buffer_size 16k; fastcgi_buffers 8 16k;`、HAProxyは `tune.bufsize 32768`）、`nginx -t && nginx -s reload` します。根本的には、セッションをサーバー側に保存させます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Limit what goes into cookies, and watch the header size in tests.',
    ja: 'Cookieに入れる量を制限し、試験でヘッダーの大きさを確認します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_buffer_size', 'HAProxy configuration manual: tune.bufsize'],
});
