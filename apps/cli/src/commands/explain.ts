import { explain, words } from '@tokimori/inquiry';
import { gather } from '@tokimori/intake';
import { type Diagnosis, type Lang, TokimoriError, type Unread } from '@tokimori/model';
import { renderText } from '@tokimori/report';
import { read } from '@tokimori/transcripts';
import type { Run } from '../command.ts';
import type { Io } from '../io.ts';
import { optionsOf, parse } from '../options.ts';
import { Progress } from '../progress.ts';
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
  const progress = new Progress(io, paths);
  const { documents, unread } = gather(paths, { stdin: io.stdin.fd, onRead: (bytes) => progress.show(bytes) });
  let count = 0;
  const counted = function* () {
    for (const document of documents) {
      count++;
      yield document;
    }
  };
  const reading = read(counted(), context);
  progress.end();
  if (count === 0 && context.trim() === '') throw nothingRead(unread);
  const diagnosis = explain({ ...reading, unread: [...unread, ...reading.unread] });
  return { ...diagnosis, tookMs: Math.round(performance.now() - began) };
}

function nothingRead(unread: readonly Unread[]): TokimoriError {
  const shown = unread.slice(0, 3).map(({ name, why }) => `${name === '-' ? 'standard input' : name}: ${why}`);
  const more = unread.length > shown.length ? ` (and ${unread.length - shown.length} more)` : '';
  return new TokimoriError('NOTHING_READ', `nothing could be read. ${shown.join('; ')}${more}`);
}

/** JSON leaves C1 controls and direction marks as they are; a terminal would obey them. */
const printable = (json: string): string =>
  json.replace(
    /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
