import { type Diagnosis, type Domain, langs, type NamedCause } from '@tokimori/model';
import { percent, probabilityWord, say, subjectText } from '../phrases.ts';
import { grouped } from '../select.ts';
import { footer, languages, type PageOptions } from './answer.ts';
import { type Child, element, page, prose } from './markup.ts';
import { bar, chain, lead, namedCauses, reasonsOf, shortened, type Voice, verdictMark } from './parts.ts';
import { type HtmlPhrase, tell } from './phrases.ts';
import { style } from './style.ts';

/** One page: what fits is chosen here. */
const factsShown = 4;
const candidatesShown = 3;
const weaknessesShown = 1;
/** A candidate below this is no news for those who decide. */
const worthTelling = 0.03;

/** The briefing for those who decide: one printable page, in both languages. */
export function renderBrief(diagnosis: Diagnosis, options: PageOptions): string {
  return page(
    `${tell('briefing', options.lang)}: ${lead(diagnosis, options.lang)}`,
    options.lang,
    style,
    ...languages(options.lang),
    element(
      'main',
      { class: 'brief' },
      langs.map((lang) =>
        element(
          'article',
          { lang },
          sheet(diagnosis, { lang, words: options.words }),
          element('footer', {}, footer(options, lang)),
        ),
      ),
    ),
  );
}

function sheet(diagnosis: Diagnosis, voice: Voice): Child[] {
  const { lang } = voice;
  const [first] = namedCauses(diagnosis);
  return [
    verdictMark(diagnosis, lang),
    element('h1', {}, lead(diagnosis, lang)),
    element('h2', {}, tell('happened', lang)),
    first === undefined
      ? element('p', {}, happened(diagnosis, voice))
      : [element('p', {}, prose(shortened(first.explanation[lang], lang))), chain(first, voice)],
    element('h2', {}, tell('means', lang)),
    element('p', {}, means(diagnosis, voice)),
    element(
      'div',
      { class: 'cards' },
      card(tell('facts', lang), tell('factsNote', lang), facts(diagnosis, voice)),
      card(tell('guesses', lang), tell('guessesNote', lang), guesses(diagnosis, voice)),
      card(tell('unknown', lang), undefined, unknowns(diagnosis, voice)),
    ),
    compare(diagnosis, voice),
    element('h2', {}, tell('measures', lang)),
    measures(diagnosis, voice),
    element('h2', {}, tell('next', lang)),
    element('ul', {}, perspective(diagnosis, voice)),
    element(
      'div',
      { class: 'sign' },
      element('span', {}, tell('told', lang)),
      element('span', {}, tell('agreed', lang)),
    ),
  ];
}

const card = (title: string, note: string | undefined, items: readonly Child[]): Child =>
  element(
    'div',
    { class: 'card' },
    element('h3', {}, title),
    note === undefined ? undefined : element('p', { class: 'soft small' }, note),
    element(
      'ul',
      {},
      items.map((it) => element('li', {}, it)),
    ),
  );

/** Without a named cause: the strongest thing that was seen, or that nothing is wrong. */
function happened({ verdict, unexplained, causes }: Diagnosis, { lang, words }: Voice): string {
  if (verdict === 'healthy' || verdict === 'exposed')
    return say(verdict === 'healthy' ? 'healthyLead' : 'exposedLead', lang);
  const entries = [...(causes[0]?.for ?? []), ...unexplained];
  const [it] = entries;
  return it === undefined
    ? say('nothingSeen', lang)
    : `${words.finding(it.finding, it.outcome)[lang]} (${subjectText(it.subject, lang)})`;
}

const meaning = {
  time: 'meansTime',
  upstream: 'meansUpstream',
  bmc: 'meansBmc',
  network: 'meansNetwork',
  host: 'meansHost',
} as const satisfies Record<Domain, HtmlPhrase>;

function means(diagnosis: Diagnosis, { lang }: Voice): Child[] {
  const causes = namedCauses(diagnosis);
  if (causes.length > 0) {
    const domains = [...new Set(causes.map((it) => it.domain))];
    return [
      ...domains.flatMap((domain) => [tell(meaning[domain], lang), ' ']),
      ...causes.flatMap((it) => [...prose(it.breaks[lang]), ' ']),
    ];
  }
  const weak = diagnosis.verdict === 'exposed' ? diagnosis.exposures[0] : undefined;
  if (weak !== undefined) return prose(weak.breaks[lang]);
  return [tell(diagnosis.verdict === 'undetermined' ? 'meansUnknown' : 'meansHealthy', lang)];
}

/** `bundle.tgz!commands/ntpq_-p.txt:3` → `ntpq_-p.txt:3`: on one page the folder is known. */
const baseName = (origin: string): string =>
  origin.slice(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('!')) + 1);

/** What was seen, in words, each once, with how often and where it stands written. */
function facts(diagnosis: Diagnosis, { lang, words }: Voice): Child[] {
  const causes = namedCauses(diagnosis);
  const entries =
    causes.length > 0
      ? causes.flatMap((it) => it.for)
      : [...(diagnosis.causes[0]?.for ?? []), ...diagnosis.unexplained];
  const list = grouped(entries.length > 0 ? entries : diagnosis.findings, (it) => `${it.finding}=${it.outcome}`);
  return list.slice(0, factsShown).map(([it]) => {
    const fact = it.facts[0];
    return [
      words.finding(it.finding, it.outcome)[lang],
      fact === undefined
        ? undefined
        : element(
            'span',
            { class: 'soft small' },
            ` [${fact.origin === 'context' ? say('said', lang) : baseName(fact.origin)}]`,
          ),
    ];
  });
}

