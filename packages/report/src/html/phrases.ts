import type { Lang, Text } from '@tokimori/model';

const t = (en: string, ja: string): Text => ({ en, ja });

/** What the pages say by themselves, beside the phrases of the terminal. */
const phrases = {
  chain: t('From the cause to what was seen', '原因から症状まで'),
  root: t('Cause', '原因'),
  leads: t('so', 'その結果'),
  seen: t('Seen', '確認された症状'),
  candidates: t('Candidates side by side', '候補の比較'),
  cause: t('Cause', '原因'),
  where: t('Where', '場所'),
  probability: t('Probability', '確率'),
  speaksFor: t('Speaks for it', '裏付け'),
  speaksAgainst: t('Speaks against it', '合わない点'),
  nothing: t('nothing seen', 'なし'),
  texts: t('The original text, evidence marked', '元のテキスト（根拠の行に印）'),
  textsNote: t(
    'Marked lines carry the answer. Nothing was altered; hidden characters are shown by their code.',
    '印の付いた行が判断の根拠です。内容は変えていません。見えない文字は符号で示しています。',
  ),
  excerpt: t('excerpt', '抜粋'),
  made: t('Made {when} by Tokimori {version}.', 'Tokimori {version} が {when} に作成しました。'),
  readOnly: t('Tokimori only read; nothing was changed.', 'Tokimori は読み取りのみを行い、何も変更していません。'),
  // the briefing
  briefing: t('Briefing', '状況報告'),
  happened: t('What happened', '何が起きたか'),
  means: t('What it means for the business', '業務への影響'),
  meansUnknown: t(
    'The effect cannot be stated before the cause is known. Until then, treat what depends on this as unreliable.',
    '原因が分かるまで影響は断定できません。それまでは、これに依存する処理を信頼できないものとして扱ってください。',
  ),
  meansHealthy: t(
    'No effect on the business is seen in what was read.',
    '読み取った範囲では、業務への影響は見られません。',
  ),
  meansTime: t(
    'Until it is mended, clocks may run apart: the order of events across logs, sign-ins (Kerberos, tokens, certificates) and time-stamped records cannot be relied on.',
    '直るまでは各システムの時計がずれるおそれがあり、ログの前後関係、ログイン（Kerberos、トークン、証明書）、時刻の付いた記録を信頼できません。',
  ),
  meansUpstream: t(
    'Until it is mended, requests to this service fail or are slow: its users see errors or wait, and what depends on it stops with it.',
    '直るまではこのサービスへの要求が失敗するか遅くなります。利用者にはエラーや待ち時間となり、依存する処理も止まります。',
  ),
  meansBmc: t(
    'The servers themselves go on working. What is lost until then is remote care of the hardware: power control, hardware alarms, and trustworthy event times.',
    'サーバー本体の業務は続きます。直るまで失われるのは、遠隔での電源操作、ハードウェア警報、イベント時刻の信頼性です。',
  ),
  meansNetwork: t(
    'Until it is mended, everything that crosses this way may fail or slow down, also services that are not named here.',
    '直るまでは、この経路を通る通信すべてが失敗または遅延するおそれがあり、ここに挙げていないサービスにも及びます。',
  ),
  meansHost: t(
    'Until it is mended, everything that runs on this machine may fail or slow down.',
    '直るまでは、このマシン上で動くものすべてが失敗または遅延するおそれがあります。',
  ),
  facts: t('Facts', '事実'),
  factsNote: t('seen in the material', '資料で確認したこと'),
  guesses: t('Conclusions', '推定'),
  guessesNote: t('what we make of it, and how surely', '事実から考えられることと、その確からしさ'),
  unknown: t('Not known', '未確認'),
  unknownMore: t('More causes at once are not ruled out.', '複数の原因が重なっている可能性は残ります。'),
  unknownNone: t('Nothing that would change the answer is left open.', '結論を変えるような未確認事項はありません。'),
  unreadCount: t('Parts of the material could not be read ({n}).', '資料の一部（{n} か所）は読み取れませんでした。'),
  done: t('Done so far', 'これまでに行ったこと'),
  doneRead: t('Documents examined: {n}. {readOnly}', '資料 {n} 点を調べました。{readOnly}'),
  compare: t('Which cause, and what tells it apart', '原因の候補と見分け方'),
  measures: t('What can be done', '対策の比較'),
  measure: t('Measure', '対策'),
  effect: t('Effect', '効果'),
  effort: t('Effort', '手間'),
  confirm: t('Confirm', '確かめる'),
  confirmEffect: t('Tells the candidates apart before anything is changed.', '変更する前に候補を絞り込めます。'),
  confirmEffort: t('about {s} s, no interruption', '約 {s} 秒、停止なし'),
  confirmPerturbs: t('about {s} s', '約 {s} 秒'),
  mendMeasure: t('Mend', '直す'),
  mendEffect: t('Ends the fault, if the conclusion holds ({p}).', '推定が正しければ（{p}）、障害が解消します。'),
  effortLive: t('no interruption, no restart', '停止も再起動も不要'),
  effortRestart: t('a window is needed: {what}', '停止時間の確保が必要: {what}'),
  effortNotLive: t('cannot be done while it runs', '稼働中には実施できません'),
  preventMeasure: t('Prevent', '再発を防ぐ'),
  preventEffect: t('Keeps it from coming back.', '再発を防ぎます。'),
  preventEffort: t('planned work, by day', '計画作業（平常時）'),
  weakMeasure: t('Close a weakness', '弱点をなくす'),
  next: t('What next', '今後の見通し'),
  decide: t('Decision asked for', 'お願いしたい判断'),
  decideLive: t('Approve the repair. It needs no interruption.', '修復の承認をお願いします。停止は不要です。'),
  decideRestart: t('Agree on a window. The repair needs: {what}', '停止時間の調整をお願いします。必要な作業: {what}'),
  decideWait: t(
    'Have the next check made first; decide on its result. Changing settings now would be guessing.',
    'まず次の確認を行い、その結果で判断してください。今の段階で設定を変えるのは当て推量になります。',
  ),
  decideExposed: t(
    'Plan the closing of the weaknesses above. Nothing is urgent.',
    '上の弱点の解消を計画してください。緊急ではありません。',
  ),
  decideHealthy: t('None.', 'ありません。'),
  ifNothing: t('If nothing is done', '何もしない場合'),
  ifFault: t('the fault stays and its effects above go on.', '障害は残り、上記の影響が続きます。'),
  ifOpen: t('the cause stays unknown and may return at any time.', '原因が分からないままで、いつでも再発し得ます。'),
  afterwards: t('Afterwards', '対処の後'),
  afterFault: t(
    'run the same examination again: it must come out healthy. Then do what prevents it.',
    '同じ資料を取り直して再度調べ、「正常」になることを確かめます。その後、再発防止策を実施します。',
  ),
  told: t('Told (name, time)', '報告先（氏名・時刻）'),
  agreed: t('Agreed (name, time)', '承認者（氏名・時刻）'),
} as const;

export type HtmlPhrase = keyof typeof phrases;

export function tell(name: HtmlPhrase, lang: Lang, gaps: Readonly<Record<string, string>> = {}): string {
  return phrases[name][lang].replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '');
}
