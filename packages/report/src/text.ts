import type { Diagnosis, FactText, FindingText, Lang, NamedCause, Text } from '@tokimori/model';
import { allVisible } from './escape.ts';
import { Page } from './page.ts';
import { grades, type Phrase, percent, probabilityWord, restartLine, say, subjectText } from './phrases.ts';
import { grouped, rivalOf, strongest } from './select.ts';

/** Titles of states and findings, handed in by who knows them. */
export interface Words {
  state(name: string): Text;
  finding(name: string, outcome: string): Text;
}

export interface RenderOptions {
  readonly lang: Lang;
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  readonly words: Words;
}

/** A cause at least this probable is named beside the first one. */
const named = 0.75;
const linesShown = 5;
/** Lines quoted for one reason. */
const quotesShown = 2;
const candidatesShown = 5;
/** Room for a percentage. */
const candidateColumn = 7;
const checksShown = 2;
const subjectsShown = 3;
const documentsShown = 6;
const unreadShown = 8;

/** The answer as a tired person wants to read it: the cause, why, how to mend it; then what else is known. */
export function renderText(diagnosis: Diagnosis, options: RenderOptions): string {
  return new Answer(allVisible(diagnosis), options).render();
}

class Answer {
  readonly #d: Diagnosis;
  readonly #lang: Lang;
  readonly #words: Words;
  readonly #page: Page;

  constructor(diagnosis: Diagnosis, { lang, width, colour, words }: RenderOptions) {
    this.#d = diagnosis;
    this.#lang = lang;
    this.#words = words;
    this.#page = new Page(width, colour);
  }

  render(): string {
    const { verdict, causes } = this.#d;
    const [first] = causes;
    if (verdict === 'fault' && first !== undefined) this.#fault(first);
    else this.#calm();
    this.#findings('unexplained', this.#d.unexplained);
    this.#next();
    this.#similar();
    if (verdict !== 'exposed') this.#exposures();
    this.#unread();
    this.#read();
    return this.#page.toString();
  }

