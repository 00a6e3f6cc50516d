import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The proxy’s client-side timer ends requests. */
export default cause({
  key: 'proxy-client-timeout-too-short',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'proxy.client-timer-short': grade.sure },
  given: [
    { finding: 'said.long-requests', outcome: 'yes', factor: 2 },
    { finding: 'said.long-poll', outcome: 'yes', factor: 2 },
    { finding: 'said.backend-quick', outcome: 'yes', factor: 0.3 },
  ],
  title: {
    en: 'The proxy’s client-side time-out is below the response time',
    ja: 'プロキシのクライアント側タイムアウトが応答時間より短いです',
  },
  explanation: {
    en: 'While the client waits in silence for its answer, the proxy’s timer for the client side runs, and it is shorter than the answer takes. The request ends at exactly that value, logged as the client’s doing (408, cD, cH), although the client did nothing wrong.',
    ja: 'クライアントが応答を待って黙っている間、プロキシのクライアント側タイマーが進み、それが応答時間より短くなっています。要求はちょうどその値で終わり、クライアントには落ち度がないのに、クライアント側の切断（408、cD、cH）として記録されます。',
  },
  breaks: {
    en: 'Long polls, uploads and slow reports are cut, and the blame goes to the client’s network.',
    ja: 'ロングポーリング、アップロード、遅い帳票が切られ、クライアントの回線が疑われます。',
  },
  remedy: {
    en: 'Compare the duration of the ended requests with the configuration: HAProxy `timeout client` (set it at least to `timeout server`, e.g. `timeout client 60s`), nginx `client_body_timeout` and `send_timeout`, Apache `RequestReadTimeout`. Load without losing connections: `systemctl reload haproxy` or `nginx -s reload`.',
    ja: '切れた要求の所要時間を設定と比べます。HAProxyは `timeout client`（少なくとも `timeout server` と同じにし、例えば `timeout client 60s`）、nginxは `client_body_timeout` と `send_timeout`、Apacheは `RequestReadTimeout` です。`systemctl reload haproxy` または `nginx -s reload` なら接続を失わずに反映されます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Write both sides’ time-outs next to each other, the client’s never below the server’s.',
    ja: '両側のタイムアウトを並べて書き、クライアント側をサーバー側より短くしません。',
  },
  references: [
    'HAProxy configuration manual: timeout client, 8.5 session state at disconnection',
    'nginx ngx_http_core_module send_timeout',
  ],
});
