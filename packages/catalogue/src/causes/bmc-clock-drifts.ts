import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The event-log clock runs free. */
export default cause({
  key: 'bmc-clock-drifts',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.clock-free': grade.sure },
  given: [
    { finding: 'bmc.ntp', outcome: 'off', factor: 2.5 },
    { finding: 'bmc.ntp', outcome: 'no-server', factor: 2.5 },
    { finding: 'bmc.ntp', outcome: 'on', factor: 0.6 },
  ],
  title: { en: 'The clock of the BMC runs free and has drifted', ja: 'BMCの時計が自走してずれています' },
  explanation: {
    en: 'The clock was set once and has since followed the crystal of the BMC, some seconds a day. The odd amount tells it from a time-zone mistake. NTP is off, has no server, or its server gives no answer, and nothing in the BMC says that it is out of step.',
    ja: '時計は一度設定された後、BMCの水晶まかせで1日に数秒ずつずれています。半端な量であることがタイムゾーンの誤りとの違いです。NTPが無効、サーバー未設定、またはサーバーが応答しない状態ですが、BMCは同期していないことを知らせません。',
  },
  breaks: {
    en: 'Hardware events cannot be matched with the logs of the host to the second, later to the minute.',
    ja: 'ハードウェアのイベントを、ホストのログと秒単位、やがて分単位でも突き合わせられなくなります。',
  },
  remedy: {
    en: 'Set it (`bmc-device --set-sel-time=now`), then let NTP hold it: iDRAC `racadm get iDRAC.NTPConfigGroup`, Redfish `curl -sk -u USER https://BMC/redfish/v1/Managers/ID/NetworkProtocol` (block NTP), and enter a server that answers from the network of the BMC: `chronyd -Q "server SERVER iburst"` on a host there. Read the offset again after an hour.',
    ja: 'まず `bmc-device --set-sel-time=now` で合わせ、以後はNTPで維持します。iDRACは `racadm get iDRAC.NTPConfigGroup`、Redfishは `curl -sk -u USER https://BMC/redfish/v1/Managers/ID/NetworkProtocol` のNTPの項目を確認し、BMCのネットワークから応答するサーバーを設定します。応答は同じネットワークのホストで `chronyd -Q "server SERVER iburst"` とすれば分かります。1時間後に再度ずれを読みます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Measure the clocks of BMCs like those of hosts; they never report themselves.',
    ja: 'BMCの時計もホストと同様に測定します。BMCは自分からは報告しません。',
  },
  references: ['IPMI 2.0 §31.10', 'racadm iDRAC.NTPConfigGroup', 'chronyd(8) -Q'],
});
