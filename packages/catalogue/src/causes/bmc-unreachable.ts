import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Nothing answers at the BMC address. */
export default cause({
  key: 'bmc-unreachable',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 3,
  brings: { 'bmc.address-dead': grade.sure },
  given: [
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-others-fail', outcome: 'yes', factor: 0.5 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 0.7 },
    { finding: 'said.bmc-web', outcome: 'yes', factor: 0.02 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.4 },
    { finding: 'place.power-cycle', outcome: 'yes', factor: 1.5 },
  ],
  wide: true,
  title: { en: 'Nothing answers at the address of the BMC', ja: 'BMCのアドレスから何も応答がありません' },
  explanation: {
    en: 'No ping, no TCP, no UDP 623, and on the same network no ARP either: the machine has no power, the management cable or switch port is down, or the BMC has another address than the one in the list (a new DHCP lease, factory defaults, a changed board).',
    ja: 'ping、TCP、UDP 623のいずれにも、同じネットワークからのARPにも応答がありません。機器に電源がない、管理用ケーブルやスイッチポートが落ちている、あるいはBMCのアドレスが台帳と異なる（DHCPの変更、初期化、基板交換）状態です。',
  },
  breaks: {
    en: 'The machine cannot be switched on, off or seen from afar; somebody has to go there.',
    ja: '遠隔から電源操作も状態確認もできず、現地へ行くしかなくなります。',
  },
  remedy: {
    en: 'From a host in the same network: `ip neigh show BMC` and `arping -c 3 -I IFACE BMC`; on the switch the state of the port and the learnt MAC address. From inside the machine `ipmitool lan print 1` tells which address it has now, and `ipmitool lan set 1 ipaddr ADDRESS` mends it live. Without any of these look at the standby power and the management cable.',
    ja: '同じネットワークのホストで `ip neigh show BMC` と `arping -c 3 -I IFACE BMC` を試し、スイッチでポートの状態と学習済みMACアドレスを確認します。機器の内部からは `ipmitool lan print 1` で現在のアドレスが分かり、`ipmitool lan set 1 ipaddr ADDRESS` でその場で直せます。いずれも無理なら待機電源と管理用ケーブルを確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give BMCs fixed addresses or DHCP reservations by MAC, and watch the switch ports they hang on.',
    ja: 'BMCには固定アドレスかMACによるDHCP予約を割り当て、接続先のスイッチポートを監視します。',
  },
  references: ['ip-neighbour(8)', 'arping(8)', 'ipmitool(1) lan set'],
});
