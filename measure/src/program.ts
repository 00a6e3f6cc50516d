import { type ErrorReport, TokimoriError } from '@tokimori/model';

/** Runs the main function of a measuring program: its failures become one sentence and status 2. */
export async function program(json: boolean, main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = 2;
    if (!(error instanceof TokimoriError) && !isUsage(error)) throw error;
    const { message } = error;
    const code = error instanceof TokimoriError ? error.code : 'USAGE';
    if (json) console.log(JSON.stringify({ schema: 'tokimori.error/1', code, message } satisfies ErrorReport));
    else console.error(message);
  }
}

/** What `parseArgs` throws. */
const isUsage = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
