/** Compares the rooms' imports, as declared and as written, with `layers.json`. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Room folder → names of the rooms it may import; `*` is any but another room of this kind. */
type Layers = Readonly<Record<string, readonly string[]>>;

const scope = '@tokimori/';
/** Static, re-exporting and dynamic imports. */
const importOf = /(?:^|[;{}\s(])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every violation below `root`, one sentence each. */
export function violations(root: string): string[] {
  const layers = json(join(root, 'layers.json')) as Layers;
  return [...unlisted(root, layers), ...Object.keys(layers).flatMap((room) => ofRoom(root, room, layers[room] ?? []))];
}

function unlisted(root: string, layers: Layers): string[] {
  const there = globSync(['packages/*', 'apps/*', 'lab', 'measure'], { cwd: root }).filter((it) =>
    existsSync(join(root, it, 'package.json')),
  );
  return there.filter((it) => layers[it] === undefined).map((it) => `${it} is not in layers.json`);
}

function ofRoom(root: string, room: string, may: readonly string[]): string[] {
  const manifest = join(root, room, 'package.json');
  if (!existsSync(manifest)) return [`${room} is in layers.json and does not exist`];
  const { name, dependencies = {} } = json(manifest) as { name: string; dependencies?: Record<string, string> };
  const allowed = (target: string) => may.includes('*') || may.includes(target.slice(scope.length));
  const declared = Object.keys(dependencies);
  const out = declared
    .filter((it) => it.startsWith(scope) && !allowed(it))
    .map((it) => `${room}/package.json declares ${it}`);
  for (const file of globSync('{src,test,bench}/**/*.ts', { cwd: join(root, room) })) {
    const where = `${room}/${file}`;
    const inTest = file.endsWith('.test.ts') || !file.startsWith('src/');
    for (const target of importsOf(join(root, where))) {
      if (target.startsWith('.')) {
        const path = relative(join(root, room), join(root, dirname(where), target));
        if (path.startsWith('..')) out.push(`${where} leaves its room: ${target}`);
      } else if (target.startsWith(scope) && target !== name) {
        const base = target.split('/').slice(0, 2).join('/');
        if (!allowed(base)) out.push(`${where} imports ${target}`);
        else if (!declared.includes(base) && !inTest)
          out.push(`${where} imports ${target}, which its package.json does not declare`);
      }
    }
  }
  return out;
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...text.matchAll(importOf)].map((it) => it[1] ?? it[2] ?? '');
}
