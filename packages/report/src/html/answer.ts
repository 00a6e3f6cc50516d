import { type Diagnosis, type FindingText, type Lang, langs, type NamedCause } from '@tokimori/model';
import { percent, say, subjectText } from '../phrases.ts';
import { grouped, rivalOf } from '../select.ts';
import type { Words } from '../text.ts';
import { type Excerpt, excerpts, type Marked, marked } from './evidence.ts';
import { type Child, element, page, prose } from './markup.ts';
import {
  bar,
  certainty,
  chain,
  lead,
  namedCauses,
  quote,
  reasonsOf,
  remedy,
  type Voice,
  verdictMark,
} from './parts.ts';
import { tell } from './phrases.ts';
import { style } from './style.ts';

export interface PageOptions {
  /** The language the page opens in; it carries both. */
  readonly lang: Lang;
  readonly words: Words;
  readonly made: Date;
  readonly version: string;
}

export interface AnswerOptions extends PageOptions {
  /** What is known of the documents, to mark the evidence in. */
  readonly excerpts: readonly Excerpt[];
}

const reasonsShown = 12;
const quotesShown = 3;
const candidatesShown = 8;
/** Bits that fill a bar. */
const fullBits = 12;

/** The whole answer as one self-contained page, in both languages. */
export function renderHtml(diagnosis: Diagnosis, options: AnswerOptions): string {
  const evidence = marked(diagnosis, options.excerpts);
  const title = `Tokimori: ${lead(diagnosis, options.lang)}`;
  return page(
    title,
    options.lang,
    style,
    ...languages(options.lang),
    element(
      'main',
      {},
      langs.map((lang) => element('article', { lang }, article(diagnosis, { lang, words: options.words }, evidence))),
      excerpts(evidence),
      langs.map((lang) => element('footer', { lang }, footer(options, lang))),
    ),
  );
}

/** Two switches that need no script: the language is chosen by a radio button. */
export const languages = (open: Lang): Child[] => [
  langs.map((lang) =>
    element('input', { type: 'radio', name: 'lang', id: `lang-${lang}`, ...(lang === open ? { checked: true } : {}) }),
  ),
  element(
    'div',
    { class: 'bar-top' },
    element('span', {}, 'Tokimori 時守'),
    element(
      'span',
      {},
      element('label', { for: 'lang-en' }, 'English'),
      element('label', { for: 'lang-ja' }, '日本語'),
    ),
  ),
];

export const footer = ({ made, version }: PageOptions, lang: Lang): string =>
  `${tell('made', lang, { when: `${made.toISOString().slice(0, 16).replace('T', ' ')} UTC`, version })} ${tell('readOnly', lang)}`;

function article(diagnosis: Diagnosis, voice: Voice, evidence: Marked): Child[] {
  const { lang } = voice;
  const causes = namedCauses(diagnosis);
  const others = diagnosis.causes.filter((it) => !causes.includes(it));
  return [
    verdictMark(diagnosis, lang),
    element('h1', {}, lead(diagnosis, lang)),
    causes.length === 0 ? undefined : orElse(diagnosis, lang),
    ...causes.flatMap((cause, at) => [
      at === 0 ? undefined : element('h1', {}, `${say('also', lang)}: ${cause.title[lang]}`),
      because(cause, voice, evidence),
    ]),
    diagnosis.verdict === 'healthy' ? where(diagnosis, lang) : undefined,
    section(say('exposures', lang), weak(diagnosis, voice, evidence)),
    section(
      tell('candidates', lang),
      causes.length > 0 && others.length === 0 ? [] : table([...causes, ...others], voice),
    ),
    section(say('unexplained', lang), findings(diagnosis.unexplained, voice, evidence)),
    section(
      say('next', lang),
      grouped(diagnosis.next, (it) => it.check)
        .slice(0, 3)
        .map(([it]) => [
          element('p', {}, prose(it.how[lang])),
          element(
            'p',
            { class: 'soft small' },
            say('costs', lang, { s: String(it.costSeconds), from: subjectText(it.from, lang) }),
          ),
        ]),
    ),
    section(say('similar', lang), similar(diagnosis, lang)),
    section(
      say('unread', lang),
      diagnosis.unread.slice(0, 20).map(({ name, why }) => element('p', { class: 'small' }, `${name}: ${why}`)),
    ),
  ];
}

const section = (title: string, content: readonly Child[]): Child =>
  content.length === 0 ? undefined : [element('h2', {}, title), ...content];

/** What the named cause may be mistaken for, where it is not sure by itself. */
function orElse({ causes }: Diagnosis, lang: Lang): Child {
  const rival = rivalOf(causes);
  return rival === undefined
    ? undefined
    : element('p', {}, `${say('orElse', lang)}: ${rival.title[lang]} (${percent(rival.probability)})`);
}

