import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The header came, the body stops. */
export default cause({
  key: 'upstream-body-stalls',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'backend.body-stops': grade.sure },
  given: [{ finding: 'place.large-hangs', outcome: 'yes', factor: 2 }],
  title: {
    en: 'The answer’s body stops half-way although the header said 200',
    ja: '200応答の本体が途中で止まっています',
  },
  explanation: {
    en: 'The backend began its answer and then stopped or closed before the announced length. The proxy had already passed the header on, so its log shows 200 and only the error log, or fewer bytes than Content-Length, tells of it.',
    ja: 'バックエンドは応答を始めた後、予告した長さに達する前に止まるか切断しています。プロキシはすでにヘッダーを渡しているためアクセスログには200と残り、エラーログか、Content-Lengthより少ないバイト数だけが異常を示します。',
  },
  breaks: {
    en: 'Downloads are cut, JSON does not parse, caches keep half an object.',
    ja: 'ダウンロードが途切れ、JSONが解釈できず、キャッシュに不完全な内容が残ります。',
  },
  remedy: {
    en: 'Compare sizes: `curl -sS -o /dev/null -w "%{size_download} %{http_code}\\n" http://BACKEND/PATH` on the proxy, past it and through it. If it stops there as well, follow the application (exception while streaming, killed worker, full disk); if only through the proxy, look at its temporary files: `df -h /var/cache/nginx` and `proxy_max_temp_file_size`. Purge what was cached half.',
    ja: '`curl -sS -o /dev/null -w "%{size_download} %{http_code}\\n" http://BACKEND/PATH` を、プロキシ上で直接とプロキシ経由の両方で実行し、大きさを比べます。直接でも止まるならアプリケーション（送出中の例外、ワーカーの強制終了、ディスク不足）を調べ、プロキシ経由だけなら一時ファイルの置き場所を `df -h /var/cache/nginx` と `proxy_max_temp_file_size` で確認します。不完全なキャッシュは消去します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on "while reading upstream" in the error log; a status alarm never sees it.',
    ja: 'エラーログの「while reading upstream」に警報を設定します。ステータスの監視では検出できません。',
  },
  references: ['nginx ngx_http_proxy_module proxy_max_temp_file_size', 'RFC 9112 §8'],
});
