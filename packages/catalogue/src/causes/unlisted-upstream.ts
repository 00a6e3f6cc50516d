import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Signs of a fault of proxy or backend that no known cause fits. */
export default cause({
  key: 'unlisted-upstream',
  on: 'upstream',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'upstream.unlisted': grade.sure },
  title: {
    en: 'Something about proxy or backend that no known cause explains',
    ja: '既知の原因に当てはまらないプロキシ・バックエンドの異常です',
  },
  explanation: {
    en: 'Requests fail between proxy and backend, and no entry of the catalogue accounts for the pattern. Rather than blame the nearest candidate this says so, and lists what is left over.',
    ja: 'プロキシとバックエンドの間で要求が失敗していますが、その形に当てはまる原因がカタログにありません。近い候補に決めつけず、その旨と説明できない観測を示します。',
  },
  breaks: {
    en: 'Unknown as yet; keep the logs of both sides from being rotated away.',
    ja: '現時点では不明です。両側のログが消えないように保全してください。',
  },
  remedy: {
    en: 'Let the proxy write what separates causes: `log_format up "$msec $status $request_time uct=$upstream_connect_time uht=$upstream_header_time urt=$upstream_response_time ua=$upstream_addr us=$upstream_status brx=$upstream_bytes_received btx=$upstream_bytes_sent";`, then `nginx -s reload`. While it happens take `ss -tino` on both ends, the error log of the proxy and the log of the backend for the same minute, and give all of it to a new diagnosis.',
    ja: '原因を分けられる項目をプロキシに記録させます（`log_format up "$msec $status $request_time uct=$upstream_connect_time uht=$upstream_header_time urt=$upstream_response_time ua=$upstream_addr us=$upstream_status brx=$upstream_bytes_received btx=$upstream_bytes_sent";` の後、`nginx -s reload`）。発生中に両端の `ss -tino`、同じ時刻のプロキシのエラーログとバックエンドのログを集め、それらを添えて改めて診断します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep these log fields on all the time; they cost a few bytes a request.',
    ja: 'これらの項目を常に記録しておきます。要求あたり数バイトで済みます。',
  },
  references: ['nginx ngx_http_upstream_module: embedded variables', 'RFC 9209'],
});
