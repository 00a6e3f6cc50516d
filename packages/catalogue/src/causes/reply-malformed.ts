import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Replies arrive cut short or damaged. */
export default cause({
  key: 'reply-malformed',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'replies.damaged': grade.sure },
  title: {
    en: 'NTP replies arrive cut short or damaged',
    ja: 'NTPの応答が欠けるか壊れて届いています',
  },
  explanation: {
    en: 'Something answers, but with fewer than 48 bytes, impossible fields or a damaged authenticator: a middle box that "inspects" NTP, a broken load balancer, or another service on port 123. Daemons throw such packets away before any counter that people look at, so they seem not to have come.',
    ja: '応答はありますが、48バイト未満、ありえない値、壊れた認証子などです（NTPを「検査」する中継装置、不調な負荷分散装置、123番で動く別のサービス）。デーモンは普段見るカウンターより前の段階で捨てるため、届いていないように見えます。',
  },
  breaks: {
    en: 'Authenticated time (keys, NTS), whose packets are longer, often fails first while plain NTP passes.',
    ja: 'パケットの長い認証付き（鍵、NTS）の時刻が先に失敗し、通常のNTPは通ることがよくあります。',
  },
  remedy: {
    en: "Look at the bytes: `tcpdump -vvxni any udp port 123` on client and server tells where the packet was changed. Switch NTP inspection off on that device, or let NTP past the balancer, and meanwhile use a server on another way: `chronyc add server SERVER iburst`. A daemon's restart changes nothing here.",
    ja: 'クライアントとサーバーで `tcpdump -vvxni any udp port 123` を取り、どこで変わったかを見ます。該当装置のNTP検査を止めるか負荷分散装置を通さないようにし、その間は別経路のサーバーを `chronyc add server SERVER iburst` で使います。デーモンの再起動では変わりません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Do not put NTP behind load balancers or application gateways, and test with authentication after each firmware update of a middle box.',
    ja: 'NTPを負荷分散装置やアプリケーションゲートウェイに通さず、中継装置の更新後は認証付きでも試験します。',
  },
  references: ['RFC 5905 §7.3', 'RFC 7822', 'tcpdump(8)'],
});
