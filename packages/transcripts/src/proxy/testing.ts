import { read } from '../read.ts';

/** Every fact as `subject name=value {conditions}`: what a test compares. */
export function told(text: string, document = 'paste'): string[] {
  return toldOf([{ name: document, text }]);
}

export function toldOf(documents: readonly { readonly name: string; readonly text: string }[]): string[] {
  return read(documents.map(({ name, text }) => ({ name, lines: text.split('\n') })))
    .facts.filter(({ name: of }) => !of.startsWith('text.'))
    .map((fact) => {
      const conditions = fact.conditions === undefined ? '' : ` ${JSON.stringify(fact.conditions)}`;
      const times = fact.tally === undefined ? '' : ` x${fact.tally.count}`;
      return `${fact.subject} ${fact.name}=${fact.value}${conditions}${times}`;
    });
}

/** What is told of tries, without the rest. */
export const triesIn = (text: string): string[] =>
  told(text)
    .filter((fact) => / try\.failed=/.test(fact))
    .map((fact) => fact.replace(/^backend:/, '').replace(/ \{.*$/, ''));
