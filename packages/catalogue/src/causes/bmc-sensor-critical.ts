import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A sensor is beyond its critical limit. */
export default cause({
  key: 'bmc-sensor-critical',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.5,
  brings: { 'bmc.sensor-beyond': grade.sure },
  title: { en: 'A sensor of the machine is beyond its critical limit', ja: 'センサー値が危険しきい値を超えています' },
  explanation: {
    en: 'The BMC reports a temperature, fan, voltage, power supply, battery or memory sensor beyond its critical limit, or such an event that was never taken back. That is the hardware speaking, not the management network.',
    ja: '温度、ファン、電圧、電源ユニット、電池、メモリーのいずれかが危険しきい値を超えた、または重大イベントが解除されていないとBMCが報告しています。管理ネットワークではなく、ハードウェアの異常です。',
  },
  breaks: {
    en: 'The machine throttles, loses redundancy or switches itself off; hosts on it stall before that.',
    ja: '性能低下、冗長性の喪失、自動停止につながり、その前に処理の停滞として現れます。',
  },
  remedy: {
    en: 'See which one and since when: `ipmitool sdr elist`, `ipmitool sel elist`, `ipmi-sensors --output-event-state`. Move the load away, then mend: airflow and fan, the second power supply and its feed, the coin cell, the memory module. Most of these parts are swapped while it runs; clear the SEL after saving it, so that a new event is seen.',
    ja: 'どのセンサーがいつからかを `ipmitool sdr elist`、`ipmitool sel elist`、`ipmi-sensors --output-event-state` で確認します。負荷を移してから、吸排気とファン、予備電源とその給電、ボタン電池、メモリーモジュールなどを直します。多くの部品は稼働中に交換できます。SELは保存後に消去し、新しいイベントが分かるようにします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on sensor states, not on single values, and keep spare fans and supplies.',
    ja: '値ではなくセンサーの状態で通知し、ファンと電源の予備を備えます。',
  },
  references: ['IPMI 2.0 §35.16, §42', 'ipmi-sensors(8)'],
});
