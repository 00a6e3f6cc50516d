import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The delay varies so much that samples are late or useless. */
export default cause({
  key: 'jitter-excessive',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  weight: 0.3,
  brings: { 'way.jittery': grade.sure },
  wide: true,
  title: {
    en: 'The delay of this way varies too much',
    ja: '経路の遅延が大きくばらついています',
  },
  explanation: {
    en: 'Delay changes from packet to packet by more than the daemon tolerates (radio links, power saving, an overloaded hypervisor at one end), without following the load of a link. Ping shows a wide spread without loss; chrony marks sources `~` or drops and takes them back, and the offset is noisy around zero instead of constant.',
    ja: 'パケットごとに遅延が大きく変わり（無線、省電力機能、一方の端の過負荷なハイパーバイザーなど）、リンクの負荷とは連動しません。pingでは損失がないのに往復時間が大きくばらつき、chronyでは `~` が付くか選択から外れたり戻ったりして、ずれは一定値ではなく0の周りで乱れます。',
  },
  breaks: {
    en: 'Time-outs that fit the average are missed by the late packets; clocks are good to tens of milliseconds only, harmless for tickets, not for tracing and trading.',
    ja: '平均に合わせたタイムアウトを遅いパケットが超えます。時計の精度は数十ミリ秒に落ち、認証には無害でも分散トレースや取引記録には影響します。',
  },
  remedy: {
    en: 'See which end: `ping -i 0.2 -c 100 ADDRESS` (mdev) or `chronyc sourcestats` (Std Dev) against two machines; if both are noisy the fault is near the client (`vmstat 1`, column st; `iw dev IFACE set power_save off`). Live relief for the clock: `chronyc maxdelaydevratio SERVER 3`, `chronyc minpoll SERVER 4` to a server of your own; `filter` and `maxjitter` need a delete and add of the server or a start of chronyd.',
    ja: '`ping -i 0.2 -c 100 ADDRESS` のmdevか `chronyc sourcestats` のStd Devを2台の相手で比べ、両方乱れるならクライアント側が原因です（`vmstat 1` のst列、`iw dev IFACE set power_save off`）。時計には `chronyc maxdelaydevratio SERVER 3` や、自前のサーバーに対する `chronyc minpoll SERVER 4` は動作中に効きます。`filter` はサーバーの入れ直し、`maxjitter` はchronydの起動時に反映されます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep time traffic on wires, reserve CPU for the VM that serves time, and prefer sources with a steady delay.',
    ja: '時刻の通信は有線とし、配信用の仮想マシンにはCPUを予約し、遅延の安定した同期元を選びます。',
  },
  references: ['chrony.conf(5) maxjitter, maxdelaydevratio', 'chronyc(1) sourcestats'],
});
