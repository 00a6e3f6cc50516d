import { readFileSync } from 'node:fs';
import { read } from '../read.ts';

/** Reads one text; the document's name may say where it comes from. */
export const reading = (text: string, name = '-') => read([{ name, lines: text.split('\n') }]);

/** Facts as `subject name=value` lines, without the kind of the subject's `path:` or `host:`; tallies as `×n`. */
export function told(text: string, name = '-'): string[] {
  return reading(text, name)
    .facts.filter(({ name: of }) => !of.startsWith('text.'))
    .map((fact) => {
      const conditions = Object.entries(fact.conditions ?? {}).map(([key, value]) => `${key}:${value}`);
      const times = fact.tally === undefined ? '' : ` ×${fact.tally.count}`;
      const where = conditions.length > 0 ? ` {${conditions.join(' ')}}` : '';
      return `${fact.subject.replace(/^(?:path|host):/, '')} ${fact.name}=${fact.value}${where}${times}`;
    });
}

/** Only the facts of these names. */
export const toldOf = (names: RegExp, text: string, name = '-'): string[] =>
  told(text, name).filter((line) => names.test(line));

export const capture = (name: string): string =>
  readFileSync(new URL(`../../captures/ntp/${name}.txt`, import.meta.url), 'utf8');
