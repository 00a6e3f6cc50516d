import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The client has no route, or no address of that family, towards the source. */
export default cause({
  key: 'no-route-to-source',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.6,
  brings: { 'route.none': grade.sure },
  title: {
    en: 'This host has no route to its time source',
    ja: 'このホストに同期元への経路がありません',
  },
  explanation: {
    en: 'The request never leaves: the kernel has no route, or no address of the right family (an IPv6 server on an IPv4 host). chrony therefore shows 0 sent packets, and a connect attempt ends at once with `Network is unreachable` instead of a time-out.',
    ja: '要求は送り出されていません。カーネルに経路がないか、対応するアドレスファミリーのアドレスがありません（IPv4だけのホストにIPv6のサーバーなど）。chronyの送信数は0のままで、接続はタイムアウトではなく即座に `Network is unreachable` となります。',
  },
  breaks: {
    en: 'Everything else towards that network fails as well, time is only the first to be noticed.',
    ja: 'その宛先へのほかの通信も失敗しており、時刻は最初に気づかれただけです。',
  },
  remedy: {
    en: '`ip route get SERVER` names the gap; close it with `ip route replace 192.0.2.0/24 via 192.0.2.1` in your own addresses, on ESXi `esxcli network ip route ipv4 add --gateway 192.0.2.1 --network 198.51.100.0/24`, and write it into the network configuration. Tell chrony with `chronyc onoffline` and `chronyc burst 4/4`; ntpd notices by itself. If only the family is wrong, use the other address of the server.',
    ja: '`ip route get SERVER` で不足を確かめ、実際のアドレスで `ip route replace 192.0.2.0/24 via 192.0.2.1`、ESXiなら `esxcli network ip route ipv4 add --gateway 192.0.2.1 --network 198.51.100.0/24` を加え、ネットワーク設定にも書きます。chronyには `chronyc onoffline` と `chronyc burst 4/4` で知らせ、ntpdは自分で気づきます。ファミリーだけの問題なら、サーバーのもう一方のアドレスを使います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Test time sources from the management network itself when routes are changed.',
    ja: '経路を変更したら、管理ネットワーク側から同期元への疎通を試験します。',
  },
  references: ['ip-route(8)', 'chronyc(1) onoffline'],
});
