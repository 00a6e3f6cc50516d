import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gatherWhole } from '@tokimori/intake';
import { load } from '../load.ts';

/** Every text below these folders, as lines: captures, cases' inputs, plain files. */
export function textsIn(paths: readonly string[]): string[][] {
  const files = paths.flatMap(filesIn);
  const cases = files.filter((it) => it.endsWith('.json') && !it.endsWith('expect.json'));
  const tests = files.filter((it) => it.endsWith('.test.ts'));
  const plain = files.filter((it) => !it.endsWith('.json') && !it.endsWith('.ts'));
  const documents = [
    ...gatherWhole(plain, { limits: { files: 100_000 } }).documents,
    ...cases.flatMap((it) => caseTexts(it)),
  ];
  return [...documents.map(({ lines }) => [...lines]), ...tests.flatMap(literals)].filter((lines) => lines.length > 0);
}

/** A JSON file is a case, or (a Redfish answer, an access log) a text itself. */
function caseTexts(path: string) {
  try {
    return load([path]).cases.flatMap((it) => it.documents);
  } catch {
    return gatherWhole([path]).documents;
  }
}

/** The texts that tests of readers hand over: formats nobody could record here are reached by these. */
function literals(path: string): string[][] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/`([^`]{20,20000})`|'((?:[^'\\\n]|\\.){30,2000})'/g)].map(([, block, line]) =>
    (block ?? line ?? '').replaceAll("\\'", "'").split('\n'),
  );
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
