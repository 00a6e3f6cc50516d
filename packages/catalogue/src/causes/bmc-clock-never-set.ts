import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The event-log clock counts from power-up or the epoch. */
export default cause({
  key: 'bmc-clock-never-set',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.clock-unset': grade.sure },
  given: [
    { finding: 'place.power-cycle', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-battery', outcome: 'yes', factor: 3 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 2 },
    { finding: 'bmc.ntp', outcome: 'off', factor: 2 },
    { finding: 'bmc.ntp', outcome: 'no-server', factor: 2 },
  ],
  title: { en: 'The clock of the BMC was never set', ja: 'BMCの時計が一度も設定されていません' },
  explanation: {
    en: 'A BMC without a battery of its own begins at 1970, 2000 or the date of its firmware at each power-up, and counts until something sets it: NTP, the BIOS or a command. Its events carry "Pre-Init" or stamps of uptime, and cannot be put beside the logs of the host.',
    ja: '専用電池のないBMCは、給電のたびに1970年、2000年、またはファームウェアの日付から数え始め、NTP、BIOS、コマンドのいずれかが設定するまでそのままです。イベントの時刻は「Pre-Init」や起動からの経過時間となり、ホストのログと並べられません。',
  },
  breaks: {
    en: 'Nobody can tell when a fan or a power supply failed, and certificates made by the BMC are void.',
    ja: 'ファンや電源の故障時刻が分からず、BMCが作る証明書も無効になります。',
  },
  remedy: {
    en: 'Set it now, in UTC: `bmc-device --set-sel-time=now` or `TZ=UTC ipmitool sel time set now`. So that it stays, switch NTP on: Redfish `curl -sk -u USER -X PATCH -H "Content-Type: application/json" -d "{\\"NTP\\":{\\"ProtocolEnabled\\":true,\\"NTPServers\\":[\\"SERVER\\"]}}" https://BMC/redfish/v1/Managers/ID/NetworkProtocol`, iDRAC `racadm set iDRAC.NTPConfigGroup.NTP1 SERVER` and `racadm set iDRAC.NTPConfigGroup.NTPEnable 1`. Old events keep their stamps: note the moment of setting.',
    ja: '今すぐUTCで設定します。`bmc-device --set-sel-time=now` または `TZ=UTC ipmitool sel time set now` です。維持するにはNTPを有効にします。Redfishは `curl -sk -u USER -X PATCH -H "Content-Type: application/json" -d "{\\"NTP\\":{\\"ProtocolEnabled\\":true,\\"NTPServers\\":[\\"SERVER\\"]}}" https://BMC/redfish/v1/Managers/ID/NetworkProtocol`、iDRACは `racadm set iDRAC.NTPConfigGroup.NTP1 SERVER` と `racadm set iDRAC.NTPConfigGroup.NTPEnable 1` です。古いイベントの時刻は変わらないため、設定した時刻を記録しておきます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'NTP in every BMC, with a server it can reach from the management network.',
    ja: '全BMCでNTPを有効にし、管理ネットワークから届くサーバーを指定します。',
  },
  references: ['IPMI 2.0 §31.10–31.11, §37', 'DSP0268 ManagerNetworkProtocol.NTP', 'bmc-device(8)'],
});