  #fault(first: NamedCause): void {
    this.#page.lead(this.#say('fault'), first.title[this.#lang], 'red');
    this.#page.prose(this.#certainty(first));
    const other = rivalOf(this.#d.causes);
    if (other !== undefined)
      this.#page.prose(`${this.#say('orElse')}: ${other.title[this.#lang]} (${percent(other.probability)})`, 'bold');
    this.#because(first);
    const others = this.#d.causes.slice(1);
    const also = others.filter((it) => it.nature === 'fault' && it.probability >= named);
    for (const it of also) {
      this.#page.heading(`${this.#say('also')}: ${it.title[this.#lang]}`);
      this.#page.prose(this.#certainty(it));
      this.#reasons(it);
      this.#page.prose(it.remedy[this.#lang]);
      this.#page.prose(this.#restart(it), 'bold');
    }
    this.#candidates(
      'others',
      others.filter((it) => !also.includes(it)),
    );
  }

  #calm(): void {
    const { verdict, causes, findings } = this.#d;
    if (verdict === 'healthy') {
      this.#page.lead(this.#say('healthy'), this.#say('healthyLead'), 'green');
      this.#page.heading(this.#say('healthyWhere'));
      for (const [subject, areas] of this.#areas()) this.#page.item('·', `${subject}: ${areas.join(', ')}`);
    } else if (verdict === 'exposed') {
      this.#page.lead(this.#say('exposed'), this.#say('exposedLead'), 'yellow');
      this.#exposures();
    } else {
      const seen = causes.length > 0 || findings.length > 0;
      this.#page.lead(this.#say('undetermined'), this.#say(seen ? 'undeterminedLead' : 'nothingSeen'), 'yellow');
    }
    const shown =
      verdict === 'exposed' ? causes.filter((it) => it.nature !== 'exposure' && it.probability < named) : causes;
    this.#candidates(verdict === 'undetermined' ? 'candidates' : 'others', shown);
  }

  /** Everything about the cause that is named. */
  #because(cause: NamedCause): void {
    const { heading, prose } = this.#bound();
    heading('why');
    this.#reasons(cause);
    heading('how');
    prose(cause.explanation);
    if (cause.chain.length > 0) this.#page.prose(this.#chain(cause), 'cyan');
    heading('breaks');
    prose(cause.breaks);
    heading('mend');
    prose(cause.remedy);
    this.#page.prose(this.#restart(cause), 'bold');
    heading('prevent');
    prose(cause.prevention);
    if (cause.references.length > 0)
      this.#page.prose(`${this.#say('references')}: ${cause.references.join('; ')}`, 'dim');
    this.#findings('against', cause.against);
  }

  #bound() {
    return {
      heading: (phrase: Phrase) => this.#page.heading(this.#say(phrase)),
      prose: (text: Text) => this.#page.prose(text[this.#lang]),
    };
  }

  #certainty(cause: NamedCause): string {
    const p = this.#aside(probabilityWord(cause.probability, this.#lang), percent(cause.probability));
    const parts = [this.#subject(cause.entity), p, grades[cause.grade]?.[this.#lang] ?? cause.grade];
    return parts.join(' · ');
  }

  /** What speaks for the cause, most telling first, each with the person's own lines. */
  #reasons(cause: NamedCause, deep = 0): void {
    const reasons = grouped(cause.for, (it) => `${it.finding}=${it.outcome}`);
    const quoted = new Set<string>();
    for (const [it, ...rest] of reasons.slice(0, linesShown)) {
      const words = this.#words.finding(it.finding, it.outcome)[this.#lang];
      this.#page.item('·', this.#aside(words, this.#subjects([it, ...rest].map((same) => same.subject))), 2, deep);
      const facts = [it, ...rest].flatMap((same) => same.facts.slice(0, 1)).filter(({ origin }) => !quoted.has(origin));
      for (const fact of facts.slice(0, quotesShown)) {
        quoted.add(fact.origin);
        this.#quote(fact, deep + 2);
      }
    }
    this.#more(reasons.length - linesShown);
  }

  #quote({ origin, text, count = 1 }: FactText, deep = 0): void {
    const often = count > 1 ? this.#aside(text, this.#say('times', { n: String(count) })) : text;
    this.#page.quote(origin === 'context' ? this.#say('said') : this.#document(origin), often, deep);
  }

  #chain(cause: NamedCause): string {
    let subject = '';
    const steps = cause.chain.map((link) => {
      const title = this.#words.state(link.state)[this.#lang];
      const where = this.#subject(link.subject);
      const step = where === subject ? title : this.#aside(title, where);
      subject = where;
      return step;
    });
    return steps.join(' ⇒ ');
  }

  #restart({ remedy }: NamedCause): string {
    return restartLine(remedy, this.#lang);
  }

  /** One line for each cause, wherever it may live. A line of the person's is quoted below the first that rests on it. */
  #candidates(title: Phrase, causes: readonly NamedCause[]): void {
    if (causes.length === 0) return;
    this.#page.heading(this.#say(title));
    const quoted = new Set<string>();
    const groups = grouped(causes, (it) => it.key);
    for (const [it, ...rest] of groups.slice(0, candidatesShown)) {
      const what = `${it.title[this.#lang]} — ${this.#subjects([it, ...rest].map((same) => same.entity))}`;
      const line = it.nature === 'effect' ? this.#aside(what, this.#say('effect')) : what;
      this.#page.item(percent(it.probability).padStart(5), line, candidateColumn);
      const [fact] = strongest(it);
      if (title !== 'candidates' || fact === undefined || quoted.has(fact.origin)) continue;
      quoted.add(fact.origin);
      this.#quote(fact, candidateColumn);
    }
    this.#more(groups.length - candidatesShown);
  }

  #findings(title: Phrase, findings: readonly Omit<FindingText, 'strength'>[]): void {
    if (findings.length === 0) return;
    this.#page.heading(this.#say(title));
    for (const it of findings.slice(0, linesShown)) {
      const words = this.#words.finding(it.finding, it.outcome)[this.#lang];
      this.#page.item('·', this.#aside(words, this.#subject(it.subject)));
      for (const fact of it.facts.slice(0, 1)) this.#quote(fact, 2);
    }
    this.#more(findings.length - linesShown);
  }

  #next(): void {
    if (this.#d.next.length === 0) return;
    this.#page.heading(this.#say('next'));
    for (const [it, ...rest] of grouped(this.#d.next, (check) => check.check).slice(0, checksShown)) {
      const costs = this.#say('costs', { s: String(it.costSeconds), from: this.#subject(it.from) });
      const also =
        rest.length === 0
          ? []
          : [this.#say('elsewhere', { subjects: this.#subjects(rest.map((check) => check.subject)) })];
      this.#page.item('·', this.#aside(it.how[this.#lang], [costs, ...also].join(this.#lang === 'ja' ? '、' : ', ')));
    }
  }

  /** Past incidents that showed the same, and what solved them. One pattern for each cause is enough. */
  #similar(): void {
    const { verdict, causes, similar: all = [] } = this.#d;
    // Beside a sure answer a published pattern of something else only confuses.
    const fitting = all.filter((it) => it.origin === 'own' || verdict === 'undetermined' || it.key === causes[0]?.key);
    const similar = grouped(fitting, (it) => it.solved ?? it.key ?? it.name).map(([first]) => first);
    if (similar.length === 0) return;
    this.#page.heading(this.#say('similar'));
    for (const it of similar) {
      const what = it.title?.[this.#lang] ?? it.name;
      const whose = it.origin === 'own' ? [it.name, it.when].filter((part) => part !== undefined).join(', ') : it.name;
      this.#page.item(percent(it.similarity).padStart(5), this.#aside(what, whose), candidateColumn);
      if (it.solved !== undefined) this.#page.item('', `${this.#say('solved')}: ${it.solved}`, candidateColumn);
    }
  }

  /** Weaknesses: by their nature, or because enough others still do the work. */
  #exposures(): void {
    const { exposures, verdict, causes } = this.#d;
    const spare = causes.filter((it) => verdict === 'exposed' && it.nature !== 'exposure' && it.probability >= named);
    const weak = [...exposures, ...spare];
    if (weak.length === 0) return;
    this.#page.heading(this.#say('exposures'));
    for (const it of weak) {
      this.#page.item('!', `${it.title[this.#lang]} — ${this.#subject(it.entity)}`);
      if (verdict === 'exposed') {
        this.#reasons(it, 2);
        this.#page.item('', it.breaks[this.#lang]);
      }
      this.#page.item('', it.remedy[this.#lang]);
    }
  }

  #unread(): void {
    const { unread } = this.#d;
    if (unread.length === 0) return;
    this.#page.heading(this.#say('unread'));
    for (const { name, why } of unread.slice(0, unreadShown)) this.#page.item('·', `${this.#document(name)}: ${why}`);
    this.#more(unread.length - unreadShown);
  }

  #read(): void {
    const names = [...new Set(this.#d.coverage.map((it) => it.document))];
    const areas = [...new Set(this.#d.coverage.map((it) => it.area))];
    const more =
      names.length > documentsShown ? `, ${this.#say('more', { n: String(names.length - documentsShown) })}` : '';
    const list =
      names
        .slice(0, documentsShown)
        .map((it) => this.#document(it))
        .join(', ') + more;
    const what = names.length === 0 ? this.#say('nothingRead') : this.#aside(list, areas.join(', '));
    this.#page.gap();
    this.#page.prose(`${this.#say('read')}: ${what}`, 'dim');
    if (this.#d.neglected > 0.001) this.#page.prose(this.#say('neglected'), 'dim');
  }

  #areas(): [string, string[]][] {
    const by = new Map<string, Set<string>>();
    for (const { subject, area } of this.#d.coverage) {
      const name = this.#subject(subject);
      by.set(name, (by.get(name) ?? new Set()).add(area));
    }
    return [...by].map(([subject, areas]) => [subject, [...areas]]);
  }

  #more(n: number): void {
    if (n > 0) this.#page.prose(this.#say('more', { n: String(n) }), 'dim');
  }

  #say(phrase: Phrase, gaps?: Readonly<Record<string, string>>): string {
    return say(phrase, this.#lang, gaps);
  }

  /** A remark in brackets, as the language writes them. */
  #aside(text: string, remark: string): string {
    return this.#lang === 'ja' ? `${text}（${remark}）` : `${text} (${remark})`;
  }

  /** `-` is standard input, `-:3` its third line. */
  #document(name: string): string {
    return name.replace(/^-(?=:\d+$|$)/, this.#say('stdin'));
  }

  #subjects(ids: readonly string[]): string {
    const shown = ids.slice(0, subjectsShown).map((id) => this.#subject(id));
    const more = ids.length > subjectsShown ? [this.#say('more', { n: String(ids.length - subjectsShown) })] : [];
    return [...shown, ...more].join(this.#lang === 'ja' ? '、' : ', ');
  }

  #subject(id: string): string {
    return subjectText(id, this.#lang);
  }
}
