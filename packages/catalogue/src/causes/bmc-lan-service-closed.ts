import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The host at the address answers, 623/udp is closed. */
export default cause({
  key: 'bmc-lan-service-closed',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.5,
  brings: { 'bmc.port-shut': grade.sure },
  given: [
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'UDP 623 of the BMC is closed', ja: 'BMCのUDP 623が閉じています' },
  explanation: {
    en: 'The address lives, and its own kernel answers UDP 623 with "port unreachable": no IPMI service listens there. Either the network IPMI service of the BMC has stopped or is not installed, or the address belongs to something that is no BMC. Tools hide this ICMP and wait their 20 seconds.',
    ja: 'アドレスは生きており、相手自身がUDP 623に「ポート到達不能」を返しています。そこではIPMIサービスが待ち受けていません。サービスの停止や無効化、またはそもそもBMCではない機器のアドレスです。ツールはこのICMPを表示せず、20秒待ちます。',
  },
  breaks: {
    en: 'IPMI over LAN is gone as a whole; the web page and SSH of the same BMC work.',
    ja: 'IPMI over LANは全体が使えませんが、同じBMCのWeb画面やSSHは使えます。',
  },
  remedy: {
    en: 'Make sure of it with `nmap -sU -p 623 BMC` (closed) or a connected socket (`echo x | nc -u -w1 BMC 623` ends at once). Switch the service on: iDRAC `racadm set iDRAC.IPMILan.Enable 1`, iLO "IPMI/DCMI over LAN" in its access settings, Redfish `curl -sk -u USER -X PATCH -H "Content-Type: application/json" -d "{\\"IPMI\\":{\\"ProtocolEnabled\\":true}}" https://BMC/redfish/v1/Managers/ID/NetworkProtocol`, OpenBMC `systemctl start phosphor-ipmi-net@eth0.socket`. No restart is needed.',
    ja: '`nmap -sU -p 623 BMC`（closed）、または接続済みソケット（`echo x | nc -u -w1 BMC 623` がすぐ終わる）で確かめます。サービスを有効にするには、iDRACは `racadm set iDRAC.IPMILan.Enable 1`、iLOはアクセス設定の「IPMI/DCMI over LAN」、Redfishは `curl -sk -u USER -X PATCH -H "Content-Type: application/json" -d "{\\"IPMI\\":{\\"ProtocolEnabled\\":true}}" https://BMC/redfish/v1/Managers/ID/NetworkProtocol`、OpenBMCは `systemctl start phosphor-ipmi-net@eth0.socket` とします。再起動は不要です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Decide per fleet whether IPMI is wanted, set it by configuration management, and check it after firmware updates.',
    ja: 'IPMIを使うかどうかを全体で決めて構成管理で設定し、ファームウェア更新後に確認します。',
  },
  references: ['RFC 792', 'DSP0268 ManagerNetworkProtocol', 'nmap(1)'],
});
