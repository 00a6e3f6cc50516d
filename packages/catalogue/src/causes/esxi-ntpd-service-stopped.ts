import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The ESXi service ntpd is stopped, or its policy leaves it off after boot. */
export default cause({
  key: 'esxi-ntpd-service-stopped',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.05,
  brings: { 'esxi.stopped': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 100 }],
  title: {
    en: 'The ntpd service of the ESXi host is stopped',
    ja: 'ESXiホストのntpdサービスが停止しています',
  },
  explanation: {
    en: 'Servers are entered, but the service does not run: started by hand once and gone after a reboot (policy "off"), ended by the panic threshold, or held back by the closed rule set. ESXi 6.x raises no alarm for this, and the clock in the client\'s summary looks plausible for weeks.',
    ja: 'サーバーは設定済みでもサービスが動いていません（手動起動だけで再起動後に停止、パニックしきい値による終了、ルールセットの閉鎖など）。ESXi 6.xはこれを警報にせず、クライアントの画面の時刻も数週間はもっともらしく見えます。',
  },
  breaks: {
    en: "Log-ins through Active Directory, vSAN and backup schedules depend on this clock, and the host's logs no longer line up with vCenter's.",
    ja: 'Active Directory認証、vSAN、バックアップの予定はこの時計に依存し、ホストのログはvCenterと突き合わせられなくなります。',
  },
  remedy: {
    en: 'In the shell `/etc/init.d/ntpd start` and `/sbin/chkconfig ntpd on` (articles that say `systemctl` are wrong for ESXi), or in PowerCLI `Get-VMHostService -VMHost CLIENT | Where-Object Key -eq ntpd | Set-VMHostService -Policy On` and `Start-VMHostService`. Starting it restarts nothing; hostd, vpxa and the VMs go on, so do not use `services.sh restart`. If it stops again, the offset is above 1000 s: set the clock once with `esxcli system time set` and start again.',
    ja: 'シェルでは `/etc/init.d/ntpd start` と `/sbin/chkconfig ntpd on`（ESXiに `systemctl` はなく、そう書いた記事は誤りです）、PowerCLIでは `Get-VMHostService -VMHost CLIENT | Where-Object Key -eq ntpd | Set-VMHostService -Policy On` と `Start-VMHostService` を使います。起動するだけなのでhostdもvpxaも仮想マシンも止まらず、`services.sh restart` は使いません。すぐ止まるならずれが1000秒を超えているため、`esxcli system time set` で一度合わせてから起動します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Policy "Start and stop with host" on every host, checked by a script against `HostServiceSystem`.',
    ja: '全ホストを「ホストに連動して開始および停止」にし、`HostServiceSystem` をスクリプトで点検します。',
  },
  references: [
    'DISA STIG ESXI-67-000046',
    'vSphere API HostServiceSystem',
    'Broadcom KB 312204 Troubleshooting NTP on ESXi',
  ],
});
