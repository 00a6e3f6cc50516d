import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A filter swallows the SYN to the backend. */
export default cause({
  key: 'upstream-blocked-by-firewall',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 7,
  brings: { 'way.drops-connects': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.02 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.002 },
    { finding: 'place.one-port-silent', outcome: 'yes', factor: 2 },
    { finding: 'said.new-rule', outcome: 'yes', factor: 6 },
    { finding: 'place.firewall', outcome: 'yes', factor: 2.5 },
    { finding: 'place.cloud', outcome: 'yes', factor: 1.5 },
    { finding: 'said.host-off', outcome: 'yes', factor: 0.1 },
    { finding: 'place.under-load', outcome: 'yes', factor: 0.2 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 0.3 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 0.2 },
    { finding: 'said.reload-helps', outcome: 'yes', factor: 0.1 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 0.1 },
  ],
  wide: true,
  title: {
    en: 'A firewall drops the connections to the backend',
    ja: 'ファイアウォールがバックエンドへの接続を捨てています',
  },
  explanation: {
    en: 'The proxy’s SYN leaves and nothing comes back, while the machine answers on other ports or to ping: a packet filter, security group or network policy discards this port in silence. It is steady, every request fails after exactly the connect time-out, and the backend’s counters do not move.',
    ja: 'プロキシのSYNは出ていきますが何も返りません。ほかのポートやpingには応答するため、パケットフィルター、セキュリティグループ、ネットワークポリシーのいずれかがこのポートを黙って破棄しています。常に起き、どの要求も接続タイムアウトちょうどで失敗し、バックエンドの受信数は動きません。',
  },
  breaks: {
    en: 'Requests hang for the whole connect time-out before they fail, and hold the proxy’s connections meanwhile.',
    ja: '要求は接続タイムアウトまで待たされてから失敗し、その間プロキシの接続を占有します。',
  },
  remedy: {
    en: 'From the proxy: `nc -zvw3 BACKEND PORT` (silent), then a closed port of the same machine, `nc -zvw3 BACKEND 1` (refused at once: the way is open). `traceroute -n -T -p PORT BACKEND` ends in front of the box that drops. Open PORT there for the proxy’s address: `nft insert rule inet filter forward ip saddr PROXY ip daddr BACKEND tcp dport PORT accept`, `firewall-cmd --add-port=PORT/tcp`, or the security group’s inbound rule; then write it into the permanent rules.',
    ja: 'プロキシから `nc -zvw3 BACKEND PORT`（無応答）と、同じマシンの閉じたポートへの `nc -zvw3 BACKEND 1`（即座に拒否されれば経路は正常）を比べます。`traceroute -n -T -p PORT BACKEND` は破棄している機器の手前で止まります。そこでプロキシのアドレスにPORTを許可し（`nft insert rule inet filter forward ip saddr PROXY ip daddr BACKEND tcp dport PORT accept`、`firewall-cmd --add-port=PORT/tcp`、またはセキュリティグループの受信規則）、恒久設定にも書きます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep rules for proxy to backend beside the proxy’s configuration, and probe the exact port from the proxy after each change.',
    ja: 'プロキシからバックエンドへの規則をプロキシの設定と一緒に管理し、変更のたびにプロキシから同じポートを確認します。',
  },
  references: ['nginx ngx_http_proxy_module proxy_connect_timeout', 'nft(8)', 'traceroute(8) -T'],
});
