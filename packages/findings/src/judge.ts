import { type Finding, kindOf, type Reading, type SubjectId } from '@tokimori/model';
import { settled } from './addressed.ts';
import { type FindingName, findings } from './table.ts';
import { View } from './view.ts';

/** Judges every finding on every subject of its kind. What was not observed does not become a finding. */
export function judge(reading: Pick<Reading, 'facts' | 'coverage'>): Finding<FindingName>[] {
  const view = new View({ facts: settled(reading.facts), coverage: reading.coverage });
  const judged: Finding<FindingName>[] = [];
  for (const def of findings) {
    if (def.judge === undefined) continue;
    for (const subject of view.subjects) {
      if (kindOf(subject) !== def.on) continue;
      const it = def.judge(view, subject);
      if (it === undefined) continue;
      judged.push({
        name: def.name as FindingName,
        subject,
        outcome: it.outcome,
        strength: it.strength ?? 'clear',
        facts: it.facts,
      });
    }
  }
  return judged;
}

/** Everything that is spoken of, named or implied. */
export const subjectsIn = (reading: Pick<Reading, 'facts' | 'coverage'>): readonly SubjectId[] =>
  new View({ facts: settled(reading.facts), coverage: reading.coverage }).subjects;
