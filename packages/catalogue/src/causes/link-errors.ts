import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A port or cable damages frames, or the two ends disagree on duplex. */
export default cause({
  key: 'link-errors',
  on: 'device',
  nature: 'fault',
  domain: 'network',
  weight: 1.5,
  brings: { 'port.errors': grade.sure },
  given: [{ finding: 'place.recabled', outcome: 'yes', factor: 4 }],
  title: {
    en: 'A cable, transceiver or port damages frames',
    ja: 'ケーブル、トランシーバー、ポートのいずれかが不良です',
  },
  explanation: {
    en: 'One end counts checksum errors, late collisions or a link that comes and goes: a bad cable or optic, a dirty connector, or one side on fixed duplex and the other on automatic. Long frames are hit more often than short ones, so ping looks fine and transfers crawl.',
    ja: '一方の端でチェックサム誤り、遅延コリジョン、リンクの断続が数えられています。ケーブルや光モジュールの不良、コネクターの汚れ、または片側だけ固定のデュプレックス設定が原因です。長いフレームほど壊れやすいため、pingは正常でも転送が極端に遅くなります。',
  },
  breaks: {
    en: 'Everything over this port loses packets: storage and transfers by size, sessions by the flaps.',
    ja: 'このポートを通るすべての通信でパケットが失われ、ストレージや転送は遅くなり、リンクの断続でセッションが切れます。',
  },
  remedy: {
    en: 'Read both ends: `ip -s -s link show eth0`, `ethtool -S eth0 | grep -iE "err|crc|drop"`, `ethtool eth0` (speed, duplex), `ethtool -m eth0` (light); on the switch `show interfaces PORT counters errors`; on ESXi `esxcli network nic stats get -n vmnic0`. Set both ends to automatic (`ethtool -s eth0 autoneg on`), then change the cable, the optic and the port in that order, and see whether the counter still grows. A bond or a second uplink lets it be done without an outage.',
    ja: '両端を読みます。`ip -s -s link show eth0`、`ethtool -S eth0 | grep -iE "err|crc|drop"`、`ethtool eth0`（速度とデュプレックス）、`ethtool -m eth0`（光レベル）、スイッチは `show interfaces PORT counters errors`、ESXiは `esxcli network nic stats get -n vmnic0` です。両端を自動（`ethtool -s eth0 autoneg on`）にそろえ、ケーブル、光モジュール、ポートの順に交換して、数が増え続けるか確かめます。ボンディングや第2の上位リンクがあれば無停止で行えます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on the growth of error counters at both ends of every link, and label cables when they are tested.',
    ja: 'すべてのリンクの両端でエラー数の増加に警報を出し、試験済みのケーブルには印を付けます。',
  },
  references: ['ethtool(8)', 'ip-link(8)', 'IEEE 802.3'],
});
