import type { Lang, Remedy, Text } from '@tokimori/model';

const t = (en: string, ja: string): Text => ({ en, ja });

/** Everything the answer says by itself. What it says about causes and checks comes with the diagnosis. */
const phrases = {
  fault: t('FAULT', '障害'),
  exposed: t('EXPOSED', '注意'),
  healthy: t('HEALTHY', '正常'),
  undetermined: t('UNDETERMINED', '判断できません'),
  exposedLead: t('Nothing is broken now, but this is weak.', '故障は見つかりませんが、弱点が残っています。'),
  healthyLead: t(
    'What was read works, and nothing in it is left unexplained.',
    '読み取った範囲は正しく働いており、説明のつかない兆候もありません。',
  ),
  healthyWhere: t('This holds for', '確かめた範囲'),
  undeterminedLead: t(
    'I can’t tell yet. What is here fits more than one explanation, or none well enough.',
    'まだ原因を絞り込めません。手元の情報では説明が一つに決まらないか、どれも十分には当てはまりません。',
  ),
  nothingSeen: t(
    'I can’t tell yet. Nothing here shows what works or what fails.',
    'まだ判断できません。何が動き、何が失敗しているかを示す行がありません。',
  ),
  why: t('Why', '根拠'),
  how: t('How it comes about', '起こり方'),
  breaks: t('What it breaks', '影響'),
  mend: t('Mend it', '直し方'),
  live: t('Live: no restart is needed.', '稼働したまま直せます。再起動は要りません。'),
  restart: t('A restart is needed: {what}', '再起動が必要です: {what}'),
  notLive: t('This cannot be done while it runs.', '稼働したままでは直せません。'),
  prevent: t('Keep it from coming back', '再発を防ぐ'),
  against: t('What speaks against it', '当てはまらない点'),
  also: t('Also at fault', '同時に起きている障害'),
  orElse: t('Or else', 'そうでなければ'),
  candidates: t('Candidates', '候補'),
  others: t('Other candidates', 'ほかの候補'),
  next: t('Next check', '次に確かめること'),
  similar: t('Seen before: incidents like this one', '似た事例'),
  solved: t('solved by', '解決方法'),
  unexplained: t('Not explained by this', 'これでは説明のつかない点'),
  exposures: t('Exposures', '弱点'),
  unread: t('Could not be read', '読めなかったもの'),
  read: t('Read', '読んだもの'),
  more: t('and {n} more', 'ほか {n} 件'),
  references: t('References', '参照'),
  effect: t('an effect, not the root', '結果であり、根本原因ではありません'),
  elsewhere: t('likewise for {subjects}', '{subjects} も同様'),
  times: t('{n} times', '{n} 回'),
  costs: t('about {s} s, from {from}', '約 {s} 秒、実行場所: {from}'),
  stdin: t('standard input', '標準入力'),
  said: t('you said', '申し出'),
  neglected: t(
    'More faults at once than were weighed cannot be ruled out.',
    '検討した数を超える障害が同時に起きている可能性は、除外できていません。',
  ),
  nothingRead: t('nothing', 'なし'),
} as const;

export type Phrase = keyof typeof phrases;

/** A phrase with its gaps filled. */
export function say(name: Phrase, lang: Lang, gaps: Readonly<Record<string, string>> = {}): string {
  return phrases[name][lang].replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '');
}

/** Whether the remedy works while all runs on, and what must be restarted otherwise. */
export function restartLine({ live, restartText }: Remedy, lang: Lang): string {
  if (live) return say('live', lang);
  return restartText === null ? say('notLive', lang) : say('restart', lang, { what: restartText[lang] });
}

/** Least probability of each wording, in descending order. */
const wordings: readonly (readonly [number, Text])[] = [
  [0.97, t('almost certain', 'ほぼ確実')],
  [0.9, t('very likely', '非常に可能性が高い')],
  [0.75, t('likely', '可能性が高い')],
  [0.5, t('more likely than not', '五分以上')],
  [0.2, t('possible', 'あり得る')],
  [0, t('unlikely', '可能性は低い')],
];

export function probabilityWord(p: number, lang: Lang): string {
  return (wordings.find(([least]) => p >= least)?.[1] ?? wordings[0]![1])[lang];
}

/** Never “100 %” or “0 %”: neither is known. */
export function percent(p: number): string {
  if (p > 0.99) return '>99 %';
  if (p < 0.01) return '<1 %';
  return `${Math.round(p * 100)} %`;
}

export const grades: Readonly<Record<string, Text>> = {
  proven: t('proven', '実証済み'),
  likely: t('not proven', '未実証'),
  open: t('open', '未確定'),
};

const kinds: Readonly<Record<string, Text>> = {
  vm: t('VM', '仮想マシン'),
  bmc: t('BMC', 'BMC'),
  source: t('source', '時刻源'),
  resolver: t('resolver', 'リゾルバー'),
  proxy: t('proxy', 'プロキシ'),
  upstream: t('upstream', 'アップストリーム'),
  backend: t('backend', 'バックエンド'),
  device: t('device', '装置'),
  service: t('service', 'サービス'),
  site: t('site', 'サイト'),
};

/** Where a check is made from, when it is no subject. */
const vantages: Readonly<Record<string, Text>> = {
  host: t('the host', 'ホスト'),
  source: t('the source', '時刻源'),
  observer: t('here', 'ここ'),
  person: t('where you are', 'お手元'),
};

/** A subject as a person calls it: `path:a>b` is “a → b”, `host:local` is “this host”. */
export function subjectText(id: string, lang: Lang): string {
  const vantage = vantages[id]?.[lang];
  if (vantage !== undefined) return vantage;
  const colon = id.indexOf(':');
  const [kind, name] = [id.slice(0, colon), id.slice(colon + 1)];
  if (kind === 'path') {
    const arrow = name.indexOf('>');
    const [from, to] = [hostText(name.slice(0, arrow), lang), name.slice(arrow + 1)];
    if (to !== '*') return `${from} → ${to}`;
    return lang === 'ja' ? `${from} から出るすべての経路` : `every path from ${from}`;
  }
  if (kind === 'host') return hostText(name, lang);
  const word = kinds[kind]?.[lang];
  return word === undefined ? id : `${word} ${name}`;
}

function hostText(name: string, lang: Lang): string {
  if (name !== 'local') return name;
  return lang === 'ja' ? 'このホスト' : 'this host';
}
