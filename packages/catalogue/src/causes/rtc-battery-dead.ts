import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The hardware clock does not keep time while power is off. */
export default cause({
  key: 'rtc-battery-dead',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'rtc.lost': grade.sure },
  given: [{ finding: 'place.power-cycle', outcome: 'yes', factor: 8 }],
  title: {
    en: 'The battery of the hardware clock (RTC) is empty',
    ja: 'ハードウェア時計（RTC）の電池が切れています',
  },
  explanation: {
    en: "While power is off nothing drives the hardware clock, so each cold start begins at the firmware's default date or at the moment of the power cut. Warm reboots are fine, and after the first NTP correction all looks well again until the next power cut.",
    ja: '電源断の間ハードウェア時計を動かす電力がなく、冷間起動のたびにファームウェアの既定日や停電時刻から始まります。再起動だけなら正常で、最初のNTP補正後は次の停電まで問題がないように見えます。',
  },
  breaks: {
    en: 'After a power cut certificates, DNSSEC and NTS fail first, so the machine may not find its way back to the right time, and early log lines carry a wrong year.',
    ja: '停電後はまず証明書・DNSSEC・NTSが失敗して正しい時刻に戻れないことがあり、起動直後のログには誤った年が記録されます。',
  },
  remedy: {
    en: "Replace the battery (usually a CR2032) at the next planned power-off. Until then: `hwclock --show` or `timedatectl` to see the RTC, `hwclock --systohc` after a good sync, `makestep 1 3` and `chronyd -s` (or `ntpd -g`) so that a start from a wrong date heals by itself. On a server the BMC's event log often names the battery.",
    ja: '次の計画停止で電池（多くはCR2032）を交換します。それまでは `hwclock --show` や `timedatectl` でRTCを確認し、同期後に `hwclock --systohc` で書き戻し、`makestep 1 3` と `chronyd -s`（ntpdは `ntpd -g`）で誤った日付から起動しても自然に直るようにします。サーバーではBMCのイベントログに電池の警告が残ることも多くあります。',
    live: false,
    restart: {
      en: 'the host: the battery can be changed only with the power off',
      ja: 'ホスト。電池は電源を切らないと交換できません',
    },
  },
  prevention: {
    en: "Replace batteries every five years, watch the BMC's battery sensor, and keep one time source that needs neither names nor certificates.",
    ja: '電池は5年ごとに交換し、BMCの電池センサーを監視し、名前解決も証明書も要らない同期元を1つ用意します。',
  },
  references: ['hwclock(8)', 'chronyd(8) -s', 'chrony.conf(5) rtcsync'],
});
