import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The names of the time servers do not resolve. */
export default cause({
  key: 'dns-resolution-failure',
  on: 'resolver',
  nature: 'fault',
  domain: 'time',
  weight: 1.5,
  brings: { 'names.fail': grade.sure },
  title: {
    en: 'The names of the time servers do not resolve',
    ja: '時刻サーバーの名前が解決できません',
  },
  explanation: {
    en: 'The daemon knows its servers by name, and the resolver gives no address: wrong or dead DNS server, missing record, blocked port 53. chrony then has sources "with unknown address" and shows an empty list, ntpd keeps the refid `.DNS.`; NTP itself has not even been tried.',
    ja: 'デーモンはサーバーを名前で設定されていますが、リゾルバーからアドレスが得られません（DNSサーバーの誤りや停止、レコードの欠落、53番の遮断）。chronyでは一覧が空で `sources with unknown address` と数えられ、ntpdでは参照IDが `.DNS.` のままです。NTPの通信はまだ始まってもいません。',
  },
  breaks: {
    en: 'More than time hangs on it: log-ins, updates and monitoring use the same names.',
    ja: '影響は時刻にとどまらず、認証、更新、監視も同じ名前解決に依存しています。',
  },
  remedy: {
    en: 'Test as the daemon sees it: `getent ahosts SERVER`, `resolvectl query SERVER`, `dig @RESOLVER SERVER`. Mend /etc/resolv.conf or the resolver; chrony tries again by itself and at once with `chronyc online` or `chronyc refresh`, ntpsec on `kill -HUP PID`. Until then use an address: `chronyc add server 192.0.2.10 iburst`, with a numeric server of your own.',
    ja: '`getent ahosts SERVER`、`resolvectl query SERVER`、`dig @RESOLVER SERVER` で確かめ、/etc/resolv.confかリゾルバーを直します。chronyは自分で再試行し、`chronyc online` や `chronyc refresh` ですぐ試させることもできます。ntpsecは `kill -HUP PID` です。それまでは自社サーバーのアドレスで `chronyc add server 192.0.2.10 iburst` とします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give each host two resolvers and at least one time source by address.',
    ja: '各ホストにリゾルバーを2つ、アドレス指定の同期元を1つ以上設定します。',
  },
  references: ['chronyc(1) activity, refresh, online', 'ntpd(8) SIGNALS', 'resolv.conf(5)'],
});
