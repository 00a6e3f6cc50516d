import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { documentOf, gatherWhole } from '@tokimori/intake';
import type { Unread } from '@tokimori/model';
import { TokimoriError } from '@tokimori/model';
import { type Case, isObject, textOf, truthOf } from './case.ts';

export interface Loaded {
  readonly cases: Case[];
  readonly skipped: Unread[];
}

/** A folder is a capture when it holds this file beside what was captured. */
const expectation = 'expect.json';

/** Every case below the given files and folders: case files (`*.json` with `inputs`) and captures. */
export function load(paths: readonly string[]): Loaded {
  const loaded: Loaded = { cases: [], skipped: [] };
  for (const path of paths) {
    if (!existsSync(path)) throw new TokimoriError('NO_CASES', `${path} does not exist: name a folder of cases`);
    walk(path, loaded);
  }
  if (loaded.cases.length === 0)
    throw new TokimoriError(
      'NO_CASES',
      `no case was found in ${paths.join(', ')}: see CONTRIBUTING.md for their shape`,
    );
  return loaded;
}

function walk(path: string, loaded: Loaded): void {
  if (!statSync(path).isDirectory()) {
    if (path.endsWith('.json')) attempt(path, loaded, () => caseFile(path));
  } else if (existsSync(join(path, expectation))) attempt(path, loaded, () => capture(path));
  else for (const name of readdirSync(path).sort()) walk(join(path, name), loaded);
}

function attempt(path: string, { cases, skipped }: Loaded, read: () => Case): void {
  try {
    cases.push(read());
  } catch (error) {
    skipped.push({ name: path, why: error instanceof Error ? error.message : String(error) });
  }
}

function caseFile(path: string): Case {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isObject(json) || !Array.isArray(json['inputs'])) throw new TokimoriError('NOT_A_CASE', 'has no inputs');
  const documents = json['inputs']
    .filter(isObject)
    .map((it, i) => documentOf(textOf(it['name'], `input ${i + 1}`), textOf(it['text'])).document);
  return {
    name: textOf(json['id'], basename(path, '.json')),
    domain: textOf(json['domain'], 'other'),
    documents,
    context: textOf(json['context']),
    truth: truthOf(json),
  };
}

function capture(path: string): Case {
  const json: unknown = JSON.parse(readFileSync(join(path, expectation), 'utf8'));
  if (!isObject(json)) throw new TokimoriError('NOT_A_CASE', `${expectation} is no object`);
  const documents = gatherWhole([path])
    .documents.map((it) => ({ ...it, name: relative(path, it.name) }))
    .filter((it) => it.name !== expectation);
  return {
    name: textOf(json['name'], basename(path)),
    domain: textOf(json['domain'], 'lab'),
    documents,
    context: textOf(json['context']),
    truth: truthOf(json),
  };
}
