import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A 127.127.1.x line is given to a daemon without that driver. */
export default cause({
  key: 'local-refclock-not-supported',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.2,
  brings: { 'refclock.unsupported': grade.sure },
  given: [{ finding: 'sources.local-clock', outcome: 'listed', factor: 3 }],
  title: {
    en: '127.127.1.x is configured, but this daemon has no such driver',
    ja: '127.127.1.xを扱えないデーモンに設定されています',
  },
  explanation: {
    en: '`server 127.127.1.0` means "local clock" only to ntp.org\'s ntpd; chrony, and ntpsec builds without the driver, take it for an ordinary address on the loopback network. It never answers, so the entry stays unreachable or the line is refused, and the fallback people count on does not exist.',
    ja: '`server 127.127.1.0` が「ローカルクロック」を意味するのはntp.orgのntpdだけで、chronyや当該ドライバーのないntpsecではループバック上の普通のアドレスとして扱われます。応答はなく到達不能のまま残るか行が拒否され、頼りにしていた代替時刻は存在しません。',
  },
  breaks: {
    en: 'In an isolated network the clients lose their server as soon as the real sources are gone.',
    ja: '隔離されたネットワークでは、本来の同期元が途絶えた時点でクライアントがサーバーを失います。',
  },
  remedy: {
    en: "chrony: `chronyc local stratum 10` gives the wished fallback live, `local stratum 10` in chrony.conf keeps it, and `chronyc delete 127.127.1.0` removes the dead entry. ntpsec: `ntpq -a KEYID -k KEYFILE -c ':config tos orphan 10'`, then replace the `127.127.1.0` and `fudge` lines in ntp.conf by `tos orphan 10`.",
    ja: "chronyは `chronyc local stratum 10` で代替動作をその場で有効にし、chrony.confの `local stratum 10` で恒久化、`chronyc delete 127.127.1.0` で死んだ項目を消します。ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config tos orphan 10'` とし、ntp.confの `127.127.1.0` と `fudge` の行を `tos orphan 10` に置き換えます。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'When moving from ntpd to chrony or ntpsec, translate the file line by line and check it with `chronyd -p`.',
    ja: 'ntpdからchronyやntpsecへ移るときは設定を1行ずつ読み替え、`chronyd -p` で検査します。',
  },
  references: ['chrony.conf(5) local', 'ntp.conf(5) tos orphan'],
});
