import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A device on the way is at its limit. */
export default cause({
  key: 'network-device-overloaded',
  on: 'device',
  nature: 'fault',
  domain: 'network',
  weight: 1.2,
  brings: { 'device.overrun': grade.sure },
  given: [{ finding: 'place.under-load', outcome: 'yes', factor: 2 }],
  title: {
    en: 'A switch, router or firewall on the way is at its limit',
    ja: '途中のスイッチ・ルーター・ファイアウォールが限界です',
  },
  explanation: {
    en: 'The device says so itself: its processor, session table, buffers or licence are used up, so it drops or delays what passes, without regard to which service it is. Several ways that have nothing else in common suffer at the same hours.',
    ja: '機器自身が、プロセッサー、セッション表、バッファー、ライセンスのいずれかの枯渇を報告しています。通過する通信をサービスの区別なく捨てたり遅らせたりするため、ほかに共通点のない複数の経路が同じ時間帯に影響を受けます。',
  },
  breaks: {
    en: 'New sessions fail first, then all traffic through the device loses packets; its own management answers late.',
    ja: '最初に新しいセッションが失敗し、やがて機器を通る通信全体でパケットが失われます。機器自身の管理画面も遅くなります。',
  },
  remedy: {
    en: 'See what is short: `show processes cpu sorted`, `show interfaces counters errors`, `show conn count` (ASA), `show session info` (PAN-OS), `get system performance status` (FortiOS). Take load off it: stop a flood or loop at its port (`show spanning-tree detail`), switch off logging or inspection for bulk flows, shorten idle times of sessions, and shape the backup. Then plan the larger device or the second one beside it.',
    ja: '何が足りないかを `show processes cpu sorted`、`show interfaces counters errors`、`show conn count`（ASA）、`show session info`（PAN-OS）、`get system performance status`（FortiOS）で確かめます。フラッドやループはポートで止め（`show spanning-tree detail`）、大量通信のログや検査を外し、セッションの無通信時間を短くし、バックアップの帯域を制限して負荷を下げます。そのうえで増強や並列化を計画します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Poll processor, sessions and drops of every device by SNMP, and keep a third of each in reserve.',
    ja: '各機器のプロセッサー、セッション数、破棄数をSNMPで監視し、それぞれ3分の1の余裕を保ちます。',
  },
  references: ['RFC 2863 ifOutDiscards', 'RFC 7567'],
});
