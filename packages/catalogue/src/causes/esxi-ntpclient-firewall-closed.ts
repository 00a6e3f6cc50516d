import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The ESXi rule set ntpClient is disabled or its address list leaves the servers out. */
export default cause({
  key: 'esxi-ntpclient-firewall-closed',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.05,
  brings: { 'esxi.closed': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 60 }],
  title: {
    en: 'The ESXi firewall rule set "ntpClient" is closed',
    ja: 'ESXiのファイアウォールでntpClientが閉じています',
  },
  explanation: {
    en: 'ESXi lets NTP out only while the rule set `ntpClient` is enabled and, if an address list is set, only to those addresses. With the service policy "automatic" a closed rule set also stops ntpd itself, so it looks like a service that refuses to start.',
    ja: 'ESXiは、ルールセット `ntpClient` が有効な間だけ（許可アドレスがあればその宛先に限り）NTPを送信します。サービスのポリシーが自動の場合は閉じるとntpd自体も止まるため、起動しないサービスに見えます。',
  },
  breaks: {
    en: 'The host drifts, and with it new and migrated virtual machines, tickets to the domain and the order of the logs in vCenter.',
    ja: 'ホストの時計がずれ、起動・移行した仮想マシン、ドメイン認証、vCenterのログの順序に影響します。',
  },
  remedy: {
    en: '`esxcli network firewall ruleset list --ruleset-id=ntpClient` shows it; `esxcli network firewall ruleset set --ruleset-id=ntpClient --enabled=true` opens it live, without a restart of hostd or VMs. See the addresses with `esxcli network firewall ruleset allowedip list --ruleset-id=ntpClient` and allow all or add your servers. Then look at `/etc/init.d/ntpd status` and start it if needed; the change is kept over reboots.',
    ja: '`esxcli network firewall ruleset list --ruleset-id=ntpClient` で確認し、`esxcli network firewall ruleset set --ruleset-id=ntpClient --enabled=true` で開けます（hostdや仮想マシンの再起動は不要です）。許可アドレスは `esxcli network firewall ruleset allowedip list --ruleset-id=ntpClient` で見て、全許可にするか同期元を加えます。続いて `/etc/init.d/ntpd status` を確認し、止まっていれば起動します（設定は再起動後も残ります）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set servers, policy "on" and the rule set together, in the host profile or the install script.',
    ja: 'サーバー、ポリシー「on」、ルールセットの3つを、ホストプロファイルやインストール手順で一緒に設定します。',
  },
  references: [
    'Broadcom KB 312204 Troubleshooting NTP on ESXi',
    'vSphere API HostServicePolicy',
    'DISA STIG ESXI-67-000046',
  ],
});
