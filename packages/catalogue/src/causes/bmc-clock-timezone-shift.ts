import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The event-log clock is off by whole or half hours. */
export default cause({
  key: 'bmc-clock-timezone-shift',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.clock-shifted': grade.sure },
  given: [
    { finding: 'said.bmc-local-time', outcome: 'yes', factor: 3 },
    { finding: 'bmc.ntp', outcome: 'on', factor: 0.7 },
  ],
  title: { en: 'The clock of the BMC is off by its time zone', ja: 'BMCの時計がタイムゾーン分だけずれています' },
  explanation: {
    en: 'The difference is a whole number of hours or half hours, which no oscillator makes: somebody wrote local time where UTC is meant, or the other way round. The commonest way is `ipmitool sel time set now` on a machine with TZ other than UTC; ipmitool there then shows the right time, everybody else a wrong one.',
    ja: 'ずれがちょうど1時間や30分の倍数で、水晶のずれではありません。UTCで書くべきところにローカル時刻を書いたか、その逆です。多いのは、TZがUTCでない機器で `ipmitool sel time set now` を実行した場合で、その機器のipmitoolだけが正しく見え、他からは誤って見えます。',
  },
  breaks: {
    en: 'Events seem to happen hours before or after what caused them, and audits doubt the log.',
    ja: 'イベントが原因より何時間も前後して見え、監査でログが疑われます。',
  },
  remedy: {
    en: 'Write UTC: `TZ=UTC ipmitool sel time set now`, or `bmc-device --set-sel-time=now`, which is right under any TZ. Then look with `TZ=UTC ipmitool sel time get` beside `date -u`. Where the BMC has a zone of its own, set it (`racadm set iDRAC.Time.Timezone UTC`; Redfish DateTimeLocalOffset "+00:00").',
    ja: 'UTCで書き込みます。`TZ=UTC ipmitool sel time set now`、またはTZによらず正しい `bmc-device --set-sel-time=now` です。その後 `TZ=UTC ipmitool sel time get` を `date -u` と並べて確かめます。BMCにタイムゾーン設定があればそれも合わせます（`racadm set iDRAC.Time.Timezone UTC`、RedfishはDateTimeLocalOffsetを"+00:00"に）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep all BMCs in UTC and set clocks by NTP, never by hand.',
    ja: 'BMCはすべてUTCとし、時刻は手動ではなくNTPで合わせます。',
  },
  references: ['IPMI 2.0 §31.11, §31.11a (UTC offset)', 'bmc-device(8)'],
});
