import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** TCP opens, TLS is never answered. */
export default cause({
  key: 'upstream-tls-silent',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 1.2,
  brings: { 'tls.silent': grade.sure },
  given: [
    { finding: 'said.wrong-scheme', outcome: 'yes', factor: 2 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 0.3 },
    { finding: 'place.large-hangs', outcome: 'yes', factor: 0.2 },
  ],
  title: {
    en: 'The backend accepts the connection but never answers TLS',
    ja: '接続は確立しますがTLSに応答がありません',
  },
  explanation: {
    en: 'The port opens, the ClientHello is sent and acknowledged, and no ServerHello follows. Something accepts that does not speak: a hung TLS terminator, a port forwarder whose far end is dead, a program that waits for the client to be greeted first. nginx times this by proxy_connect_timeout.',
    ja: 'ポートは開き、ClientHelloも届いて確認されますが、ServerHelloが返りません。応答しないTLS終端、転送先が死んだポート転送、自分から先に話すプロトコルのプログラムなどが受け付けています。nginxではこの待ち時間もproxy_connect_timeoutで測られます。',
  },
  breaks: {
    en: 'Each request costs the connect time-out although the port check is green.',
    ja: 'ポート監視が正常でも、要求のたびに接続タイムアウトまで待たされます。',
  },
  remedy: {
    en: 'From the proxy: `timeout 5 openssl s_client -connect BACKEND:443 -servername NAME </dev/null`, then `nc BACKEND 443` (does it greet by itself?). On the backend `ss -tnp sport = :443`: unread bytes in Recv-Q mean a hung process (`systemctl restart SERVICE` after taking its stack), an empty queue a forwarder to look behind. If only big ClientHellos are lost, look at the MTU.',
    ja: 'プロキシから `timeout 5 openssl s_client -connect BACKEND:443 -servername NAME </dev/null` と `nc BACKEND 443`（自分から挨拶するか）を試します。バックエンドの `ss -tnp sport = :443` で、Recv-Qに未読があればプロセスが止まっており（スタックを採取して `systemctl restart SERVICE`）、空なら転送の先を調べます。大きなClientHelloだけが失われるならMTUを疑います。',
    live: false,
    restart: {
      en: 'the hung TLS process, if it is one: a handshake it does not read is not taken up later',
      ja: '停止しているTLSプロセス（該当する場合）。読まれなかったハンドシェイクは後から再開されません',
    },
  },
  prevention: {
    en: 'Let health checks finish a TLS handshake.',
    ja: 'ヘルスチェックでTLSハンドシェイクまで完了させます。',
  },
  references: ['RFC 8446 §4.1.2', 'nginx ngx_http_proxy_module proxy_connect_timeout', 'openssl-s_client(1)'],
});
