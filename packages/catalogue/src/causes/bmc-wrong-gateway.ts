import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Gateway outside the subnet, or none, while clients are routed. */
export default cause({
  key: 'bmc-wrong-gateway',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.gateway-wrong': grade.sure },
  given: [
    { finding: 'said.bmc-subnet', outcome: 'yes', factor: 8 },
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 3 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.1 },
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 0.1 },
  ],
  title: { en: 'The BMC has a wrong gateway or none', ja: 'BMCのゲートウェイ設定が誤っています' },
  explanation: {
    en: 'Requests from another network reach the BMC, its answers need a router it cannot use: the gateway lies outside its own subnet, is its own address, or is 0.0.0.0. From the same subnet all works. NTP, DNS, directory and alerts of the BMC are cut off in the same way.',
    ja: '別ネットワークからの要求は届きますが、応答に必要なルーターをBMCが使えません。ゲートウェイが自分のサブネットの外、自分自身のアドレス、または0.0.0.0になっています。同じサブネットからは正常に使え、BMCのNTP、DNS、ディレクトリー、通知も同様に途絶えます。',
  },
  breaks: {
    en: 'No remote access, and quietly a clock that drifts and alerts that never leave.',
    ja: '遠隔から使えないだけでなく、時計がずれ、通知が届かないことにも気づけません。',
  },
  remedy: {
    en: 'From inside the host (or from its subnet): `ipmitool lan print 1`, then `ipmitool lan set 1 defgw ipaddr GATEWAY`, and check that it lies within address and mask. ESXi without ipmitool: Redfish PATCH of the EthernetInterface (IPv4StaticAddresses with Gateway), iDRAC `racadm set iDRAC.IPv4.Gateway GATEWAY`. It takes effect at once; keep a session from the same subnet open until a routed one works.',
    ja: 'ホスト内部（または同じサブネット）から `ipmitool lan print 1` で確認し、`ipmitool lan set 1 defgw ipaddr GATEWAY` で直します。アドレスとマスクの範囲内にあることを確かめてください。ipmitoolのないESXiではRedfishでEthernetInterfaceのIPv4StaticAddresses（Gateway）をPATCHするか、iDRACなら `racadm set iDRAC.IPv4.Gateway GATEWAY` とします。変更は直ちに有効になります。ルーター越しに使えると確認できるまで、同じサブネットからのセッションを保ちます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set address, mask and gateway together from one inventory entry, and test from a routed host.',
    ja: 'アドレス、マスク、ゲートウェイを台帳の1件からまとめて設定し、ルーター越しに確認します。',
  },
  references: ['IPMI 2.0 §23.2 (LAN parameter 12)', 'ipmitool(1) lan set defgw'],
});
