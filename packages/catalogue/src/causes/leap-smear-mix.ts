import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Smearing and stepping sources stand in one list. */
export default cause({
  key: 'leap-smear-mix',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 0.2,
  brings: { 'sources.leap-mixed': grade.sure },
  title: {
    en: 'Leap-smearing and ordinary sources are mixed',
    ja: 'うるう秒をならす同期元とそうでないものが混在しています',
  },
  explanation: {
    en: 'Some servers of the list spread a leap second over hours (smear), the others insert it as one step. Around the leap second they differ by up to a second, so the selection splits into two camps and may follow the wrong one; on any other day nothing is to be seen.',
    ja: '一覧の一部のサーバーはうるう秒を何時間にもわたってならし（スミア）、残りは1秒を一度に挿入します。前後で最大1秒食い違うため選択が二派に割れて誤った側に従うことがありますが、平常日には何も見えません。',
  },
  breaks: {
    en: 'On that one night hosts of one cluster differ by up to a second, and time-ordered databases may refuse or reorder writes.',
    ja: 'その夜に限りクラスター内で最大1秒の差が生じ、時刻順に依存するデータベースが書き込みを拒否・逆転することがあります。',
  },
  remedy: {
    en: "Choose one kind for all hosts and take the others out live: `chronyc delete SERVER`, or in ntpsec `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'`; Google's and AWS's public servers smear, most others do not. Clients of a smear must not use `leapsectz` or a leap file, so remove those lines as well.",
    ja: "全ホストでどちらかに統一し、`chronyc delete SERVER`、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'` で他方を外します（GoogleとAWSの公開サーバーはスミアし、ほかの多くはしません）。スミアするサーバーの利用者は `leapsectz` やうるう秒ファイルを使ってはならないため、その行も削除します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Write the choice, smear or step, into the time policy and test it with the list of every site.',
    ja: 'スミアかステップかを時刻の運用方針に明記し、拠点ごとの一覧で点検します。',
  },
  references: ['RFC 8633 §3.7.1', 'chrony.conf(5) leapsecmode, leapsectz'],
});
