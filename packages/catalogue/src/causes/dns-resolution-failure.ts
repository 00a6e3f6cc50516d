import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Names do not resolve. */
export default cause({
  key: 'dns-resolution-failure',
  on: 'resolver',
  nature: 'fault',
  domain: 'time',
  weight: 1.5,
  brings: { 'names.fail': grade.sure },
  title: {
    en: 'The names of the time servers do not resolve',
    ja: '名前が解決できません',
  },
  explanation: {
    en: 'The resolver gives no address: wrong or dead DNS server, missing record, blocked port 53, a resolver that answers SERVFAIL or REFUSED. Programs then fail before they send anything ("Temporary failure in name resolution"), chrony lists sources "with unknown address", ntpd keeps the refid `.DNS.`. With one of two servers dead every fresh question only takes 5 s longer.',
    ja: 'リゾルバーからアドレスが得られません（DNSサーバーの誤りや停止、レコードの欠落、53番の遮断、SERVFAILやREFUSEDの応答）。プログラムは何も送らないうちに「Temporary failure in name resolution」などで失敗し、chronyでは `sources with unknown address` と数えられ、ntpdでは参照IDが `.DNS.` のままです。2台のうち1台だけが停止していると、新しい問い合わせが5秒遅れるだけのこともあります。',
  },
  breaks: {
    en: 'Everything that goes by name hangs on it: calls to other services, log-ins, updates, monitoring, time.',
    ja: 'ほかのサービスの呼び出し、認証、更新、監視、時刻など、名前で動くものすべてに影響します。',
  },
  remedy: {
    en: 'Test as the program sees it: `getent ahosts NAME`, `resolvectl query NAME`, then each server by itself, `dig @RESOLVER NAME +tries=1 +time=2` (inside the container or pod, if it runs in one). Mend /etc/resolv.conf or the resolver, and flush what is stale with `resolvectl flush-caches`; `options timeout:1 attempts:2 rotate` shortens the wait for a dead server. chrony asks again at once with `chronyc online` or `chronyc refresh`, ntpsec on `kill -HUP PID`; until names work a line in /etc/hosts or an address helps, for time `chronyc add server 192.0.2.10 iburst`.',
    ja: 'プログラムと同じ見え方で `getent ahosts NAME`、`resolvectl query NAME` を試し、次にDNSサーバーを1台ずつ `dig @RESOLVER NAME +tries=1 +time=2` で確かめます（コンテナーやPodで動いているならその中で実行します）。/etc/resolv.confかリゾルバーを直し、古い結果は `resolvectl flush-caches` で消します。停止したサーバーの待ち時間は `options timeout:1 attempts:2 rotate` で短くできます。chronyは `chronyc online` や `chronyc refresh`、ntpsecは `kill -HUP PID` ですぐ再試行します。直るまでは/etc/hostsの行かアドレス指定（時刻なら `chronyc add server 192.0.2.10 iburst`）で補います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give each host two resolvers and watch each one by itself; keep at least one time source by address.',
    ja: '各ホストにリゾルバーを2つ設定して1台ずつ監視し、同期元のうち1つ以上はアドレスで指定します。',
  },
  references: ['chronyc(1) activity, refresh, online', 'ntpd(8) SIGNALS', 'resolv.conf(5)'],
});
