import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Replies to port 123 are lost, those to a high port arrive. */
export default cause({
  key: 'source-port-123-replies-dropped',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.15,
  brings: { 'way.drops-port-123': grade.sure },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.01 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.01 },
    { finding: 'place.chrony-works', outcome: 'yes', factor: 10 },
    { finding: 'place.nat', outcome: 'yes', factor: 2 },
  ],
  wide: true,
  title: {
    en: 'Replies to port 123 are lost: ntpd fails, chrony works',
    ja: 'ポート123宛ての応答だけが失われます（ntpdのみ失敗）',
  },
  explanation: {
    en: 'ntpd asks from port 123, and some NAT devices and providers drop or rewrite packets that go to port 123 of a customer. chrony and one-shot tools ask from a high port and get their answers, so every test by hand succeeds and only ntpd stays at reach 0.',
    ja: 'ntpdは送信元ポート123で問い合わせますが、一部のNAT装置や回線事業者は利用者のポート123宛てのパケットを捨てます。chronyや単発のツールは高位ポートを使うため手動の確認はすべて成功し、ntpdだけが到達性0のままです。',
  },
  breaks: {
    en: 'Weeks are spent on ntp.conf while the fault sits in the router; double NAT at branch sites is typical.',
    ja: '原因がルーターにあるままntp.confの調査に何週間も費やされます。支店の二重NATで典型的です。',
  },
  remedy: {
    en: "ntpd cannot use another port, so either translate it on the host, live: `nft add table ip ntpnat`, `nft add chain ip ntpnat post '{ type nat hook postrouting priority 100 ; }'`, `nft add rule ip ntpnat post udp sport 123 udp dport 123 masquerade to :1024-65535`, kept in /etc/nftables.conf. Or run chrony in place of ntpd. Otherwise have the NAT device keep a mapping for source port 123.",
    ja: "ntpdは送信元ポートを変えられません。ホスト上で変換するなら `nft add table ip ntpnat`、`nft add chain ip ntpnat post '{ type nat hook postrouting priority 100 ; }'`、`nft add rule ip ntpnat post udp sport 123 udp dport 123 masquerade to :1024-65535` を実行し、/etc/nftables.confに書きます。またはntpdをchronyに替えます。NAT装置側で送信元ポート123の変換を維持する設定でも直ります。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Use chrony (random source port) at sites behind NAT or consumer lines.',
    ja: 'NATや一般回線の配下では、送信元ポートがランダムなchronyを使います。',
  },
  references: ['chrony.conf(5) acquisitionport', 'RFC 9109', 'nft(8)'],
});
