import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Large packets vanish, small ones pass. */
export default cause({
  key: 'mtu-black-hole',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  weight: 2,
  brings: { 'way.swallows-big': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.002 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.001 },
    { finding: 'said.only-large', outcome: 'yes', factor: 25 },
    { finding: 'said.tunnel', outcome: 'yes', factor: 12 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 1.5 },
    { finding: 'upstream.heavy', outcome: 'yes', factor: 0.3 },
  ],
  wide: true,
  title: {
    en: 'Large packets vanish on the way (MTU black hole)',
    ja: '経路上で大きいパケットだけが消えています（MTU）',
  },
  explanation: {
    en: 'Somewhere on the way only smaller packets fit (tunnel, VPN, overlay, PPPoE), and the ICMP message that should say so is filtered. Handshakes and short requests pass; TLS certificates, uploads and larger answers stall without any error until a time-out.',
    ja: '経路のどこか（トンネル、VPN、オーバーレイ、PPPoEなど）では小さいパケットしか通らず、それを知らせるICMPがフィルターで失われています。接続の確立や短い要求は通りますが、TLSの証明書、アップロード、大きな応答はエラーもなく止まり、タイムアウトします。',
  },
  breaks: {
    en: 'Some sites, paths or users work and others hang, which looks like a fault of the application.',
    ja: '動く相手と止まる相手が混在し、アプリケーションの不具合に見えます。',
  },
  remedy: {
    en: 'Bisect from the sender: `ping -M do -s 1472 TARGET` (1472 + 28 = 1500), then 1372 and so on; `tracepath -n TARGET` names the hop when ICMP passes. At once and live: clamp on the gateway, `nft add rule inet mangle forward tcp flags syn tcp option maxseg size set rt mtu`, or lower the interface, `ip link set dev IFACE mtu 1380`. Lasting: let ICMP type 3 code 4 (IPv6: type 2) through and set the tunnel’s MTU to what the way carries.',
    ja: '送信側から `ping -M do -s 1472 TARGET`（1472+28=1500）、次に1372と狭めて調べます。ICMPが通れば `tracepath -n TARGET` が区間を示します。すぐ効く対処は、ゲートウェイでMSSを調整する `nft add rule inet mangle forward tcp flags syn tcp option maxseg size set rt mtu`、またはインターフェースを下げる `ip link set dev IFACE mtu 1380` です。恒久的にはICMPタイプ3コード4（IPv6はタイプ2）を通し、トンネルのMTUを経路に合わせます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Never filter "fragmentation needed"; set `net.ipv4.tcp_mtu_probing=1` on hosts that speak through tunnels.',
    ja: '「フラグメント必要」のICMPはフィルターせず、トンネル越しに通信するホストでは `net.ipv4.tcp_mtu_probing=1` を設定します。',
  },
  references: ['RFC 2923 §2.1', 'RFC 4821', 'RFC 8899'],
});