const candidates = ({ causes }: Diagnosis) =>
  grouped(
    causes.filter((it, at) => at === 0 || it.probability >= worthTelling),
    (it) => it.key,
  ).slice(0, candidatesShown);

function guesses(diagnosis: Diagnosis, { lang }: Voice): Child[] {
  const shown = candidates(diagnosis);
  if (shown.length === 0) return [lead(diagnosis, lang)];
  return shown.map(
    ([it]) =>
      `${it.title[lang]} (${subjectText(it.entity, lang)}): ${probabilityWord(it.probability, lang)}, ${percent(it.probability)}`,
  );
}

function unknowns(diagnosis: Diagnosis, { lang, words }: Voice): Child[] {
  const { unexplained, unread, neglected } = diagnosis;
  const list: Child[] = unexplained.slice(0, 2).map((it) => words.finding(it.finding, it.outcome)[lang]);
  if (unread.length > 0) list.push(tell('unreadCount', lang, { n: String(unread.length) }));
  if (neglected > 0.05) list.push(tell('unknownMore', lang));
  return list.length === 0 ? [tell('unknownNone', lang)] : list;
}

/** Cause × what separates it. */
function compare(diagnosis: Diagnosis, { lang, words }: Voice): Child {
  const groups = candidates(diagnosis);
  if (groups.length < 2) return undefined;
  const reason = (entries: NamedCause['for']) => {
    const [it] = reasonsOf(entries)[0] ?? [];
    return it === undefined ? tell('nothing', lang) : words.finding(it.finding, it.outcome)[lang];
  };
  const head = ['cause', 'probability', 'speaksFor', 'speaksAgainst'] as const;
  return [
    element('h2', {}, tell('compare', lang)),
    element(
      'table',
      {},
      element(
        'tr',
        {},
        head.map((name) => element('th', {}, tell(name, lang))),
      ),
      groups.map(([it]) =>
        element(
          'tr',
          {},
          element('td', {}, it.title[lang]),
          element('td', { class: 'num' }, bar(it.probability / 2), ` ${percent(it.probability)}`),
          element('td', {}, reason(it.for)),
          element('td', {}, reason(it.against)),
        ),
      ),
    ),
  ];
}

/** Measure × effect × effort: confirm, mend, prevent, close weaknesses. */
function measures(diagnosis: Diagnosis, { lang }: Voice): Child {
  const causes = namedCauses(diagnosis);
  const [check] = diagnosis.next;
  const row = (name: string, what: Child, effect: string, effort: string) =>
    element(
      'tr',
      {},
      element('td', {}, element('b', {}, name), ': ', what),
      element('td', {}, effect),
      element('td', {}, effort),
    );
  const rows: Child[] = [];
  if (check !== undefined)
    rows.push(
      row(
        tell('confirm', lang),
        prose(shortened(check.how[lang], lang)),
        tell('confirmEffect', lang),
        tell('confirmEffort', lang, { s: String(check.costSeconds) }),
      ),
    );
  for (const it of causes) {
    rows.push(
      row(
        tell('mendMeasure', lang),
        prose(shortened(it.remedy[lang], lang)),
        tell('mendEffect', lang, { p: percent(it.probability) }),
        effortOf(it, lang),
      ),
      row(
        tell('preventMeasure', lang),
        prose(shortened(it.prevention[lang], lang)),
        tell('preventEffect', lang),
        tell('preventEffort', lang),
      ),
    );
  }
  for (const it of diagnosis.exposures.slice(0, weaknessesShown))
    rows.push(
      row(tell('weakMeasure', lang), prose(shortened(it.remedy[lang], lang)), it.title[lang], effortOf(it, lang)),
    );
  if (rows.length === 0) return element('p', {}, tell('decideHealthy', lang));
  const head = ['measure', 'effect', 'effort'] as const;
  return element(
    'table',
    {},
    element(
      'tr',
      {},
      head.map((name) => element('th', {}, tell(name, lang))),
    ),
    rows,
  );
}

function effortOf({ remedy }: NamedCause, lang: Voice['lang']): string {
  if (remedy.live) return tell('effortLive', lang);
  return remedy.restartText === null
    ? tell('effortNotLive', lang)
    : tell('effortRestart', lang, { what: remedy.restartText[lang] });
}

function perspective(diagnosis: Diagnosis, { lang }: Voice): Child[] {
  const [first] = namedCauses(diagnosis);
  const { verdict } = diagnosis;
  const documents = new Set(diagnosis.coverage.map((it) => it.document)).size;
  const item = (name: string, text: Child) => element('li', {}, element('b', {}, `${name}: `), text);
  const decision =
    first !== undefined
      ? first.remedy.live
        ? tell('decideLive', lang)
        : tell('decideRestart', lang, { what: first.remedy.restartText?.[lang] ?? say('notLive', lang) })
      : tell(
          verdict === 'undetermined' ? 'decideWait' : verdict === 'exposed' ? 'decideExposed' : 'decideHealthy',
          lang,
        );
  const list: Child[] = [
    item(tell('done', lang), tell('doneRead', lang, { n: String(documents), readOnly: tell('readOnly', lang) })),
    item(tell('decide', lang), decision),
  ];
  if (verdict === 'fault') {
    list.push(
      item(tell('ifNothing', lang), tell('ifFault', lang)),
      item(tell('afterwards', lang), tell('afterFault', lang)),
    );
  }
  if (verdict === 'undetermined') list.push(item(tell('ifNothing', lang), tell('ifOpen', lang)));
  return list;
}
