import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Channel access of the LAN channel is off. */
export default cause({
  key: 'bmc-lan-disabled',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'bmc.channel-off': grade.sure },
  given: [
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 3 },
    { finding: 'said.bmc-web', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.05 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.1 },
  ],
  wide: true,
  title: { en: 'IPMI over LAN is switched off in the BMC', ja: 'BMCのIPMI over LANが無効になっています' },
  explanation: {
    en: 'The channel has access mode "disabled" (or "pre-boot only"), or the vendor\'s switch for IPMI over LAN is off, as newer iDRAC, iLO and XCC are delivered. The web page, Redfish, SSH and ping work, and UDP 623 gets no answer.',
    ja: 'チャネルのアクセスモードが「disabled」または「pre-boot only」か、ベンダー独自のIPMI over LANの設定が無効です。新しいiDRAC、iLO、XCCは無効で出荷されます。Web画面、Redfish、SSH、pingは動作し、UDP 623だけが応答しません。',
  },
  breaks: {
    en: 'Everything that speaks IPMI over the network fails on this machine: fencing, monitoring, consoles.',
    ja: 'この機器では、フェンシング、監視、コンソールなどネットワーク経由のIPMIがすべて使えません。',
  },
  remedy: {
    en: 'Inside the host: `ipmitool channel getaccess 1`, `ipmitool channel info 1`, then `ipmitool lan set 1 access on`. iDRAC: `racadm set iDRAC.IPMILan.Enable 1`; iLO and XCC: "IPMI over LAN" in the network services of the web page; Redfish: PATCH of NetworkProtocol with IPMI.ProtocolEnabled true. It holds at once. Before you open it, see that cipher suite 0 is off (`ipmitool lan print 1`).',
    ja: 'ホスト内部から `ipmitool channel getaccess 1` と `ipmitool channel info 1` で確かめ、`ipmitool lan set 1 access on` で有効にします。iDRACは `racadm set iDRAC.IPMILan.Enable 1`、iLOとXCCはWeb画面のネットワークサービスの「IPMI over LAN」、RedfishはNetworkProtocolのIPMI.ProtocolEnabledをtrueにするPATCHです。すぐ反映されます。有効にする前に、暗号スイート0が無効であることを `ipmitool lan print 1` で確認してください。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Write the wanted state into the build of the machines; prefer Redfish where nothing needs IPMI.',
    ja: '望む状態を構築手順に含めます。IPMIが不要な場所ではRedfishを使います。',
  },
  references: ['IPMI 2.0 §22.22 (Set Channel Access)', 'ipmitool(1) lan set access'],
});
