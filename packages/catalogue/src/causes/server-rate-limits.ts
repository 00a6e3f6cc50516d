import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The server drops this client's requests silently because there are too many. */
export default cause({
  key: 'server-rate-limits',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.25,
  brings: { 'server.drops-often': grade.sure },
  given: [
    { finding: 'place.fast-poll', outcome: 'yes', factor: 3 },
    { finding: 'config.poll', outcome: 'short', factor: 2 },
  ],
  title: {
    en: 'The server silently drops requests that come too often',
    ja: 'サーバーが頻度制限により要求を黙って捨てています',
  },
  explanation: {
    en: 'The server limits answers per address and drops the excess without a kiss code, so it looks like heavy packet loss. A slow question by hand always succeeds; the daemon with a short poll interval, or many clients behind one NAT address, get one answer in several.',
    ja: 'サーバーがアドレスごとに応答数を制限し、超過分を通知なしに捨てるため、激しいパケット損失のように見えます。手動でゆっくり尋ねれば必ず成功し、間隔の短いデーモンや同じNATアドレスの多数のクライアントだけが数回に1回しか応答を得られません。',
  },
  breaks: {
    en: 'Accuracy suffers for the many because of the few, and new hosts need minutes to get their first time.',
    ja: '一部の過剰な要求のために全体の精度が落ち、新しいホストは最初の同期に何分もかかります。',
  },
  remedy: {
    en: "On the client, live: `chronyc minpoll SERVER 6`, and no `burst`; for ntpsec unpeer the server and add it again without minpoll. On your own server see `chronyc serverstats` (dropped), `chronyc clients`, or `ntpq -c mrulist` (flag L); ntpsec loosens live with `ntpq -a KEYID -k KEYFILE -c ':config limit average 4 burst 40'`, while `ratelimit` in chrony.conf is read at start.",
    ja: "クライアントで `chronyc minpoll SERVER 6` とし、`burst` をやめます（ntpsecはunpeerしてminpollなしで加え直します）。自前のサーバーなら `chronyc serverstats` のdropped、`chronyc clients`、`ntpq -c mrulist` のLフラグで確認し、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config limit average 4 burst 40'` で動作中に緩められます。chrony.confの `ratelimit` は起動時にしか読まれません。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Put one server between a large site and the public ones, and exempt your own networks from the limit.',
    ja: '大きな拠点は内部サーバーを挟んで公開サーバーに問い合わせ、自組織の網は制限の対象外とします。',
  },
  references: ['chrony.conf(5) ratelimit', 'chronyc(1) clients, serverstats', 'ntp.conf(5) limit'],
});
