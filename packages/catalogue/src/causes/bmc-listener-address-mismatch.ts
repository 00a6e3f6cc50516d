import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC service is bound to another address or family. */
export default cause({
  key: 'bmc-listener-address-mismatch',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.3,
  brings: { 'bmc.listens-elsewhere': grade.sure },
  given: [
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'The BMC listens on another address than the one asked', ja: 'BMCが別のアドレスで待ち受けています' },
  explanation: {
    en: 'The service inside the BMC is bound to one interface, address or family: to IPv6 only, to eth0 while the cable is in eth1, or still to the address from before. Asked at another of its addresses the BMC is alive and its port is closed, so the kernel answers with port unreachable or a reset.',
    ja: 'BMC内のサービスが、特定のインターフェースやアドレス、プロトコル（IPv6のみ、eth0のみ、変更前のアドレスなど）に結び付いています。別のアドレスへ尋ねるとBMC自体は動作していてもポートは閉じており、ポート到達不能やリセットが返ります。',
  },
  breaks: {
    en: 'Half of the clients, those with the other address or family, see a dead BMC.',
    ja: '別のアドレスやプロトコルを使うクライアントからだけ、BMCが停止して見えます。',
  },
  remedy: {
    en: 'Ask each address: `ipmitool -I lanplus -H ADDRESS -U USER -E mc info` for IPv4 and IPv6, `curl -sk https://ADDRESS/redfish/v1/`. With a shell in the BMC: `ss -lunp sport = :623`, and on OpenBMC `systemctl restart phosphor-ipmi-net@eth0.socket`, which restarts the socket only. Else use the address that answers, or set the binding in the network page of the BMC.',
    ja: 'IPv4とIPv6のそれぞれに `ipmitool -I lanplus -H ADDRESS -U USER -E mc info` と `curl -sk https://ADDRESS/redfish/v1/` を試します。BMCにシェルがあれば `ss -lunp sport = :623` で確かめ、OpenBMCなら `systemctl restart phosphor-ipmi-net@eth0.socket`（このソケットだけを再起動）とします。できない場合は応答するアドレスを使うか、BMCのネットワーク画面で割り当てを直します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'After each change of addresses ask the BMC from outside on all of them.',
    ja: 'アドレス変更の後は、外部からすべてのアドレスに尋ねて確認します。',
  },
  references: ['ss(8)', 'IPMI 2.0 §13.1.1'],
});
