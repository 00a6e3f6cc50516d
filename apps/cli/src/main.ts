import { processIo } from './io.ts';
import { run } from './run.ts';

/** The program: `root` is the folder it is installed in. */
export async function main(root: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo(root));
}
