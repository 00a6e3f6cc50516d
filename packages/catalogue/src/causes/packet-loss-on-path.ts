import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A measurable share of packets is lost. */
export default cause({
  key: 'packet-loss-on-path',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 4,
  brings: { 'way.loses': grade.sure },
  wide: true,
  title: {
    en: 'A share of the packets to the time source is lost',
    ja: '同期元との間でパケットが一定の割合で失われています',
  },
  explanation: {
    en: "Some requests or replies are lost at random, so reach shows gaps (such as 257 instead of 377) and sent exceeds received by that share. Time keeps working up to heavy loss and only gets less exact, which is why the line's fault is seen elsewhere first.",
    ja: '要求か応答の一部が不規則に失われ、到達性は377でなく257のように欠け、送信数と受信数の差がその割合になります。損失が大きくても同期は続き精度が落ちるだけなので、回線の不良はほかの通信で先に表面化します。',
  },
  breaks: {
    en: 'Management sessions, storage and BMC traffic on the same line suffer more than NTP does.',
    ja: '同じ回線の管理通信、ストレージ、BMCの通信は、NTPより大きな影響を受けます。',
  },
  remedy: {
    en: 'Locate it: `mtr --udp --port 123 --report SERVER`, `ip -s link` and `ethtool -S IFACE` for errors, duplex with `ethtool IFACE`; then mend cable, port or shaper. For the time being help the daemon: a nearer server with `chronyc add server SERVER iburst`, or `chronyc polltarget SERVER 12`. A rate limit at the server looks the same; ask once in 10 s by hand, and if that never fails it is not loss.',
    ja: '`mtr --udp --port 123 --report SERVER` と、`ip -s link`・`ethtool -S IFACE` のエラー数、`ethtool IFACE` のデュプレックスで場所を特定し、ケーブル・ポート・帯域制御を直します。当面は近いサーバーを `chronyc add server SERVER iburst` で加えるか `chronyc polltarget SERVER 12` で補います。サーバーの頻度制限も同じ見え方をするため、10秒に1回の手動確認が必ず成功するなら損失ではありません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Measure loss on the management network all the time and alert at 1 %.',
    ja: '管理ネットワークの損失率を常時測り、1%で警報を出します。',
  },
  references: ['chronyc(1) ntpdata, polltarget', 'mtr(8)', 'ethtool(8)'],
});
