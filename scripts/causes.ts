// Writes the table of causes from the files that are there: adding a cause is adding one file.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages/catalogue/src/causes');
const keys = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
  .sort();
const name = (key: string) => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

writeFileSync(
  join(folder, 'index.ts'),
  `import type { Cause } from '../cause.ts';
${keys.map((key) => `import ${name(key)} from './${key}.ts';`).join('\n')}

/** Every cause there is a file for. Written by \`npm run format\`. */
export const causes: readonly Cause[] = [
${keys.map((key) => `  ${name(key)},`).join('\n')}
];
`,
);
