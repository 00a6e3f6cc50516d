// Runs after `npm ci`, `npm install` and before `npm pack`, on the Node the machine has (20 or newer):
// links the Node the lockfile brought, then bundles the command line with it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const needed = 24;

const node = linkNode() ?? (Number(process.versions.node.split('.')[0]) >= needed ? process.execPath : undefined);
if (node === undefined) {
  tell(
    `no Node ${needed} is here: the lockfile brings one for Linux (x64, arm64) unless npm was told --omit=optional.`,
    `This is Node ${process.versions.node}. Install Node ${needed} or newer and run \`npm run prepare\` again.`,
  );
} else if (!existsSync(join(root, 'node_modules/rolldown'))) {
  tell('the bundler is not installed (npm was told --omit=dev), so bin/tokimori was not built: run `npm ci`.');
} else {
  process.exitCode = spawnSync(node, [join(root, 'scripts/bundle.ts')], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** npm 9 and 10 leave no link in .bin when the package of the other platform was skipped. */
function linkNode() {
  const bin = join(root, 'node_modules/.bin');
  for (const platform of ['x64', 'arm64']) {
    const node = join('..', `node-linux-${platform}`, 'bin/node');
    if (!existsSync(join(bin, node))) continue;
    mkdirSync(bin, { recursive: true });
    rmSync(join(bin, 'node'), { force: true });
    symlinkSync(node, join(bin, 'node'));
    return join(bin, 'node');
  }
  return undefined;
}

function tell(...lines) {
  for (const line of lines) console.warn(`tokimori: ${line}`);
}
