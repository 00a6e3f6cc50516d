import { mkdirSync, opendirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { caseFile, type PastCase, parseCase } from '@tokimori/casebase';
import { signsOf } from '@tokimori/inquiry';
import { type Diagnosis, TokimoriError } from '@tokimori/model';
import type { Io } from './io.ts';

/** More cases than this, or a longer one, is no case base a person keeps. */
const casesRead = 5000;
const bytesRead = 256 * 1024;

/** Where the incidents of this house are kept: `--cases`, else the place the XDG base directories name. */
export const caseFolder = (given: string | undefined, { env }: Io): string =>
  given ?? join(env['XDG_DATA_HOME'] ?? join(env['HOME'] ?? homedir(), '.local/share'), 'tokimori/cases');

/** Kept incidents. A folder that is not there holds none; a file that is no case is passed over. */
export function ownCases(folder: string): PastCase[] {
  const cases: PastCase[] = [];
  try {
    const open = opendirSync(folder);
    try {
      for (let entry = open.readSync(); entry !== null && cases.length < casesRead; entry = open.readSync()) {
        const path = join(folder, entry.name);
        if (!entry.name.endsWith('.json') || !entry.isFile() || statSync(path).size > bytesRead) continue;
        const kept = caseIn(path);
        if (kept !== undefined) cases.push(kept);
      }
    } finally {
      open.closeSync();
    }
  } catch {
    return cases;
  }
  return cases;
}

function caseIn(path: string): PastCase | undefined {
  try {
    return parseCase(basename(path, '.json'), readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps an answer as a case: what was seen and what it was, no text of the person's. @throws TokimoriError CANNOT_WRITE */
export function keepCase(folder: string, name: string, diagnosis: Diagnosis, solved: string | undefined): string {
  if (!/^[\w][\w. -]{0,100}$/.test(name))
    throw new TokimoriError('USAGE', `--keep takes a plain name (letters, digits, - and _), not “${name}”`);
  const path = join(folder, `${name}.json`);
  const key = diagnosis.verdict === 'fault' || diagnosis.verdict === 'exposed' ? diagnosis.causes[0]?.key : undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const text = caseFile({
      signs: signsOf(diagnosis.findings),
      when: new Date().toISOString().slice(0, 10),
      ...(key === undefined ? {} : { key }),
      ...(solved === undefined ? {} : { solved }),
    });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = there ? 'there is one of that name' : error instanceof Error ? error.message : String(error);
    throw new TokimoriError(
      'CANNOT_WRITE',
      `${path} could not be written (${why}): choose another name or --cases DIR`,
    );
  }
  return path;
}
