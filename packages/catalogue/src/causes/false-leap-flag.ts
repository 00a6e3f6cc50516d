import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A source announces a leap second that does not exist. */
export default cause({
  key: 'false-leap-flag',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 0.2,
  brings: { 'source.false-leap': grade.sure },
  title: {
    en: 'A source announces a leap second that does not exist',
    ja: '存在しないうるう秒を予告する同期元があります',
  },
  explanation: {
    en: 'The leap indicator of this source says that a second will be inserted or removed, but no such leap second has been announced by the IERS. chronyd acts on it only on the last day of June or December and if most sources agree; other clients may arm the kernel at once.',
    ja: 'この同期元のうるう指示子は秒の挿入・削除を示していますが、IERSの告示はありません。chronydが従うのは6月・12月の末日に過半数が一致した場合だけですが、他の実装はすぐにカーネルへ設定することがあります。',
  },
  breaks: {
    en: 'At the end of the day or month the hosts that believe it jump by one second, and databases and cluster managers meet a second that repeats.',
    ja: '信じたホストは日や月の終わりに1秒飛び、データベースやクラスターが同じ秒の繰り返しに遭います。',
  },
  remedy: {
    en: "See it per source in the Leap column of `chronyc selectdata` or with `ntpq -c rv`; drop the source with `chronyc delete SERVER` (ntpsec: `:config unpeer SERVER` with your key). Give ntpd a current leap file, `ntpq -a KEYID -k KEYFILE -c ':config leapfile /usr/share/zoneinfo/leap-seconds.list'` and the same in ntp.conf. Check that the kernel is not armed: `ntptime` must not show `INS` or `DEL`.",
    ja: "`chronyc selectdata` のLeap列や `ntpq -c rv` で同期元ごとに確認し、`chronyc delete SERVER`（ntpsecは鍵を付けて `:config unpeer SERVER`）で外します。ntpdには最新のうるう秒ファイルを `ntpq -a KEYID -k KEYFILE -c ':config leapfile /usr/share/zoneinfo/leap-seconds.list'` で与え、ntp.confにも書きます。`ntptime` に `INS` や `DEL` が出ていなければカーネルには設定されていません。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Compare announcements with IERS Bulletin C in June and December, and keep leap files current.',
    ja: '6月と12月にIERSのBulletin Cと照合し、うるう秒ファイルを最新に保ちます。',
  },
  references: ['RFC 5905 §7.3', 'RFC 8633 §3.7', 'chrony.conf(5) leapsecmode', 'IERS Bulletin C'],
});
