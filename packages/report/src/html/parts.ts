import type { Diagnosis, FactText, Lang, LedgerEntry, NamedCause } from '@tokimori/model';
import { grades, percent, probabilityWord, restartLine, say, subjectText } from '../phrases.ts';
import { grouped } from '../select.ts';
import type { Words } from '../text.ts';
import { type Child, element, type Markup, prose } from './markup.ts';
import { tell } from './phrases.ts';

/** A cause at least this probable is named; see the verdict's costs in the catalogue of decisions. */
const named = 0.75;
const stepsShown = 6;

/** What the parts of both pages need to speak. */
export interface Voice {
  readonly lang: Lang;
  readonly words: Words;
}

/** Faults the answer names: the first, and those beside it that are as sure. */
export const namedCauses = ({ verdict, causes }: Diagnosis): NamedCause[] =>
  verdict === 'fault' ? causes.filter((it, at) => at === 0 || (it.nature === 'fault' && it.probability >= named)) : [];

export const lead = (diagnosis: Diagnosis, lang: Lang): string => {
  const [first] = namedCauses(diagnosis);
  if (first !== undefined) return first.title[lang];
  switch (diagnosis.verdict) {
    case 'healthy':
      return say('healthyLead', lang);
    case 'exposed':
      return say('exposedLead', lang);
    default:
      return say(diagnosis.causes.length + diagnosis.findings.length > 0 ? 'undeterminedLead' : 'nothingSeen', lang);
  }
};

export const verdictMark = ({ verdict }: Diagnosis, lang: Lang): Markup =>
  element('span', { class: `verdict ${verdict}` }, say(verdict, lang));

export function certainty(cause: NamedCause, lang: Lang): string {
  const p = `${probabilityWord(cause.probability, lang)} (${percent(cause.probability)})`;
  return [subjectText(cause.entity, lang), p, grades[cause.grade]?.[lang] ?? cause.grade].join(' · ');
}

export const bar = (share: number): Markup =>
  element('span', { class: 'bar', style: `width:${(Math.max(0, Math.min(1, share)) * 6).toFixed(2)}rem` });

/** The chain, drawn: the cause, the states it brings about, what people saw. */
export function chain(cause: NamedCause, { lang, words }: Voice): Markup {
  const step = (kind: string, label: string, text: string, where: string) =>
    element(
      'li',
      {},
      element(
        'div',
        { class: `step ${kind}` },
        element('b', {}, label),
        text,
        element('span', { class: 'soft' }, where),
      ),
    );
  // What people saw stands at the far end of the chain.
  const end = cause.chain.at(-1)?.subject;
  const quoted = cause.for.filter((it) => it.facts.length > 0);
  const symptom = quoted.find((it) => it.subject === end) ?? quoted[0];
  return element(
    'ol',
    { class: 'chain' },
    step('root', tell('root', lang), cause.title[lang], subjectText(cause.entity, lang)),
    cause.chain
      .slice(0, stepsShown)
      .map((it) => step('', tell('leads', lang), words.state(it.state)[lang], subjectText(it.subject, lang))),
    symptom === undefined
      ? undefined
      : step(
          'seen',
          tell('seen', lang),
          words.finding(symptom.finding, symptom.outcome)[lang],
          subjectText(symptom.subject, lang),
        ),
  );
}

export const remedy = (cause: NamedCause, lang: Lang): Child[] => [
  element('p', {}, prose(cause.remedy[lang])),
  element('p', { class: 'live' }, restartLine(cause.remedy, lang)),
];

/** Reasons, each once, in the order of the diagnosis: most telling first. */
export const reasonsOf = (entries: readonly LedgerEntry[]): readonly (readonly [LedgerEntry, ...LedgerEntry[]])[] =>
  grouped(entries, (it) => `${it.finding}=${it.outcome}`);

/** The name of a document's line as an anchor. */
export type Anchors = (fact: FactText) => string | undefined;

export function quote(fact: FactText, lang: Lang, anchors: Anchors): Markup {
  const origin =
    fact.origin === 'context' ? say('said', lang) : fact.origin.replace(/^-(?=:\d+$|$)/, say('stdin', lang));
  const target = anchors(fact);
  const times = (fact.count ?? 1) > 1 ? ` (${say('times', lang, { n: String(fact.count) })})` : '';
  return element(
    'span',
    { class: 'quote' },
    target === undefined
      ? element('span', { class: 'soft' }, `${origin}${times}\n`)
      : element('a', { href: `#${target}` }, `${origin}${times}`),
    fact.text,
  );
}

/** Characters that a table cell of the briefing holds; Japanese says as much in about half. */
const cell = { en: 230, ja: 120 } as const;

/** The first sentences of a text, as many as fit in a cell, at least one. A full stop inside a command ends none. */
export function shortened(text: string, lang: Lang): string {
  const sentences = text
    .replace(/`[^`]*`/g, (command) => command.replaceAll(' ', '\u00a0'))
    .split(/(?<=[.!?])\s+(?=[A-Z`])|(?<=。)/);
  let short = '';
  for (const sentence of sentences) {
    const longer = short === '' ? sentence : `${short}${lang === 'ja' ? '' : ' '}${sentence}`;
    if (short !== '' && longer.length > cell[lang]) break;
    short = longer;
  }
  return short.replaceAll('\u00a0', ' ');
}
