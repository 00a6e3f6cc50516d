import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** VLAN tag of the BMC and of its network differ. */
export default cause({
  key: 'bmc-vlan-mismatch',
  on: 'path',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.2,
  brings: { 'bmc.tag-differs': grade.sure },
  given: [
    { finding: 'bmc.tag', outcome: 'tagged', factor: 4 },
    { finding: 'bmc.tag', outcome: 'untagged', factor: 0.4 },
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 3.5 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-shared-port', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.2 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.1 },
  ],
  title: { en: 'The BMC and its switch port use different VLANs', ja: 'BMCとスイッチポートのVLANが一致していません' },
  explanation: {
    en: 'With an 802.1q id set, the BMC hears tagged frames only; without one, it sits in the native VLAN of its port. Where the port expects the other, not even ARP gets through: the BMC is silent for all of the network, yet from inside the host every setting can be read and looks right.',
    ja: 'BMCは802.1qのIDが設定されているとタグ付きフレームしか受け取らず、未設定ならポートのネイティブVLANに属します。ポート側と食い違うとARPさえ通らず、ネットワークからは完全に沈黙しますが、ホスト内部からは設定をすべて読めて正しく見えます。',
  },
  breaks: {
    en: 'Nobody can reach the BMC over the network, on a shared port even while the host beside it works.',
    ja: 'ネットワークからBMCに誰も到達できません。共有ポートでは隣のホストの通信だけが正常に見えます。',
  },
  remedy: {
    en: 'Compare `ipmitool lan print 1` (line "802.1q VLAN ID") in the host with the configuration of the switch port. Either let the port carry that VLAN tagged, or set the BMC: `ipmitool lan set 1 vlan id 120`, `ipmitool lan set 1 vlan id off`. Do it from inside the host, since the change cuts the line it came over; `arping -I IFACE BMC` from a neighbour proves it.',
    ja: 'ホスト内で `ipmitool lan print 1`（802.1q VLAN IDの行）を見て、スイッチポートの設定と比べます。ポート側でそのVLANをタグ付きで通すか、BMC側を `ipmitool lan set 1 vlan id 120` または `ipmitool lan set 1 vlan id off` で合わせます。変更すると経由した通信が切れるので、ホスト内部から行います。同じネットワークから `arping -I IFACE BMC` に応答があれば解決です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep the VLAN of each BMC in the inventory and set it from there, on both sides in one step.',
    ja: '各BMCのVLANを台帳で管理し、両側を同時に設定します。',
  },
  references: ['IPMI 2.0 §23.2 (LAN parameter 20)', 'ipmitool(1) lan set vlan'],
});