function because(cause: NamedCause, voice: Voice, evidence: Marked): Child[] {
  const { lang } = voice;
  return [
    element('p', { class: 'soft' }, certainty(cause, lang)),
    element('h2', {}, tell('chain', lang)),
    chain(cause, voice),
    element('p', {}, prose(cause.explanation[lang])),
    section(say('why', lang), reasons(cause.for, voice, evidence)),
    section(say('against', lang), reasons(cause.against, voice, evidence)),
    element('h2', {}, say('breaks', lang)),
    element('p', {}, prose(cause.breaks[lang])),
    element('h2', {}, say('mend', lang)),
    remedy(cause, lang),
    element('h2', {}, say('prevent', lang)),
    element('p', {}, prose(cause.prevention[lang])),
    element('p', { class: 'soft small' }, `${say('references', lang)}: ${cause.references.join('; ')}`),
  ];
}

function reasons(entries: NamedCause['for'], { lang, words }: Voice, evidence: Marked): Child[] {
  const shown = reasonsOf(entries).slice(0, reasonsShown);
  if (shown.length === 0) return [];
  return [
    element(
      'ul',
      { class: 'why' },
      shown.map(([it, ...rest]) =>
        element(
          'li',
          { class: Math.abs(it.bits) >= 2 ? 'strong' : undefined },
          element('div', {}, words.finding(it.finding, it.outcome)[lang]),
          element(
            'div',
            { class: 'soft small' },
            [it, ...rest].slice(0, 4).map((same, at) => `${at === 0 ? '' : ', '}${subjectText(same.subject, lang)}`),
            ' ',
            bar(Math.abs(it.bits) / fullBits),
          ),
          [it, ...rest]
            .flatMap((same) => same.facts.slice(0, 2))
            .slice(0, quotesShown)
            .map((fact) => quote(fact, lang, evidence.anchorOf)),
        ),
      ),
    ),
  ];
}

function table(causes: readonly NamedCause[], { lang, words }: Voice): Child[] {
  const groups = grouped(causes, (it) => it.key).slice(0, candidatesShown);
  if (groups.length === 0) return [];
  const reason = (entries: NamedCause['for']) => {
    const [first] = reasonsOf(entries)[0] ?? [];
    return first === undefined ? tell('nothing', lang) : words.finding(first.finding, first.outcome)[lang];
  };
  const heads = ['cause', 'where', 'probability', 'speaksFor', 'speaksAgainst'] as const;
  return [
    element(
      'table',
      {},
      element(
        'tr',
        {},
        heads.map((name) => element('th', {}, tell(name, lang))),
      ),
      groups.map(([it, ...rest]) =>
        element(
          'tr',
          {},
          element('td', {}, it.title[lang]),
          element(
            'td',
            {},
            [it, ...rest].slice(0, 3).map((same, at) => `${at === 0 ? '' : ', '}${subjectText(same.entity, lang)}`),
          ),
          element('td', { class: 'num' }, bar(it.probability), ` ${percent(it.probability)}`),
          element('td', {}, reason(it.for)),
          element('td', {}, reason(it.against)),
        ),
      ),
    ),
  ];
}

const similar = ({ similar = [] }: Diagnosis, lang: Lang): Child[] =>
  similar.map((it) =>
    element(
      'p',
      {},
      bar(it.similarity),
      ` ${percent(it.similarity)} `,
      it.title?.[lang] ?? it.name,
      element('span', { class: 'soft small' }, ` (${it.when === undefined ? it.name : `${it.name}, ${it.when}`})`),
      it.solved === undefined ? undefined : ` ${say('solved', lang)}: ${it.solved}`,
    ),
  );

function weak(diagnosis: Diagnosis, voice: Voice, evidence: Marked): Child[] {
  const { verdict, causes, exposures } = diagnosis;
  const spare = causes.filter((it) => verdict === 'exposed' && it.nature !== 'exposure' && it.probability >= 0.75);
  return [...exposures, ...spare].map((it) => [
    element('h3', { class: 'exposed' }, `${it.title[voice.lang]} — ${subjectText(it.entity, voice.lang)}`),
    element('p', {}, prose(it.breaks[voice.lang])),
    reasons(it.for.slice(0, 2), voice, evidence),
    remedy(it, voice.lang),
  ]);
}

const findings = (list: readonly FindingText[], { lang, words }: Voice, evidence: Marked): Child[] =>
  list
    .slice(0, reasonsShown)
    .map((it) => [
      element('p', {}, `${words.finding(it.finding, it.outcome)[lang]} (${subjectText(it.subject, lang)})`),
      it.facts.slice(0, 1).map((fact) => quote(fact, lang, evidence.anchorOf)),
    ]);

function where(diagnosis: Diagnosis, lang: Lang): Child[] {
  const areas = grouped(diagnosis.coverage, (it) => it.subject);
  return [
    element('h2', {}, say('healthyWhere', lang)),
    element(
      'ul',
      {},
      areas.map(([it, ...rest]) =>
        element(
          'li',
          {},
          `${subjectText(it.subject, lang)}: ${[...new Set([it, ...rest].map(({ area }) => area))].join(', ')}`,
        ),
      ),
    ),
  ];
}
