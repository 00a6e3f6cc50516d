import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Large packets vanish on the way, and the message that would say so never arrives. */
export default cause({
  key: 'mtu-black-hole',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  weight: 1.2,
  brings: { 'way.mtu-black-hole': grade.sure },
  given: [
    // What a proxy waits for is seldom a lost packet.
    { finding: 'upstream.where', outcome: 'address', factor: 0.12 },
    { finding: 'upstream.where', outcome: 'name', factor: 0.12 },
    { finding: 'upstream.where', outcome: 'untold', factor: 0.12 },
    { finding: 'upstream.where', outcome: 'ipv6', factor: 0.16 },
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.002 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.001 },
    { finding: 'upstream.heavy', outcome: 'yes', factor: 0.3 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 6 },
    { finding: 'place.large-hangs', outcome: 'yes', factor: 10 },
    { finding: 'place.some-sites', outcome: 'yes', factor: 4 },
    { finding: 'place.ping-works', outcome: 'yes', factor: 2 },
  ],
  wide: true,
  title: {
    en: 'Large packets vanish on the way (MTU black hole)',
    ja: '経路の途中で大きいパケットが消えています（MTUブラックホール）',
  },
  explanation: {
    en: 'A section of the way carries smaller packets than its ends believe (a tunnel, PPPoE, an overlay, jumbo frames on one side), and the ICMP message that should say so is filtered. Small exchanges work, so connections open and ping is fine, while the first full-sized packet is repeated in vain.',
    ja: '経路の一部（トンネル、PPPoE、オーバーレイ、片側だけのジャンボフレームなど）が両端の想定より小さいパケットしか運べず、それを知らせるICMPも遮断されています。小さいやり取りは通るため接続は開きpingも正常ですが、最初のフルサイズのパケットが届かないまま再送を繰り返します。',
  },
  breaks: {
    en: 'TLS handshakes, large answers, uploads, SSH after log-in and NFS hang; short requests and health checks stay green.',
    ja: 'TLSハンドシェイク、大きい応答、アップロード、ログイン直後のSSH、NFSが止まる一方、短い要求やヘルスチェックは正常のままです。',
  },
  remedy: {
    en: 'Find the size that passes: `ping -M do -s 1372 ADDRESS` up and down (Windows `ping -f -l 1372 ADDRESS`), or `tracepath -n ADDRESS`. Live relief for TCP on the gateway: `nft add rule inet filter forward tcp flags syn tcp option maxseg size set rt mtu`, or on the host itself `ip route change default via GATEWAY dev eth0 mtu 1400`, for a tunnel `ip link set dev wg0 mtu 1380`. Better let the message through: permit ICMP type 3 code 4 and ICMPv6 type 2 everywhere; `sysctl -w net.ipv4.tcp_mtu_probing=1` helps servers that you cannot reach otherwise.',
    ja: '通る大きさを `ping -M do -s 1372 ADDRESS`（Windowsは `ping -f -l 1372 ADDRESS`）で上下させて探すか、`tracepath -n ADDRESS` で調べます。TCPはゲートウェイで `nft add rule inet filter forward tcp flags syn tcp option maxseg size set rt mtu`、ホスト自身なら `ip route change default via GATEWAY dev eth0 mtu 1400`、トンネルなら `ip link set dev wg0 mtu 1380` とすると、動作中に直ります。本来はICMPタイプ3コード4とICMPv6タイプ2を全区間で許可します。ほかに手のないサーバーには `sysctl -w net.ipv4.tcp_mtu_probing=1` が効きます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set the MTU of every tunnel by calculation, clamp the MSS at its ends, and test each new way with full-sized packets.',
    ja: 'トンネルのMTUは計算して設定し、両端でMSSを調整し、新しい経路は必ずフルサイズのパケットで試験します。',
  },
  references: ['RFC 2923', 'RFC 8899', 'RFC 4890'],
});
