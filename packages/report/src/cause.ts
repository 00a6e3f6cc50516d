import type { AboutCause, CauseList, Domain, Lang, LookAlike, Nature, SubjectKind, Text } from '@tokimori/model';
import { Page } from './page.ts';
import { restartLine, say } from './phrases.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

const phrases = {
  signs: t('What it shows', '現れる兆候'),
  likelier: t('Likelier where', '起きやすい状況'),
  alike: t('What looks like it', '紛らわしい原因'),
  here: t('this one', 'こちら'),
  there: t('that one', 'あちら'),
  tell: t('to tell', '見分け方'),
  none: t('No cause is called so.', '該当する原因はありません。'),
  more: t(
    'One page: tokimori cause KEY. What looks like what, and what separates the two, is there.',
    '個別の説明は tokimori cause キー で表示します。紛らわしい原因との見分け方も載っています。',
  ),
} as const;

const natures: Readonly<Record<Nature, Text>> = {
  fault: t('a fault: it acts now', '障害（いま起きています）'),
  exposure: t('an exposure: it need not act now', '弱点（いま起きているとは限りません）'),
  effect: t('an effect: something else lies behind it', '結果（背後に別の原因があります）'),
};

const kinds: Readonly<Partial<Record<SubjectKind, Text>>> = {
  host: t('host', 'ホスト'),
  path: t('path', '経路'),
  source: t('time source', '時刻の同期元'),
  bmc: t('BMC', 'BMC'),
  proxy: t('proxy', 'プロキシ'),
  upstream: t('upstream', 'アップストリーム'),
  backend: t('backend', 'バックエンド'),
  vm: t('virtual machine', '仮想マシン'),
};

const domains: Readonly<Record<Domain, Text>> = {
  time: t('Time', '時刻'),
  host: t('Hosts', 'ホスト'),
  network: t('Network', 'ネットワーク'),
  bmc: t('BMCs', 'BMC'),
  upstream: t('Proxies and upstreams', 'プロキシとアップストリーム'),
};

const nature = ({ nature: it, on }: Pick<AboutCause, 'nature' | 'on'>, lang: Lang): string =>
  `${kinds[on]?.[lang] ?? on} · ${natures[it][lang]}`;

const percent = (p: number): string => `${Math.round(p * 100)} %`;

/** One cause as a person reads it in the terminal. */
export function renderCause(
  about: AboutCause,
  { lang, width, colour }: { readonly lang: Lang; readonly width: number; readonly colour: boolean },
): string {
  const page = new Page(width, colour);
  const text = (it: Text) => it[lang];
  page.lead(about.key, text(about.title), 'cyan');
  page.prose(nature(about, lang), 'dim');
  page.heading(say('how', lang));
  page.prose(text(about.explanation));
  page.heading(say('breaks', lang));
  page.prose(text(about.breaks));
  if (about.signs.length > 0) {
    page.heading(text(phrases.signs));
    for (const { says, probability } of about.signs) page.item(percent(probability), text(says), 6);
  }
  if (about.likelier.length > 0) {
    page.heading(text(phrases.likelier));
    for (const it of about.likelier) page.item('·', text(it));
  }
  if (about.lookAlikes.length > 0) {
    page.heading(text(phrases.alike));
    for (const it of told(about.lookAlikes)) {
      page.item('·', `${text(it.title)} (${it.key})`);
      for (const [label, what] of apart(it, lang)) page.item('', `${label}: ${what}`, 2);
    }
  }
  page.heading(say('mend', lang));
  page.prose(text(about.remedy));
  page.prose(restartLine(about.remedy, lang), 'bold');
  page.heading(say('prevent', lang));
  page.prose(text(about.prevention));
  page.prose(`${say('references', lang)}: ${about.references.join('; ')}`, 'dim');
  return page.toString();
}

/** A check that tells several apart is explained once. */
function told(alikes: readonly LookAlike[]): LookAlike[] {
  const explained = new Set<string>();
  return alikes.map(({ check, ...it }) => {
    if (check === undefined || explained.has(check.id)) return it;
    explained.add(check.id);
    return { ...it, check };
  });
}

function apart({ here, there, check }: LookAlike, lang: Lang): [string, string][] {
  return [
    ...(here === undefined ? [] : ([[phrases.here[lang], here[lang]]] as [string, string][])),
    ...(there === undefined ? [] : ([[phrases.there[lang], there[lang]]] as [string, string][])),
    ...(check === undefined ? [] : ([[phrases.tell[lang], check.how[lang]]] as [string, string][])),
  ];
}

/** The causes by domain, a line each. */
export function renderCauses(
  { causes }: CauseList,
  { lang, width, colour }: { readonly lang: Lang; readonly width: number; readonly colour: boolean },
): string {
  const page = new Page(width, colour);
  if (causes.length === 0) page.prose(phrases.none[lang]);
  const column = Math.max(0, ...causes.map(({ key }) => key.length)) + 2;
  for (const [domain, title] of Object.entries(domains)) {
    const here = causes.filter((it) => it.domain === domain);
    if (here.length === 0) continue;
    page.heading(title[lang]);
    for (const it of here) {
      if (width >= column + 40) page.item(it.key, it.title[lang], column);
      else {
        page.item('·', it.key);
        page.item('', it.title[lang]);
      }
    }
  }
  page.gap();
  page.prose(phrases.more[lang], 'dim');
  return page.toString();
}

/** The page of the manual: English, then Japanese. Links lead to the pages beside it. */
export function causeMarkdown(about: AboutCause): string {
  return `${[`# \`${about.key}\``, ...(['en', 'ja'] as const).map((lang) => markdownIn(about, lang))].join('\n\n')}\n`;
}

function markdownIn(about: AboutCause, lang: Lang): string {
  const list = (items: readonly string[]) => items.map((it) => `- ${it}`).join('\n');
  const part = (title: string, body: string) => (body === '' ? [] : [`### ${title}\n\n${body}`]);
  return [
    `## ${about.title[lang]}`,
    nature(about, lang),
    ...part(say('how', lang), about.explanation[lang]),
    ...part(say('breaks', lang), about.breaks[lang]),
    ...part(
      phrases.signs[lang],
      list(about.signs.map(({ says, probability }) => `${says[lang]} (${percent(probability)})`)),
    ),
    ...part(phrases.likelier[lang], list(about.likelier.map((it) => it[lang]))),
    ...part(
      phrases.alike[lang],
      told(about.lookAlikes)
        .map((it) =>
          [
            `- [\`${it.key}\`](${it.key}.md) ${it.title[lang]}`,
            ...apart(it, lang).map(([label, what]) => `  - ${label}: ${what}`),
          ].join('\n'),
        )
        .join('\n'),
    ),
    ...part(say('mend', lang), `${about.remedy[lang]}\n\n**${restartLine(about.remedy, lang)}**`),
    ...part(say('prevent', lang), about.prevention[lang]),
    `${say('references', lang)}: ${about.references.join('; ')}`,
  ].join('\n\n');
}
