/** Where the lab keeps its files. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabFiles } from './load.ts';

/** @param home the `lab` folder; @param scenarios another folder of scenarios (its worlds are looked up in `home`). */
export function labFiles(
  home: string | undefined = fileURLToPath(new URL('..', import.meta.url)),
  scenarios: string | undefined = join(home, 'scenarios'),
): LabFiles & { readonly helpers: string } {
  return {
    scenarios,
    worlds: join(home, 'worlds'),
    schema: join(home, '..', 'schemas', 'scenario.schema.json'),
    helpers: join(home, 'bin'),
  };
}
