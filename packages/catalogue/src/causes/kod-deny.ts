import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The server answers with kiss code DENY or RSTR. */
export default cause({
  key: 'kod-deny',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.15,
  brings: { 'server.says-deny': grade.sure },
  title: {
    en: 'The server refuses this client with kiss code DENY or RSTR',
    ja: 'サーバーがキスコードDENY・RSTRで拒否しています',
  },
  explanation: {
    en: 'The server answers, but with stratum 0 and the code DENY or RSTR: this address is not to use it. The client must stop asking; tools show the reply as "unsynchronised" or nothing at all, since only the reference id tells the reason.',
    ja: 'サーバーは階層0とコードDENYまたはRSTRを返し、このアドレスの利用を断っています。クライアントは問い合わせを止めるべきで、理由は参照IDにしか現れないため、ツールでは「未同期」や無応答のように見えます。',
  },
  breaks: {
    en: 'This source will never give time again from here, and going on may lead to a block of the whole network.',
    ja: 'ここからこの同期元の時刻は得られず、続けるとネットワーク全体が遮断されることもあります。',
  },
  remedy: {
    en: "Remove it live, `chronyc delete SERVER`; ntpsec `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'`; take it out of the file and use another server. If the server is your own, admit the client there: `chronyc allow CLIENT`, in ntpd a `restrict CLIENT nomodify noquery` without `noserve` and `notrust`.",
    ja: "`chronyc delete SERVER`、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'` で外し、設定からも除いて別のサーバーを使います。自前のサーバーなら、`chronyc allow CLIENT`、ntpdでは `noserve` と `notrust` のない `restrict CLIENT nomodify noquery` でこのクライアントを許可します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Ask the operator before you use a server that is not public, and let monitoring show kiss codes.',
    ja: '公開でないサーバーは運用者の了解を得てから使い、キスコードを監視に表示します。',
  },
  references: ['RFC 5905 §7.4', 'ntp.conf(5) restrict kod'],
});
