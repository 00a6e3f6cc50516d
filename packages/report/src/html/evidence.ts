import { type Diagnosis, type FactText, langs } from '@tokimori/model';
import { type Child, element } from './markup.ts';
import type { Anchors } from './parts.ts';
import { tell } from './phrases.ts';

/** What is known of one document: all its lines, or some of them. */
export interface Excerpt {
  readonly name: string;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  readonly whole: boolean;
}

/** Excerpts with the lines that carry evidence. */
export interface Marked {
  readonly anchorOf: Anchors;
  readonly documents: readonly {
    readonly id: string;
    readonly excerpt: Excerpt;
    readonly lines: ReadonlySet<number>;
    readonly shown: Excerpt['lines'];
  }[];
}

/** Lines shown around a marked one where the document is long. */
const around = 4;
/** A document up to this long is shown whole. */
const shortDocument = 60;
const documentsShown = 40;
const linesShown = 400;

/** Which lines the answer rests on: what speaks for or against a cause, what stays unexplained, what shows function. */
export function marked(diagnosis: Diagnosis, excerpts: readonly Excerpt[]): Marked {
  const telling = [
    ...[...diagnosis.causes, ...diagnosis.exposures].flatMap((it) => [...it.for, ...it.against]),
    ...diagnosis.unexplained,
  ];
  const facts = (telling.length > 0 ? telling : diagnosis.findings).flatMap((it) => it.facts);
  const wanted = new Map<string, Map<number, FactText>>();
  for (const fact of facts) {
    const place = placeOf(fact.origin);
    if (place === undefined) continue;
    const lines = wanted.get(place.name) ?? new Map<number, FactText>();
    wanted.set(place.name, lines.set(place.line, fact));
  }
  const known = new Map(excerpts.map((it) => [it.name, it]));
  const documents = [...wanted].slice(0, documentsShown).map(([name, lines], at) => {
    const given = known.get(name);
    const holds = new Set(given?.lines.map(({ number }) => number));
    const excerpt =
      given !== undefined && [...lines.keys()].every((line) => holds.has(line)) ? given : quotedOnly(name, lines);
    return { id: `d${at}`, excerpt, lines: new Set(lines.keys()), shown: shownOf(excerpt, new Set(lines.keys())) };
  });
  const anchors = new Set(documents.flatMap(({ id, shown }) => shown.map(({ number }) => `${id}-${number}`)));
  const ids = new Map(documents.map(({ excerpt, id }) => [excerpt.name, id]));
  return {
    documents,
    anchorOf: ({ origin }) => {
      const place = placeOf(origin);
      const anchor = `${ids.get(place?.name ?? '')}-${place?.line}`;
      return anchors.has(anchor) ? anchor : undefined;
    },
  };
}

/** A short document whole, a long one around its marked lines. */
function shownOf({ lines }: Excerpt, wanted: ReadonlySet<number>): Excerpt['lines'] {
  const near = (number: number) => {
    for (let at = number - around; at <= number + around; at++) if (wanted.has(at)) return true;
    return false;
  };
  return lines.filter(({ number }) => lines.length <= shortDocument || near(number)).slice(0, linesShown);
}

/** A document too long to keep: only the lines that are quoted. */
const quotedOnly = (name: string, lines: ReadonlyMap<number, FactText>): Excerpt => ({
  name,
  whole: false,
  lines: [...lines].sort(([a], [b]) => a - b).map(([number, { text }]) => ({ number, text })),
});

function placeOf(origin: string): { name: string; line: number } | undefined {
  const [, name, line] = /^(.*):(\d+)$/s.exec(origin) ?? [];
  return name === undefined ? undefined : { name, line: Number(line) };
}

/** The documents, each with its evidence marked; long ones only around the marks. */
export function excerpts({ documents }: Marked): Child[] {
  if (documents.length === 0) return [];
  return [
    langs.map((lang) => [
      element('h2', { lang }, tell('texts', lang)),
      element('p', { lang, class: 'soft small' }, tell('textsNote', lang)),
    ]),
    documents.map(({ excerpt, id, lines, shown }) => {
      const cut = !excerpt.whole || shown.length < excerpt.lines.length;
      return element(
        'details',
        { open: true },
        element(
          'summary',
          {},
          excerpt.name === '-' ? 'stdin' : excerpt.name,
          cut
            ? langs.map((lang) => element('span', { lang, class: 'soft small' }, ` (${tell('excerpt', lang)})`))
            : undefined,
        ),
        element(
          'div',
          { class: 'text' },
          shown.map(({ number, text }) =>
            element(
              'div',
              { id: lines.has(number) ? `${id}-${number}` : undefined },
              element('i', {}, String(number)),
              text,
            ),
          ),
        ),
      );
    }),
  ];
}
