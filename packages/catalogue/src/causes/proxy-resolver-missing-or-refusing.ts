import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The proxy has no resolver, or it refuses. */
export default cause({
  key: 'proxy-resolver-missing-or-refusing',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'proxy.names-refused': grade.sure },
  given: [
    { finding: 'proxy.run-time-names', outcome: 'yes', factor: 2 },
    { finding: 'proxy.no-resolver', outcome: 'yes', factor: 4 },
  ],
  title: {
    en: 'The proxy has no resolver for names, or it refuses the question',
    ja: 'プロキシのリゾルバーが未設定か、問い合わせが拒否されています',
  },
  explanation: {
    en: 'A name that is only known at run time (a variable in proxy_pass, a forward proxy) needs a `resolver`; without one nginx says "no resolver defined". With one, the server may refuse this client, have nothing on port 53, know no such name, or refuse only the AAAA question although the A record is there.',
    ja: '実行時に決まる名前（proxy_passの変数、フォワードプロキシ）には `resolver` が必要で、なければnginxは「no resolver defined」と記録します。設定があっても、サーバーがこのクライアントを拒否する、53番が閉じている、名前を知らない、Aレコードがあるのに AAAAの問い合わせだけを拒否する、という場合があります。',
  },
  breaks: {
    en: '502 for each such name within milliseconds, while shell tools on the same host resolve it.',
    ja: '該当する名前は数ミリ秒で502になり、同じホストのシェルの道具では解決できます。',
  },
  remedy: {
    en: 'Name a server that serves this host: `resolver 127.0.0.53 valid=30s;` or the addresses in /etc/resolv.conf, in Docker `resolver 127.0.0.11 valid=10s;`, in Kubernetes the cluster DNS service. Test exactly that one: `dig @RESOLVER NAME A` and `dig @RESOLVER NAME AAAA` (REFUSED: open it for this client, or add `ipv6=off`). The resolver of nginx knows neither /etc/hosts nor search domains: write full names. Then `nginx -t && nginx -s reload`.',
    ja: 'このホストに答えるサーバーを指定します。`resolver 127.0.0.53 valid=30s;` や/etc/resolv.confのアドレス、Dockerでは `resolver 127.0.0.11 valid=10s;`、KubernetesではクラスターのDNSサービスです。指定したサーバーを `dig @RESOLVER NAME A` と `dig @RESOLVER NAME AAAA` で確かめます（REFUSEDなら許可を与えるか `ipv6=off` を加えます）。nginxのリゾルバーは/etc/hostsも検索ドメインも使わないので完全な名前を書き、`nginx -t && nginx -s reload` します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Avoid variables in proxy_pass where an upstream block does; test names with the proxy’s resolver, not with the system’s.',
    ja: 'upstreamブロックで足りる箇所ではproxy_passに変数を使わず、名前はシステムでなくプロキシのリゾルバーで確認します。',
  },
  references: ['nginx ngx_http_core_module resolver', 'RFC 1035 §4.1.1'],
});
