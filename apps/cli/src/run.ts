import { type ErrorReport, TokimoriError } from '@tokimori/model';
import { visible } from '@tokimori/report';
import type { Io } from './io.ts';
import { langOf } from './lang.ts';
import { nearest } from './nearest.ts';
import { usage } from './options.ts';
import { status } from './status.ts';
import { commandNamed, commands } from './table.ts';

/**
 * Runs one command line and gives its exit status. Never throws: every failure becomes one sentence on standard error,
 * or with `--json` the one object on standard output.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    fail(error, argv.includes('--json'), io);
    return status.failed;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  const lang = langOf(io.env);
  const help = async (words: readonly string[]) => (await commandNamed('help').load())(words, io, lang);
  if (first === undefined) {
    await help([]);
    return status.failed;
  }
  if (first === '--help' || first === '-h') return help(rest);
  if (first === '--version' || first === '-V') return (await commandNamed('version').load())([], io, lang);
  const command = commands.find((it) => it.name === first);
  if (command === undefined) throw unknown(first);
  if (rest.some((it) => it === '--help' || it === '-h') && command.name !== 'lab')
    return help([first, ...langWords(rest)]);
  return (await command.load())(rest, io, lang);
}

/** `explain --help --lang ja` answers in Japanese. */
function langWords(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv.slice(at, at + 2) : argv.filter((it) => it.startsWith('--lang='));
}

function unknown(word: string): TokimoriError {
  const meant = nearest(
    word,
    commands.map((it) => it.name),
  );
  const hint = meant === undefined ? 'see `tokimori help`' : `did you mean \`tokimori ${meant}\`?`;
  return usage(`unknown command “${word}”: ${hint}`);
}

function fail(error: unknown, json: boolean, io: Io): void {
  const known = error instanceof TokimoriError;
  const code = known ? error.code : 'INTERNAL';
  const message = known
    ? error.message
    : `a fault in Tokimori itself: ${error instanceof Error ? error.message : String(error)}. Please report it with the command you ran; TOKIMORI_DEBUG=1 shows where it happened`;
  if (json) io.out(`${JSON.stringify({ schema: 'tokimori.error/1', code, message } satisfies ErrorReport)}\n`);
  else io.err(`tokimori: ${visible(message)}\n`);
  if (!known && io.env['TOKIMORI_DEBUG'] === '1' && error instanceof Error) io.err(`${error.stack}\n`);
}
