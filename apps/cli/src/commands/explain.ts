import { explain, words } from '@tokimori/inquiry';
import { gather } from '@tokimori/intake';
import { type Diagnosis, type Lang, TokimoriError } from '@tokimori/model';
import { renderText } from '@tokimori/report';
import { read } from '@tokimori/transcripts';
import type { Run } from '../command.ts';
import type { Io } from '../io.ts';
import { optionsOf, parse } from '../options.ts';
import { nothingRead, printable } from '../output.ts';
import { status, statusOf } from '../status.ts';
import { commandNamed } from '../table.ts';
import { terminalOf } from '../terminal.ts';

const command = commandNamed('explain');

/** `tokimori explain`: what people have in, the root cause out. */
export const explainCommand: Run = async (argv, io, fromEnvironment) => {
  const given = parse(argv, optionsOf(command));
  for (const later of ['html', 'brief'])
    if (given.options.has(later))
      throw new TokimoriError('COMES_LATER', `--${later} comes with a later version: use --json, or the text as it is`);
  const lang = (given.options.get('lang') as Lang | undefined) ?? fromEnvironment;
  const context = String(given.options.get('context') ?? '');

  const fromInput = given.words.length === 0 && !io.stdin.isTerminal;
  if (given.words.length === 0 && !fromInput && context === '') {
    io.err((await import('./help.ts')).helpOf(command, lang));
    return status.failed;
  }
  const diagnosis = diagnose(fromInput ? ['-'] : given.words, context, io);
  io.out(
    given.options.has('json')
      ? `${printable(JSON.stringify(diagnosis))}\n`
      : renderText(diagnosis, { lang, words, ...terminalOf(io) }),
  );
  return statusOf[diagnosis.verdict];
};

function diagnose(paths: readonly string[], context: string, io: Io): Diagnosis {
  const began = performance.now();
  const { documents, unread } = gather(paths, { stdin: io.stdin.fd });
  if (documents.length === 0 && context.trim() === '') throw nothingRead(unread);
  const reading = read(documents, context);
  const diagnosis = explain({ ...reading, unread: [...unread, ...reading.unread] });
  return { ...diagnosis, tookMs: Math.round(performance.now() - began) };
}
