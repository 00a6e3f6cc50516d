/** Writes the tables of rules: one line for each file in `packages/advice/src/rules/*`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../packages/advice/src/rules');
const tables = {
  time: [
    'timeRules',
    'Rules for ntp.conf and chrony.conf.',
    'Rule<TimeConf>',
    "import type { Rule } from '../../rule.ts';\nimport type { TimeConf } from '../../time-conf.ts';",
  ],
  keys: [
    'keyRules',
    'Rules for ntp.keys and chrony.keys.',
    'Rule<readonly Key[]>',
    "import type { Key } from '../../keys.ts';\nimport type { Rule } from '../../rule.ts';",
  ],
  nginx: [
    'nginxRules',
    'Rules for nginx.',
    'Rule<NginxConf>',
    "import type { NginxConf } from '../../nginx-conf.ts';\nimport type { Rule } from '../../rule.ts';",
  ],
  command: [
    'commandRules',
    'Commands that articles recommend and that do not do what is said of them.',
    'CommandRule',
    "import type { CommandRule } from '../../commands.ts';",
  ],
} as const;

for (const [name, [table, doc, type, imports]] of Object.entries(tables)) {
  const files = readdirSync(join(folder, name))
    .filter((it) => /^[a-z0-9-]+\.ts$/.test(it) && it !== 'index.ts')
    .map((it) => it.slice(0, -3))
    .sort();
  const variable = (file: string) => file.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const text = `// Written by \`npm run format\` from the files of this folder.
${imports}
${files.map((it) => `import ${variable(it)} from './${it}.ts';`).join('\n')}

/** ${doc} */
export const ${table}: readonly ${type}[] = [
${files.map((it) => `  ${variable(it)},`).join('\n')}
];
`;
  writeFileSync(join(folder, name, 'index.ts'), text);
}
