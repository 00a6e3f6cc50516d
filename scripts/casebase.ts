// Writes the published patterns of the case base: what our own captures and cases show, and what they were.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../measure/src/load.ts';
import { explain, signsOf } from '../packages/inquiry/src/index.ts';
import { read } from '../packages/transcripts/src/index.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { cases } = load([join(root, 'lab/captures'), join(root, 'measure/cases')]);
const patterns = cases
  .filter(({ truth }) => !truth.healthy)
  .map(({ name, documents, context, truth }) => ({
    name,
    key: truth.keys[0],
    signs: signsOf(explain(read(documents, context)).findings).sort(),
  }))
  .filter(({ signs }) => signs.length > 0)
  .sort((a, b) => (a.name < b.name ? -1 : 1));

writeFileSync(join(root, 'packages/casebase/src/patterns.json'), `${JSON.stringify(patterns, null, 2)}\n`);
