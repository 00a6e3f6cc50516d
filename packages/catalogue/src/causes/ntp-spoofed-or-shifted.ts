import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Replies that no honest source can have sent move, or try to move, the time. */
export default cause({
  key: 'ntp-spoofed-or-shifted',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'replies.bogus': grade.sure },
  title: {
    en: 'Somebody may be shifting the time with forged replies',
    ja: '偽の応答により時刻がずらされている疑いがあります',
  },
  explanation: {
    en: 'Replies arrive that do not match the requests (wrong origin, unexpected TTL or address), or the time at this path moves away slowly while the same server is right seen from elsewhere. Daemons discard what fails the origin test, but whoever sits on the path can pass unauthenticated replies off as genuine.',
    ja: '要求と対応しない応答（起点タイムスタンプの不一致、想定外のTTLやアドレス）が届くか、別の場所からは正しい同じサーバーの時刻がこの経路でだけ少しずつ動いています。起点の合わない応答は破棄されますが、経路上の者は認証のない応答を本物に見せかけられます。',
  },
  breaks: {
    en: 'Expired certificates and old tokens become valid again, one-time passwords can be replayed, and logs lose their value as evidence.',
    ja: '期限切れの証明書や古いトークンが再び有効になり、ワンタイムパスワードの再利用を許し、ログの証拠価値が失われます。',
  },
  remedy: {
    en: 'Keep evidence first: `tcpdump -ni any -w ntp.pcap udp port 123` on the client and, if you can, at the server. Stop using that path live with `chronyc offline SERVER`, and go over to authenticated sources, `chronyc add server SERVER nts iburst`, or with a key; then `authselectmode require` in chrony.conf (read at start). Report it as a security incident before you clean up.',
    ja: 'まずクライアントと、できればサーバーで `tcpdump -ni any -w ntp.pcap udp port 123` により証拠を残します。`chronyc offline SERVER` でこの経路の使用を止め、`chronyc add server SERVER nts iburst` や鍵付きの認証ありの同期元に移し、chrony.confに `authselectmode require` を加えます（起動時に読み込み）。後片付けの前にセキュリティインシデントとして報告します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Use NTS or keys for at least one source, random source ports, filters against forged addresses, and a second view from another network.',
    ja: '少なくとも1つの同期元にNTSか鍵を使い、ランダムな送信元ポート、偽装アドレスのフィルター、別の網からの監視を備えます。',
  },
  references: ['RFC 7384 §3.2', 'RFC 8915 §1', 'chrony.conf(5) authselectmode'],
});
