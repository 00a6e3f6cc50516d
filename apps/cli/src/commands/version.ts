import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../command.ts';
import { optionsOf, parse } from '../options.ts';
import { status } from '../status.ts';
import { commandNamed } from '../table.ts';

export const version: Run = (argv, io) => {
  const { options } = parse(argv, optionsOf(commandNamed('version')));
  const version = versionOf(io.root);
  const { node } = process.versions;
  io.out(options.has('json') ? `${JSON.stringify({ version, node })}\n` : `tokimori ${version} (Node ${node})\n`);
  return status.done;
};

export function versionOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
