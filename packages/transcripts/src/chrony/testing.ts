import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../read.ts';

/** Every fact as `subject name=value {conditions}`: what a test compares. */
export function told(text: string, document = 'paste', context = ''): string[] {
  return read([{ name: document, lines: text.split('\n') }], context)
    .facts.filter(({ name: of }) => !of.startsWith('text.'))
    .map((fact) => {
      const conditions = fact.conditions === undefined ? '' : ` ${JSON.stringify(fact.conditions)}`;
      const times = fact.tally === undefined ? '' : ` x${fact.tally.count}`;
      return `${fact.subject} ${fact.name}=${fact.value}${conditions}${times}`;
    });
}

const folder = new URL('../../captures/chrony/', import.meta.url);
export const captures: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.txt'));
export const capture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The facts of a capture, of these names only. */
export const toldBy = (name: string, ...facts: string[]): string[] =>
  told(capture(name), name).filter((fact) => facts.some((wanted) => fact.includes(` ${wanted}=`)));
