/** What the tests of this room share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Io } from './io.ts';
import { run } from './run.ts';

export const root = join(import.meta.dirname, '../../..');

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process; standard input is a terminal unless a descriptor is given. */
export async function ran(
  argv: readonly string[],
  given: { readonly env?: Io['env']; readonly stdin?: number } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const status = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: given.env ?? {},
    stdin: { fd: given.stdin ?? -1, isTerminal: given.stdin === undefined },
    stderr: { isTerminal: false },
    stdout: { isTerminal: false, columns: undefined },
    root,
  });
  return { status, out, err };
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/** What a value has against a published schema; nothing when it is valid. */
export function against(schema: 'cause' | 'causes' | 'diagnosis' | 'error' | 'review', value: unknown): string[] {
  const id = `${schema}.schema.json`;
  if (ajv.getSchema(id) === undefined) ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', id), 'utf8')), id);
  ajv.validate(id, value);
  return (ajv.errors ?? []).map((it) => `${it.instancePath} ${it.message}`);
}
