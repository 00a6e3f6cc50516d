// `npm start`: the main job on the first example, and how to run it on one's own paste.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [first] = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name)
  .sort();
const example = `examples/${first}`;
const failed = 2;

const told = existsSync(join(root, example, 'README.md')) ? ` (what it is: ${example}/README.md)` : '';
console.log(`Why is it timing out? bin/tokimori explain ${example}${told}\n`);
const { status } = spawnSync(join(root, 'bin/tokimori'), ['explain', example], { cwd: root, stdio: 'inherit' });
console.log(`
Your own paste: command output, logs, configurations, in any mix, from a file, a folder or a pipe.
  bin/tokimori explain FILE…                  ntpq -pn | bin/tokimori explain
  bin/tokimori explain FILE --lang ja         bin/tokimori help explain`);
// 0, 1 and 3 are answers (healthy, fault found, undetermined); 2 is none.
process.exitCode = status === null || status === failed ? 1 : 0;
