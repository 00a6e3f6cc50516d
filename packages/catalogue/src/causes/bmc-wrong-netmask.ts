import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The mask does not match the network. */
export default cause({
  key: 'bmc-wrong-netmask',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.6,
  brings: { 'bmc.mask-wrong': grade.sure },
  given: [
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 3 },
    { finding: 'said.bmc-subnet', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'The netmask of the BMC does not match its network',
    ja: 'BMCのネットマスクが実際のネットワークと合っていません',
  },
  explanation: {
    en: 'With too long a mask the BMC takes neighbours, or its gateway, for strangers; with too short a one it looks by ARP for machines that are behind the router. Some clients get answers and others none, by nothing but their address.',
    ja: 'マスクが長すぎると、隣の機器やゲートウェイが別ネットワークと見なされます。短すぎると、ルーターの先の機器をARPで探してしまいます。応答の有無がクライアントのアドレスだけで決まるのが特徴です。',
  },
  breaks: {
    en: 'Access depends on where one sits, which looks like a firewall and is none.',
    ja: '接続元の場所によって可否が分かれ、ファイアウォールの問題と誤解されます。',
  },
  remedy: {
    en: 'Compare `ipmitool lan print 1` with the mask of the router in that network (`ip route get BMC` on a neighbour). Mend it from inside the host with `ipmitool lan set 1 netmask MASK`, and set the gateway once more after it (`ipmitool lan set 1 defgw ipaddr GATEWAY`), since some BMCs drop it with the mask.',
    ja: '`ipmitool lan print 1` を、そのネットワークのルーターのマスクと比べます（隣のホストで `ip route get BMC`）。ホスト内部から `ipmitool lan set 1 netmask MASK` で直し、ゲートウェイも設定し直します（`ipmitool lan set 1 defgw ipaddr GATEWAY`）。マスクの変更でゲートウェイを失うBMCがあるためです。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let DHCP hand out mask and gateway where addresses are reserved anyway.',
    ja: 'アドレスを予約しているなら、マスクとゲートウェイもDHCPで配ります。',
  },
  references: ['IPMI 2.0 §23.2 (LAN parameter 6)', 'RFC 950'],
});
