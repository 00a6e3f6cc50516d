import { review } from '@tokimori/advice';
import { gatherWhole } from '@tokimori/intake';
import type { Lang } from '@tokimori/model';
import { renderReview } from '@tokimori/report';
import type { Run } from '../command.ts';
import { optionsOf, parse } from '../options.ts';
import { nothingRead, printable } from '../output.ts';
import { status } from '../status.ts';
import { commandNamed } from '../table.ts';
import { terminalOf } from '../terminal.ts';

const command = commandNamed('review');

/** `tokimori review`: configurations in, better lines out. */
export const reviewCommand: Run = async (argv, io, fromEnvironment) => {
  const given = parse(argv, optionsOf(command));
  const lang = (given.options.get('lang') as Lang | undefined) ?? fromEnvironment;
  const fromInput = given.words.length === 0 && !io.stdin.isTerminal;
  if (given.words.length === 0 && !fromInput) {
    io.err((await import('./help.ts')).helpOf(command, lang));
    return status.failed;
  }
  const { documents, unread } = gatherWhole(fromInput ? ['-'] : given.words, { stdin: io.stdin.fd });
  const reviewed = review(documents, unread);
  if (reviewed.files.length === 0) throw nothingRead(reviewed.unread);
  io.out(
    given.options.has('json')
      ? `${printable(JSON.stringify(reviewed))}\n`
      : renderReview(reviewed, { lang, ...terminalOf(io) }),
  );
  return reviewed.files.some((it) => it.advice.some(({ severity }) => severity !== 'hint'))
    ? status.fault
    : status.done;
};
