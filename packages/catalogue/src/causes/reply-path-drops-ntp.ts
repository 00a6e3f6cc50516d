import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Requests reach the server, its replies do not come back. */
export default cause({
  key: 'reply-path-drops-ntp',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 1.5,
  brings: { 'way.drops-replies': grade.sure },
  wide: true,
  title: {
    en: 'Requests reach the server, but its replies are lost',
    ja: '要求は届いていますが、応答が戻る途中で失われます',
  },
  explanation: {
    en: 'The server receives and answers each request, as its counter shows, but the replies are lost on the way back: an output filter at the server, another route back, or a stateful firewall that saw only one direction. From the client it cannot be told from a dead server.',
    ja: 'サーバーの受信カウンターは増えて応答もしていますが、戻りが失われています（サーバーの出力フィルター、往路と異なる復路、片方向しか見ていないステートフルなファイアウォールなど）。クライアントからはサーバー停止と区別できません。',
  },
  breaks: {
    en: "People restart a healthy server; meanwhile the client's clock is free.",
    ja: '正常なサーバーが再起動される一方で、クライアントの時計は自走を続けます。',
  },
  remedy: {
    en: 'Prove it: `chronyc serverstats` twice on the server (received must rise), `tcpdump -ni any udp and src port 123` on both ends. Then let the replies out at the server, `nft insert rule inet filter output udp sport 123 accept`, or mend the way back: `ip route get CLIENT` on the server has to name the interface on which the request arrived. If the reply comes to the client by another interface, `sysctl -w net.ipv4.conf.all.rp_filter=2` there lets it in.',
    ja: 'サーバーで `chronyc serverstats` を2回実行して受信数の増加を確かめ、両端で `tcpdump -ni any udp and src port 123` を見ます。サーバーの出力なら `nft insert rule inet filter output udp sport 123 accept` で許可し、復路なら `ip route get CLIENT` が要求の入ってきたインターフェースを指すよう直します。応答が別のインターフェースに届く場合は、クライアントで `sysctl -w net.ipv4.conf.all.rp_filter=2` とします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give multi-homed servers source-based routing, and test from each network they serve.',
    ja: '複数の足を持つサーバーには送信元ベースの経路を設定し、配信先の各網から試験します。',
  },
  references: ['chronyc(1) serverstats', 'RFC 3704', 'nft(8)'],
});
