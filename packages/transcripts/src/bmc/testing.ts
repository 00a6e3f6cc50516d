import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../read.ts';

const folder = new URL('../../../../lab/captures/', import.meta.url);

/** What was recorded of one world of BMCs (lab/record/bmc.sh), as documents. */
export function captured(world: string): { name: string; lines: string[] }[] {
  const from = new URL(`bmc-${world}/`, folder);
  return ['client', 'jump']
    .filter((host) => readdirSync(from).includes(host))
    .flatMap((host) =>
      readdirSync(new URL(`${host}/`, from)).map((name) => ({
        name: `${host}/${name}`,
        lines: readFileSync(new URL(`${host}/${name}`, from), 'utf8').split('\n'),
      })),
    );
}

export const worlds: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith('bmc-'))
  .map((name) => name.slice('bmc-'.length));

const shown = (facts: ReturnType<typeof read>['facts']): string[] =>
  facts
    .filter((fact) => fact.name !== 'bmc.asked' && fact.name !== 'text.alarming')
    .map((fact) => {
      const conditions = Object.entries(fact.conditions ?? {}).map(([key, value]) => `${key}:${value}`);
      return `${fact.subject} ${fact.name}=${fact.value}${conditions.length > 0 ? ` {${conditions.join(' ')}}` : ''}`;
    });

/** Facts of a text, as `subject name=value {conditions}`. */
export const told = (text: string, name = 'paste'): string[] =>
  shown(read([{ name, lines: text.split('\n') }]).facts.filter(({ name: of }) => !of.startsWith('text.')));

export const toldBy = (world: string): string[] => shown(read(captured(world)).facts);
