/** Bundles the command line into `dist/`. Why: docs/decisions/0002. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: join(root, 'apps/cli/src/main.ts'),
  platform: 'node',
  onLog(level, log) {
    // What cannot be found would be left to fail on the machine of whoever runs it.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (level === 'warn') console.warn(log.message);
  },
});
// What is needed rarely (`lab`, `completion`) stays in chunks of its own that only its command loads.
await bundle.write({ dir: dist, format: 'esm', minify: true, entryFileNames: 'main.js', chunkFileNames: '[name].js' });
await bundle.close();
copyFileSync(join(root, 'apps/cli/src/start.cjs'), join(dist, 'start.cjs'));
