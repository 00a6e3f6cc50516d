import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Two machines answer for one address. */
export default cause({
  key: 'ip-address-conflict',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 0.7,
  brings: { 'machine.address-shared': grade.sure },
  given: [
    { finding: 'place.cloned', outcome: 'yes', factor: 8 },
    { finding: 'place.one-network', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'Two machines use the same IP address',
    ja: '2台のマシンが同じIPアドレスを使っています',
  },
  explanation: {
    en: 'Two network cards claim one address, and neighbours send to whichever answered the last ARP question. So connections work, break or land on the wrong machine from one minute to the next, and differently from each client.',
    ja: '2枚のネットワークカードが1つのアドレスを名乗り、周囲は最後にARPに答えたほうへ送ります。そのため接続はつながったり切れたり別のマシンに届いたりし、端末ごとに結果も異なります。',
  },
  breaks: {
    en: 'Sessions are reset without a pattern; SSH warns of a changed host key, and both machines look healthy on their own.',
    ja: 'セッションが規則性なく切れ、SSHはホスト鍵の変化を警告しますが、どちらのマシンも単体では正常に見えます。',
  },
  remedy: {
    en: 'Ask from a third machine in the same network: `arping -D -I eth0 ADDRESS` and `ip neigh show ADDRESS`, twice; find the other hardware address in the switch (`show mac address-table address MAC`). Give one of the two another address, live with `ip addr add NEW/24 dev eth0` and then `ip addr del OLD/24 dev eth0`; on ESXi `esxcli network ip interface ipv4 set`. Afterwards `arping -U -I eth0 ADDRESS` on the rightful owner tells the neighbours at once. A clone needs its own machine id and DHCP identity too.',
    ja: '同じネットワークの別のマシンから `arping -D -I eth0 ADDRESS` と `ip neigh show ADDRESS` を2回ずつ実行し、もう一方のMACアドレスがどのポートにあるかをスイッチで探します（`show mac address-table address MAC`）。片方のアドレスを `ip addr add NEW/24 dev eth0`、続けて `ip addr del OLD/24 dev eth0` で動作中に変えます（ESXiは `esxcli network ip interface ipv4 set`）。その後、正しい持ち主で `arping -U -I eth0 ADDRESS` を実行すると周囲にすぐ伝わります。複製したマシンはマシンIDとDHCPの識別子も作り直します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Hand out addresses from one list (DHCP reservations or an IPAM), and switch on duplicate detection and DHCP snooping.',
    ja: 'アドレスは1つの台帳（DHCPの予約やIPAM）から払い出し、重複検出とDHCPスヌーピングを有効にします。',
  },
  references: ['RFC 5227', 'arping(8)'],
});
