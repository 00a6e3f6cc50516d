import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The certificate of the NTS key establishment has run out. */
export default cause({
  key: 'nts-cert-expired',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'nts.expired': grade.sure },
  given: [{ finding: 'place.clock-wrong', outcome: 'yes', factor: 0.1 }],
  wide: true,
  title: {
    en: "The time server's NTS certificate has expired",
    ja: '時刻サーバーのNTS証明書が期限切れです',
  },
  explanation: {
    en: 'NTS begins with a TLS handshake on port 4460, and the server presents a certificate whose time is over. Clients stop there and never send an NTP request, while plain NTP to the same server works and makes it look healthy.',
    ja: 'NTSはポート4460のTLSハンドシェイクから始まりますが、サーバーの証明書の期限が切れています。クライアントはそこで止まりNTP要求を送らない一方、同じサーバーへの通常のNTPは成功するため正常に見えます。',
  },
  breaks: {
    en: 'The clients lose exactly the source they trust most, all of them within the lifetime of their cookies.',
    ja: 'クライアントは最も信頼する同期元を失い、手元のCookieが尽きたものから順に全台が止まります。',
  },
  remedy: {
    en: "Be sure that the client's own date is right, then look at the dates: `openssl s_client -connect SERVER:4460 -alpn ntske/1 </dev/null | openssl x509 -noout -dates`. Renew on the server; ntpsec's ntpd loads the new file on `kill -HUP PID`, chronyd 4.3 has no command for it and must be restarted there. Clients need no restart and may bridge the time with `chronyc add server SERVER iburst` to another server.",
    ja: 'まずクライアント自身の日付が正しいことを確かめ、`openssl s_client -connect SERVER:4460 -alpn ntske/1 </dev/null | openssl x509 -noout -dates` で期限を見ます。サーバーで更新し、ntpsecのntpdは `kill -HUP PID` で読み込みますが、chronyd 4.3に該当コマンドはなくサーバー側の再起動が必要です。クライアントの再起動は不要で、それまでは別のサーバーを `chronyc add server SERVER iburst` で加えてしのげます。',
    live: false,
    restart: {
      en: "chronyd on the server: it reads its certificate at start only (ntpsec's ntpd takes a SIGHUP)",
      ja: 'サーバー側のchronyd。証明書は起動時にしか読まれません（ntpsecのntpdはSIGHUPで読み直します）',
    },
  },
  prevention: {
    en: 'Automate the renewal including the reload, and alert 21 days before the end.',
    ja: '更新と読み込みまでを自動化し、期限の21日前に警報を出します。',
  },
  references: ['RFC 8915 §4', 'chrony.conf(5) ntsservercert', 'ntpd(8) SIGNALS'],
});
