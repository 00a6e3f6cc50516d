import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The backend answers, its answers do not arrive. */
export default cause({
  key: 'return-path-drops-upstream',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 0.9,
  brings: { 'way.loses-answers': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'place.tunnel', outcome: 'yes', factor: 2 },
    { finding: 'place.firewall', outcome: 'yes', factor: 1.3 },
  ],
  wide: true,
  title: {
    en: 'The backend answers, but its replies never reach the proxy',
    ja: 'バックエンドの返信がプロキシに届いていません',
  },
  explanation: {
    en: 'The SYN arrives and the backend answers, but the answer takes another way: a wrong default gateway, a second interface, or a stateful firewall that saw only one direction. On the backend the connection stands in SYN-RECV and the answer is sent again and again.',
    ja: 'SYNは届きバックエンドも返答していますが、返答が別の経路に出て失われています。デフォルトゲートウェイの誤り、二つ目のインターフェース、片方向しか見ていないステートフルなファイアウォールが典型です。バックエンドでは接続がSYN-RECVのまま返答の再送が続きます。',
  },
  breaks: {
    en: 'From the proxy it cannot be told from a dropped SYN; only the backend shows the difference.',
    ja: 'プロキシからはSYNの破棄と区別できず、違いはバックエンドでしか分かりません。',
  },
  remedy: {
    en: 'On the backend while a request hangs: `ss -tan state syn-recv` (lines for the proxy’s address) and `ip route get PROXY` (does it leave by the interface it came in on?). Mend the way back: `ip route replace PROXYNET via GATEWAY dev IFACE`, a rule by source address with `ip rule add from BACKEND table 100`, or let the gateway translate the source. `sysctl net.ipv4.conf.all.rp_filter` set to 2 spares asymmetric hosts.',
    ja: '要求が待たされている間にバックエンドで `ss -tan state syn-recv`（プロキシのアドレスの行）と `ip route get PROXY`（受信したインターフェースから出ていくか）を確かめます。帰り道を直すには、`ip route replace PROXYNET via GATEWAY dev IFACE`、`ip rule add from BACKEND table 100` による送信元別の経路、またはゲートウェイでの送信元変換を使います。非対称なホストでは `sysctl net.ipv4.conf.all.rp_filter` を2にします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give every backend one way back to its proxies, and draw both directions in the plan.',
    ja: '各バックエンドからプロキシへの帰り道を一つに定め、構成図には両方向を描きます。',
  },
  references: ['ip-rule(8)', 'Linux kernel ip-sysctl: rp_filter', 'ss(8)'],
});
