import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The client gave up first. */
export default cause({
  key: 'client-aborted',
  on: 'proxy',
  nature: 'effect',
  domain: 'upstream',
  weight: 10,
  brings: { 'client.gives-up': grade.sure },
  given: [{ finding: 'said.outer-timeout', outcome: 'yes', factor: 3 }],
  title: {
    en: 'The client gave up before the answer came',
    ja: 'クライアントが応答より先に切断しました',
  },
  explanation: {
    en: 'The client, or the load balancer in front, closed the connection while the proxy still waited (499, CD, CH). At always the same second it is a timer in front that is shorter than the proxy’s; at uneven times it is people who leave the page. It is a consequence where the backend is slow.',
    ja: 'クライアントか手前のロードバランサーが、プロキシの待機中に接続を閉じました（499、CD、CH）。いつも同じ秒数なら、手前にプロキシより短いタイマーがあります。ばらばらなら利用者が離れています。バックエンドが遅い場合はその結果です。',
  },
  breaks: {
    en: 'Nothing of the proxy itself, but the backend works for nobody, and the client may have repeated the request.',
    ja: 'プロキシ自体に害はありませんが、バックエンドは誰も待たない処理を続け、クライアントが要求を繰り返している場合があります。',
  },
  remedy: {
    en: 'Group the 499 lines by `$request_time` and `$http_user_agent`. One common value: raise the time-out of that client or load balancer above the proxy’s, or make the answer quicker. To end abandoned work on the backend keep `proxy_ignore_client_abort off;` (the default), in HAProxy `option abortonclose`; where the request must be finished in any case, set it `on` for that location and `nginx -s reload`.',
    ja: '499の行を `$request_time` と `$http_user_agent` で集計します。共通の値があれば、そのクライアントやロードバランサーのタイムアウトをプロキシより長くするか、応答を速くします。放棄された処理を止めるには `proxy_ignore_client_abort off;`（既定値）のまま、HAProxyでは `option abortonclose` を使います。必ず完了させたい要求は、そのlocationだけ `on` にして `nginx -s reload` します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Order time-outs so that the outermost is the longest, and answer long work with 202 and a status to ask for.',
    ja: '最も外側のタイムアウトを最長にし、長い処理は202を返して状態を問い合わせる形にします。',
  },
  references: [
    'nginx ngx_http_proxy_module proxy_ignore_client_abort',
    'HAProxy configuration manual: option abortonclose',
    'RFC 9110 §15.3.3',
  ],
});
