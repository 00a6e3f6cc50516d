import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Two devices answer for the BMC address. */
export default cause({
  key: 'bmc-ip-conflict',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.8,
  brings: { 'bmc.address-doubled': grade.sure },
  given: [
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 2.5 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'Two devices use the address of the BMC', ja: 'BMCのアドレスを2台の機器が使用しています' },
  explanation: {
    en: 'Two network cards answer ARP for one address, and each client talks to whichever answered last. Now the BMC is there, now a stranger without IPMI or with other passwords: sessions break, port 623 seems open and closed by turns.',
    ja: '1つのアドレスに2つの機器がARP応答し、クライアントは最後に応答した方と通信します。BMCにつながったり、IPMIのない、あるいはパスワードの異なる別の機器につながったりするため、セッションが途切れ、UDP 623が開いたり閉じたりして見えます。',
  },
  breaks: {
    en: 'A power command may reach the wrong machine where both are BMCs of one fleet.',
    ja: '両方とも自組織のBMCの場合、電源操作が別の機器に届くおそれがあります。',
  },
  remedy: {
    en: 'Prove it in the same network: `arping -D -c 3 -I IFACE BMC` and `arping -c 5 -I IFACE BMC` show two MAC addresses; `ipmitool lan print 1` in the host says which is the right one. Find the other in the tables of the switch and give it a free address (`ipmitool lan set 1 ipaddr ADDRESS` if it is a BMC). Then `ip neigh flush to BMC` on the clients.',
    ja: '同じネットワークで `arping -D -c 3 -I IFACE BMC` と `arping -c 5 -I IFACE BMC` を実行すると、2つのMACアドレスが見えます。正しい方はホスト内の `ipmitool lan print 1` で分かります。もう一方をスイッチのMACテーブルで探し、空いているアドレスに変えます（BMCなら `ipmitool lan set 1 ipaddr ADDRESS`）。最後にクライアントで `ip neigh flush to BMC` とします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep static addresses out of the DHCP range, and probe an address before giving it out.',
    ja: '固定アドレスはDHCPの範囲外とし、割り当て前に使用中でないか確認します。',
  },
  references: ['RFC 5227', 'arping(8)'],
});
