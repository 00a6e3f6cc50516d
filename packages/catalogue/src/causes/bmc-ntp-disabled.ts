import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC keeps its own time because NTP is off. */
export default cause({
  key: 'bmc-ntp-disabled',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.ntp-off': grade.sure },
  given: [
    { finding: 'bmc.ntp', outcome: 'off', factor: 100000 },
    { finding: 'bmc.ntp', outcome: 'no-server', factor: 100000 },
    { finding: 'bmc.ntp', outcome: 'on', factor: 0.001 },
  ],
  title: {
    en: 'NTP is off in the BMC: its clock is nobody’s care',
    ja: 'BMCのNTPが無効で、時計を合わせるものがありません',
  },
  explanation: {
    en: 'The time client of the BMC is switched off or has no server. The clock holds for a while after a setting by hand and then goes its own way; after a power loss it may begin anew in the past.',
    ja: 'BMCの時刻クライアントが無効か、サーバーが設定されていません。手動で合わせてもやがてずれ、給電が途絶えると過去の日付から始まることがあります。',
  },
  breaks: {
    en: 'Nothing today; the next event log that matters will carry doubtful stamps.',
    ja: '今日の影響はありませんが、次に重要なイベントログの時刻が信用できなくなります。',
  },
  remedy: {
    en: 'Switch it on live: iDRAC `racadm set iDRAC.NTPConfigGroup.NTP1 SERVER`, then `racadm set iDRAC.NTPConfigGroup.NTPEnable 1`; Supermicro, Lenovo, OpenBMC by a Redfish PATCH of NetworkProtocol, block NTP (ProtocolEnabled, NTPServers); iLO under the SNTP settings, first taking the DHCP ownership away.',
    ja: '稼働中に有効化できます。iDRACは `racadm set iDRAC.NTPConfigGroup.NTP1 SERVER` の後に `racadm set iDRAC.NTPConfigGroup.NTPEnable 1`、Supermicro・Lenovo・OpenBMCはRedfishのNetworkProtocolのNTP（ProtocolEnabled、NTPServers）をPATCH、iLOはDHCPからの取得を外したうえでSNTPの設定で有効にします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Make NTP part of the base configuration of BMCs, and measure the result.',
    ja: 'NTPをBMCの基本設定に含め、結果を測定します。',
  },
  references: ['DSP0268 ManagerNetworkProtocol.NTP', 'racadm iDRAC.NTPConfigGroup'],
});
