import { states } from '@tokimori/catalogue';
import { findings } from '@tokimori/findings';
import type { Text } from '@tokimori/model';

const stateTitles = new Map<string, Text>(states.map((it) => [it.name, it.title]));
const sentences = new Map<string, Text>(
  findings.flatMap((it) =>
    it.outcomes.map((outcome) => [
      `${it.name}=${outcome}`,
      (it.says as Readonly<Record<string, Text>>)[outcome] ?? it.title,
    ]),
  ),
);

const own: ReadonlySet<string> = new Set(
  findings.flatMap((it) => Object.keys(it.says).map((outcome) => `${it.name}=${outcome}`)),
);

/** How findings and states are said. A name nobody knows is said as it is. */
export const words = {
  state: (name: string): Text => stateTitles.get(name) ?? { en: name, ja: name },
  /** Whether the outcome has a sentence of its own. */
  says: (name: string, outcome: string): boolean => own.has(`${name}=${outcome}`),
  finding: (name: string, outcome: string): Text =>
    sentences.get(`${name}=${outcome}`) ?? { en: `${name}: ${outcome}`, ja: `${name}: ${outcome}` },
};
