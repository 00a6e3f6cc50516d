import { aboutCause, causeKeys, findCauses } from '@tokimori/inquiry';
import type { Lang } from '@tokimori/model';
import { renderCause, renderCauses } from '@tokimori/report';
import type { Run } from '../command.ts';
import { nearest } from '../nearest.ts';
import { optionsOf, parse, usage } from '../options.ts';
import { printable } from '../output.ts';
import { status } from '../status.ts';
import { commandNamed } from '../table.ts';
import { terminalOf } from '../terminal.ts';

const command = commandNamed('cause');

/** `tokimori cause`: what is known about a cause, or which causes there are. */
export const causeCommand: Run = (argv, io, fromEnvironment) => {
  const { words, options } = parse(argv, optionsOf(command));
  const lang = (options.get('lang') as Lang | undefined) ?? fromEnvironment;
  const [only] = words;
  const about = only === undefined || words.length > 1 ? undefined : aboutCause(only);
  const found = findCauses(words);
  if (about === undefined && found.causes.length === 0) throw unknown(words);
  if (options.has('json')) io.out(`${printable(JSON.stringify(about ?? found))}\n`);
  else {
    const how = { lang, ...terminalOf(io) };
    io.out(about === undefined ? renderCauses(found, how) : renderCause(about, how));
  }
  return status.done;
};

function unknown(words: readonly string[]) {
  const meant = nearest(words.join('-'), causeKeys);
  const hint =
    meant === undefined ? 'see `tokimori cause` for all of them' : `did you mean \`tokimori cause ${meant}\`?`;
  return usage(`no cause is called “${words.join(' ')}”: ${hint}`);
}
