import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Queues on the path: delay grows with the load. */
export default cause({
  key: 'path-congested',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  // Without load, hour or loss beside it, a delay that varies is no more than that.
  weight: 0.15,
  brings: { 'way.congested': grade.sure },
  given: [
    { finding: 'place.backup-hour', outcome: 'yes', factor: 4 },
    { finding: 'place.under-load', outcome: 'yes', factor: 2 },
  ],
  wide: true,
  title: {
    en: 'The path is congested: delay rises with the load',
    ja: '経路が混雑し、負荷とともに遅延が増えています',
  },
  explanation: {
    en: 'A link on the way is full, and packets wait in its queue: the average round trip is many times the best one, every connection and answer costs the same extra time, and it falls again when the load ends. Mostly only one direction is full, so clocks that take time over it shift with the load as well.',
    ja: '経路上のリンクが飽和し、パケットが待ち行列に並んでいます。平均の往復時間が最良値の何倍にもなり、接続にも応答にも同じだけ余計な時間がかかり、負荷が収まると元に戻ります。多くは片方向だけが混むため、この経路で合わせている時計のずれも負荷につれて動きます。',
  },
  breaks: {
    en: 'Applications on that link see slow answers and time-outs in the busy hours, and voice, consoles and time suffer first.',
    ja: '同じリンクのアプリケーションは混む時間帯に応答が遅れてタイムアウトし、音声、コンソール、時刻に最初に影響が出ます。',
  },
  remedy: {
    en: "Find the queue: `mtr -n -c 60 --report ADDRESS` (the first hop whose average jumps and stays), `ss -tin dst ADDRESS` (rtt far above minrtt), `tc -s qdisc show dev IFACE`. Shape the bulk traffic a little below the line's rate, live: `tc qdisc replace dev IFACE root cake bandwidth 90mbit` or `fq_codel`; move backup and replication to another hour or queue. For clocks on that way `chronyc maxdelay SERVER 0.05` (a little above the quiet delay), in ntpsec `ntpq -a KEYID -k KEYFILE -c ':config tinker huffpuff 7200'`.",
    ja: "待ち行列の場所を `mtr -n -c 60 --report ADDRESS`（平均が跳ね上がり、以降も高いままの最初のホップ）、`ss -tin dst ADDRESS`（rttがminrttを大きく上回る）、`tc -s qdisc show dev IFACE` で探します。大量転送を回線速度より少し下に動作中に制限し（`tc qdisc replace dev IFACE root cake bandwidth 90mbit` か `fq_codel`）、バックアップや複製は別の時間か別の待ち行列へ移します。この経路の時計は `chronyc maxdelay SERVER 0.05`（空いているときの遅延より少し上）、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config tinker huffpuff 7200'` で補います。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Graph delay beside link load, and keep management traffic out of the bulk queue.',
    ja: '遅延をリンク負荷と並べて記録し、管理通信を大量転送の待ち行列から分けます。',
  },
  references: ['tc-cake(8)', 'RFC 7567', 'chrony.conf(5) maxdelay', 'ntp.conf(5) tinker huffpuff'],
});
