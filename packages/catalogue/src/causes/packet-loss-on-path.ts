import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A measurable share of packets is lost. */
export default cause({
  key: 'packet-loss-on-path',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  weight: 1.8,
  brings: { 'way.loses': grade.sure },
  given: [
    { finding: 'place.recabled', outcome: 'yes', factor: 1.5 },
    // A BMC that changes its port answers for a while, and then not at all.
    { finding: 'said.bmc-shared-port', outcome: 'yes', factor: 0.2 },
  ],
  wide: true,
  title: {
    en: 'A share of the packets on this way is lost',
    ja: '経路上でパケットの一部が失われています',
  },
  explanation: {
    en: "Some packets are lost at random in either direction: ping misses that share, TCP repeats segments and connects only after one, two or three seconds, NTP's reach shows gaps (257 instead of 377). Loss that only a middle hop shows while the far end answers everything is no loss, that hop answers ping late or never.",
    ja: '往復どちらかで一部のパケットが不規則に失われています。pingはその割合だけ応答がなく、TCPは再送を重ねて接続に1〜3秒かかり、NTPの到達性は377でなく257のように欠けます。途中のホップだけに損失が見え、終点は全部応答している場合は、そのホップがpingへの応答を省いているだけで損失ではありません。',
  },
  breaks: {
    en: 'Requests take steps of whole seconds or time out, transfers crawl, and storage, IPMI and management sessions on the same line suffer; NTP itself notices last.',
    ja: '要求が秒単位で遅れるかタイムアウトし、転送は遅くなります。同じ回線のストレージ、IPMI、管理通信も影響を受け、NTPは最後まで目立ちません。',
  },
  remedy: {
    en: 'Locate it from both ends: `mtr -n -c 100 --report ADDRESS` (with `--tcp --port 443` or `--udp --port 123` for the real traffic; answers near 1000 ms count as lost), `nstat -az TcpRetransSegs TcpOutSegs`, `ip -s link` and `ethtool -S IFACE` for errors; then mend the cable, port or shaper at the first hop from which all later ones lose. Until then take the other line or route where there is one; time can be helped with `chronyc polltarget SERVER 12`. A rate limit at the far end looks the same: one question in 10 s that never fails speaks for it.',
    ja: '両端から `mtr -n -c 100 --report ADDRESS` で場所を特定します（実際の通信に合わせて `--tcp --port 443` や `--udp --port 123` を付け、1000ミリ秒前後の応答は損失と数えます）。`nstat -az TcpRetransSegs TcpOutSegs`、`ip -s link`、`ethtool -S IFACE` のエラー数も見て、以降のすべてのホップで損失が続く最初の場所のケーブル・ポート・帯域制御を直します。それまでは別の回線や経路を使い、時刻は `chronyc polltarget SERVER 12` で補えます。相手側の頻度制限も同じ見え方をしますが、10秒に1回の問い合わせが必ず成功するならそちらです。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Measure loss between sites and on the management network all the time, and alert at 1 %.',
    ja: '拠点間と管理ネットワークの損失率を常時測り、1%で警報を出します。',
  },
  references: ['mtr(8)', 'nstat(8)', 'ethtool(8)', 'chronyc(1) polltarget'],
});
