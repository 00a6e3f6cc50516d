import type { Advice, Lang, Review, Severity, Text } from '@tokimori/model';
import { allVisible } from './escape.ts';
import { Page } from './page.ts';
import type { Style } from './paint.ts';
import { say } from './phrases.ts';
import { grouped } from './select.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

const words: Readonly<Record<Severity, Text>> = {
  error: t('error', '誤り'),
  warning: t('warning', '警告'),
  hint: t('hint', 'ヒント'),
};
const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', hint: 'cyan' };
const nothing = t('Nothing to say.', '指摘はありません。');
const whole = t('whole file', 'ファイル全体');
const instead = t('What works instead', '代わりに使えるもの');
const unread = t('Could not be read', '読めなかったもの');
/** Shown of one file; `--json` has all. */
const shown = 60;
const namesShown = 5;

/** The review as a person reads it: by file and line, the better line as a difference. */
export function renderReview(
  review: Review,
  { lang, width, colour }: { readonly lang: Lang; readonly width: number; readonly colour: boolean },
): string {
  const { files, unread: left } = allVisible(review);
  const page = new Page(width, colour);
  for (const { name, kind, advice } of files) {
    page.heading(`${name === '-' ? say('stdin', lang) : name} (${kind})`);
    if (advice.length === 0) page.prose(nothing[lang]);
    advice.slice(0, shown).forEach((it, i) => {
      if (i > 0) page.gap();
      remark(page, it, lang, kind === 'commands');
    });
    if (advice.length > shown) page.prose(say('more', lang, { n: String(advice.length - shown) }), 'dim');
  }
  if (left.length > 0) {
    page.heading(unread[lang]);
    for (const [first, ...rest] of grouped(left, (it) => it.why)) {
      if (first === undefined) continue;
      const names = [first, ...rest].slice(0, namesShown).map(({ name }) => (name === '-' ? say('stdin', lang) : name));
      const more = rest.length < namesShown ? [] : [say('more', lang, { n: String(rest.length + 1 - namesShown) })];
      page.item('·', `${[...names, ...more].join(', ')}: ${first.why}`);
    }
  }
  page.gap();
  page.prose(summary(review, lang), 'bold');
  return page.toString();
}

function remark(page: Page, it: Advice, lang: Lang, command: boolean): void {
  const where = it.line === 0 ? whole[lang] : String(it.line);
  page.marked(where, words[it.severity][lang], colours[it.severity], it.text);
  page.item('', it.reason[lang], 2);
  if (it.better !== undefined) {
    if (command) {
      page.item('', `${instead[lang]}:`, 2);
      page.change([], it.better.add, '$');
    } else page.change(it.better.remove, it.better.add, '+');
  }
  page.item('', `${it.reference}  [${it.rule}]`, 2);
}

function summary({ files, unread: left }: Review, lang: Lang): string {
  const all = files.flatMap((it) => it.advice);
  const names = new Set(files.map((it) => it.name)).size;
  const count = (severity: Severity) => all.filter((it) => it.severity === severity).length;
  const [e, w, h] = [count('error'), count('warning'), count('hint')];
  if (lang === 'ja')
    return `${names} ファイル: 誤り ${e}、警告 ${w}、ヒント ${h}${left.length === 0 ? '' : `、読めなかったもの ${left.length}`}`;
  const s = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${s(names, 'file')}: ${s(e, 'error')}, ${s(w, 'warning')}, ${s(h, 'hint')}${left.length === 0 ? '' : `, ${left.length} not read`}`;
}
