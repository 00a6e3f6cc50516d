// The first thing that runs, in a syntax every Node understands: the bundle needs Node 24.
'use strict';
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  const message =
    `Tokimori needs Node ${needed} or newer; this is Node ${process.versions.node} (${process.execPath}). ` +
    `Run \`npm ci\` without --omit=optional so that it brings its own, or set TOKIMORI_NODE=/path/to/node${needed}.`;
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ schema: 'tokimori.error/1', code: 'NODE_TOO_OLD', message })}\n`);
  else process.stderr.write(`tokimori: ${message}\n`);
  process.exit(2);
}

const { join } = require('node:path');
try {
  // Compiled code is kept in the user's cache and need not be compiled again at the next start.
  const cache = process.env.XDG_CACHE_HOME || join(require('node:os').homedir(), '.cache');
  require('node:module').enableCompileCache(join(cache, 'tokimori', 'compiled'));
} catch {
  // No home, no cache: only slower.
}
import('./main.js').then(({ main }) => main(join(__dirname, '..')));
