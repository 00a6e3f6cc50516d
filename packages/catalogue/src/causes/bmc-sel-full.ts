import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Event log full, newest events are lost. */
export default cause({
  key: 'bmc-sel-full',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.log-full': grade.sure },
  given: [
    { finding: 'bmc.sel', outcome: 'full', factor: 100000 },
    { finding: 'bmc.sel', outcome: 'nearly-full', factor: 20 },
    { finding: 'bmc.sel', outcome: 'room', factor: 0.001 },
  ],
  title: {
    en: 'The event log of the BMC is full: new events are lost',
    ja: 'BMCのイベントログが満杯で、新しい記録が失われます',
  },
  explanation: {
    en: 'Most BMCs stop recording when the SEL is full instead of overwriting the oldest. Overflow is set, and whatever fails from now on leaves no trace there; a log full of one chattering sensor hides the event that matters.',
    ja: '多くのBMCは、SELが満杯になると古い記録を上書きせず、記録自体を止めます。Overflowが立ち、以後の故障は残りません。1つのセンサーの繰り返しで埋まると、重要なイベントも記録されません。',
  },
  breaks: {
    en: 'The next hardware fault has no record, and monitoring by SEL stays green.',
    ja: '次のハードウェア故障が記録されず、SELによる監視は正常のままになります。',
  },
  remedy: {
    en: 'Save, then clear: `ipmitool sel save FILE` (or `ipmitool sel elist > FILE`), then `ipmitool sel clear`; FreeIPMI `ipmi-sel --clear`. It needs no restart. If one sensor filled it, look why: `ipmitool sel elist | cut -d"|" -f4 | sort | uniq -c | sort -n`.',
    ja: '保存してから消去します。`ipmitool sel save FILE`（または `ipmitool sel elist > FILE`）の後に `ipmitool sel clear`、FreeIPMIは `ipmi-sel --clear` です。稼働中のまま行えます。特定のセンサーが埋めていないか、`ipmitool sel elist | cut -d"|" -f4 | sort | uniq -c | sort -n` で確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Collect events continuously (`ipmiseld`, Redfish subscriptions) and alert at 80 %.',
    ja: '`ipmiseld` やRedfishの購読で継続的に収集し、使用率80%で通知します。',
  },
  references: ['IPMI 2.0 §31.2 (Get SEL Info)', 'ipmiseld(8)'],
});
