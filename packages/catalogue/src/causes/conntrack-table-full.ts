import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No place for a new flow in the connection tracking table. */
export default cause({
  key: 'conntrack-table-full',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 1.5,
  brings: { 'machine.conntrack-full': grade.sure },
  given: [
    { finding: 'place.one-port-silent', outcome: 'yes', factor: 0.05 },
    { finding: 'place.under-load', outcome: 'yes', factor: 2 },
    { finding: 'place.nat', outcome: 'yes', factor: 1.5 },
    { finding: 'place.container', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'The connection tracking table is full: new flows are dropped',
    ja: '接続追跡テーブルが満杯で、新しい通信が捨てられています',
  },
  explanation: {
    en: 'The kernel remembers every flow that passes its packet filter or NAT, in a table of fixed size. It is full, so the first packet of each new flow is dropped in silence while established ones go on; even ping is a new flow.',
    ja: 'カーネルはパケットフィルターやNATを通るすべての通信を、大きさの決まった表に記憶します。表が満杯のため、確立済みの通信は続きますが、新しい通信は最初のパケットが黙って捨てられます（pingも新しい通信として扱われます）。',
  },
  breaks: {
    en: 'Connections through this machine fail at random, DNS and health checks first, the more so the busier it is.',
    ja: 'このマシンを通る接続が不規則に失敗し、混むほど増えます。短い通信であるDNSとヘルスチェックに最初に現れます。',
  },
  remedy: {
    en: 'Compare `conntrack -C` with `sysctl net.netfilter.nf_conntrack_max`, then raise it at once: `sysctl -w net.netfilter.nf_conntrack_max=1048576` (about 320 bytes each) and `echo 262144 > /sys/module/nf_conntrack/parameters/hashsize`. See who fills it with `conntrack -L | head` and `conntrack -S`; long idle flows go sooner with `sysctl -w net.netfilter.nf_conntrack_tcp_timeout_established=86400`, and traffic that needs no state can be exempted by a `notrack` rule. Keep the values in /etc/sysctl.d; kube-proxy sets the maximum itself (`--conntrack-max-per-core`).',
    ja: '`conntrack -C` と `sysctl net.netfilter.nf_conntrack_max` を比べ、すぐ `sysctl -w net.netfilter.nf_conntrack_max=1048576`（1件約320バイト）と `echo 262144 > /sys/module/nf_conntrack/parameters/hashsize` で広げます。何が埋めているかは `conntrack -L | head` と `conntrack -S` で調べます。長く遊んでいる通信は `sysctl -w net.netfilter.nf_conntrack_tcp_timeout_established=86400` で早く消え、状態の要らない通信は `notrack` の規則で対象から外せます。値は/etc/sysctl.dに残します。kube-proxyは上限を自分で設定します（`--conntrack-max-per-core`）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert when the table is 80 % full, and size it by the flows of the busiest hour.',
    ja: '使用率80%で警報を出し、最も混む時間の通信数に合わせて大きさを決めます。',
  },
  references: ['kernel documentation: nf_conntrack-sysctl', 'conntrack(8)'],
});
