import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The server answers with kiss code RATE. */
export default cause({
  key: 'kiss-of-death-rate',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.8,
  brings: { 'server.too-often': grade.sure },
  given: [
    { finding: 'place.fast-poll', outcome: 'yes', factor: 3 },
    { finding: 'config.poll', outcome: 'short', factor: 2 },
  ],
  title: {
    en: 'The server tells this client it asks too often',
    ja: 'サーバーから「要求が多すぎる」と通知されています',
  },
  explanation: {
    en: 'The server replies with stratum 0 and the kiss code RATE, which means: slow down. Such a reply carries no time, so reach can rise while nothing is measured; chronyd logs `Received KoD RATE` and asks less, several clients behind one NAT address count as one.',
    ja: 'サーバーが階層0とキスコードRATEを返し、頻度を下げるよう求めています。この応答に時刻は含まれないため、受信があっても測定は得られません。chronydは `Received KoD RATE` を記録して間隔を広げますが、同じNATアドレスの複数クライアントは合算されます。',
  },
  breaks: {
    en: 'The source is lost for as long as the rate stays; a stubborn client may be blocked altogether.',
    ja: '頻度が下がるまでこの同期元は使えず、続けると完全に拒否されることがあります。',
  },
  remedy: {
    en: 'Slow down live: `chronyc minpoll SERVER 6` and `chronyc maxpoll SERVER 10`; ntpsec `:config unpeer SERVER`, then `:config server SERVER minpoll 6 maxpoll 10`, through `ntpq -a KEYID -k KEYFILE -c`. Take `burst`, `minpoll 4` and cron jobs with `ntpdate` out of the files. Behind NAT let one internal server ask for all.',
    ja: '`chronyc minpoll SERVER 6` と `chronyc maxpoll SERVER 10` で動作中に間隔を広げます（ntpsecは `ntpq -a KEYID -k KEYFILE -c` で `:config unpeer SERVER`、`:config server SERVER minpoll 6 maxpoll 10`）。設定から `burst` や `minpoll 4`、cronの `ntpdate` を除きます。NAT配下では内部サーバー1台にまとめて問い合わせさせます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep the default poll interval for servers that are not yours, and never restart a daemon in a loop with iburst.',
    ja: '他者のサーバーには既定のポーリング間隔を使い、iburst付きの再起動を繰り返しません。',
  },
  references: ['RFC 5905 §7.4', 'chrony.conf(5) minpoll', 'chronyc(1) minpoll, maxpoll'],
});
