import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A share of the IPMI packets is lost. */
export default cause({
  key: 'bmc-packet-loss',
  on: 'path',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.way-lossy': grade.sure },
  given: [
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-slow-link', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.2 },
  ],
  wide: true,
  title: { en: 'Packets to the BMC are lost on the way', ja: 'BMC宛のパケットが途中で失われています' },
  explanation: {
    en: 'A session takes eleven exchanges over UDP, each repeated only a few times, so a loss that TCP hides breaks IPMI at a different step each time: now no RAKP 2, now "Set Session Privilege Level failed". Each message seems to name another fault; what they share is that the same command works at the next try.',
    ja: 'セッションの確立にはUDPのやり取りが11回必要で、再送は数回だけです。TCPなら表面化しない損失でも、あるときはRAKP 2が届かず、あるときは「Set Session Privilege Level failed」と、毎回違う段階で失敗します。表示は別々の障害に見えますが、同じコマンドが次の試行では成功する点が共通しています。',
  },
  breaks: {
    en: 'Monitoring shows gaps and false alarms, and power commands may be carried out though the tool reports failure.',
    ja: '監視に欠測や誤報が出るほか、失敗と表示された電源操作が実際には実行されていることがあります。',
  },
  remedy: {
    en: 'Count it: `mtr -uzbc 100 -P 623 BMC` or `rmcpping -c 100 BMC`, then `ethtool -S IFACE` and the error counters of the switch port. Mend what counts errors (cable, duplex, a full uplink). Until then ask more patiently: `ipmitool -I lanplus -N 3 -R 8 -H BMC -U USER -E sdr`, FreeIPMI `ipmi-sensors -h BMC --retransmission-timeout=3000 --session-timeout=60000`.',
    ja: '`mtr -uzbc 100 -P 623 BMC` または `rmcpping -c 100 BMC` で数え、`ethtool -S IFACE` とスイッチのポートのエラーカウンターを見ます。エラーの増える箇所（ケーブル、デュプレックス、飽和した上位回線）を直します。それまでは再試行を増やします。ipmitoolは `ipmitool -I lanplus -N 3 -R 8 -H BMC -U USER -E sdr`、FreeIPMIは `ipmi-sensors -h BMC --retransmission-timeout=3000 --session-timeout=60000` です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Graph errors and discards of the management switch; a bad port there is noticed by nobody otherwise.',
    ja: '管理用スイッチのエラーと破棄数を記録します。他に気づく人がいないためです。',
  },
  references: ['rmcpping(8)', 'ipmitool(1) -N, -R', 'IPMI 2.0 §13.16'],
});
