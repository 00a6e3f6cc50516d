import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The host or its firmware writes its own time into the BMC. */
export default cause({
  key: 'bmc-clock-written-by-host',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.3,
  brings: { 'bmc.clock-overwritten': grade.sure },
  given: [
    { finding: 'said.bmc-host-boot', outcome: 'yes', factor: 10 },
    { finding: 'said.bmc-local-time', outcome: 'yes', factor: 2 },
  ],
  title: {
    en: 'The host writes its own time into the BMC at boot',
    ja: 'ホストが起動時に自身の時刻をBMCへ書き込んでいます',
  },
  explanation: {
    en: 'BIOS, UEFI or an agent in the system sets the SEL clock from the hardware clock at each start. Where that clock holds local time (Windows) or is wrong, the BMC jumps by the same amount at every boot, whatever NTP had set before.',
    ja: 'BIOS、UEFI、またはOS内のエージェントが、起動のたびにハードウェアクロックの値をSELの時計へ書き込んでいます。その値がローカル時刻（Windows）だったり誤っていたりすると、NTPで合わせても起動のたびに同じ量だけ飛びます。',
  },
  breaks: {
    en: 'The log of the BMC jumps exactly around reboots, when it is read most.',
    ja: '最もよく読まれる再起動前後に、BMCのログの時刻が飛びます。',
  },
  remedy: {
    en: 'Right the source: on the host `timedatectl` must say "RTC in local TZ: no" (`timedatectl set-local-rtc 0`), Windows the registry value RealTimeIsUniversal; `hwclock --systohc --utc` writes the correct time. Then let NTP in the BMC set its clock back, and switch the transfer off where there is a setting for it (iLO: "Propagate NTP Time to Host" is the other direction and may stay off).',
    ja: '書き込み元を正します。Linuxは `timedatectl` が「RTC in local TZ: no」となるよう `timedatectl set-local-rtc 0` とし、WindowsはレジストリーのRealTimeIsUniversalを設定します。`hwclock --systohc --utc` で正しい時刻を書き込みます。その後BMCのNTPに合わせ直させ、転送を止める設定があれば無効にします（iLOの「Propagate NTP Time to Host」は逆方向で、無効のままで構いません）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Hardware clocks in UTC everywhere, and NTP on in the BMC.',
    ja: 'ハードウェアクロックはすべてUTCとし、BMCのNTPを有効にします。',
  },
  references: ['IPMI 2.0 §31.11', 'hwclock(8)', 'timedatectl(1)'],
});
